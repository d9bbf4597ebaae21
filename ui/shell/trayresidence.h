// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QMenu;
class QSystemTrayIcon;
struct ShopServices;

/// What closing the window means.
enum class ClosingWay {
    Quit,
    Stay, ///< the program goes on watching in the tray
    Ask,  ///< nobody has decided yet
};

/// wanted: what is set, if anything. Without a tray nobody could get the program back, and where nothing is
/// watched there is nothing to stay for.
ClosingWay closingWay(const std::optional<bool> &wanted, bool hasTray, bool isWatching);

/// The program in the desktop's tray: notifications, and, while there is no window, how the shop does and the
/// way back. Makes nothing before it is needed.
class TrayResidence : public QObject
{
    Q_OBJECT
public:
    using Question = std::function<bool()>;

    /// hasTray: by default, the desktop is asked.
    explicit TrayResidence(Question hasTray = {}, QObject *parent = nullptr);
    ~TrayResidence() override;

    bool isPossible() const;
    /// Whose hosts are watched; null: none. Outlives this, or is taken back first.
    void setShop(const ShopServices *shop);
    /// The window has gone.
    void stay();
    /// It is back.
    void leave();
    bool isStaying() const { return m_isStaying; }

    /// A notification of the desktop, where it has them.
    void say(const QString &title, const QString &text, AlertLevel level);
    /// How the shop does, in a few words.
    QString summary() const;
    /// The worst that waits for somebody; nothing while all is well.
    std::optional<AlertLevel> level() const;
    /// Null before it was first needed.
    QMenu *menu() const { return m_menu.get(); }

Q_SIGNALS:
    void openAsked();
    void quitAsked();
    /// A notification was clicked.
    void noticeClicked();

private:
    void make();
    void refresh();

    Question m_hasTray;
    const ShopServices *m_shop = nullptr;
    std::unique_ptr<QObject> m_connections{}; ///< to the shop
    std::unique_ptr<QMenu> m_menu{};
    std::unique_ptr<QSystemTrayIcon> m_icon{};
    QAction *m_state = nullptr;
    QAction *m_look = nullptr;
    bool m_isStaying = false;
};
