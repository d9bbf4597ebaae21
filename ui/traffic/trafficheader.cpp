// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficheader.h"

#include "app/base/format.h"
#include "ui/common/icons.h"
#include "ui/common/searchfield.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto brushChip = u"brush"_s;
const auto zoomChip = u"zoom"_s;
constexpr int usualWindow = 1; // of the box: a quarter of an hour
constexpr qint64 dayMs = 86'400'000;

int countOf(quint64 number)
{
    return int(std::min<quint64>(number, 1'000'000'000));
}

/// "14:32:07 to 14:40:00", with the days where that is not all of today.
QString spanText(const QString &words, const TimeRange &span, const QDateTime &now)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(span.fromMs);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(span.toMs);
    if (from.date() != now.toLocalTime().date() || span.lengthMs() > dayMs)
        return words.arg(formatTime(from, now), formatTime(to, now));
    return words.arg(from.toString(u"HH:mm:ss"_s), to.toString(u"HH:mm:ss"_s));
}

constexpr int smallChars = 72; // of the header's width; below that the least is less
constexpr int leastSearchChars = 24;
constexpr int leastSearchCharsInSmall = 14;

} // namespace

TrafficHeader::TrafficHeader(const Clock &clock, QWidget *parent)
    : PageHeader(tr("Traffic"), parent), m_clock(clock), m_pause(makeAction(tr("Pause"), u"pause"_s, true)),
      m_reveal(makeAction(tr("Show personal data"), u"eye"_s, true)),
      m_choose(makeAction(tr("Choose a request log…"), u"folder"_s)),
      m_options(makeAction(tr("Traffic options…"), u"settings"_s)),
      m_live(makeAction(tr("Back to now"), u"clock"_s))
{
    makeSearch();
    addControl(makeWindows());
    makeButtons();
    connect(this, &PageHeader::filterRemoved, this, [this](const QString &key) {
        if (key == zoomChip)
            Q_EMIT liveRequested();
        else
            Q_EMIT brushRemoved();
    });
    connect(m_pause, &QAction::toggled, this, &TrafficHeader::pauseChanged);
    connect(m_reveal, &QAction::toggled, this, &TrafficHeader::revealChanged);
    connect(m_choose, &QAction::triggered, this, &TrafficHeader::sourceRequested);
    connect(m_options, &QAction::triggered, this, &TrafficHeader::optionsRequested);
    connect(m_live, &QAction::triggered, this, &TrafficHeader::liveRequested);
}

QAction *TrafficHeader::makeAction(const QString &text, const QString &iconName, bool isCheckable)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setCheckable(isCheckable);
    return action;
}

void TrafficHeader::makeSearch()
{
    search()->setPlaceholderText(tr("Filter, such as %1").arg(u"status>=500 path:/api"_s));
    search()->setToolTip(
        tr("Words, or fields with : = < > ~ (path, endpoint, method, status, took, bytes, client, "
           "user, agent, id); -term leaves out, OR joins"));
    connect(search(), &SearchField::searched, this, &TrafficHeader::filterChanged);
}

void TrafficHeader::resizeEvent(QResizeEvent *event)
{
    const int charWidth = theme::charWidth();
    const bool isSmall = width() < smallChars * charWidth;
    search()->setMinimumWidth(charWidth * (isSmall ? leastSearchCharsInSmall : leastSearchChars));
    PageHeader::resizeEvent(event);
}

QComboBox *TrafficHeader::makeWindows()
{
    m_windows = new QComboBox;
    m_windows->setObjectName(u"window"_s);
    m_windows->setAccessibleName(tr("Span of time"));
    const std::pair<std::chrono::seconds, QString> windows[]{
        {1min, tr("1 minute")}, {15min, tr("15 minutes")}, {1h, tr("1 hour")},       {6h, tr("6 hours")},
        {24h, tr("24 hours")},  {24h * 7, tr("7 days")},   {24h * 30, tr("30 days")}};
    for (const auto &[length, text] : windows)
        m_windows->addItem(text, qint64(length.count()));
    m_windows->setCurrentIndex(usualWindow);
    connect(m_windows, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT windowChosen(window()); });
    return m_windows;
}

