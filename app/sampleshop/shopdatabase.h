// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <optional>
#include <type_traits>

/// One connection to a shop's SQLite file. Belongs to the thread that opened it.
///
/// Statements are prepared once and kept. They never fail on the spot: the first failure is noted, and
/// the statements after it do nothing and give nothing, until check() or the end of transaction() hands
/// the note out. Code in between reads straight on, and nothing half done is ever committed.
///
/// Values are bound by position. A null QString is bound as the empty text; QVariant() is NULL.
class ShopDatabase
{
public:
    /// How much a commit waits for the disk.
    enum class Durability {
        Full,   ///< what was committed survives kill -9 and a power cut (WAL, synchronous = FULL)
        Filling ///< no journal at all: only for a file that is thrown away when filling it fails
    };
    /// Opens, and makes, a file. Storage when it cannot be opened, is corrupt or locked.
    static Result<std::unique_ptr<ShopDatabase>> open(const QString &file,
                                                      Durability durability = Durability::Full);
    ~ShopDatabase();
    ShopDatabase(const ShopDatabase &) = delete;
    ShopDatabase &operator=(const ShopDatabase &) = delete;

    void execute(const QString &sql, const QVariantList &values = {});
    /// An UPDATE or DELETE; gives the number of rows it touched.
    qint64 change(const QString &sql, const QVariantList &values = {});
    /// An INSERT; gives the new row's id.
    qint64 insert(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row as a number; 0 where there is none.
    qint64 number(const QString &sql, const QVariantList &values = {});

    /// Every row through decode(const QSqlQuery &) -> T.
    template<typename Decode>
    auto rows(const QString &sql, const QVariantList &values, Decode decode)
    {
        QList<std::invoke_result_t<Decode, const QSqlQuery &>> out;
        if (QSqlQuery *query = run(sql, values)) {
            while (query->next())
                out.append(decode(std::as_const(*query)));
            query->finish();
        }
        return out;
    }
    /// The first row, where there is one.
    template<typename Decode>
    auto row(const QString &sql, const QVariantList &values, Decode decode)
    {
        std::optional<std::invoke_result_t<Decode, const QSqlQuery &>> out;
        if (QSqlQuery *query = run(sql, values)) {
            if (query->next())
                out = decode(std::as_const(*query));
            query->finish();
        }
        return out;
    }

    /// Does work() -> Result<T> in one write transaction (BEGIN IMMEDIATE). Committed when it gives a
    /// value and no statement failed; otherwise nothing of it stays. Not nested.
    template<typename Work>
    auto transaction(Work work) -> std::invoke_result_t<Work>
    {
        begin();
        if (auto begun = check(); !begun)
            return failure(begun.error());
        auto outcome = work();
        if (!outcome) {
            rollBack();
            return outcome;
        }
        if (auto ended = commit(); !ended)
            return failure(ended.error());
        return outcome;
    }
    /// The pieces of transaction(), for callers whose outcome is not a Result.
    void begin();
    Result<Done> commit(); ///< rolls back when a statement had failed
    void rollBack();

    bool isGood() const { return !m_fault; }
    /// The noted failure, if any; forgets it.
    Result<Done> check();

private:
    explicit ShopDatabase(const QString &connection);
    bool prepareFile(const QString &file, Durability durability);
    QSqlQuery *run(const QString &sql, const QVariantList &values);
    QSqlQuery *prepared(const QString &sql);
    void note(const QString &what);

    QString m_connection;
    QSqlDatabase m_db{};
    QHash<QString, std::shared_ptr<QSqlQuery>>
        m_statements{}; // shared_ptr: QSqlQuery must not move while read
    std::optional<Error> m_fault{};
};
