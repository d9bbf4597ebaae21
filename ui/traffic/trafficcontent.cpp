// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficcontent.h"

#include "app/traffic/trafficdesk.h"
#include "ui/common/theme.h"
#include "ui/services.h"
#include "ui/traffic/certificatemarks.h"
#include "ui/traffic/namedialog.h"
#include "ui/traffic/tailpane.h"
#include "ui/traffic/trafficcharts.h"
#include "ui/traffic/trafficlens.h"
#include "ui/traffic/traffictables.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastCharsForBoth = 54; // of the page's width, for tables and tail side by side
/// A server is asked less often than our own memory: it has others to answer.
constexpr qint64 askServerEveryMs = 30'000;
/// A look at a million rows takes half a tenth of a second of a core: then others have their turn for so many
/// times as long, while charts and tail go on. So tables cost a hundredth of a core at most.
constexpr qint64 restPerWork = 100;

} // namespace

TrafficContent::TrafficContent(TrafficLens &lens, const ShopServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_desk(services.traffic), m_lens(lens), m_inquirer(m_desk),
      m_charts(new TrafficCharts(services.settings)),
      m_tables(new TrafficTables(services.settings, services.clock)),
      m_tail(new TailPane(services.settings, services.clock))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::gap());
    rows->setSpacing(theme::gap());
    rows->addWidget(m_charts, 2);
    rows->addWidget(makeLower(), 5);
    connectCharts();
    connectRest();
}

TrafficContent::~TrafficContent() = default;

QWidget *TrafficContent::makeLower()
{
    auto *lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(m_tables);
    lower->addWidget(m_tail);
    lower->setSizes({5600, 4400}); // shares
    lower->setChildrenCollapsible(false);
    return lower;
}

void TrafficContent::connectCharts()
{
    connect(m_charts, &TrafficCharts::brushed, &m_lens, &TrafficLens::setBrush);
    connect(m_charts, &TrafficCharts::zoomRequested, &m_lens,
            [this](qint64 aboutMs, double factor) { m_lens.zoom(aboutMs, factor, nowMs()); });
    connect(m_charts, &TrafficCharts::panRequested, &m_lens,
            [this](double share) { m_lens.pan(share, nowMs()); });
    connect(m_charts, &TrafficCharts::spanRequested, &m_lens,
            [this](const TimeRange &range) { m_lens.lookAt(range, nowMs()); });
    connect(m_charts, &TrafficCharts::liveRequested, &m_lens, &TrafficLens::goLive);
    connect(m_charts, &TrafficCharts::releaseRequested, this, &TrafficContent::markRelease);
    connect(m_charts, &TrafficCharts::markRemovalRequested, this, [this](const ChartMark &mark) {
        m_desk.memory().removeMark(mark);
        refreshMarks();
    });
    connect(&m_lens, &TrafficLens::brushChanged, m_charts, &TrafficCharts::setBrush);
}

void TrafficContent::connectRest()
{
    connect(m_tables, &TrafficTables::filterRequested, &m_lens, &TrafficLens::addTerm);
    connect(m_tables, &TrafficTables::requestChosen, this,
            [this](qint64 number) { Q_EMIT requestChosen(m_rows, number); });
    connect(m_tail, &TailPane::requestChosen, this, [this](qint64 number) {
        const auto snapshot = m_desk.snapshot();
        Q_EMIT requestChosen(snapshot ? snapshot->rows : m_rows, number);
    });
    connect(&m_desk, &TrafficDesk::marksChanged, this, &TrafficContent::refreshMarks);
    connect(&m_inquirer, &TrafficInquirer::answered, this, &TrafficContent::showAnswer);
    connect(&m_inquirer, &TrafficInquirer::failed, this, &TrafficContent::failed);
}

void TrafficContent::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tables->setVisible(width() >= theme::charWidth() * leastCharsForBoth);
}

qint64 TrafficContent::nowMs() const
{
    return m_desk.now().toMSecsSinceEpoch();
}

bool TrafficContent::isAsked() const
{
    return m_desk.source().kind == TrafficSource::Kind::ClickHouse;
}

void TrafficContent::startOver()
{
    forgetQuestion();
    m_hasFigures = false;
    m_askedAtMs = 0;
    m_rows = {};
    drawCharts({}, std::chrono::seconds(1));
    m_tables->startOver();
    m_tables->setNote({});
    m_tail->startOver();
}

void TrafficContent::showNewest()
{
    const auto snapshot = m_desk.snapshot();
    if (!snapshot)
        return;
    m_tail->setSnapshot(snapshot);
    if (m_isViewNew && hasPoints(*snapshot)) {
        m_isViewNew = false;
        refresh(); // nobody looks at empty charts until the next second
    }
}

