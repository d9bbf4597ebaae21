// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/platformsetup.h"

#include "app/domains/domainwords.h"
#include "ui/common/textlabel.h"
#include "ui/domains/platformlink.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

PlatformSetup::PlatformSetup(const Platform &platform, const DomainPlan &plan, QWidget *parent)
    : QDialog(parent), m_platform(platform)
{
    setWindowTitle(tr("%1: how lists are changed", "WeChat").arg(DomainWords::platform(platform.id)));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(theme::gap());
    rows->addWidget(makeWays());
    m_account = new QComboBox;
    m_account->setObjectName(u"account"_s);
    m_account->addItem(tr("Not said"), int(AccountKind::Unknown));
    m_account->addItem(tr("A company's"), int(AccountKind::Company));
    m_account->addItem(tr("A single person's"), int(AccountKind::Person));
    m_account->setCurrentIndex(m_account->findData(int(plan.account)));
    auto *form = new QFormLayout;
    form->addRow(tr("Acco&unt"), m_account);
    rows->addLayout(form);
    rows->addWidget(makeApiFields());
    rows->addStretch(1);
    rows->addWidget(makeButtons());
    m_save->setDefault(true); // only heard of by the dialog that it is in

    (plan.way == PlatformWay::Provider     ? m_provider
         : plan.way == PlatformWay::Direct ? m_direct
                                           : m_console)
        ->setChecked(true);
    m_address->setText(plan.apiAddress.toString());
    for (QRadioButton *button : {m_console, m_provider, m_direct})
        connect(button, &QRadioButton::toggled, this, &PlatformSetup::refresh);
    connect(m_address, &QLineEdit::textChanged, this, &PlatformSetup::refresh);
    resize(theme::charWidth() * 80, sizeHint().height());
    refresh();
}

QWidget *PlatformSetup::makeWays()
{
    m_console = new QRadioButton(tr("By people, in the platform's &web console"));
    m_provider =
        new QRadioButton(tr("Through the interface, out of the service &provider's registered hosts"));
    m_direct = new QRadioButton(tr("Through the interface, for this mini-program &alone"));
    m_console->setObjectName(u"wayConsole"_s);
    m_provider->setObjectName(u"wayProvider"_s);
    m_direct->setObjectName(u"wayDirect"_s);
    auto *note = new TextLabel(TextLabel::Style::Quiet);
    note->setWordWrap(true);
    const bool speaks = PlatformLink::speaksTo(m_platform);
    note->setText(speaks ? tr("The interface is open to service providers only: a mini-program that a shop "
                              "develops itself is changed in the console.")
                         : tr("This program does not speak this platform's interface."));
    m_provider->setEnabled(speaks);
    m_direct->setEnabled(speaks);
    auto *ways = new QWidget;
    auto *rows = new QVBoxLayout(ways);
    rows->setContentsMargins({});
    for (QRadioButton *button : {m_console, m_direct, m_provider})
        rows->addWidget(button);
    rows->addWidget(note);
    return ways;
}

QWidget *PlatformSetup::makeApiFields()
{
    m_apiFields = new QWidget;
    m_address = new QLineEdit;
    m_address->setObjectName(u"apiAddress"_s);
    m_address->setPlaceholderText(PlatformLink::usualAddress(m_platform).toString());
    m_token = new QLineEdit;
    m_token->setObjectName(u"accessToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Kept in the keychain; empty leaves it as it is"));
    m_note = new TextLabel(TextLabel::Style::Quiet);
    m_note->setWordWrap(true);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // else narrower than its fields
    auto *form = new QFormLayout(m_apiFields);
    form->setContentsMargins({});
    form->addRow(tr("A&ddress"), m_address);
    form->addRow(tr("Access &token"), m_token);
    form->addRow({}, m_note);
    return m_apiFields;
}

QWidget *PlatformSetup::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"savePlatform"_s);
    m_save->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PlatformSetup::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PlatformSetup::reject);
    return buttons;
}

void PlatformSetup::refresh()
{
    m_apiFields->setVisible(way() != PlatformWay::Console);
    const QUrl address = apiAddress();
    const bool isLocal = address.host() == "127.0.0.1"_L1 || address.host() == "localhost"_L1;
    const bool isGood =
        address.isEmpty() || (address.isValid() && (address.scheme() == "https"_L1 || isLocal));
    m_note->setText(isGood
                        ? tr("The authorizer_access_token of this mini-program. It is good for two hours; a "
                             "proxy of the provider's own can be named as the address.")
                        : tr("The address has to begin with https://."));
    m_note->setRole(isGood ? theme::Role::QuietText : theme::Role::Bad);
    m_save->setEnabled(isGood || way() == PlatformWay::Console);
}

PlatformWay PlatformSetup::way() const
{
    if (m_provider->isChecked())
        return PlatformWay::Provider;
    return m_direct->isChecked() ? PlatformWay::Direct : PlatformWay::Console;
}

AccountKind PlatformSetup::account() const
{
    return AccountKind(m_account->currentData().toInt());
}

QUrl PlatformSetup::apiAddress() const
{
    return QUrl(m_address->text().trimmed(), QUrl::StrictMode);
}

QString PlatformSetup::token() const
{
    return m_token->text().trimmed();
}
