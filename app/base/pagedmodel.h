// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/pageschedule.h"
#include "app/base/rowslistener.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class PageLayout;

/// The common half of every long list: what is in view decides what is asked for.
///
/// A view tells with setViewport() which rows it shows; pages that come into view and stay are asked
/// for, pages that leave it are dropped (PageSchedule). Rows that are not here yet have no text and
/// say SkeletonRole. Made concrete by PagedTable<Row, Query>; see there for how to write a list.
class PagedModel : public QAbstractTableModel, protected RowsListener
{
    Q_OBJECT
public:
    enum Role {
        SkeletonRole = Qt::UserRole, ///< bool: the row is not here yet
        IdRole,                      ///< QString: the backend's key
        SortRole,                    ///< the raw value
        PendingRole,                 ///< bool: the text shown is a pending change, not what the backend has
        TroubleRole,                 ///< QString: why the pending change could not be applied; else nothing
        FirstFreeRole,               ///< roles of the models themselves start here
    };
    enum class State {
        Loading, ///< the first rows of a query are on their way
        Rows,
        Empty,  ///< the backend has answered, and there is nothing
        Failed, ///< the first rows of a query could not be had; what was shown before still is
    };

    State state() const { return m_state; }
    /// True while anything is on its way.
    bool isLoading() const;
    /// Why rows in view could not be had, while that is so.
    const std::optional<Error> &error() const { return m_error; }
    /// Rows in the whole list; nothing before the first answer.
    std::optional<qint64> total() const;
    /// The backend does not count: total() is what is known so far, and there is more.
    virtual bool isAbout() const = 0;

    /// The rows that a view shows now, both included; last < first: none.
    void setViewport(int first, int last);
    /// Reads again what is in view, and the rest when it comes into view. Rows stay until merged.
    void reload();
    /// Asks again for what has failed.
    void retry();

    int rowCount(const QModelIndex &parent = {}) const override;
    bool isSkeleton(int row) const;

    /// Rows asked for at once unless the backend allows fewer.
    static constexpr int usualPageSize = 100;
    /// 64 pages of 100: enough to scroll back a good way, a few MiB at most.
    static constexpr int keptPages = 64;
    /// Quiet bars shown before the first answer: more than a tall window has rows.
    static constexpr int presumedRows = 60;

Q_SIGNALS:
    /// state(), error(), total() or isLoading() may differ now.
    void stateChanged();

protected:
    explicit PagedModel(QObject *parent);

    virtual const PageLayout &layout() const = 0;
    virtual bool isLoaded(int row) const = 0;
    virtual bool needsPage(int page) const = 0;
    virtual void askPage(int page) = 0;
    virtual void dropPage(int page) = 0;
    virtual void markStale() = 0;
    virtual void touchPages(const QList<int> &pages) = 0;
    /// Asks for the first page of the query at hand; what is shown stays until it is here.
    virtual void askFirst() = 0;

    void pageArrived(int page);
    void pageFailed(int page, const Error &error);
    /// isGuess: the rows shown are presumed ones.
    void firstAsked(bool isGuess);
    void firstArrived();
    void firstFailed(const Error &error, bool keepsRows);

    void beginInsert(int first, int last) override;
    void endInsert() override;
    void beginRemove(int first, int last) override;
    void endRemove() override;
    void beginMove(int from, int before) override;
    void endMove() override;
    void changed(int first, int last) override;
    void beginReset() override;
    void endReset() override;

private:
    /// The rows are those of the query at hand, so that more of them may be asked for.
    bool isListCurrent() const;
    QList<int> pagesInView() const;
    PageSchedule::Time now() const { return PageSchedule::Time(m_clock.elapsed()); }
    void lookAgain();
    void work();

    PageSchedule m_schedule{};
    QElapsedTimer m_clock{};
    QTimer m_again{};
    int m_firstInView = 0;
    int m_lastInView = -1;
    State m_state = State::Empty;
    bool m_isFirstAsked = false;
    bool m_hasAnswer = false; // and it is about the rows shown
    std::optional<Error> m_error{};
};
