// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/timerange.h"
#include "app/traffic/logsource.h"
#include "app/traffic/trafficmemory.h"
#include "ui/common/pageheader.h"

class QAction;
class QComboBox;
class QMenu;
class QPushButton;

/// The line on top of the traffic page: filter, span, what is missing, and what can be done. Its actions are
/// also what the command palette offers.
class TrafficHeader : public PageHeader
{
    Q_OBJECT
public:
    explicit TrafficHeader(const Clock &clock, QWidget *parent = nullptr);

    QList<QAction *> commands() const { return {m_pause, m_reveal, m_choose, m_options, m_live}; }
    std::chrono::seconds window() const;
    /// Without windowChosen().
    void showWindow(std::chrono::seconds window);
    void setFilters(const QList<SavedFilter> &filters);
    /// "Shop · live"
    void showState(const QString &source, const SourceState &state, const QDateTime &pausedAt);
    void showUnparsed(quint64 lines);
    /// Those that are dated further ahead than a clock drifts.
    void showAhead(quint64 requests);
    void showLoss(const SourceLoss &loss);
    /// Chips with crosses; nothing takes one away.
    void showBrush(const std::optional<TimeRange> &range);
    void showZoom(const std::optional<TimeRange> &range);

Q_SIGNALS:
    void filterChanged(const QString &text);
    void windowChosen(std::chrono::seconds window);
    void pauseChanged(bool isPaused);
    void revealChanged(bool isRevealed);
    void sourceRequested();
    void optionsRequested();
    void saveFilterRequested();
    void liveRequested();
    void brushRemoved();
    void unparsedRequested();
    void aheadRequested();
    void lossRequested();

protected:
    /// In a small window the words of the filter give way to the span and the buttons.
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *makeAction(const QString &text, const QString &iconName, bool isCheckable = false);
    QComboBox *makeWindows();
    void makeSearch();
    void makeButtons();
    void addToggle(QAction *action, const QString &iconName, const QString &name);
    void showSpan(const QString &key, const QString &text, const std::optional<TimeRange> &range);

    Clock m_clock;
    QAction *m_pause;
    QAction *m_reveal;
    QAction *m_choose;
    QAction *m_options;
    QAction *m_live;
    QComboBox *m_windows = nullptr;
    QMenu *m_filterMenu = nullptr;
    QPushButton *m_unparsed = nullptr;
    QPushButton *m_lost = nullptr;
    QPushButton *m_ahead = nullptr;
};
