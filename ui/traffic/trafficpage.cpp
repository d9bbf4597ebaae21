// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficpage.h"

#include "app/workspace/shopprofile.h"
#include "ui/common/banner.h"
#include "ui/common/searchfield.h"
#include "ui/common/sidepanel.h"
#include "ui/common/statestack.h"
#include "ui/traffic/certificatemarks.h"
#include "ui/traffic/chartspan.h"
#include "ui/traffic/logtroubles.h"
#include "ui/traffic/requestpanel.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/tailpane.h"
#include "ui/traffic/trafficcharts.h"
#include "ui/traffic/trafficheader.h"
#include "ui/traffic/trafficoptions.h"
#include "ui/traffic/traffictables.h"

#include <QFileInfo>
#include <QInputDialog>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Charts and tables follow once a second: their finest step. The tail follows each snapshot.
constexpr std::chrono::milliseconds refreshEvery{1000};
/// A server is asked less often: it has others to answer.
constexpr qint64 askServerEveryMs = 30'000;
/// A look at a million rows takes a tenth of a second of a core: then others have their turn for so many
/// times as long, while charts and tail go on.
constexpr qint64 restPerWork = 30;
const auto filterTarget = u"filter:"_s;

/// Asks for a name without holding the page up.
template<typename Use>
void askName(QWidget *parent, const QString &title, const QString &label, Use use)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, use);
    dialog->open();
}

} // namespace

TrafficPage::TrafficPage(SecretStore &secrets, const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_secrets(secrets), m_desk(services.traffic),
      m_inquirer(m_desk, secrets), m_tick(this)
{
    m_header = new TrafficHeader;
    m_banner = new Banner;
    m_banner->hide();
    m_states = new StateStack(makeContent());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_banner);
    rows->addWidget(m_states, 1);

    connectHeader();
    connectCharts();
    connectDesk();
    m_tick.setInterval(refreshEvery);
    connect(&m_tick, &QTimer::timeout, this, &TrafficPage::refresh);
    if (const auto window = m_desk.memory().window()) {
        m_header->showWindow(*window);
        m_hasChosenWindow = true;
    }
    setView({.window = m_header->window()});
    applyMemory();
    follow(m_desk.memory().source().value_or(TrafficSource{}));
}

TrafficPage::~TrafficPage() = default;

// ---- what it is made of -----------------------------------------------------------------------------

QWidget *TrafficPage::makeContent()
{
    m_charts = new TrafficCharts(m_services.settings);
    m_tables = new TrafficTables(m_services.settings, m_services.clock);
    m_tail = new TailPane(m_services.settings, m_services.clock);
    auto *lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(m_tables);
    lower->addWidget(m_tail);
    lower->setSizes({5600, 4400}); // shares
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
    connect(m_tables, &TrafficTables::filterRequested, this, &TrafficPage::addTerm);
    connect(m_tables, &TrafficTables::requestChosen, this, &TrafficPage::showRequest);
    connect(m_tail, &TailPane::requestChosen, this, &TrafficPage::showRequest);
    connect(m_request, &RequestPanel::filterRequested, this, &TrafficPage::addTerm);
    connect(m_request, &RequestPanel::openRequested, this, &TrafficPage::openRequested);
    return m_splitter;
}

void TrafficPage::connectHeader()
{
    connect(m_header, &TrafficHeader::filterChanged, this, &TrafficPage::setFilterText);
    connect(m_header, &TrafficHeader::windowChosen, this, &TrafficPage::setWindow);
    connect(m_header, &TrafficHeader::pauseChanged, this, &TrafficPage::setPaused);
    connect(m_header, &TrafficHeader::revealChanged, this, &TrafficPage::setRevealed);
    connect(m_header, &TrafficHeader::sourceRequested, this, &TrafficPage::chooseSource);
    connect(m_header, &TrafficHeader::optionsRequested, this, &TrafficPage::changeOptions);
    connect(m_header, &TrafficHeader::saveFilterRequested, this, &TrafficPage::saveFilter);
    connect(m_header, &TrafficHeader::brushRemoved, this, [this] { setBrush({}); });
    connect(m_header, &TrafficHeader::liveRequested, this, [this] { setView({.window = m_view.window}); });
    connect(m_header, &TrafficHeader::unparsedRequested, this, [this] {
        if (const auto snapshot = m_desk.snapshot())
            logtroubles::showUnparsed(*snapshot, this);
    });
    connect(m_header, &TrafficHeader::lossRequested, this,
            [this] { logtroubles::showLoss(m_desk.loss(), this); });
}

