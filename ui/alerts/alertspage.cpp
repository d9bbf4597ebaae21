// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspage.h"

#include "app/alerts/alertdesk.h"
#include "app/alerts/alertpost.h"
#include "app/backend/backend.h"
#include "app/base/format.h"
#include "app/domains/domainwatch.h"
#include "app/domains/healthtexts.h"
#include "app/domains/owntrouble.h"
#include "app/workspace/settings.h"
#include "ui/alerts/alertmodel.h"
#include "ui/alerts/alertpanel.h"
#include "ui/alerts/alertwords.h"
#include "ui/alerts/channelsdialog.h"
#include "ui/alerts/channelwords.h"
#include "ui/alerts/maintenancedialog.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/pageheader.h"
#include "ui/common/statestack.h"
#include "ui/common/tableview.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfTimeline = 90;
constexpr int mostEvents = 50;

} // namespace

AlertsPage::AlertsPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new AlertModel(services.alerts, services.clock, this)),
      m_banner(new Banner), m_troubles(new Banner)
{
    makeHeader();
    makeList();
    makeCommands();
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_troubles);
    rows->addWidget(m_states, 1);
    m_panel = new AlertPanel(m_services.clock);
    m_splitter = new DetailSplitter(content, m_panel, services.settings, u"alerts"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_splitter, 1);
    connectParts();
    refresh();
    // Which hosts the backend names is known once somebody is signed in; this page asks for nothing else.
    m_signingIn.run(m_services.backend.probe(), [this](const Result<Session> &) {
        m_isSettled = true;
        refresh();
        refreshTroubles();
    });
}

AlertsPage::~AlertsPage() = default;

void AlertsPage::makeHeader()
{
    m_header = new PageHeader(tr("Alerts"));
    auto *maintenance = m_header->addButton(tr("Maintenance…"), u"pause"_s);
    maintenance->setObjectName(u"maintenance"_s);
    connect(maintenance, &QPushButton::clicked, this, &AlertsPage::openMaintenance);
    auto *notifications = m_header->addButton(tr("Notifications…"), u"alerts"_s);
    notifications->setObjectName(u"notifications"_s);
    notifications->setVisible(m_services.alertPost != nullptr);
    connect(notifications, &QPushButton::clicked, this, &AlertsPage::openNotifications);
    m_look = m_header->addButton(tr("Look now"), u"refresh"_s);
    m_look->setObjectName(u"lookNow"_s);
    connect(m_look, &QPushButton::clicked, this, &AlertsPage::reload);
}

