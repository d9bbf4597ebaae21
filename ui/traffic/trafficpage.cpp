// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficpage.h"

#include "app/base/background.h"
#include "app/base/format.h"
#include "app/traffic/tailmodel.h"
#include "app/workspace/shopprofile.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/pageheader.h"
#include "ui/common/searchfield.h"
#include "ui/common/sidepanel.h"
#include "ui/common/statestack.h"
#include "ui/traffic/requestpanel.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/tailpane.h"
#include "ui/traffic/trafficcharts.h"
#include "ui/traffic/traffictables.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Charts and tables follow once a second: their finest step. The tail follows each snapshot.
constexpr std::chrono::milliseconds refreshEvery{1000};
/// How far back past requests are asked for: the longest window.
constexpr qint64 historyDays = 30;
const auto brushChip = u"brush"_s;
const auto filterTarget = u"filter:"_s;

} // namespace

TrafficPage::TrafficPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_feed(services.clock), m_backendLog(services.backend, m_feed),
      m_tick(this), m_pause(makeAction(tr("Pause"), u"pause"_s, true)),
      m_reveal(makeAction(tr("Show personal data"), u"eye"_s, true)),
      m_choose(makeAction(tr("Choose a request log…"), u"folder"_s, false))
{
    m_header = makeHeader();
    m_banner = new Banner;
    m_banner->hide();
    m_states = new StateStack(makeContent());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_banner);
    rows->addWidget(m_states, 1);

    connect(m_pause, &QAction::toggled, this, &TrafficPage::setPaused);
    connect(m_reveal, &QAction::toggled, this, &TrafficPage::setRevealed);
    connect(m_choose, &QAction::triggered, this, &TrafficPage::chooseSource);
    connect(m_states, &StateStack::actionRequested, this, &TrafficPage::chooseSource);
    connect(m_states, &StateStack::retryRequested, this, &TrafficPage::reload);
    connect(&m_feed, &TrafficFeed::published, this, &TrafficPage::onPublished);
    connect(&m_feed, &TrafficFeed::stateChanged, this, &TrafficPage::onState);
    connect(&m_backendLog, &BackendLog::stateChanged, this, &TrafficPage::onState);
    m_tick.setInterval(refreshEvery);
    connect(&m_tick, &QTimer::timeout, this, &TrafficPage::refreshFigures);
    m_feed.setWindow(window());
    reload();
}

TrafficPage::~TrafficPage() = default;

// ---- what it is made of -----------------------------------------------------------------------------

QAction *TrafficPage::makeAction(const QString &text, const QString &iconName, bool isCheckable)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setCheckable(isCheckable);
    return action;
}

PageHeader *TrafficPage::makeHeader()
{
    auto *header = new PageHeader(tr("Traffic"));
    header->search()->setPlaceholderText(tr("Filter, such as %1").arg(u"status>=500 path:/api"_s));
    header->search()->setToolTip(
        tr("Words, or fields with : = < > ~ (path, endpoint, method, status, took, bytes, client, "
           "user, agent, id); -term leaves out, OR joins"));
    connect(header->search(), &SearchField::searched, this, &TrafficPage::setFilterText);
    connect(header, &PageHeader::filterRemoved, this, [this] { setBrush({}); });
    header->addControl(makeWindows());
    m_unparsed = header->addButton(QString(), u"warning"_s);
    m_unparsed->hide();
    connect(m_unparsed, &QPushButton::clicked, this, &TrafficPage::showUnparsed);
    for (QAction *action : {m_reveal, m_pause}) {
        QPushButton *button = header->addButton(action->text(), action == m_pause ? u"pause"_s : u"eye"_s);
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, action, &QAction::setChecked);
        connect(action, &QAction::toggled, button, &QPushButton::setChecked);
        button->setObjectName(action == m_pause ? u"pause"_s : u"reveal"_s);
    }
    QPushButton *source = header->addButton(tr("Log…", "a request log to look at"), u"folder"_s);
    source->setToolTip(m_choose->text());
    connect(source, &QPushButton::clicked, m_choose, &QAction::trigger);
    return header;
}