void TrafficHeader::makeButtons()
{
    m_lost = addButton(QString(), u"warning"_s);
    m_lost->setObjectName(u"lost"_s);
    m_lost->hide();
    connect(m_lost, &QPushButton::clicked, this, &TrafficHeader::lossRequested);
    m_unparsed = addButton(QString(), u"warning"_s);
    m_unparsed->hide();
    connect(m_unparsed, &QPushButton::clicked, this, &TrafficHeader::unparsedRequested);
    m_ahead = addButton(QString(), u"clock"_s);
    m_ahead->setObjectName(u"ahead"_s);
    m_ahead->hide();
    connect(m_ahead, &QPushButton::clicked, this, &TrafficHeader::aheadRequested);
    QPushButton *filters = addButton(tr("Filters", "saved ones"), u"filter"_s);
    m_filterMenu = new QMenu(filters);
    filters->setMenu(m_filterMenu);
    filters->setObjectName(u"filters"_s);
    setFilters({});
    addToggle(m_reveal, u"eye"_s, u"reveal"_s);
    addToggle(m_pause, u"pause"_s, u"pause"_s);
    QPushButton *source = addButton(tr("Log…", "a request log to look at"), u"folder"_s);
    source->setToolTip(m_choose->text());
    connect(source, &QPushButton::clicked, m_choose, &QAction::trigger);
}

void TrafficHeader::addToggle(QAction *action, const QString &iconName, const QString &name)
{
    QPushButton *button = addButton(action->text(), iconName);
    button->setCheckable(true);
    button->setObjectName(name);
    connect(button, &QPushButton::toggled, action, &QAction::setChecked);
    connect(action, &QAction::toggled, button, &QPushButton::setChecked);
}

std::chrono::seconds TrafficHeader::window() const
{
    return std::chrono::seconds(m_windows->currentData().toLongLong());
}

void TrafficHeader::showWindow(std::chrono::seconds window)
{
    const QSignalBlocker quiet(m_windows);
    const int at = m_windows->findData(qint64(window.count()));
    m_windows->setCurrentIndex(at < 0 ? usualWindow : at);
}

void TrafficHeader::setFilters(const QList<SavedFilter> &filters)
{
    m_filterMenu->clear();
    for (const SavedFilter &filter : filters) {
        QAction *action = m_filterMenu->addAction(filter.name);
        action->setToolTip(filter.text);
        connect(action, &QAction::triggered, this, [this, text = filter.text] {
            search()->setSearch(text);
            Q_EMIT filterChanged(text);
        });
    }
    m_filterMenu->addSeparator();
    connect(m_filterMenu->addAction(tr("&Save this filter…")), &QAction::triggered, this,
            &TrafficHeader::saveFilterRequested);
    m_filterMenu->addAction(m_options);
}

void TrafficHeader::showState(const QString &source, const SourceState &state, const QDateTime &pausedAt)
{
    using Kind = SourceState::Kind;
    if (pausedAt.isValid())
        return setNote(tr("%1 · paused at %2").arg(source, pausedAt.toLocalTime().toString(u"HH:mm:ss"_s)));
    switch (state.kind) {
    case Kind::Open:
        return setNote(tr("%1 · live", "a request log").arg(source));
    case Kind::Connecting:
        return setNote(tr("%1 · connecting", "a request log").arg(source));
    case Kind::Waiting:
        return setNote(tr("%1 · interrupted", "a request log").arg(source));
    case Kind::Ended:
    case Kind::Failed:
        return setNote(tr("%1 · ended", "a request log").arg(source));
    case Kind::Idle:
        return setNote({});
    }
}

void TrafficHeader::showUnparsed(quint64 lines)
{
    m_unparsed->setVisible(lines > 0);
    m_unparsed->setText(tr("%Ln line(s) not understood", nullptr, countOf(lines)));
}

void TrafficHeader::showAhead(quint64 requests)
{
    m_ahead->setVisible(requests > 0);
    m_ahead->setText(tr("%Ln request(s) dated in the future", nullptr, countOf(requests)));
}

void TrafficHeader::showLoss(const SourceLoss &loss)
{
    m_lost->setVisible(!loss.isNothing());
    m_lost->setText(loss.missed > 0 ? tr("%Ln request(s) missed", nullptr, countOf(loss.missed))
                                    : tr("%Ln interruption(s)", nullptr, loss.cuts));
}

void TrafficHeader::showSpan(const QString &key, const QString &text, const std::optional<TimeRange> &range)
{
    if (!range)
        return removeFilterChip(key);
    setFilterChip(key, spanText(text, *range, m_clock()));
}

void TrafficHeader::showBrush(const std::optional<TimeRange> &range)
{
    showSpan(brushChip, tr("%1 to %2", "two times"), range);
}

void TrafficHeader::showZoom(const std::optional<TimeRange> &range)
{
    showSpan(zoomChip, tr("Looking at %1 to %2", "two times"), range);
}
