// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficdesk.h"
#include "ui/common/page.h"
#include "ui/services.h"
#include "ui/traffic/pastlook.h"
#include "ui/traffic/trafficlens.h"

#include <QTimer>

class Banner;
class DetailSplitter;
class RequestPanel;
class SecretStore;
class SidePanel;
class StateStack;
class TrafficContent;
class TrafficHeader;

/// The live picture of the requests that the backend answers. Begins with the log that was chosen last, else
/// with the shop's own where it has one. What is filtered, brushed or zoomed is so everywhere on the page.
class TrafficPage : public Page
{
    Q_OBJECT
public:
    TrafficPage(SecretStore &secrets, const ShopServices &services, QWidget *parent = nullptr);

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

    void onTick();
    void refresh();
    void onAnswer();
    void showError(const Error &error);

    void setWindow(std::chrono::seconds window);
    void applyView();
    void applyFilter();
    void setPaused(bool isPaused);
    void setRevealed(bool isRevealed);
    void showRequest(const RowsSnapshot &rows, qint64 number);

    const ShopServices &m_services;
    SecretStore &m_secrets;
    TrafficDesk &m_desk;
    TrafficLens m_lens{};
    PastLook m_past{m_lens, m_desk};
    bool m_hasChosenWindow = false;
    bool m_hasRequests = false; // since the log was opened
    QTimer m_tick{};

    TrafficHeader *m_header = nullptr;
    Banner *m_banner = nullptr;
    StateStack *m_states = nullptr;
    TrafficContent *m_content = nullptr;
    RequestPanel *m_request = nullptr;
    SidePanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
};
