// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/registration.h"

#include <QDialog>

class QDateEdit;

/// Until when a domain is registered, by somebody who knows: where the registry does not say, or is not
/// believed.
class RegistrationDialog : public QDialog
{
    Q_OBJECT
public:
    /// \param known  what counts now; of what is not known only the domain is filled in
    RegistrationDialog(const Registration &known, const QDateTime &now, QWidget *parent = nullptr);

    /// The beginning of that day in UTC: rather early than late.
    QDateTime expires() const;

Q_SIGNALS:
    void entered(const QDateTime &expires);
    void takenAway(); ///< what the registry says counts again

private:
    QWidget *makeButtons(bool isByHand);

    QDateEdit *m_day;
};