void TrafficPage::connectCharts()
{
    connect(m_charts, &TrafficCharts::brushed, this, &TrafficPage::setBrush);
    connect(m_charts, &TrafficCharts::zoomRequested, this, [this](qint64 aboutMs, double factor) {
        setView({.window = m_view.window, .fixed = chartspan::zoomed(span(), aboutMs, factor, nowMs())});
    });
    connect(m_charts, &TrafficCharts::panRequested, this, [this](double share) {
        setView({.window = m_view.window, .fixed = chartspan::panned(span(), share, nowMs())});
    });
    connect(m_charts, &TrafficCharts::spanRequested, this, [this](const TimeRange &range) {
        const qint64 middle = range.fromMs + range.lengthMs() / 2;
        setView({.window = m_view.window, .fixed = chartspan::zoomed(range, middle, 1, nowMs())});
    });
    connect(m_charts, &TrafficCharts::liveRequested, this, [this] { setView({.window = m_view.window}); });
    connect(m_charts, &TrafficCharts::releaseRequested, this, &TrafficPage::markRelease);
    connect(m_charts, &TrafficCharts::markRemovalRequested, this, [this](const ChartMark &mark) {
        m_desk.memory().removeMark(mark);
        refreshMarks();
    });
}

void TrafficPage::connectDesk()
{
    connect(m_states, &StateStack::actionRequested, this, &TrafficPage::chooseSource);
    connect(m_states, &StateStack::retryRequested, this, &TrafficPage::reload);
    connect(&m_desk, &TrafficDesk::snapshotChanged, this, &TrafficPage::onSnapshot);
    connect(&m_desk, &TrafficDesk::stateChanged, this, &TrafficPage::onState);
    connect(&m_desk, &TrafficDesk::lossChanged, m_header, &TrafficHeader::showLoss);
    connect(&m_desk, &TrafficDesk::marksChanged, this, &TrafficPage::refreshMarks);
    connect(&m_inquirer, &TrafficInquirer::answered, this, &TrafficPage::showAnswer);
    connect(&m_inquirer, &TrafficInquirer::failed, this, &TrafficPage::showError);
}

// ---- the log that is looked at ----------------------------------------------------------------------

void TrafficPage::reload()
{
    follow(TrafficSource(m_desk.source()));
}

void TrafficPage::follow(const TrafficSource &source)
{
    m_banner->hide();
    forgetQuestion();
    m_hasRequests = false;
    m_hasFigures = false;
    m_askedAtMs = 0;
    if (source.kind == TrafficSource::Kind::Backend && !m_desk.hasOwnLog()) {
        m_desk.stop();
        m_states->showEmpty(u"traffic"_s, tr("This backend has no request log"),
                            tr("Follow a log file, the output of a command or an address instead."),
                            tr("Choose a request log…"));
    } else {
        m_states->showLoading();
        m_desk.follow(source);
        if (isAsked())
            ask();
    }
    m_header->showLoss({});
    m_header->showUnparsed(0);
    tellState();
}

void TrafficPage::chooseSource()
{
    auto *dialog = new SourceDialog(m_services.settings, m_secrets, m_services.clock, m_desk.hasOwnLog(),
                                    m_desk.source(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_desk.memory().setSource(dialog->source());
        follow(dialog->source());
    });
    dialog->open();
}

