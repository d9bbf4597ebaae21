// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficinquiry.h"

#include <QObject>

class TrafficDesk;

/// Asks for the figures of a span, wherever they are: in the rows that are kept, or on a ClickHouse server.
/// The newest question is the one that is answered.
class TrafficInquirer : public QObject
{
    Q_OBJECT
public:
    /// desk outlives it.
    explicit TrafficInquirer(TrafficDesk &desk, QObject *parent = nullptr);
    ~TrafficInquirer() override;

    void ask(const FiguresQuestion &question);
    /// Whoever asked does not want to know any more.
    void cancel();
    bool isAsking() const { return m_isAsking; }
    const FiguresQuestion &question() const { return m_question; }

Q_SIGNALS:
    void answered(const TrafficAnswer &answer);
    void failed(const Error &error);

private:
    Task<TrafficAnswer> askServer(const FiguresQuestion &question);

    TrafficDesk &m_desk;
    FiguresQuestion m_question{};
    LatestOnly m_asking{};
    bool m_isAsking = false;
};