QComboBox *TrafficPage::makeWindows()
{
    m_windows = new QComboBox;
    m_windows->setObjectName(u"window"_s);
    m_windows->setAccessibleName(tr("Span of time"));
    const std::pair<std::chrono::seconds, QString> windows[]{
        {1min, tr("1 minute")}, {15min, tr("15 minutes")}, {1h, tr("1 hour")},       {6h, tr("6 hours")},
        {24h, tr("24 hours")},  {24h * 7, tr("7 days")},   {24h * 30, tr("30 days")}};
    for (const auto &[length, text] : windows)
        m_windows->addItem(text, qint64(length.count()));
    m_windows->setCurrentIndex(1);
    connect(m_windows, &QComboBox::currentIndexChanged, this, [this] {
        m_hasChosenWindow = true;
        m_feed.setWindow(window());
        refreshFigures();
    });
    return m_windows;
}

QWidget *TrafficPage::makeContent()
{
    m_charts = new TrafficCharts;
    m_tables = new TrafficTables(m_services.settings, m_services.clock);
    m_tail = new TailPane(m_services.settings, m_services.clock);
    auto *lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(m_tables);
    lower->addWidget(m_tail);
    lower->setSizes({5000, 5000}); // shares
    lower->setChildrenCollapsible(false);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::gap());
    rows->setSpacing(theme::gap());
    rows->addWidget(m_charts, 2);
    rows->addWidget(lower, 5);

    m_request = new RequestPanel;
    m_panel = new SidePanel;
    m_panel->setBody(m_request);
    m_splitter = new DetailSplitter(content, m_panel, m_services.settings, u"traffic"_s);
    connect(m_charts, &TrafficCharts::brushed, this, &TrafficPage::setBrush);
    connect(m_tables, &TrafficTables::filterRequested, this, &TrafficPage::addTerm);
    connect(m_tables, &TrafficTables::requestChosen, this, &TrafficPage::showRequest);
    connect(m_tail, &TailPane::requestChosen, this, &TrafficPage::showRequest);
    connect(m_request, &RequestPanel::filterRequested, this, &TrafficPage::addTerm);
    connect(m_request, &RequestPanel::openRequested, this, &TrafficPage::openRequested);
    return m_splitter;
}

// ---- the log that is followed -----------------------------------------------------------------------

void TrafficPage::reload()
{
    follow(m_source);
}

void TrafficPage::follow(const TrafficSource &source)
{
    m_source = source;
    m_snapshot.reset();
    m_state = {};
    m_banner->hide();
    m_backendLog.stop();
    if (source.kind != TrafficSource::Kind::Backend) {
        m_states->showLoading();
        m_feed.open(source);
    } else if (m_backendLog.isOffered()) {
        m_states->showLoading();
        TrafficSource own = source;
        own.format = m_backendLog.format();
        m_feed.open(own);
        m_backendLog.start(m_services.clock().addDays(-historyDays));
    } else {
        m_states->showEmpty(u"traffic"_s, tr("This backend has no request log"),
                            tr("Follow a log file, the output of a command or an address instead."),
                            tr("Choose a request log…"));
    }
    tellState();
}

void TrafficPage::chooseSource()
{
    auto *dialog =
        new SourceDialog(m_services.settings, m_services.clock, m_backendLog.isOffered(), m_source, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { follow(dialog->source()); });
    dialog->open();
}

void TrafficPage::onState(const SourceState &state)
{
    m_state = state;
    const bool isTrouble =
        state.kind == SourceState::Kind::Failed || state.kind == SourceState::Kind::Waiting;
    if (isTrouble) {
        const bool isOver = state.kind == SourceState::Kind::Failed;
        m_banner->showMessage(isOver ? Banner::Severity::Bad : Banner::Severity::Warning,
                              isOver ? tr("The request log has ended") : tr("The request log is interrupted"),
                              state.detail);
        connect(m_banner->addButton(tr("Try again")), &QPushButton::clicked, this, &TrafficPage::reload);
    } else {
        m_banner->hide();
    }
    showContentOrEmpty();
    tellState();
}

/// A log that is open and quiet shows empty charts: that nothing comes is the news.
void TrafficPage::showContentOrEmpty()
{
    const bool hasRequests = m_snapshot && m_snapshot->requests + m_snapshot->unparsed > 0;
    const bool isWaiting =
        m_state.kind == SourceState::Kind::Idle || m_state.kind == SourceState::Kind::Connecting;
    if (m_states->state() != StateStack::State::Content && (hasRequests || !isWaiting)) {
        m_states->showContent();
        refreshFigures();
    }
}

