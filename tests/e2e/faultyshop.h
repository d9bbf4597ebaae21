// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>
#include <functional>

/// A shop's backend on a loopback socket that goes wrong on purpose, and keeps count of what it did.
///
/// One product (id 7, SKU 1) and one order (id 9, to ship). One request a connection: a line of JSON
/// {"operation", "id", "input", "key"}, answered by a line {"value"} or {"error"}; see SocketBackend.
class FaultyShop : public QObject
{
public:
    enum class Fault {
        None,
        FailBeforeCommit, ///< answers an error, nothing done
        FailAfterCommit,  ///< answers an error though it was done: the classic HTTP 500
        CutBeforeCommit,  ///< closes the line without an answer, nothing done
        CutAfterCommit,
        Slow, ///< does it and answers long after anybody waits
    };
    enum class Moment { Received, Committed, Answered };

    /// \param slowness  how long a slow write takes
    explicit FaultyShop(std::chrono::milliseconds slowness, QObject *parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    /// Whether it honours keys and has versions. Both, like our own contract, or neither, like most.
    void setModern(bool isModern) { m_isModern = isModern; }
    /// The fault of the first sending of each write; the next ones go well.
    void setFault(Fault fault) { m_fault = fault; }
    /// Called at each moment of each write, numbered from 0 in the order they arrive.
    std::function<void(Moment moment, int write)> onMoment{};

    bool isIdle() const { return m_working == 0; }
    const QJsonObject &product() const { return m_product; }
    const QJsonObject &order() const { return m_order; }
    /// How often a write has changed something: "ship", "memo", "remind", "save".
    int timesDone(const QString &what) const { return m_done.value(what); }

private:
    struct Write {
        QPointer<QTcpSocket> line{}; ///< null once the console is gone
        QString what{};
        QJsonObject request{};
        int number = 0;
        Fault fault = Fault::None;
    };

    void take(QTcpSocket *line);
    void write(QTcpSocket *line, const QJsonObject &request);
    void carryOut(const Write &write);
    QJsonObject commit(const Write &write);
    QJsonObject commitOnce(const Write &write);
    bool applyFields(const QJsonArray &fields);
    QJsonObject ship(const QJsonObject &input);
    QJsonObject shown(QJsonObject whole) const;
    void reached(Moment moment, const Write &write) const;
    static void answer(QTcpSocket *line, const QJsonObject &reply);

    QTcpServer m_server{};
    std::chrono::milliseconds m_slowness;
    bool m_isModern = false;
    Fault m_fault = Fault::None;
    int m_writes = 0;
    int m_working = 0;
    int m_version = 1;
    QJsonObject m_product{};
    QJsonObject m_order{};
    QHash<QString, int> m_seen{};
    QHash<QString, int> m_done{};
    QHash<QString, QJsonObject> m_replies{}; // by idempotency key
};
