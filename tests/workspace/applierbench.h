// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/orderfacts.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/localdatabase.h"
#include "tests/support/fakebackend.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Pending changes of one product and one order, an applier, and a backend that the test answers for.
class ApplierBench : public QObject
{
protected:
    using State = PendingChange::State;
    using Kind = Error::Kind;

    inline static const QUuid shop = QUuid::createUuid();
    inline static const EntityRef shirt{.kind = EntityRef::Kind::Product, .id = u"7"_s, .label = u"衬衫"_s};
    inline static const EntityRef order9{.kind = EntityRef::Kind::Order, .id = u"9"_s, .label = u"A9"_s};

    static Product product(qint64 price, qint64 stock = 5, const QString &version = {})
    {
        Product whole;
        whole.summary = {.id = {u"7"_s}, .name = u"衬衫"_s, .version = version};
        whole.skus = {{.id = {u"1"_s}, .price = {price}, .stock = stock}};
        return whole;
    }

    static Order orderIn(OrderState state, const QString &tracking = {}, const QString &version = {})
    {
        Order order;
        order.summary = {.id = {u"9"_s}, .state = state, .version = version};
        if (!tracking.isEmpty())
            order.shipments = {{.carrier = {u"sf"_s}, .trackingNumber = tracking}};
        return order;
    }

    static tl::unexpected<Error> failed(Kind kind, bool outcomeOpen = false)
    {
        return failure(Error{.kind = kind, .message = u"words"_s, .outcomeOpen = outcomeOpen});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalDatabase> m_database;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<PendingChanges> m_changes;
    std::unique_ptr<ChangeApplier> m_applier;
    std::optional<Result<Done>> m_ended;
    QDateTime m_now;

    void open()
    {
        const Clock clock = [this] { return m_now; };
        m_database = std::make_unique<LocalDatabase>(m_folder->filePath(u"workspace.db"_s), clock);
        m_changes = std::make_unique<PendingChanges>(*m_database, shop, clock);
        m_applier = std::make_unique<ChangeApplier>(*m_backend, *m_changes);
    }
    void close()
    {
        m_applier.reset();
        m_changes.reset();
        m_database.reset();
    }
    /// As after a crash: what is in memory is gone, what is on disk is there.
    void restart()
    {
        close();
        open();
    }

    QUuid editPrice(qint64 before, qint64 after)
    {
        return m_changes->setField(shirt, {}, u"skus/1/price"_s, before, after) ? last().id : QUuid();
    }
    QUuid addAction(const QString &name, const QJsonObject &input)
    {
        const QJsonObject before = orderFacts(orderIn(OrderState::ToShip));
        return m_changes->addAction(order9, {}, name, input, before) ? last().id : QUuid();
    }
    QUuid ship() { return addAction(u"ship"_s, {{u"carrier"_s, u"sf"_s}, {u"trackingNumber"_s, u"SF1"_s}}); }
    QUuid remind() { return addAction(u"remind"_s, {}); }
    PendingChange last() const
    {
        return m_changes->all().isEmpty() ? PendingChange{.state = State::Applied} : m_changes->all().last();
    }
    void run(Task<Done> task)
    {
        m_ended.reset();
        std::move(task).then(this, [this](const Result<Done> &outcome) { m_ended = outcome; });
    }
    void apply() { run(m_applier->apply({last().id})); }
    void applyAll()
    {
        QList<QUuid> ids;
        for (const PendingChange &change : m_changes->all())
            ids.append(change.id);
        run(m_applier->apply(ids));
    }

    /// Answers the next question of a kind once it is asked; those before it must have been answered.
    template<typename Question, typename Answer>
    void answer(FakeOperation<Question, Answer> &operation, Result<Answer> reply)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!operation.asked.isEmpty(), 5000);
        operation.asked.takeFirst().answer.finish(std::move(reply));
    }
    void answerRead(Result<Product> reply) { answer(m_backend->productReads, std::move(reply)); }
    void answerSave(Result<Product> reply) { answer(m_backend->productSaves, std::move(reply)); }
    void answerRead(Result<Order> reply) { answer(m_backend->orderReads, std::move(reply)); }
    void answerRun(Result<std::optional<Order>> reply) { answer(m_backend->actionRuns, std::move(reply)); }

    void start()
    {
        m_now = QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_unique<FakeBackend>();
        m_backend->offered.orders->actions.append({.id = u"remind"_s});
        m_ended.reset();
        open();
    }
    void finish()
    {
        close();
        m_backend.reset();
    }
};