/// Whether something happened in the span that is looked at.
bool TrafficContent::hasPoints(const TrafficSnapshot &snapshot) const
{
    const TimeRange span = m_lens.span(nowMs());
    return std::ranges::any_of(snapshot.points, [&span](const SeriesPoint &point) {
        return point.startMs >= span.fromMs && point.startMs < span.toMs;
    });
}

// ---- figures ----------------------------------------------------------------------------------------

void TrafficContent::refresh()
{
    if (isAsked()) {
        if (!m_lens.view().fixed && !m_inquirer.isAsking() && nowMs() - m_askedAtMs >= askServerEveryMs)
            ask();
        return;
    }
    const auto snapshot = m_desk.snapshot();
    if (!snapshot)
        return;
    if (m_lens.filterText().isEmpty())
        drawCharts(snapshot->points, snapshot->step);
    if (!m_inquirer.isAsking() && (!m_asked.isValid() || m_asked.hasExpired(m_restMs)))
        ask();
}

/// The question before is not of interest any more.
void TrafficContent::forgetQuestion()
{
    m_inquirer.cancel();
    m_asked.invalidate();
}

void TrafficContent::drawCharts(const std::vector<SeriesPoint> &points, std::chrono::seconds step)
{
    m_charts->setPoints(points, step, m_lens.span(nowMs()), nowMs());
}

void TrafficContent::ask()
{
    m_askedAtMs = nowMs();
    m_asked.start();
    const auto snapshot = m_desk.snapshot();
    m_inquirer.ask(m_lens.question(m_askedAtMs, snapshot ? snapshot->step : std::chrono::seconds(1)));
}

void TrafficContent::showAnswer(const TrafficAnswer &answer)
{
    const FiguresQuestion &question = m_inquirer.question();
    m_restMs = m_asked.elapsed() * restPerWork;
    m_rows = answer.rows;
    m_hasFigures |= answer.figures.requests > 0;
    m_tables->setFigures(answer.figures, answer.rows, question);
    m_tables->setNote(noteFor(answer.figures));
    if (isAsked())
        m_tail->setRows(answer.rows, answer.newest);
    const bool hasChart = isAsked() ? !m_lens.brush() : !m_lens.filterText().isEmpty();
    if (hasChart)
        drawCharts(answer.figures.points, answer.step);
    Q_EMIT answered();
}

/// How many requests the tables are of, or since when where that is not all that is looked at.
QString TrafficContent::noteFor(const TrafficFigures &figures) const
{
    const qint64 sinceMs = figures.reachesBackToMs;
    if (sinceMs > m_inquirer.question().fromMs)
        return tr("since %1", "a time: tables do not reach further back")
            .arg(QDateTime::fromMSecsSinceEpoch(sinceMs).toString(u"HH:mm:ss"_s));
    return tr("%Ln request(s)", nullptr, int(std::min<quint64>(figures.requests, 1'000'000'000)));
}

// ---- what is looked at ------------------------------------------------------------------------------

void TrafficContent::applyView()
{
    m_desk.setView(m_lens.view());
    m_isViewNew = true;
    forgetQuestion();
    if (isAsked())
        ask();
}

void TrafficContent::applyFilter()
{
    forgetQuestion();
    m_tail->setFilter(m_lens.filter());
    if (isAsked())
        ask();
}

void TrafficContent::setColours(const QList<ColourRule> &rules)
{
    QList<TailModel::Colour> colours;
    for (const ColourRule &rule : rules) {
        if (const auto filter = RowFilter::fromText(rule.filter); filter && !filter->isEmpty())
            colours.append({.filter = *filter, .name = rule.colour});
    }
    m_tail->setColours(colours);
}

void TrafficContent::setRevealed(bool isRevealed)
{
    m_tables->setRevealed(isRevealed);
    m_tail->setRevealed(isRevealed);
}

void TrafficContent::hold()
{
    m_tail->setFollowing(false);
}

void TrafficContent::refreshMarks()
{
    QList<ChartMark> marks = m_desk.memory().marks();
    if (m_services.hostHistory)
        marks += certificateMarks(m_services.watch, *m_services.hostHistory);
    std::ranges::stable_sort(marks, {}, &ChartMark::atMs);
    m_charts->setMarks(marks);
}

void TrafficContent::markRelease(qint64 atMs)
{
    askName(this, tr("Mark a release"), tr("&Name of the release"), [this, atMs](const QString &name) {
        m_desk.memory().addMark({.atMs = atMs, .kind = ChartMark::Kind::Release, .text = name.trimmed()});
        refreshMarks();
    });
}
