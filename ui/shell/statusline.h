// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"
#include "ui/common/chip.h"

#include <QStatusBar>

class TextLabel;

/// The bottom line: which shop, as whom, connected or not, in which environment, how much waits.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    enum class Connection { None, Connecting, Online, Offline, SignedOut, NotOpen };

    explicit StatusLine(QWidget *parent = nullptr);

    void showShop(const ShopProfile &profile);
    void showNoShop();
    void showPerson(const QString &person);
    void showConnection(Connection connection);
    void showPending(int changes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_shop = nullptr;
    TextLabel *m_person = nullptr;
    TextLabel *m_pending = nullptr;
    Chip *m_connection = nullptr;
    Chip *m_environment = nullptr;
    Connection m_state = Connection::None;
    std::optional<Environment> m_shownEnvironment{};
    int m_changes = 0;
};