void AlertsPage::makeList()
{
    m_table = new TableView(m_services.settings, u"alerts"_s);
    m_table->setObjectName(u"alerts"_s);
    m_table->setAccessibleName(tr("Alerts"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    CellDelegate *cells = m_table->cells();
    cells->setColumn(AlertModel::LevelColumn, {.chip = [this](const QModelIndex &index) {
                         const Incident *incident = m_model->incidentAt(index.row());
                         return incident ? AlertWords::levelLook(incident->level) : ChipLook{};
                     }});
    cells->setColumn(AlertModel::WhatColumn, {.isStrong = true});
    cells->setColumn(AlertModel::SinceColumn, {.isQuiet = true});
    cells->setColumn(AlertModel::StateColumn, {.chip = [this](const QModelIndex &index) {
                         const Incident *incident = m_model->incidentAt(index.row());
                         return incident ? AlertWords::stateLook(*incident, m_model->now()) : ChipLook{};
                     }});
    m_table->setModel(m_model);
    m_table->setFlexibleColumn(AlertModel::WhatColumn, 20);
    m_table->setDispensableColumns(
        {AlertModel::SinceColumn, AlertModel::StateColumn, AlertModel::WhereColumn});
    m_states = new StateStack(m_table);
    m_states->setObjectName(u"alertStates"_s);
}

void AlertsPage::makeCommands()
{
    m_open = new QAction(icon(u"chevron-right"_s), tr("Open alert"), this);
    connect(m_open, &QAction::triggered, this, [this] { openIncident(currentKey()); });
    m_seen = new QAction(icon(u"eye"_s), tr("I have seen it"), this);
    connect(m_seen, &QAction::triggered, this, [this] { acknowledge(currentKey()); });
    m_snooze = new QAction(icon(u"moon"_s), tr("Snooze until tomorrow"), this);
    connect(m_snooze, &QAction::triggered, this, [this] { snooze(currentKey()); });
    m_notifications = new QAction(icon(u"alerts"_s), tr("Notifications…"), this);
    m_notifications->setVisible(m_services.alertPost != nullptr);
    connect(m_notifications, &QAction::triggered, this, &AlertsPage::openNotifications);
    m_maintenance = new QAction(icon(u"pause"_s), tr("Maintenance…"), this);
    connect(m_maintenance, &QAction::triggered, this, &AlertsPage::openMaintenance);
    m_seen->setShortcut(Qt::Key_Space);
    m_snooze->setShortcut(Qt::SHIFT | Qt::Key_Space);
    for (QAction *action : {m_seen, m_snooze}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
}

void AlertsPage::connectParts()
{
    connect(&m_services.alerts, &AlertDesk::changed, this, &AlertsPage::refresh);
    connect(&m_services.watch, &DomainWatch::changed, this, &AlertsPage::refreshHeader);
    connect(m_table, &QAbstractItemView::activated, m_open, &QAction::trigger);
    connect(m_table, &TableView::menuAboutToShow, this, [this](const QModelIndex &, QMenu *menu) {
        menu->addAction(m_open);
        menu->addAction(m_seen);
        menu->addAction(m_snooze);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_panel->isHidden())
            openIncident(currentKey());
    });
    if (m_services.alertPost)
        connect(m_services.alertPost, &AlertPost::changed, this, &AlertsPage::refreshTroubles);
    connect(m_states, &StateStack::actionRequested, this, [this] { Q_EMIT openRequested(u"domains"_s, {}); });
    connect(m_panel, &AlertPanel::acknowledgeAsked, this, &AlertsPage::acknowledge);
    connect(m_panel, &AlertPanel::acknowledgementTakenBack, this,
            [this](const QString &key) { report(m_services.alerts.takeBackAcknowledgement(key)); });
    connect(m_panel, &AlertPanel::snoozeAsked, this, [this](const QString &key, const QDateTime &until) {
        report(m_services.alerts.snooze(key, until.isValid() ? until : m_services.clock()));
    });
    connect(m_panel, &AlertPanel::hostPicked, this,
            [this](const QString &host) { Q_EMIT openRequested(u"domains"_s, host); });
    connect(m_panel, &SidePanel::closed, this, [this] { m_table->setFocus(); });
    auto *escape = new QShortcut(Qt::Key_Escape, m_table);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, m_panel, &QWidget::hide);
}

void AlertsPage::refresh()
{
    refreshHeader();
    if (m_model->rowCount() > 0)
        m_states->showContent();
    else
        refreshEmpty();
    if (!m_panel->isHidden())
        refreshPanel();
}

/// Calm, and saying what the calm rests on.
void AlertsPage::refreshEmpty()
{
    const int hosts = int(m_services.watch.hosts().size());
    if (m_services.profile.isSample)
        m_states->showEmpty(
            u"alerts"_s, tr("Nothing to watch here"),
            tr("The sample shop's domains do not exist. Those of a shop of your own are watched: "
               "certificates, TLS, and whether they answer."));
    else if (m_services.watch.isOffline())
        m_states->showEmpty(u"offline"_s, tr("Not known"),
                            tr("As long as no host can be reached, nothing can be said about them."));
    else if (m_services.watch.ownTrouble().isInspected())
        m_states->showEmpty(u"eye"_s, tr("Not known"),
                            tr("As long as something reads along, nothing can be said about the hosts' "
                               "certificates."));
    else if (hosts > 0 && !m_services.watch.lastRound())
        m_states->showEmpty(u"search"_s, tr("Looking at %n host(s) for the first time", nullptr, hosts));
    else if (hosts > 0)
        m_states->showEmpty(u"check-circle"_s, tr("Nothing is wrong"),
                            tr("%n host(s) are looked at all day: certificates, TLS and whether they answer.",
                               nullptr, hosts));
    else
        m_states->showEmpty(u"alerts"_s, tr("No host is watched yet"),
                            tr("Hosts of the mini-program's domain lists are watched from here on."),
                            tr("Open domains"));
}

void AlertsPage::refreshHeader()
{
    const DomainWatch &watch = m_services.watch;
    m_look->setEnabled(!watch.hosts().isEmpty() && !watch.isLooking());
    m_look->setText(watch.isLooking() ? tr("Looking…") : tr("Look now"));
    const auto last = watch.lastRound();
    m_header->setNote(last ? tr("looked at %1", "when").arg(formatTime(*last, m_services.clock()))
                           : QString());
    if (watch.isOffline())
        m_banner->showMessage(
            Banner::Severity::Info, tr("No host can be reached from this computer."),
            tr("Its own network seems to be down, so no host is blamed. It is tried again in "
               "a few minutes."));
    else if (const QList<Finding> troubles = findingsOn(watch.ownTrouble()); !troubles.isEmpty())
        m_banner->showMessage(Banner::Severity::Warning, HealthTexts::localSentence(troubles.first()),
                              tr("No host is blamed for it.") + u' '
                                  + HealthTexts::remedy(troubles.first().code));
    else
        m_banner->hide();
    if (m_model->rowCount() == 0)
        refreshEmpty();
}

void AlertsPage::refreshPanel()
{
    const Incident *incident = m_model->incident(m_panel->key());
    if (!incident) {
        m_panel->hide();
        return;
    }
    m_panel->showIncident(*incident);
    showTimeline();
}

QString AlertsPage::currentKey() const
{
    return m_table->currentIndex().data(AlertModel::KeyRole).toString();
}

void AlertsPage::openIncident(const QString &key)
{
    const Incident *incident = m_model->incident(key);
    if (!incident)
        return;
    m_panel->showIncident(*incident);
    showTimeline();
    m_splitter->showPanel();
}

/// From disk, so only for the one that is looked at.
void AlertsPage::showTimeline()
{
    const QString place = m_panel->place();
    const QDateTime since = m_services.clock().addDays(-daysOfTimeline);
    const auto events = m_services.alerts.events(place, since, mostEvents);
    if (!events)
        report(failure(events.error()));
    m_panel->showTimeline(place, events.value_or(QList<AlertEvent>{}));
}

void AlertsPage::openTarget(const QString &target)
{
    m_table->selectRow(m_model->rowOf(target));
    openIncident(target);
}

void AlertsPage::acknowledge(const QString &key)
{
    if (key.isEmpty())
        return;
    const auto session = m_services.backend.session(); // alerts are read, and seen, without one as well
    const QString name = session ? session->displayName : QString();
    report(m_services.alerts.acknowledge(key, name.isEmpty() ? m_services.profile.user : name));
}

/// As the panel's menu has it: until people are at work again.
void AlertsPage::snooze(const QString &key)
{
    const QDate tomorrow = m_services.clock().toLocalTime().date().addDays(1);
    if (!key.isEmpty())
        report(m_services.alerts.snooze(key, QDateTime(tomorrow, QTime(9, 0)).toUTC()));
}

void AlertsPage::openNotifications()
{
    auto *dialog = new ChannelsDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AlertsPage::openMaintenance()
{
    auto *dialog = new MaintenanceDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The first way that does not get its messages: people who rely on it have to know.
void AlertsPage::refreshTroubles()
{
    AlertPost *post = m_services.alertPost;
    if (!post)
        return;
    for (const AlertChannel &channel : post->channels()) {
        const ChannelStanding standing = post->standing(channel.id);
        if (!channel.isOn || standing.waiting == 0 || !(standing.error || standing.isSecretMissing))
            continue;
        m_troubles->showMessage(Banner::Severity::Warning, tr("Alerts do not reach %1.").arg(channel.name),
                                ChannelWords::standing(channel, standing, m_services.clock()));
        connect(m_troubles->addButton(tr("Notifications…")), &QPushButton::clicked, this,
                &AlertsPage::openNotifications);
        return;
    }
    m_troubles->hide();
}

void AlertsPage::report(const Result<Done> &result)
{
    if (!result)
        m_banner->showError(result.error());
}

void AlertsPage::reload()
{
    m_services.watch.lookNow();
}

QList<QAction *> AlertsPage::commands() const
{
    QList<QAction *> all{m_open, m_seen, m_snooze, m_maintenance};
    if (m_services.alertPost)
        all.append(m_notifications);
    return all;
}
