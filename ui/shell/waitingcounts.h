// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/shop/order.h"
#include "ui/services.h"

#include <QTimer>

#include <memory>

class StreamReader;

/// How many orders wait to be shipped or answered: the number beside the Orders page. Asked for again soon
/// after the backend's stream of events tells of something, else some time after the last answer, and
/// later while the backend does not answer.
class WaitingCounts : public QObject
{
    Q_OBJECT
public:
    explicit WaitingCounts(const ShopServices &services, QObject *parent = nullptr);
    ~WaitingCounts() override;

Q_SIGNALS:
    void counted(const QString &page, qint64 count);

private:
    void follow();
    void takeNews();
    void ask();
    void take(const Result<QList<OrderCount>> &counts);

    const ShopServices &m_services;
    std::unique_ptr<StreamReader> m_events; ///< null where the backend has no such stream
    LatestOnly m_asking{};
    QTimer m_again{};
    int m_failures = 0;
    bool m_hasNews = false; // since the count that is being asked for
};
