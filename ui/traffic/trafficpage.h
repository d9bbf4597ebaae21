// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficdesk.h"
#include "app/traffic/trafficinquirer.h"
#include "ui/common/page.h"
#include "ui/services.h"
#include "ui/traffic/trafficlens.h"

#include <QElapsedTimer>
#include <QTimer>

class Banner;
class DetailSplitter;
class RequestPanel;
class SecretStore;
class SidePanel;
class StateStack;
class TailPane;
class TrafficCharts;
class TrafficHeader;
class TrafficTables;

/// The live picture of the requests that the backend answers. Begins with the log that was chosen last, else
/// with the shop's own where it has one. What is filtered, brushed or zoomed is so everywhere on the page.
class TrafficPage : public Page
{
    Q_OBJECT
public:
    TrafficPage(SecretStore &secrets, const ShopServices &services, QWidget *parent = nullptr);
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
    QWidget *makeContent();
    void connectHeader();
    void connectCharts();
    void connectLens();
    void connectDesk();
    bool isAsked() const { return m_desk.source().kind == TrafficSource::Kind::ClickHouse; }
    void follow(const TrafficSource &source);
    void showFollowed();
    void chooseSource();
    void changeOptions();
    void applyMemory();
    void saveFilter();
    void onSnapshot();
    void onState(const SourceState &state);
    void showContentOrEmpty();
    void showFirst();
    void showTrouble(const QString &headline, const QString &why);
    void tellState();

    void refresh();
    void ask();
    void forgetQuestion();
    void showAnswer(const TrafficAnswer &answer);
    void showError(const Error &error);
    void drawCharts(const std::vector<SeriesPoint> &points, std::chrono::seconds step);
    void refreshMarks();
    void markRelease(qint64 atMs);

    void setWindow(std::chrono::seconds window);
    void applyView();
    void applyFilter();
    void setPaused(bool isPaused);
    void setRevealed(bool isRevealed);
    void showTailRequest(qint64 number);
    void showRequest(const RowsSnapshot &rows, qint64 number);
    qint64 nowMs() const;
    QString sourceName() const;

    const ShopServices &m_services;
    SecretStore &m_secrets;
    TrafficDesk &m_desk;
    TrafficInquirer m_inquirer;
    TrafficLens m_lens{};
    RowsSnapshot m_rows{}; // of the newest answer
    qint64 m_askedAtMs = 0;
    QElapsedTimer m_asked{}; // since the last question
    qint64 m_restMs = 0;     // before the next one of the same
    bool m_hasChosenWindow = false;
    bool m_hasRequests = false; // since the log was opened
    bool m_hasFigures = false;  // of any of them
    QTimer m_tick{};

    TrafficHeader *m_header = nullptr;
    Banner *m_banner = nullptr;
    StateStack *m_states = nullptr;
    TrafficCharts *m_charts = nullptr;
    TrafficTables *m_tables = nullptr;
    TailPane *m_tail = nullptr;
    RequestPanel *m_request = nullptr;
    SidePanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
};
