// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/channeldialog.h"

#include "app/alerts/alertpost.h"
#include "app/net/mailer.h"
#include "ui/alerts/alertwords.h"
#include "ui/alerts/channelwords.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/pinoffer.h"
#include "ui/common/textlabel.h"
#include "ui/common/trustfields.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Kind = AlertChannel::Kind;

namespace {

constexpr int fieldWidth = 48; // characters: a robot's address is long, but nobody reads it

QStringList addressesIn(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;，；]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

/// "mail.shop.test:2525" in two.
MailServer serverFrom(const QString &text)
{
    const QUrl url(u"smtp://"_s + text.trimmed(), QUrl::StrictMode);
    return {.host = url.host(), .port = quint16(std::max(url.port(0), 0))};
}

QString serverText(const MailServer &server)
{
    return server.port == 0 ? server.host : server.host + u':' + QString::number(server.port);
}

} // namespace

ChannelDialog::ChannelDialog(AlertPost &post, const AlertChannel &channel, bool isNew,
                             const QList<Incident> &open, QWidget *parent)
    : QDialog(parent), m_post(post), m_channel(channel), m_isNew(isNew), m_open(open), m_banner(new Banner)
{
    setWindowTitle(ChannelWords::kind(channel.kind));
    auto *help = new TextLabel(TextLabel::Style::Quiet, ChannelWords::help(channel.kind));
    help->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(isNew ? tr("Add") : tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"save"_s);
    m_save->setProperty("primary", true);
    m_test = buttons->addButton(tr("Sen&d a test"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(u"test"_s);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(help);
    rows->addWidget(makeFields());
    rows->addStretch(1);
    rows->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &ChannelDialog::save);
    connect(m_test, &QPushButton::clicked, this, &ChannelDialog::sendTest);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *field : findChildren<QLineEdit *>())
        connect(field, &QLineEdit::textChanged, this, &ChannelDialog::refresh);
    refresh();
}

ChannelDialog::~ChannelDialog() = default;

QWidget *ChannelDialog::makeFields()
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins({});
    m_name = new QLineEdit(m_channel.name);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(ChannelWords::kind(m_channel.kind));
    m_name->setMinimumWidth(theme::charWidth() * fieldWidth);
    form->addRow(tr("&Name"), m_name);
    if (m_channel.kind == Kind::Mail)
        addMailFields(form);
    else
        addAddressFields(form);
    if (!m_channel.isRobot())
        addTrustFields(form);
    m_from = new QComboBox;
    m_from->setObjectName(u"from"_s);
    for (const AlertLevel level :
         {AlertLevel::Notice, AlertLevel::Warning, AlertLevel::Critical, AlertLevel::Outage}) {
        const ChipLook look = AlertWords::levelLook(level);
        m_from->addItem(icon(look.icon, look.role), look.text, int(level));
    }
    m_from->setCurrentIndex(m_from->findData(int(m_channel.from)));
    m_from->setToolTip(tr("Notices come together, each morning at nine."));
    form->addRow(tr("From &level"), m_from);
    m_isOn = new QCheckBox(tr("Tell alerts &here"));
    m_isOn->setChecked(m_channel.isOn);
    form->addRow(QString(), m_isOn);
    m_catchesUp = new QCheckBox;
    m_catchesUp->setObjectName(u"catchUp"_s);
    m_catchesUp->setChecked(true);
    form->addRow(QString(), m_catchesUp);
    connect(m_from, &QComboBox::currentIndexChanged, this, &ChannelDialog::refreshCatchUp);
    connect(m_isOn, &QCheckBox::toggled, this, &ChannelDialog::refreshCatchUp);
    refreshCatchUp();
    return fields;
}

int ChannelDialog::openFromLevel() const
{
    return int(std::ranges::count_if(
        m_open, [from = channel().from](const Incident &incident) { return incident.level >= from; }));
}

/// Whoever is told from now on would never hear of what is open already, as each alert is told once a level.
void ChannelDialog::refreshCatchUp()
{
    const int count = openFromLevel();
    const bool wasOff = m_isNew || !m_channel.isOn;
    m_catchesUp->setText(tr("Tell the %n alert(s) that are open now, &too", nullptr, count));
    m_catchesUp->setVisible(wasOff && count > 0);
    m_catchesUp->setEnabled(m_isOn->isChecked());
}

