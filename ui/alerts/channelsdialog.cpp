// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/channelsdialog.h"

#include "app/alerts/alertdesk.h"
#include "app/alerts/alertpost.h"
#include "ui/alerts/alertwords.h"
#include "ui/alerts/channeldialog.h"
#include "ui/alerts/channelwords.h"
#include "ui/common/banner.h"
#include "ui/common/contentscroll.h"
#include "ui/common/dialogsize.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Kind = AlertChannel::Kind;

ChannelsDialog::ChannelsDialog(const ShopServices &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_post(*services.alertPost), m_banner(new Banner)
{
    setWindowTitle(tr("Notifications"));
    auto *intro = new TextLabel(
        TextLabel::Style::Quiet,
        tr("Each alert is told once a level; many at a time come as one message. Addresses and passwords are "
           "kept in the keychain only."));
    intro->setWordWrap(true);
    auto *list = new QWidget;
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins({});
    auto *scroll = new ContentScroll(list);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(makeAddButton());
    buttons->addWidget(close, 1);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(intro);
    rows->addWidget(scroll, 1);
    rows->addLayout(buttons);
    resizeToText(this, 64, 26);
    connect(&m_post, &AlertPost::changed, this, &ChannelsDialog::fill);
    fill();
}

ChannelsDialog::~ChannelsDialog() = default;

QWidget *ChannelsDialog::makeAddButton()
{
    auto *button = new QPushButton(icon(u"plus"_s), tr("&Add"));
    button->setObjectName(u"addChannel"_s);
    auto *menu = new QMenu(button);
    for (const Kind kind : {Kind::WeCom, Kind::DingTalk, Kind::Feishu, Kind::Mail, Kind::Webhook})
        menu->addAction(icon(ChannelWords::icon(kind)), ChannelWords::kind(kind), this,
                        [this, kind] { add(kind); });
    button->setMenu(menu);
    return button;
}

void ChannelsDialog::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // later: the change may come from one of its buttons
        }
        delete item;
    }
    for (const AlertChannel &channel : m_post.channels())
        m_rows->addWidget(makeRow(channel));
    if (m_post.channels().isEmpty()) {
        auto *empty = new EmptyState;
        empty->setContent(u"alerts"_s, tr("Alerts stay on this computer"),
                          tr("Add a group robot, a mailbox or a webhook to hear of them elsewhere."));
        m_rows->addWidget(empty, 1);
        return;
    }
    m_rows->addStretch(1);
}

QWidget *ChannelsDialog::makeRow(const AlertChannel &channel)
{
    const ChannelStanding standing = m_post.standing(channel.id);
    auto *state = new Chip;
    state->setLook(ChannelWords::look(channel, standing));
    auto *level =
        new TextLabel(TextLabel::Style::Quiet,
                      tr("%1, from “%2” on", "kind of channel, level")
                          .arg(ChannelWords::kind(channel.kind), AlertWords::levelLook(channel.from).text));
    auto *line =
        new TextLabel(TextLabel::Style::Body, ChannelWords::standing(channel, standing, m_services.clock()));
    line->setWordWrap(true);
    auto *editButton = new QPushButton(tr("Edit…"));
    auto *removeButton = new QPushButton(tr("Remove…"));
    editButton->setObjectName(u"editChannel"_s);
    removeButton->setObjectName(u"removeChannel"_s);
    for (QPushButton *button : {editButton, removeButton})
        button->setAccessibleDescription(channel.name);
    connect(editButton, &QPushButton::clicked, this, [this, channel] { edit(channel, false); });
    connect(removeButton, &QPushButton::clicked, this, [this, channel] { confirmRemoval(channel); });

    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, theme::halfGap(), 0, theme::halfGap());
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TextLabel::Style::Strong, channel.name));
    head->addWidget(state);
    head->addWidget(level);
    head->addStretch(1);
    grid->addLayout(head, 0, 0);
    grid->addWidget(line, 1, 0);
    grid->addWidget(editButton, 0, 1);
    grid->addWidget(removeButton, 0, 2);
    grid->setColumnStretch(0, 1);
    return row;
}

void ChannelsDialog::add(Kind kind)
{
    edit({.id = QUuid::createUuid(), .kind = kind}, true);
}

void ChannelsDialog::edit(const AlertChannel &channel, bool isNew)
{
    auto *dialog = new ChannelDialog(m_post, channel, isNew, m_services.alerts.waiting(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChannelsDialog::confirmRemoval(const AlertChannel &channel)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove"),
                        tr("Tell no more alerts to %1?").arg(channel.name), QMessageBox::Cancel, this);
    question->setInformativeText(tr("Its address is taken out of the keychain, and what waits for it goes."));
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setProperty("danger", true);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, id = channel.id] {
        m_removing.run(m_post.remove(id), [this](const Result<Done> &removed) {
            if (!removed)
                m_banner->showError(removed.error());
        });
    });
    question->open();
}
