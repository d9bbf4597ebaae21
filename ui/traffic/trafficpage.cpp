// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficpage.h"

#include "ui/common/banner.h"
#include "ui/common/searchfield.h"
#include "ui/common/sidepanel.h"
#include "ui/common/statestack.h"
#include "ui/traffic/logtroubles.h"
#include "ui/traffic/namedialog.h"
#include "ui/traffic/requestpanel.h"
#include "ui/traffic/sourcedialog.h"
#include "ui/traffic/sourcename.h"
#include "ui/traffic/trafficcontent.h"
#include "ui/traffic/trafficheader.h"
#include "ui/traffic/trafficoptions.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// Charts and tables follow once a second: their finest step. The tail follows each snapshot.
constexpr std::chrono::milliseconds refreshEvery{1000};
const auto filterTarget = u"filter:"_s;

} // namespace

TrafficPage::TrafficPage(SecretStore &secrets, const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_secrets(secrets), m_desk(services.traffic), m_tick(this)
{
    m_header = new TrafficHeader(services.clock);
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
    connectLens();
    connectDesk();
    m_tick.setInterval(refreshEvery);
    connect(&m_tick, &QTimer::timeout, this, &TrafficPage::onTick);
    if (const auto window = m_desk.memory().window()) {
        m_header->showWindow(*window);
        m_hasChosenWindow = true;
    }
    m_lens.setWindow(m_header->window());
    applyMemory();
    m_desk.start();
    showFollowed();
}

// ---- what it is made of -----------------------------------------------------------------------------

QWidget *TrafficPage::makeContent()
{
    m_content = new TrafficContent(m_lens, m_services);
    m_request = new RequestPanel;
    m_panel = new SidePanel;
    m_panel->setBody(m_request);
    m_splitter = new DetailSplitter(m_content, m_panel, m_services.settings, u"traffic"_s);
    connect(m_content, &TrafficContent::requestChosen, this, &TrafficPage::showRequest);
    connect(m_content, &TrafficContent::answered, this, &TrafficPage::onAnswer);
    connect(m_content, &TrafficContent::failed, this, &TrafficPage::showError);
    connect(m_request, &RequestPanel::filterRequested, &m_lens, &TrafficLens::addTerm);
    connect(m_request, &RequestPanel::openRequested, this, &TrafficPage::openRequested);
    return m_splitter;
}

void TrafficPage::connectHeader()
{
    connect(m_header, &TrafficHeader::filterChanged, &m_lens, &TrafficLens::setFilterText);
    connect(m_header, &TrafficHeader::windowChosen, this, &TrafficPage::setWindow);
    connect(m_header, &TrafficHeader::pauseChanged, this, &TrafficPage::setPaused);
    connect(m_header, &TrafficHeader::revealChanged, this, &TrafficPage::setRevealed);
    connect(m_header, &TrafficHeader::sourceRequested, this, &TrafficPage::chooseSource);
    connect(m_header, &TrafficHeader::optionsRequested, this, &TrafficPage::changeOptions);
    connect(m_header, &TrafficHeader::saveFilterRequested, this, &TrafficPage::saveFilter);
    connect(m_header, &TrafficHeader::brushRemoved, &m_lens, [this] { m_lens.setBrush({}); });
    connect(m_header, &TrafficHeader::liveRequested, &m_lens, &TrafficLens::goLive);
    logtroubles::answer(*m_header, m_desk);
}

void TrafficPage::connectLens()
{
    connect(&m_lens, &TrafficLens::filterTextChanged, this, [this](const QString &text) {
        if (m_header->search()->text().trimmed() != text) // who types a space goes on typing
            m_header->search()->setSearch(text);
    });
    connect(&m_lens, &TrafficLens::brushChanged, m_header, &TrafficHeader::showBrush);
    connect(&m_lens, &TrafficLens::filterChanged, this, &TrafficPage::applyFilter);
    connect(&m_lens, &TrafficLens::viewChanged, this, &TrafficPage::applyView);
    connect(&m_lens, &TrafficLens::refused, this, [this](const Error &error) {
        m_banner->showMessage(Banner::Severity::Warning, tr("This filter is not understood"), error.message);
    });
}

void TrafficPage::connectDesk()
{
    connect(m_states, &StateStack::actionRequested, this, &TrafficPage::chooseSource);
    connect(m_states, &StateStack::retryRequested, this, &TrafficPage::reload);
    connect(&m_desk, &TrafficDesk::snapshotChanged, this, &TrafficPage::onSnapshot);
    connect(&m_desk, &TrafficDesk::stateChanged, this, &TrafficPage::onState);
    connect(&m_desk, &TrafficDesk::lossChanged, m_header, &TrafficHeader::showLoss);
}

// ---- the log that is looked at ----------------------------------------------------------------------

void TrafficPage::reload()
{
    follow(TrafficSource(m_desk.source()));
}

void TrafficPage::follow(const TrafficSource &source)
{
    m_desk.follow(source);
    m_lens.setBrush({});
    m_lens.goLive();
    showFollowed();
}

/// The log that the desk follows, from the start, or as far as it has come.
void TrafficPage::showFollowed()
{
    m_banner->hide();
    m_content->startOver();
    m_past.startOver();
    m_hasRequests = false;
    m_panel->hide();
    logtroubles::show(*m_header, m_desk);
    if (m_desk.source().kind == TrafficSource::Kind::Backend && !m_desk.hasOwnLog()) {
        m_states->showEmpty(u"traffic"_s, tr("This backend has no request log"),
                            tr("Follow a log file, the output of a command or an address instead."),
                            tr("Choose a request log…"));
        return tellState();
    }
    m_states->showLoading();
    if (isAsked())
        m_content->ask();
    if (m_desk.snapshot())
        onSnapshot();
    onState(m_desk.state());
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
    m_content->setColours(memory.colours());
    m_desk.applyRules();
    m_content->refreshMarks();
}

void TrafficPage::saveFilter()
{
    if (m_lens.filterText().isEmpty())
        return focusSearch();
    askName(this, tr("Save this filter"), tr("&Name of “%1”").arg(m_lens.filterText()),
            [this](const QString &name) {
                m_desk.memory().saveFilter({.name = name, .text = m_lens.filterText()});
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
    if (isAsked())
        return; // until it has answered
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
        m_content->showNewest();
    if (snapshot->requests > 0 && !std::exchange(m_hasRequests, true))
        showFirst();
}

/// A log that has only just begun is looked at closely.
void TrafficPage::showFirst()
{
    constexpr qint64 youngMs = 120'000;
    const RowsSnapshot &rows = m_desk.snapshot()->rows;
    const bool isYoung = m_desk.now().toMSecsSinceEpoch() - rows.row(rows.firstNumber()).timeMs < youngMs;
    if (isYoung && !m_hasChosenWindow) {
        m_header->showWindow(std::chrono::minutes(1));
        m_lens.setWindow(m_header->window());
    }
    m_past.follow();
    refresh();
}

void TrafficPage::tellState()
{
    if (isAsked())
        m_header->setNote(tr("%1 · ClickHouse", "a table of requests")
                              .arg(sourceName(m_desk.source(), m_services.profile)));
    else
        m_header->showState(sourceName(m_desk.source(), m_services.profile), m_desk.state(),
                            m_desk.isPaused() ? m_desk.now() : QDateTime());
}

// ---- figures ----------------------------------------------------------------------------------------

void TrafficPage::onTick()
{
    m_past.follow();
    refresh();
}

void TrafficPage::refresh()
{
    if (!isAsked() && m_states->state() != StateStack::State::Content)
        return;
    m_content->refresh();
    logtroubles::show(*m_header, m_desk);
}

/// A table on a server has answered: it is there, and there is something to see.
void TrafficPage::onAnswer()
{
    if (!isAsked())
        return;
    m_banner->hide();
    m_states->showContent();
}

void TrafficPage::showError(const Error &error)
{
    m_states->showContent();
    showTrouble(tr("The figures could not be had"), error.message.isEmpty() ? error.detail : error.message);
}

// ---- what is looked at ---------------------------------------------------------------------

void TrafficPage::setWindow(std::chrono::seconds window)
{
    m_hasChosenWindow = true;
    m_desk.memory().setWindow(window);
    m_lens.setWindow(window);
}

void TrafficPage::applyView()
{
    m_header->showZoom(m_lens.view().fixed);
    m_content->applyView();
    if (!isAsked())
        refresh();
}

void TrafficPage::applyFilter()
{
    if (m_desk.state().kind == SourceState::Kind::Open)
        m_banner->hide();
    m_content->applyFilter();
    if (!isAsked())
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
    m_content->setRevealed(isRevealed);
    m_request->setRevealed(isRevealed);
}

void TrafficPage::showRequest(const RowsSnapshot &rows, qint64 number)
{
    if (number < rows.firstNumber() || number >= rows.endNumber())
        return;
    m_content->hold();
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
    m_lens.setFilterText(target.mid(filterTarget.size()));
}

QList<QAction *> TrafficPage::commands() const
{
    return m_header->commands();
}

bool TrafficPage::isSettled() const
{
    return m_states->state() != StateStack::State::Loading && !m_content->isAsking();
}

bool TrafficPage::hasLiveData() const
{
    constexpr size_t enough = 20; // steps of the window, of which a chart of a minute has sixty
    const auto kind = m_desk.state().kind;
    const bool isComing = kind == SourceState::Kind::Connecting || kind == SourceState::Kind::Open;
    const auto snapshot = m_desk.snapshot();
    return !isComing || (snapshot && snapshot->points.size() >= enough && m_content->hasFigures());
}

void TrafficPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_desk.setWatched(true);
    m_content->refreshMarks();
    if (m_desk.isPaused())
        return;
    m_tick.start();
    if (m_desk.snapshot()) {
        m_content->showNewest();
        refresh();
    }
}

/// Nothing is drawn for nobody; the log is followed all the same.
void TrafficPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_desk.setWatched(false);
    m_tick.stop();
}
