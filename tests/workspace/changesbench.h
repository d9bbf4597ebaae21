// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/localdatabase.h"
#include "app/workspace/pendingchanges.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// The pending changes of one shop in a database of their own, and how tests of them make some.
class ChangesBench
{
protected:
    using State = PendingChange::State;

    const QUuid shop = QUuid::createUuid();
    const EntityRef shirt{.kind = EntityRef::Kind::Product, .id = u"7"_s, .label = u"衬衫"_s};
    const EntityRef shoe{.kind = EntityRef::Kind::Product, .id = u"8"_s, .label = u"鞋"_s};
    const EntityRef order{.kind = EntityRef::Kind::Order, .id = u"7"_s, .label = u"A7"_s};

    static QDateTime noon() { return QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC); }

    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<LocalDatabase>(fileName(), noon);
        m_changes = std::make_unique<PendingChanges>(*m_database, shop, noon);
        QVERIFY(!m_changes->loadError());
    }
    void close()
    {
        m_changes.reset();
        m_database.reset();
    }

    QString fileName() const { return m_folder->filePath(u"workspace.db"_s); }

    /// What another start of the program would find: read through a second connection, so that only
    /// what has reached the file counts.
    QList<PendingChange> onDisk() const
    {
        LocalDatabase database(fileName(), noon);
        return PendingChanges(database, shop, noon).all();
    }
    /// Nothing may be in memory that is not on disk, nor the other way round.
    void verifyDurable() const { QCOMPARE(onDisk(), m_changes->all()); }

    Result<Done> rename(const QString &to)
    {
        return m_changes->setField(shirt, u"v1"_s, u"name"_s, u"衬衫"_s, to);
    }
    Result<Done> price(const EntityRef &entity, int before, int after)
    {
        return m_changes->setField(entity, u"v1"_s, u"skus/1/price"_s, before, after);
    }
    Result<Done> memo(const QString &text)
    {
        return m_changes->addAction(order, u"v1"_s, u"memo"_s, {{u"memo"_s, text}}, {{u"memo"_s, u""_s}});
    }
    PendingChange only() const
    {
        return m_changes->all().size() == 1 ? m_changes->all().first() : PendingChange{};
    }
    /// Brings a change into a state as the applier would.
    void settleAs(PendingChange change, State state)
    {
        change.state = state;
        if (state != State::Waiting)
            change.sendings = 1;
        if (state == State::Refused || state == State::Conflict)
            change.error = Error{.kind = Error::Kind::Refused, .message = u"no"_s};
        QVERIFY(m_changes->settle(change));
        verifyDurable();
    }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<LocalDatabase> m_database{};
    std::unique_ptr<PendingChanges> m_changes{};
};