void TrafficPage::onPublished()
{
    if (m_pausedAt.isValid())
        return; // taken up when it goes on
    const bool isFirst = !m_snapshot || m_snapshot->requests == 0;
    m_snapshot = m_feed.latest();
    showContentOrEmpty();
    if (isVisible())
        m_tail->setSnapshot(m_snapshot);
    if (isFirst && m_snapshot->requests > 0)
        showFirst();
}

/// A log that has only just begun is looked at closely.
void TrafficPage::showFirst()
{
    constexpr qint64 youngMs = 120'000;
    const bool isYoung = nowMs() - m_snapshot->rows.row(m_snapshot->rows.firstNumber()).timeMs < youngMs;
    if (isYoung && !m_hasChosenWindow) {
        const QSignalBlocker quiet(m_windows);
        m_windows->setCurrentIndex(0);
        m_feed.setWindow(window());
    }
    refreshFigures();
}

QString TrafficPage::sourceName() const
{
    switch (m_source.kind) {
    case TrafficSource::Kind::Backend:
        return m_services.profile.name;
    case TrafficSource::Kind::File:
        return QFileInfo(m_source.text).fileName();
    case TrafficSource::Kind::Command:
    case TrafficSource::Kind::Url:
        return m_source.text.left(40);
    }
    Q_UNREACHABLE();
}

void TrafficPage::tellState()
{
    using Kind = SourceState::Kind;
    if (m_pausedAt.isValid())
        return m_header->setNote(
            tr("%1 · paused at %2").arg(sourceName(), m_pausedAt.toLocalTime().toString(u"HH:mm:ss"_s)));
    switch (m_state.kind) {
    case Kind::Open:
        return m_header->setNote(tr("%1 · live", "a request log").arg(sourceName()));
    case Kind::Connecting:
        return m_header->setNote(tr("%1 · connecting", "a request log").arg(sourceName()));
    case Kind::Waiting:
        return m_header->setNote(tr("%1 · interrupted", "a request log").arg(sourceName()));
    case Kind::Ended:
    case Kind::Failed:
        return m_header->setNote(tr("%1 · ended", "a request log").arg(sourceName()));
    case Kind::Idle:
        return m_header->setNote({});
    }
}

// ---- figures ----------------------------------------------------------------------------------------

std::chrono::seconds TrafficPage::window() const
{
    return std::chrono::seconds(m_windows->currentData().toLongLong());
}

qint64 TrafficPage::nowMs() const
{
    return (m_pausedAt.isValid() ? m_pausedAt : m_services.clock()).toMSecsSinceEpoch();
}