void TrafficPage::changeOptions()
{
    auto *dialog = new TrafficOptions(m_desk.memory(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TrafficOptions::routesChanged, &m_desk, &TrafficDesk::applyRoutes);
    connect(dialog, &QDialog::accepted, this, &TrafficPage::applyMemory);
    dialog->open();
}

/// Filters, colours, marks and rules as they are remembered now.
void TrafficPage::applyMemory()
{
    const TrafficMemory &memory = m_desk.memory();
    m_header->setFilters(memory.filters());
    QList<TailModel::Colour> colours;
    for (const ColourRule &rule : memory.colours()) {
        if (const auto filter = RowFilter::fromText(rule.filter); filter && !filter->isEmpty())
            colours.append({.filter = *filter, .name = rule.colour});
    }
    m_tail->setColours(colours);
    m_desk.applyRules();
    refreshMarks();
}

void TrafficPage::saveFilter()
{
    if (m_filterText.isEmpty())
        return focusSearch();
    askName(this, tr("Save this filter"), tr("&Name of “%1”").arg(m_filterText), [this](const QString &name) {
        QList<SavedFilter> filters = m_desk.memory().filters();
        filters.removeIf([&name](const SavedFilter &filter) { return filter.name == name; });
        filters.append({.name = name, .text = m_filterText});
        m_desk.memory().setFilters(filters);
        applyMemory();
    });
}

void TrafficPage::showTrouble(const QString &headline, const QString &why)
{
    const bool isOver = m_desk.state().kind != SourceState::Kind::Waiting;
    m_banner->showMessage(isOver ? Banner::Severity::Bad : Banner::Severity::Warning, headline, why);
    connect(m_banner->addButton(tr("Try again")), &QPushButton::clicked, this, &TrafficPage::reload);
}

void TrafficPage::onState(const SourceState &state)
{
    if (state.kind == SourceState::Kind::Failed)
        showTrouble(tr("The request log has ended"), state.detail);
    else if (state.kind == SourceState::Kind::Waiting)
        showTrouble(tr("The request log is interrupted"), state.detail);
    else
        m_banner->hide();
    showContentOrEmpty();
    tellState();
}

/// A log that is open and quiet shows empty charts: that nothing comes is the news.
void TrafficPage::showContentOrEmpty()
{
    const auto snapshot = m_desk.snapshot();
    const auto kind = m_desk.state().kind;
    const bool isWaiting = kind == SourceState::Kind::Idle || kind == SourceState::Kind::Connecting;
    const bool hasLines = snapshot && snapshot->requests + snapshot->unparsed > 0;
    if (m_states->state() != StateStack::State::Content && (hasLines || !isWaiting)) {
        m_states->showContent();
        refresh();
    }
}

void TrafficPage::onSnapshot()
{
    const auto snapshot = m_desk.snapshot();
    showContentOrEmpty();
    if (isVisible())
        m_tail->setSnapshot(snapshot);
    if (snapshot->requests > 0 && !std::exchange(m_hasRequests, true))
        showFirst();
}

/// A log that has only just begun is looked at closely.
void TrafficPage::showFirst()
{
    constexpr qint64 youngMs = 120'000;
    const RowsSnapshot &rows = m_desk.snapshot()->rows;
    const bool isYoung = nowMs() - rows.row(rows.firstNumber()).timeMs < youngMs;
    if (isYoung && !m_hasChosenWindow) {
        m_header->showWindow(std::chrono::minutes(1));
        setView({.window = m_header->window()});
    }
    refresh();
}

QString TrafficPage::sourceName() const
{
    constexpr int longest = 40;
    const TrafficSource &source = m_desk.source();
    switch (source.kind) {
    case TrafficSource::Kind::Backend:
        return m_services.profile.name;
    case TrafficSource::Kind::File:
        return QFileInfo(source.text).fileName();
    case TrafficSource::Kind::Command:
    case TrafficSource::Kind::Url:
        return source.text.left(longest);
    case TrafficSource::Kind::ClickHouse:
        return source.table.database + u'.' + source.table.table;
    }
    Q_UNREACHABLE();
}

void TrafficPage::tellState()
{
    if (isAsked())
        m_header->setNote(tr("%1 · ClickHouse", "a table of requests").arg(sourceName()));
    else
        m_header->showState(sourceName(), m_desk.state(), m_desk.isPaused() ? m_desk.now() : QDateTime());
}

// ---- figures ----------------------------------------------------------------------------------------

qint64 TrafficPage::nowMs() const
{
    return m_desk.now().toMSecsSinceEpoch();
}

void TrafficPage::refresh()
{
    if (isAsked()) {
        if (!m_view.fixed && !m_inquirer.isAsking() && nowMs() - m_askedAtMs >= askServerEveryMs)
            ask();
        return;
    }
    const auto snapshot = m_desk.snapshot();
    if (!snapshot || m_states->state() != StateStack::State::Content)
        return;
    if (m_filterText.isEmpty())
        drawCharts(snapshot->points, snapshot->step);
    m_header->showUnparsed(snapshot->unparsed);
    if (!m_inquirer.isAsking() && (!m_asked.isValid() || m_asked.hasExpired(m_restMs)))
        ask();
}

/// The question before is not of interest any more.
void TrafficPage::forgetQuestion()
{
    m_inquirer.cancel();
    m_asked.invalidate();
}

void TrafficPage::drawCharts(const std::vector<SeriesPoint> &points, std::chrono::seconds step)
{
    m_charts->setPoints(points, step, span());
}

void TrafficPage::ask()
{
    const qint64 now = nowMs();
    const TimeRange asked = m_brush.value_or(span());
    m_askedAtMs = now;
    m_asked.start();
    m_inquirer.ask({.filter = m_filter,
                    .fromMs = asked.fromMs,
                    .toMs = m_brush || m_view.fixed ? asked.toMs : now + 1,
                    .step = m_desk.snapshot() ? m_desk.snapshot()->step : std::chrono::seconds(1)});
}

void TrafficPage::showAnswer(const TrafficAnswer &answer)
{
    const FiguresQuestion &question = m_inquirer.question();
    const TrafficFigures &figures = answer.figures;
    m_restMs = m_asked.elapsed() * restPerWork;
    m_rows = answer.rows;
    m_hasFigures |= figures.requests > 0;
    m_tables->setFigures(figures, answer.rows, {question.fromMs, question.toMs});
    const bool isPart = figures.reachesBackToMs > question.fromMs;
    m_tables->setNote(
        isPart ? tr("since %1", "a time: tables do not reach further back")
                     .arg(QDateTime::fromMSecsSinceEpoch(figures.reachesBackToMs).toString(u"HH:mm:ss"_s))
               : tr("%Ln request(s)", nullptr, int(std::min<quint64>(figures.requests, 1'000'000'000))));
    if (isAsked()) {
        m_banner->hide();
        m_states->showContent();
        m_tail->setRows(answer.rows, answer.newest);
    }
    const bool hasChart = isAsked() ? !m_brush : !m_filterText.isEmpty();
    if (hasChart)
        drawCharts(figures.points, answer.step);
}

void TrafficPage::showError(const Error &error)
{
    m_states->showContent();
    showTrouble(tr("The figures could not be had"), error.message.isEmpty() ? error.detail : error.message);
}

void TrafficPage::refreshMarks()
{
    QList<ChartMark> marks = m_desk.memory().marks();
    if (m_services.hostHistory)
        marks += certificateMarks(m_services.watch, *m_services.hostHistory);
    std::ranges::stable_sort(marks, {}, &ChartMark::atMs);
    m_charts->setMarks(marks);
}

void TrafficPage::markRelease(qint64 atMs)
{
    askName(this, tr("Mark a release"), tr("&Name of the release"), [this, atMs](const QString &name) {
        m_desk.memory().addMark({.atMs = atMs, .kind = ChartMark::Kind::Release, .text = name.trimmed()});
        refreshMarks();
    });
}

// ---- filter, brush, zoom, pause ---------------------------------------------------------------------

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
    m_header->showBrush(range);
    applyFilter();
}

void TrafficPage::setWindow(std::chrono::seconds window)
{
    m_hasChosenWindow = true;
    m_desk.memory().setWindow(window);
    setView({.window = window});
}

void TrafficPage::setView(const TrafficView &view)
{
    m_view = view;
    m_header->showZoom(view.fixed);
    m_desk.setView(view);
    forgetQuestion();
    if (isAsked())
        ask();
    else
        refresh();
}

void TrafficPage::applyFilter()
{
    const auto filter = RowFilter::fromText(m_filterText);
    if (!filter) {
        m_banner->showMessage(Banner::Severity::Warning, tr("This filter is not understood"),
                              filter.error().message);
        return;
    }
    if (m_desk.state().kind == SourceState::Kind::Open || isAsked())
        m_banner->hide();
    m_filter = m_brush ? filter->within(m_brush->fromMs, m_brush->toMs) : *filter;
    forgetQuestion();
    if (isAsked())
        return ask();
    m_tail->setFilter(m_filter);
    refresh();
}

void TrafficPage::setPaused(bool isPaused)
{
    m_desk.setPaused(isPaused);
    tellState();
    if (isPaused)
        return m_tick.stop();
    if (isVisible())
        m_tick.start();
    refresh();
}

void TrafficPage::setRevealed(bool isRevealed)
{
    m_tables->setRevealed(isRevealed);
    m_tail->setRevealed(isRevealed);
    m_request->setRevealed(isRevealed);
}

void TrafficPage::showRequest(qint64 number)
{
    const auto snapshot = m_desk.snapshot();
    const RowsSnapshot &rows = snapshot ? snapshot->rows : m_rows;
    if (number < rows.firstNumber() || number >= rows.endNumber())
        return;
    m_tail->setFollowing(false);
    m_request->setRequest(rows, number);
    const auto status = rows.row(number).status;
    m_panel->setTitle(tr("Request"), status ? QString::number(status) : QString());
    m_splitter->showPanel();
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
    return m_header->commands();
}

bool TrafficPage::isSettled() const
{
    return m_states->state() != StateStack::State::Loading && !m_inquirer.isAsking();
}

bool TrafficPage::hasLiveData() const
{
    constexpr size_t enough = 20; // steps of the window, of which a chart of a minute has sixty
    const auto kind = m_desk.state().kind;
    const bool isComing = kind == SourceState::Kind::Connecting || kind == SourceState::Kind::Open;
    const auto snapshot = m_desk.snapshot();
    return !isComing || (snapshot && snapshot->points.size() >= enough && m_hasFigures);
}

void TrafficPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshMarks();
    if (m_desk.isPaused())
        return;
    m_tick.start();
    if (const auto snapshot = m_desk.snapshot()) {
        m_tail->setSnapshot(snapshot);
        refresh();
    }
}

/// Nothing is drawn for nobody; the log is followed all the same.
void TrafficPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}
