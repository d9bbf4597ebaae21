// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/traffic/backendlog.h"
#include "app/traffic/trafficfeed.h"
#include "app/traffic/trafficfigures.h"
#include "ui/common/page.h"
#include "ui/services.h"
#include "ui/traffic/columnchart.h"

class Banner;
class DetailSplitter;
class PageHeader;
class QComboBox;
class QPushButton;
class RequestPanel;
class SidePanel;
class StateStack;
class TailPane;
class TrafficCharts;
class TrafficTables;

/// The live picture of the requests that the backend answers. Begins with the shop's own log where it has
/// one. What is filtered or brushed is so everywhere on the page.
class TrafficPage : public Page
{
    Q_OBJECT
public:
    explicit TrafficPage(const ShopServices &services, QWidget *parent = nullptr);
    ~TrafficPage() override;

    void reload() override;
    void focusSearch() override;
    /// "filter:status>=500"
    void openTarget(const QString &target) override;
    QList<QAction *> commands() const override;
    bool isSettled() const override;
    bool hasLiveData() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    PageHeader *makeHeader();
    QComboBox *makeWindows();
    QWidget *makeContent();
    QAction *makeAction(const QString &text, const QString &iconName, bool isCheckable);
    void follow(const TrafficSource &source);
    void chooseSource();
    void onPublished();
    void onState(const SourceState &state);
    void showContentOrEmpty();
    void showFirst();
    void refreshFigures();
    void askFigures();
    void showFigures(const TrafficFigures &figures, qint64 fromMs);
    void drawCharts(const std::vector<SeriesPoint> &points);
    void setFilterText(const QString &text);
    void addTerm(const QString &term);
    void setBrush(const std::optional<TimeRange> &range);
    void applyFilter();
    void setPaused(bool isPaused);
    void setRevealed(bool isRevealed);
    void showRequest(qint64 number);
    void showUnparsed();
    void tellState();
    QString sourceName() const;
    std::chrono::seconds window() const;
    qint64 nowMs() const;

    const ShopServices &m_services;
    TrafficFeed m_feed;
    BackendLog m_backendLog;
    TrafficSource m_source{};
    SourceState m_state{};
    TrafficSnapshotPtr m_snapshot{};
    TrafficFigures m_figures{};
    LatestOnly m_asking{};
    bool m_isAsking = false;
    bool m_hasChosenWindow = false;
    RowFilter m_filter{};
    QString m_filterText{};
    std::optional<TimeRange> m_brush{};
    QDateTime m_pausedAt{};
    QTimer m_tick{};

    QAction *m_pause;
    QAction *m_reveal;
    QAction *m_choose;
    PageHeader *m_header = nullptr;
    QComboBox *m_windows = nullptr;
    QPushButton *m_unparsed = nullptr;
    Banner *m_banner = nullptr;
    StateStack *m_states = nullptr;
    TrafficCharts *m_charts = nullptr;
    TrafficTables *m_tables = nullptr;
    TailPane *m_tail = nullptr;
    RequestPanel *m_request = nullptr;
    SidePanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
};