void TrafficPage::refreshFigures()
{
    if (!m_snapshot || m_states->state() != StateStack::State::Content)
        return;
    if (m_filter.isEmpty() || m_filterText.isEmpty())
        drawCharts(m_snapshot->points);
    m_unparsed->setVisible(m_snapshot->unparsed > 0);
    m_unparsed->setText(tr("%Ln line(s) not understood", nullptr,
                           int(std::min<quint64>(m_snapshot->unparsed, 1'000'000'000))));
    if (!m_isAsking)
        askFigures();
}

void TrafficPage::drawCharts(const std::vector<SeriesPoint> &points)
{
    m_charts->setPoints(points, m_snapshot->step, window(), nowMs());
}

/// All kept rows are looked at: in the background, one look at a time.
void TrafficPage::askFigures()
{
    const qint64 now = nowMs();
    const qint64 from = m_brush ? m_brush->fromMs : now - std::chrono::milliseconds(window()).count();
    const qint64 to = m_brush ? m_brush->toMs : now + 1;
    const FiguresQuestion question{.filter = m_filter, .fromMs = from, .toMs = to, .step = m_snapshot->step};
    m_isAsking = true;
    m_asking.run(
        runInBackground([snapshot = m_snapshot, question] { return figuresOf(snapshot->rows, question); }),
        [this, from](const Result<TrafficFigures> &figures) {
            m_isAsking = false;
            showFigures(*figures, from);
        });
}

void TrafficPage::showFigures(const TrafficFigures &figures, qint64 fromMs)
{
    m_figures = figures;
    m_tables->setFigures(figures, m_snapshot->rows);
    const bool isPart = figures.reachesBackToMs > fromMs;
    m_tables->setNote(
        isPart ? tr("since %1", "a time: tables do not reach further back")
                     .arg(QDateTime::fromMSecsSinceEpoch(figures.reachesBackToMs).toString(u"HH:mm:ss"_s))
               : tr("%Ln request(s)", nullptr, int(std::min<quint64>(figures.requests, 1'000'000'000))));
    if (!m_filterText.isEmpty())
        drawCharts(figures.points);
}

// ---- filter, brush, pause ---------------------------------------------------------------------------

void TrafficPage::setFilterText(const QString &text)
{
    m_filterText = text.trimmed();
    applyFilter();
}

void TrafficPage::addTerm(const QString &term)
{
    const QString text =
        m_filterText.contains(term) ? m_filterText : QString(m_filterText + u' ' + term).trimmed();
    m_header->search()->setSearch(text);
    setFilterText(text);
}

void TrafficPage::setBrush(const std::optional<TimeRange> &range)
{
    m_brush = range;
    m_charts->setBrush(range);
    if (range) {
        const auto text = [](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms).toString(u"HH:mm:ss"_s);
        };
        m_header->setFilterChip(brushChip,
                                tr("%1 to %2", "two times").arg(text(range->fromMs), text(range->toMs)));
    } else {
        m_header->removeFilterChip(brushChip);
    }
    applyFilter();
}

void TrafficPage::applyFilter()
{
    const auto filter = RowFilter::fromText(m_filterText);
    if (!filter) {
        m_banner->showMessage(Banner::Severity::Warning, tr("This filter is not understood"),
                              filter.error().message);
        return;
    }
    if (m_state.kind == SourceState::Kind::Open)
        m_banner->hide();
    m_filter = m_brush ? filter->within(m_brush->fromMs, m_brush->toMs) : *filter;
    m_tail->setFilter(m_filter);
    m_isAsking = false; // the question before is not of interest any more
    refreshFigures();
}

void TrafficPage::setPaused(bool isPaused)
{
    m_pausedAt = isPaused ? m_services.clock() : QDateTime();
    tellState();
    if (isPaused) {
        m_tick.stop();
        return;
    }
    onPublished();
    if (isVisible())
        m_tick.start();
    refreshFigures();
}

void TrafficPage::setRevealed(bool isRevealed)
{
    m_tables->setRevealed(isRevealed);
    m_tail->setRevealed(isRevealed);
    m_request->setRevealed(isRevealed);
}

void TrafficPage::showRequest(qint64 number)
{
    if (!m_snapshot || number < m_snapshot->rows.firstNumber() || number >= m_snapshot->rows.endNumber())
        return;
    m_tail->setFollowing(false);
    m_request->setRequest(m_snapshot->rows, number);
    const auto status = m_snapshot->rows.row(number).status;
    m_panel->setTitle(tr("Request"), status ? QString::number(status) : QString());
    m_splitter->showPanel();
}

void TrafficPage::showUnparsed()
{
    QStringList lines;
    for (const QByteArray &sample : m_snapshot->unparsedSamples)
        lines.append(QString::fromUtf8(sample));
    auto *box = new QMessageBox(
        QMessageBox::Information, tr("Lines not understood"),
        tr("These are the first lines that are no requests in the format of the log (%1). They are "
           "counted, and in no figure.")
            .arg(logFormatText(m_snapshot->format)),
        QMessageBox::Close, this);
    box->setDetailedText(lines.join(u'\n'));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// ---- page -------------------------------------------------------------------------------------------

void TrafficPage::focusSearch()
{
    m_header->search()->setFocus(Qt::ShortcutFocusReason);
}

void TrafficPage::openTarget(const QString &target)
{
    if (!target.startsWith(filterTarget))
        return;
    m_header->search()->setSearch(target.mid(filterTarget.size()));
    setFilterText(target.mid(filterTarget.size()));
}

QList<QAction *> TrafficPage::commands() const
{
    return {m_pause, m_reveal, m_choose};
}

bool TrafficPage::isSettled() const
{
    return m_states->state() != StateStack::State::Loading && !m_isAsking;
}

bool TrafficPage::hasLiveData() const
{
    constexpr size_t enough = 20; // steps of the window, of which a chart of a minute has sixty
    const bool isComing =
        m_state.kind == SourceState::Kind::Connecting || m_state.kind == SourceState::Kind::Open;
    return !isComing || (m_snapshot && m_snapshot->points.size() >= enough);
}

void TrafficPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_pausedAt.isValid())
        return;
    m_tick.start();
    if (m_snapshot) {
        m_tail->setSnapshot(m_snapshot);
        refreshFigures();
    }
}

/// Nothing is drawn for nobody; the log is followed all the same.
void TrafficPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}
