// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/registration.h"

#include <QHash>

/// The ends of registrations that people have entered where a registry says none, in a file
/// "registration-dates.json". One that can't be read counts as none.
class RegistrationDates
{
public:
    /// folder empty: nothing is kept beyond this object.
    explicit RegistrationDates(const QString &folder = {}) : m_folder(folder) { }

    /// Read again each time, another program may have changed it. domain: lower case, as A-labels.
    std::optional<Registration> date(const QString &domain) const;
    /// expires: UTC; enteredAt: now. Nothing takes it away again.
    Result<Done> setDate(const QString &domain, const std::optional<QDateTime> &expires,
                         const QDateTime &enteredAt);

private:
    QString path() const { return m_folder + QStringLiteral("/registration-dates.json"); }

    QString m_folder;
    QHash<QString, Registration> m_dates{}; ///< without a folder
};
