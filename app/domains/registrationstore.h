// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/registrationdates.h"
#include "app/domains/registrytable.h"

#include <QHash>

/// What registries have said, kept on this computer so that they are asked once a day, beside the dates that
/// people have entered where a registry says none. Files under one folder: "registries.json" (IANA's list as
/// it was fetched) and "registrations.json" (answers). A file that can't be read counts as none.
class RegistrationStore
{
public:
    /// What a registry has said last, and why it said nothing the last time it was asked, if so.
    struct Entry {
        std::optional<Registration> registration{};
        std::optional<Error> error{};
        QDateTime askedAt{}; ///< UTC; the last time, whatever came of it

        /// The answer, be it an older one; the error where there never was any.
        Result<Registration> result() const;
    };

    /// folder empty: nothing is kept beyond this object.
    explicit RegistrationStore(const QString &folder = {});

    std::optional<Entry> entry(const QString &domain) const;
    /// In memory even when it could not be stored.
    Result<Done> note(const QString &domain, const Entry &entry);

    /// What people have entered.
    RegistrationDates &dates() { return m_dates; }

    /// IANA's list as it was last fetched, and when; nothing when it never was.
    struct Registries {
        RegistryTable table{};
        QDateTime fetchedAt{}; ///< UTC
    };
    std::optional<Registries> registries() const { return m_registries; }
    Result<Done> keepRegistries(const QByteArray &json, const QDateTime &fetchedAt);

private:
    QString path(const QString &name) const { return m_folder + u'/' + name; }
    void loadRegistries();

    QString m_folder;
    RegistrationDates m_dates;
    QHash<QString, Entry> m_entries{};
    std::optional<Registries> m_registries{};
};