QLineEdit *ChannelDialog::makeSecretField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setPlaceholderText(m_isNew ? QString() : tr("Kept; leave empty to keep it"));
    QAction *show = field->addAction(icon(u"eye"_s, theme::Role::QuietText), QLineEdit::TrailingPosition);
    show->setCheckable(true);
    show->setToolTip(tr("Show it"));
    connect(show, &QAction::toggled, field,
            [field](bool isShown) { field->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); });
    return field;
}

void ChannelDialog::addAddressFields(QFormLayout *form)
{
    m_address = makeSecretField(u"address"_s);
    form->addRow(tr("&Address"), m_address);
    if (m_channel.kind == Kind::WeCom)
        return;
    m_key = makeSecretField(u"key"_s);
    form->addRow(tr("&Key to sign with"), m_key);
}

void ChannelDialog::addMailFields(QFormLayout *form)
{
    m_recipients = new QLineEdit(m_channel.mail.to.join(u", "_s));
    m_recipients->setObjectName(u"recipients"_s);
    m_sender = new QLineEdit(m_channel.mail.from);
    m_sender->setObjectName(u"sender"_s);
    m_way = new QComboBox;
    m_way->setObjectName(u"way"_s);
    const QString program = systemMailer();
    m_way->addItem(program.isEmpty() ? tr("This computer's mail program (none is installed)")
                                     : tr("This computer's mail program (%1)").arg(program),
                   true);
    m_way->addItem(tr("A mail server"), false);
    const bool isSystem = m_isNew ? !program.isEmpty() : m_channel.mail.isSystem;
    m_way->setCurrentIndex(isSystem ? 0 : 1);
    form->addRow(tr("T&o"), m_recipients);
    form->addRow(tr("F&rom"), m_sender);
    form->addRow(tr("&By"), m_way);
    addServerFields(form);
    for (QComboBox *choice : {m_way, m_security})
        connect(choice, &QComboBox::currentIndexChanged, this, &ChannelDialog::refresh);
}

void ChannelDialog::addServerFields(QFormLayout *form)
{
    m_host = new QLineEdit(serverText(m_channel.mail.server));
    m_host->setObjectName(u"host"_s);
    m_host->setPlaceholderText(u"smtp.example.com"_s);
    m_security = new QComboBox;
    m_security->setObjectName(u"security"_s);
    m_security->addItem(tr("TLS (port 465)"), int(MailServer::Security::Tls));
    m_security->addItem(tr("STARTTLS (port 587)"), int(MailServer::Security::StartTls));
    m_security->addItem(tr("Not encrypted (port 25)"), int(MailServer::Security::None));
    m_security->setCurrentIndex(m_security->findData(int(m_channel.mail.server.security)));
    m_user = new QLineEdit(m_channel.mail.server.user);
    m_user->setObjectName(u"user"_s);
    m_key = makeSecretField(u"key"_s);
    form->addRow(tr("&Server"), m_host);
    form->addRow(tr("&Encryption"), m_security);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("&Password"), m_key);
}

void ChannelDialog::addTrustFields(QFormLayout *form)
{
    m_trust = new TrustFields;
    m_trust->setTrust(m_channel.trust);
    form->addRow(tr("&Trust"), m_trust);
    connect(m_trust, &TrustFields::edited, this, &ChannelDialog::refresh);
}

AlertChannel ChannelDialog::channel() const
{
    AlertChannel channel = m_channel;
    channel.name = m_name->text().trimmed();
    channel.from = AlertLevel(m_from->currentData().toInt());
    channel.isOn = m_isOn->isChecked();
    if (m_trust)
        channel.trust = m_trust->trust();
    if (channel.kind != Kind::Mail)
        return channel;
    channel.mail.isSystem = m_way->currentData().toBool();
    channel.mail.from = m_sender->text().trimmed();
    channel.mail.to = addressesIn(m_recipients->text());
    channel.mail.server = serverFrom(m_host->text());
    channel.mail.server.security = MailServer::Security(m_security->currentData().toInt());
    channel.mail.server.user = m_user->text().trimmed();
    return channel;
}

