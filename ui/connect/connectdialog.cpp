// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectdialog.h"

#include "ui/common/banner.h"
#include "ui/common/environmentlook.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/pinoffer.h"
#include "ui/common/textlabel.h"
#include "ui/common/trustfields.h"
#include "ui/connect/connectorbox.h"
#include "ui/connect/shopaddress.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

ConnectDialog::ConnectDialog(const ShopProfile &profile, ConnectionTester &tester, bool hasKeychain,
                             QWidget *parent)
    : QDialog(parent), m_profile(profile), m_tester(tester), m_hasKeychain(hasKeychain), m_banner(new Banner)
{
    setWindowTitle(profile.name.isEmpty() ? tr("Connect to a shop")
                                          : tr("Connection to %1").arg(profile.name));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(theme::gap());
    rows->addLayout(makeForm());
    rows->addWidget(m_banner);
    rows->addStretch(1);
    rows->addWidget(makeButtons());
    m_save->setDefault(true); // only heard of by the dialog that it is in
    resize(theme::charWidth() * 56, sizeHint().height());
    fillConnectors();
    refresh();
    m_address->setFocus();
}

QFormLayout *ConnectDialog::makeForm()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme::halfGap());
    m_connectorNote = makeNote();
    m_connectorNote->hide();
    m_addressNote = makeNote();
    m_addressNote->setRole(theme::Role::Warning);
    m_trust = new TrustFields;
    m_trust->setTrust(m_profile.trust);
    form->addRow(tr("&Backend"), m_connector = new ConnectorBox(m_profile.connector));
    form->addRow({}, m_connectorNote);
    form->addRow(tr("&Address"), m_address = makeField(u"address"_s, m_profile.address.toString()));
    form->addRow({}, m_addressNote);
    form->addRow(tr("&User"), m_user = makeField(u"user"_s, m_profile.user));
    form->addRow(tr("&Password"), makePasswordField());
    form->addRow({}, m_remember);
    form->addRow(tr("&Environment"), makeEnvironmentField());
    form->addRow(tr("&Trust"), m_trust);
    form->addRow(tr("&Name of the shop"), m_name = makeField(u"name"_s, m_profile.name));
    m_address->setPlaceholderText(u"https://shop.example"_s);
    return form;
}

TextLabel *ConnectDialog::makeNote()
{
    auto *note = new TextLabel(TextLabel::Style::Quiet);
    note->setWordWrap(true);
    return note;
}

QLineEdit *ConnectDialog::makeField(const QString &name, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(name);
    connect(field, &QLineEdit::textEdited, this, &ConnectDialog::onEdited);
    return field;
}

QWidget *ConnectDialog::makeEnvironmentField()
{
    m_environment = new QComboBox;
    m_environment->setObjectName(u"environment"_s);
    for (const Environment environment : {Environment::Test, Environment::Staging, Environment::Production}) {
        const ChipLook look = environmentLook(environment);
        m_environment->addItem(icon(look.icon, look.role), look.text, int(environment));
    }
    m_environment->setCurrentIndex(m_environment->findData(int(m_profile.environment)));
    return m_environment;
}

QWidget *ConnectDialog::makePasswordField()
{
    m_password = new QLineEdit;
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    connect(m_password, &QLineEdit::textEdited, this, &ConnectDialog::onEdited);
    m_wrongPassword = m_password->addAction(icon(u"error"_s, theme::Role::Bad), QLineEdit::LeadingPosition);
    m_wrongPassword->setVisible(false);
    auto *show = m_password->addAction(icon(u"eye"_s, theme::Role::QuietText), QLineEdit::TrailingPosition);
    show->setCheckable(true);
    show->setToolTip(tr("Show the password"));
    connect(show, &QAction::toggled, this, [this, show](bool isShown) {
        m_password->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        show->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s, theme::Role::QuietText));
    });
    m_remember = new QCheckBox(m_hasKeychain ? tr("&Keep it in the system's keychain")
                                             : tr("No keychain here: the password is asked for each time"));
    m_remember->setChecked(m_hasKeychain);
    m_remember->setEnabled(m_hasKeychain);
    return m_password;
}

