// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/pagedmodel.h"

#include "app/base/pagelayout.h"

#include <algorithm>

PagedModel::PagedModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_clock.start();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &PagedModel::work);
}

bool PagedModel::isLoading() const
{
    return m_isFirstAsked || m_schedule.isAsking();
}

std::optional<qint64> PagedModel::total() const
{
    if (!m_hasAnswer)
        return {};
    return isAbout() ? layout().rowCount() - layout().pageSize() : layout().rowCount();
}

bool PagedModel::isListCurrent() const
{
    return m_hasAnswer && !m_isFirstAsked && m_state != State::Failed;
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : layout().rowCount();
}

bool PagedModel::isSkeleton(int row) const
{
    return !isLoaded(row);
}

void PagedModel::setViewport(int first, int last)
{
    m_firstInView = first;
    m_lastInView = last;
    lookAgain();
}

void PagedModel::reload()
{
    if (!isListCurrent() || layout().rowCount() == 0) {
        askFirst();
        return;
    }
    markStale();
    m_schedule.startOver();
    lookAgain();
    work();
}

void PagedModel::retry()
{
    m_error.reset();
    if (m_state == State::Failed) {
        askFirst();
        return;
    }
    m_schedule.retry();
    work();
    Q_EMIT stateChanged();
}

/// The pages in view, then those within half a page of it: never more than two for a view of up to
/// a page, so that a jump costs one or two requests and slow scrolling finds its rows there already.
QList<int> PagedModel::pagesInView() const
{
    const int rows = layout().rowCount();
    if (rows == 0 || m_lastInView < m_firstInView)
        return {};
    const int first = std::clamp(m_firstInView, 0, rows - 1);
    const int last = std::clamp(m_lastInView, first, rows - 1);
    const int margin = std::max(0, (layout().pageSize() - (last - first + 1)) / 2);
    const auto pageOf = [&](int row) { return layout().placeOf(std::clamp(row, 0, rows - 1)).page; };
    QList<int> pages;
    for (int page = pageOf(first); page <= pageOf(last); ++page)
        pages.append(page);
    for (int page : {pageOf(last + margin), pageOf(first - margin)}) {
        if (!pages.contains(page))
            pages.append(page);
    }
    return pages;
}

void PagedModel::lookAgain()
{
    if (!isListCurrent())
        return;
    const QList<int> pages = pagesInView();
    m_schedule.want(pages, now());
    QList<int> leastWantedFirst = pages;
    std::reverse(leastWantedFirst.begin(), leastWantedFirst.end());
    touchPages(leastWantedFirst);
    if (!m_again.isActive() || m_again.remainingTime() > 0)
        m_again.start(0);
}

void PagedModel::work()
{
    if (!isListCurrent())
        return;
    const bool wasLoading = isLoading();
    const auto work = m_schedule.work(now(), [this](int page) { return needsPage(page); });
    for (int page : work.drop)
        dropPage(page);
    for (int page : work.ask)
        askPage(page);
    if (work.again)
        m_again.start(*work.again);
    if (isLoading() != wasLoading)
        Q_EMIT stateChanged();
}

void PagedModel::pageArrived(int page)
{
    m_schedule.answered(page);
    if (!m_schedule.hasFailures())
        m_error.reset();
    m_state = layout().rowCount() > 0 ? State::Rows : State::Empty;
    lookAgain();
    Q_EMIT stateChanged();
}

void PagedModel::pageFailed(int page, const Error &error)
{
    m_schedule.failed(page);
    m_error = error;
    Q_EMIT stateChanged();
}

void PagedModel::firstAsked(bool isGuess)
{
    m_isFirstAsked = true;
    m_hasAnswer = m_hasAnswer && !isGuess;
    m_schedule.startOver();
    m_error.reset();
    m_state = State::Loading;
    Q_EMIT stateChanged();
}

void PagedModel::firstArrived()
{
    m_isFirstAsked = false;
    m_hasAnswer = true;
    m_state = layout().rowCount() > 0 ? State::Rows : State::Empty;
    lookAgain();
    Q_EMIT stateChanged();
}

void PagedModel::firstFailed(const Error &error, bool keepsRows)
{
    m_isFirstAsked = false;
    m_hasAnswer = m_hasAnswer && keepsRows;
    m_error = error;
    m_state = State::Failed;
    Q_EMIT stateChanged();
}

void PagedModel::beginInsert(int first, int last)
{
    beginInsertRows({}, first, last);
}

void PagedModel::endInsert()
{
    endInsertRows();
}

void PagedModel::beginRemove(int first, int last)
{
    beginRemoveRows({}, first, last);
}

void PagedModel::endRemove()
{
    endRemoveRows();
}

void PagedModel::beginMove(int from, int before)
{
    beginMoveRows({}, from, from, {}, before);
}

void PagedModel::endMove()
{
    endMoveRows();
}

void PagedModel::changed(int first, int last)
{
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void PagedModel::beginReset()
{
    beginResetModel();
}

void PagedModel::endReset()
{
    endResetModel();
}