/// Nothing: the one that is kept stays.
std::optional<ChannelSecret> ChannelDialog::secret() const
{
    const ChannelSecret typed{.address = m_address ? m_address->text().trimmed() : QString(),
                              .key = m_key ? m_key->text().trimmed() : QString()};
    return typed.isEmpty() ? std::nullopt : std::optional(typed);
}

/// What is still missing or wrong; empty when it could work.
QString ChannelDialog::fault() const
{
    const AlertChannel wanted = channel();
    if (wanted.kind == Kind::Mail) {
        if (wanted.mail.to.isEmpty() || !std::ranges::all_of(wanted.mail.to, isMailAddress))
            return tr("To whom: one address or more.");
        if (!isMailAddress(wanted.mail.from))
            return tr("From whom: one address.");
        const bool needsServer = !wanted.mail.isSystem && wanted.mail.server.host.isEmpty();
        return needsServer ? tr("Which server?") : QString();
    }
    // A key alone would take the place of the address that is kept.
    const bool needsAddress = m_isNew || !m_address->text().isEmpty() || (m_key && !m_key->text().isEmpty());
    if (needsAddress && !channelAddress(m_address->text()))
        return tr("The address begins with https://.");
    return {};
}

/// What of the trust is missing; it does not keep people from trying, for that shows what to trust.
QString ChannelDialog::trustFault() const
{
    return m_trust && m_trust->isEnabled() ? m_trust->problem() : QString();
}

void ChannelDialog::refresh()
{
    const auto allow = [](QPushButton *button, const QString &wrong) {
        button->setEnabled(wrong.isEmpty());
        button->setToolTip(wrong);
    };
    const QString wrong = fault();
    allow(m_test, wrong);
    allow(m_save, wrong.isEmpty() ? trustFault() : wrong);
    if (!m_way)
        return;
    const bool isServer = !m_way->currentData().toBool();
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_security, m_user, m_key})
        field->setEnabled(isServer);
    m_trust->setEnabled(isServer && m_security->currentData().toInt() != int(MailServer::Security::None));
}

void ChannelDialog::setBusy(bool isBusy)
{
    if (isBusy) {
        m_test->setEnabled(false);
        m_save->setEnabled(false);
    } else {
        refresh();
    }
}

void ChannelDialog::sendTest()
{
    setBusy(true);
    m_banner->showMessage(Banner::Severity::Info, tr("Sending…"));
    AlertChannel tried = channel();
    if (!trustFault().isEmpty())
        tried.trust = {}; // what is not chosen yet is what the test is for
    m_working.run(m_post.sendTest(tried, secret()), [this](const Result<Done> &sent) {
        setBusy(false);
        if (sent)
            m_banner->showMessage(Banner::Severity::Good, tr("The test message arrived."),
                                  tr("Look whether you can see it there."));
        else
            showFailure(sent.error());
    });
}

void ChannelDialog::save()
{
    AlertChannel wanted = channel();
    if (wanted.name.isEmpty())
        wanted.name = ChannelWords::kind(wanted.kind);
    setBusy(true);
    m_working.run(m_post.save(wanted, secret()), [this, wanted](const Result<Done> &saved) {
        setBusy(false);
        if (!saved)
            return m_banner->showError(saved.error());
        if (wanted.isOn && !m_catchesUp->isHidden() && m_catchesUp->isChecked())
            m_post.catchUp(wanted, m_open);
        accept();
    });
}

void ChannelDialog::showFailure(const Error &error)
{
    m_banner->showMessage(Banner::Severity::Bad, tr("The test message did not arrive."),
                          ChannelWords::trouble(channel(), error));
    if (error.kind == Error::Kind::Untrusted && m_trust)
        offerCertificate();
}

void ChannelDialog::offerCertificate()
{
    m_working.run(m_post.certificateOf(channel()), [this](const Result<CertificateFacts> &shown) {
        if (!shown)
            return; // what was said of the test stays
        QPushButton *pin = offerPin(*m_banner, *shown);
        connect(pin, &QPushButton::clicked, this, [this, sha256 = shown->sha256] {
            m_trust->setTrust({.kind = TrustSettings::Kind::PinnedCertificate, .pinnedSha256 = sha256});
            sendTest();
        });
    });
}
