// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faultyshop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

QJsonObject firstProduct()
{
    const QJsonObject sku{{u"id"_s, u"1"_s}, {u"price"_s, 100}, {u"stock"_s, 5}};
    return {{u"id"_s, u"7"_s},        {u"name"_s, u"衬衫"_s}, {u"lowestPrice"_s, 100},
            {u"highestPrice"_s, 100}, {u"onSale"_s, true},    {u"skus"_s, QJsonArray{sku}}};
}

QJsonObject firstOrder()
{
    return {{u"id"_s, u"9"_s},          {u"number"_s, u"A9"_s},
            {u"state"_s, u"toShip"_s},  {u"total"_s, 100},
            {u"memo"_s, u""_s},         {u"placedAt"_s, u"2024-05-01T08:00:00Z"_s},
            {u"lines"_s, QJsonArray()}, {u"goods"_s, 100},
            {u"freight"_s, 0},          {u"shipments"_s, QJsonArray()}};
}

QJsonObject errorReply(const QString &kind)
{
    return {{u"error"_s, kind}};
}

} // namespace

FaultyShop::FaultyShop(std::chrono::milliseconds slowness, QObject *parent)
    : QObject(parent), m_slowness(slowness), m_product(firstProduct()), m_order(firstOrder())
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *line = m_server.nextPendingConnection();
        connect(line, &QTcpSocket::readyRead, this, [this, line] { take(line); });
        connect(line, &QTcpSocket::disconnected, line, &QObject::deleteLater);
    });
    m_server.listen(QHostAddress::LocalHost);
}

void FaultyShop::take(QTcpSocket *line)
{
    if (!line->canReadLine())
        return;
    const QJsonObject request = QJsonDocument::fromJson(line->readLine()).object();
    const QString operation = request.value(u"operation"_s).toString();
    if (operation == "product"_L1)
        answer(line, {{u"value"_s, shown(m_product)}});
    else if (operation == "order"_L1)
        answer(line, {{u"value"_s, shown(m_order)}});
    else
        write(line, request);
}

void FaultyShop::write(QTcpSocket *line, const QJsonObject &request)
{
    const QString what = request.value(u"operation"_s).toString();
    const Write write{.line = line,
                      .what = what,
                      .request = request,
                      .number = m_writes++,
                      .fault = m_seen[what]++ == 0 ? m_fault : Fault::None};
    ++m_working;
    reached(Moment::Received, write);
    if (write.fault == Fault::Slow)
        QTimer::singleShot(m_slowness, this, [this, write] { carryOut(write); });
    else
        carryOut(write);
}

/// The line may be gone by the time a slow write is done: the work is done all the same.
void FaultyShop::carryOut(const Write &write)
{
    --m_working;
    const bool fails = write.fault == Fault::FailBeforeCommit || write.fault == Fault::FailAfterCommit;
    QJsonObject reply = errorReply(u"badReply"_s);
    if (write.fault != Fault::FailBeforeCommit && write.fault != Fault::CutBeforeCommit) {
        const QJsonObject done = commit(write);
        reply = fails ? reply : done;
        reached(Moment::Committed, write);
    }
    if (!write.line)
        return;
    if (write.fault == Fault::CutBeforeCommit || write.fault == Fault::CutAfterCommit)
        return write.line->abort();
    answer(write.line, reply);
    reached(Moment::Answered, write);
}

QJsonObject FaultyShop::commit(const Write &write)
{
    const QString key = write.request.value(u"key"_s).toString();
    if (!m_isModern || key.isEmpty())
        return commitOnce(write);
    if (!m_replies.contains(key))
        m_replies.insert(key, commitOnce(write));
    return m_replies.value(key);
}

QJsonObject FaultyShop::commitOnce(const Write &write)
{
    const QJsonObject input = write.request.value(u"input"_s).toObject();
    if (write.what == "save"_L1) {
        if (applyFields(input.value(u"fields"_s).toArray()))
            ++m_done[write.what];
        return {{u"value"_s, shown(m_product)}};
    }
    if (write.what == "ship"_L1)
        return ship(input);
    if (write.what == "memo"_L1)
        m_order.insert(u"memo"_s, input.value(u"memo"_s));
    ++m_version;
    ++m_done[write.what];
    return {{u"value"_s, shown(m_order)}};
}

bool FaultyShop::applyFields(const QJsonArray &fields)
{
    const QJsonObject before = m_product;
    QJsonObject sku = m_product.value(u"skus"_s).toArray().first().toObject();
    for (const QJsonValue &field : fields)
        sku.insert(field[u"field"].toString().section(u'/', 2), field[u"after"]);
    m_product.insert(u"skus"_s, QJsonArray{sku});
    if (m_product == before)
        return false;
    ++m_version;
    return true;
}

QJsonObject FaultyShop::ship(const QJsonObject &input)
{
    if (m_order.value(u"state"_s) != u"toShip"_s)
        return errorReply(u"refused"_s);
    m_order.insert(u"state"_s, u"shipped"_s);
    const QJsonObject parcel{{u"carrierId"_s, input.value(u"carrier"_s)},
                             {u"trackingNumber"_s, input.value(u"trackingNumber"_s)}};
    m_order.insert(u"shipments"_s, QJsonArray{parcel});
    ++m_version;
    ++m_done[u"ship"_s];
    return {{u"value"_s, shown(m_order)}};
}

QJsonObject FaultyShop::shown(QJsonObject whole) const
{
    if (m_isModern)
        whole.insert(u"version"_s, QString::number(m_version));
    return whole;
}

void FaultyShop::reached(Moment moment, const Write &write) const
{
    if (onMoment)
        onMoment(moment, write.number);
}

void FaultyShop::answer(QTcpSocket *line, const QJsonObject &reply)
{
    line->write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
    line->disconnectFromHost();
}
