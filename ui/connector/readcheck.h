// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/connector/interfacemodel.h"

#include <QElapsedTimer>

#include <functional>

/// Runs every read that a backend offers, one after the other, and times each. Changes nothing.
class ReadCheck : public QObject
{
    Q_OBJECT
public:
    /// backend outlives the check.
    explicit ReadCheck(Backend &backend, QObject *parent = nullptr);

    void start();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void checked(const QString &operation, const CheckOutcome &outcome);
    void finished(int succeeded, int failed);

private:
    /// Says what was decoded; NotFound is a list that is empty, so that there is nothing to read.
    using Read = std::function<Task<QString>()>;
    struct Step {
        QString operation{};
        Read read{};
    };

    QList<Step> steps();
    void addProducts(QList<Step> &steps);
    void addOrders(QList<Step> &steps);
    void addCustomers(QList<Step> &steps);
    void addRest(QList<Step> &steps);
    void runNext();
    void take(const QString &operation, const Result<QString> &result);

    Backend &m_backend;
    QList<Step> m_left{};
    LatestOnly m_running{};
    QElapsedTimer m_time{};
    ProductId m_product{};
    OrderId m_order{};
    CustomerId m_customer{};
    int m_succeeded = 0;
    int m_failed = 0;
    bool m_isRunning = false;
};