QWidget *ConnectDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_test = buttons->addButton(tr("Test &connection"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(u"testConnection"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_save = buttons->addButton(tr("Save and open"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveConnection"_s);
    m_save->setProperty("primary", true);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConnectDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &ConnectDialog::reject);
    return buttons;
}

void ConnectDialog::setPasswordKept(bool isKept)
{
    m_password->setPlaceholderText(isKept ? tr("Kept in the keychain") : QString());
}

void ConnectDialog::setOtherNames(const QStringList &names)
{
    m_otherNames = names;
}

void ConnectDialog::fillConnectors()
{
    m_listing.run(m_tester.connectors(m_profile.connector),
                  [this](const auto &entries) { showConnectors(entries); });
}

void ConnectDialog::showConnectors(const Result<QList<CatalogEntry>> &entries)
{
    if (!entries) {
        m_connector->clear();
        m_banner->showError(entries.error());
        return;
    }
    m_connector->showEntries(*entries);
    m_connectorNote->setText(m_connector->note());
    m_connectorNote->setVisible(!m_connector->note().isEmpty());
}

/// What was said of the entries before is not said of these.
void ConnectDialog::onEdited()
{
    if (m_connector->isEnabled()) { // else it says why there are no connectors
        m_testing.cancel();
        m_isTesting = false;
        m_banner->hide();
        markPassword({});
    }
    refresh();
}

void ConnectDialog::refresh()
{
    const auto typed = address();
    const bool isReadable = typed && ShopAddressText::isReadableByOthers(*typed);
    m_addressNote->setText(
        tr("Not encrypted: others on the way can read the password. Use https if the shop has it."));
    m_addressNote->setVisible(isReadable);
}

/// As it was typed, completed with what the kind of backend says about itself.
Result<QUrl> ConnectDialog::address() const
{
    return ShopAddressText::parse(m_address->text(), m_connector->defaultPort());
}

ShopProfile ConnectDialog::profile() const
{
    ShopProfile entered = m_profile;
    entered.connector = m_connector->connector();
    entered.address = address().value_or(QUrl());
    entered.user = m_user->text().trimmed();
    entered.environment = Environment(m_environment->currentData().toInt());
    entered.trust = m_trust->trust();
    entered.name = m_name->text().trimmed();
    if (entered.name.isEmpty())
        entered.name = nameFor(entered.address);
    return entered;
}

/// Where nothing better was entered: the server's name, told apart from the other shops'.
QString ConnectDialog::nameFor(const QUrl &address) const
{
    const QString server = address.adjusted(QUrl::RemoveUserInfo).authority();
    QString name = server;
    for (int number = 2; m_otherNames.contains(name, Qt::CaseInsensitive); ++number)
        name = u"%1 (%2)"_s.arg(server).arg(number);
    return name;
}

ConnectDialog::Problem ConnectDialog::problem() const
{
    if (m_connector->connector().isEmpty())
        return {tr("Choose what kind of backend the shop has."), m_connector};
    if (const auto typed = address(); !typed)
        return {typed.error().message, m_address};
    if (m_user->text().trimmed().isEmpty())
        return {tr("Enter the user name of the shop's admin page."), m_user};
    if (m_otherNames.contains(m_name->text().trimmed(), Qt::CaseInsensitive))
        return {tr("Another shop has this name. Choose one that tells them apart."), m_name};
    return {};
}

/// \returns whether there was something to complain about
bool ConnectDialog::complain()
{
    const Problem found = problem();
    if (!found.field)
        return false;
    m_banner->showMessage(Banner::Severity::Warning, found.sentence);
    found.field->setFocus();
    return true;
}

void ConnectDialog::test()
{
    if (m_isTesting || complain())
        return;
    m_isTesting = true; // the button stays: one that is switched off loses the focus
    markPassword({});
    m_banner->showMessage(Banner::Severity::Info, tr("Testing…"));
    // A pin that is not chosen yet is what the test is for.
    ShopProfile tried = profile();
    if (tried.trust.kind == TrustSettings::Kind::PinnedCertificate && tried.trust.pinnedSha256.isEmpty())
        tried.trust = {};
    m_testing.run(m_tester.test(tried, {tried.user, m_password->text()}),
                  [this](const Result<Session> &session) { showTested(session); });
}

void ConnectDialog::showTested(const Result<Session> &session)
{
    m_isTesting = false;
    if (session) {
        const QString who = session->displayName.isEmpty() ? session->user : session->displayName;
        m_banner->showMessage(Banner::Severity::Good, tr("It works."), tr("Signed in as %1.").arg(who));
        return;
    }
    if (session.error().kind == Error::Kind::SignIn)
        return showRefusedPerson(session.error());
    m_banner->showError(session.error());
    if (session.error().kind == Error::Kind::Untrusted)
        showRefusedCertificate();
}

/// Nobody was signed in before, so nothing is to be done "again".
void ConnectDialog::showRefusedPerson(const Error &error)
{
    const QString wrong = tr("Check user and password");
    const QString words =
        error.message.isEmpty() ? QString() : tr("The backend says: “%1”").arg(error.message);
    m_banner->showMessage(Banner::Severity::Bad, wrong, words);
    markPassword(wrong);
    if (m_test->hasFocus()) // else the person is somewhere else by now
        m_password->setFocus();
    m_password->selectAll();
}

/// \param wrong  why it is marked; empty: it is not
void ConnectDialog::markPassword(const QString &wrong)
{
    m_wrongPassword->setVisible(!wrong.isEmpty());
    m_wrongPassword->setToolTip(wrong);
    m_password->setAccessibleDescription(wrong);
}

void ConnectDialog::showRefusedCertificate()
{
    const auto certificate = m_tester.refusedCertificate();
    if (!certificate)
        return;
    QPushButton *pin = offerPin(*m_banner, *certificate);
    connect(pin, &QPushButton::clicked, this, [this, sha256 = certificate->sha256] {
        m_trust->setTrust({.kind = TrustSettings::Kind::PinnedCertificate, .pinnedSha256 = sha256});
        test();
    });
}

void ConnectDialog::save()
{
    if (complain())
        return;
    if (const QString wrong = m_trust->problem(); !wrong.isEmpty()) {
        m_banner->showMessage(Banner::Severity::Warning, wrong);
        m_trust->firstControl()->setFocus();
        return;
    }
    const QString password = m_password->text();
    m_password->clear(); // not kept here a moment longer than needed
    Q_EMIT saved(profile(), password, m_hasKeychain && m_remember->isChecked());
    accept();
}
