// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/registrationdialog.h"

#include "app/base/format.h"
#include "app/domains/domainentry.h"
#include "ui/common/dialogsize.h"
#include "ui/common/textlabel.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

bool isByHand(const Registration &known)
{
    return known.expires.isValid() && known.source == Registration::Source::ByHand;
}

QString knownText(const Registration &known)
{
    if (!known.expires.isValid())
        return RegistrationDialog::tr("The registry does not say when it ends.");
    const QString end = formatExactTime(known.expires);
    return isByHand(known) ? RegistrationDialog::tr("%1 was entered by hand.", "a time").arg(end)
                           : RegistrationDialog::tr("The registry says %1.", "a time").arg(end);
}

} // namespace

RegistrationDialog::RegistrationDialog(const Registration &known, const QDateTime &now, QWidget *parent)
    : QDialog(parent), m_day(new QDateEdit)
{
    setWindowTitle(tr("Registration of %1", "a domain").arg(readableHost(known.domain)));
    auto *note = new TextLabel(TextLabel::Style::Body, knownText(known));
    note->setWordWrap(true);
    auto *meaning = new TextLabel(TextLabel::Style::Quiet,
                                  tr("A date entered here counts in place of what the registry says, for all "
                                     "hosts of the domain, until it is taken away."));
    meaning->setWordWrap(true);
    m_day->setObjectName(u"registrationDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setMinimumDate(now.date().addYears(-1));
    m_day->setDate(known.expires.isValid() ? known.expires.toUTC().date() : now.date().addYears(1));
    auto *form = new QFormLayout(this);
    form->addRow(note);
    form->addRow(tr("&Registered until"), m_day);
    form->addRow(meaning);
    form->addRow(makeButtons(isByHand(known)));
    resizeToText(this, 56, 10);
}

QDateTime RegistrationDialog::expires() const
{
    return m_day->date().startOfDay(Qt::UTC);
}

QWidget *RegistrationDialog::makeButtons(bool isByHand)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *save = buttons->addButton(tr("Enter this date"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"saveRegistration"_s);
    save->setProperty("primary", true);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT entered(expires());
        accept();
    });
    if (!isByHand)
        return buttons;
    auto *clear = buttons->addButton(tr("Take the date away"), QDialogButtonBox::DestructiveRole);
    clear->setObjectName(u"clearRegistration"_s);
    connect(clear, &QPushButton::clicked, this, [this] {
        Q_EMIT takenAway();
        accept();
    });
    return buttons;
}
