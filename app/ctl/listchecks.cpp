// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/listchecks.h"

#include "app/ctl/listlook.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int shortPage = 10;         // rows: two pages of them cost little anywhere
constexpr qint64 farPage = 1'000'000; // past the end of any list

// ---- paging -----------------------------------------------------------------------------------------

QSet<QString> idsOf(const ListedPage &page)
{
    QSet<QString> out;
    for (const ListedRow &row : page.rows)
        out.insert(row.id);
    return out;
}

/// In a shop that is open, a row may slip from one page to the next between the two questions.
void expectGoesOn(const ListedPage &first, const ListedPage &second, CheckedOperation &out)
{
    out.count = second.rows.size();
    const bool isMissing = first.hasMore && second.rows.isEmpty();
    out.expect(!isMissing, u"the first page says that more follows, but there is nothing"_s);
    const qsizetype repeated = (idsOf(first) & idsOf(second)).size();
    out.expect(repeated == 0 || repeated * 2 < second.rows.size(),
               u"%1 of the rows are those of the first page again"_s.arg(repeated));
}

Task<CheckedOperation> secondPage(const QString &list, const ListAbilities &abilities, const AskList &ask)
{
    const PageRequest page{.page = 1, .pageSize = qMin(shortPage, abilities.largestPage)};
    const auto second = [ask, page](const ListedPage &first) {
        return ask({.page = {.page = 2, .pageSize = page.pageSize}}).andThen([first](ListedPage next) {
            return Result<std::pair<ListedPage, ListedPage>>({first, std::move(next)});
        });
    };
    return checked(list + u" page 2"_s, ask({.page = page}).andThen(second),
                   [](const std::pair<ListedPage, ListedPage> &pages, CheckedOperation &out) {
                       expectGoesOn(pages.first, pages.second, out);
                   });
}

Task<CheckedOperation> pastTheEnd(const QString &list, const ListAbilities &abilities, const AskList &ask)
{
    const PageRequest page{.page = farPage, .pageSize = firstPage(abilities).pageSize};
    return checked(
        list + u" past the end"_s, ask({.page = page}), [](const ListedPage &got, CheckedOperation &out) {
            out.expect(got.rows.isEmpty() && !got.hasMore, u"expected no rows past the end, got some"_s);
        });
}

/// A backend that quietly gives fewer rows a page than it is declared to would leave holes in every list.
Task<CheckedOperation> largestPage(const QString &list, int pageSize, const AskList &ask)
{
    return checked(u"%1, %2 rows a page"_s.arg(list).arg(pageSize), ask({.page = {.pageSize = pageSize}}),
                   [pageSize](const ListedPage &got, CheckedOperation &out) {
                       out.count = got.rows.size();
                       const qint64 due = qMin<qint64>(pageSize, got.total.value_or(*out.count));
                       out.expect(*out.count >= due,
                                  u"expected %1 rows of %2, got %3; is pageSize right?"_s.arg(due)
                                      .arg(got.total.value_or(0))
                                      .arg(*out.count));
                   });
}

// ---- sorting ----------------------------------------------------------------------------------------

bool isSorted(const ListedPage &page, SortOrder order)
{
    std::optional<qint64> last;
    for (const ListedRow &row : page.rows) {
        const bool isWrong =
            last && row.figure && (order == SortOrder::Ascending ? *row.figure < *last : *row.figure > *last);
        if (isWrong)
            return false;
        last = row.figure ? row.figure : last;
    }
    return true;
}

Task<CheckedOperation> sorted(const QString &list, const ListQuestion &question, const AskList &ask)
{
    const bool isAscending = question.order == SortOrder::Ascending;
    const QString name =
        u"%1 by %2, %3"_s.arg(list, question.sort, isAscending ? u"least first"_s : u"greatest first"_s);
    return checked(name, ask(question), [question](const ListedPage &page, CheckedOperation &out) {
        out.count = page.rows.size();
        out.expect(isSorted(page, question.order), u"the rows are in another order"_s);
    });
}

// ---- searching --------------------------------------------------------------------------------------

/// What no order, product or customer has, in a form that backends take for this kind of search.
QString nonsenseFor(const QString &filter)
{
    if (filter == "number"_L1)
        return u"100000000000000007"_s;
    if (filter == "phone"_L1)
        return u"10000000007"_s;
    return u"zqxzqxzqx7"_s;
}

bool isSearch(const QString &filter)
{
    static const QStringList searches{u"text"_s, u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s};
    return searches.contains(filter);
}

/// To refuse a text that can't be one of its own is as good as to find nothing.
Result<CheckedOperation> withRefusal(CheckedOperation out)
{
    if (!out.error || out.error->kind != Error::Kind::Refused)
        return out;
    out.outcome = CheckedOperation::Outcome::Ok;
    out.note = u"refused, "_s + out.error->message;
    out.error.reset();
    return out;
}

Task<CheckedOperation> futileSearch(const QString &list, const ListQuestion &question, const AskList &ask)
{
    return checked(u"%1 by %2, none such"_s.arg(list, question.searchBy), ask(question),
                   [](const ListedPage &page, CheckedOperation &out) {
                       out.count = page.rows.size();
                       out.expect(page.rows.isEmpty(), u"got rows for a text that none has"_s);
                   })
        .andThen(withRefusal);
}

} // namespace

QList<CheckStep> listChecks(const QString &list, const ListAbilities &abilities, const AskList &ask)
{
    QList<CheckStep> out{
        [=] { return secondPage(list, abilities, ask); },
        [=] { return pastTheEnd(list, abilities, ask); },
    };
    if (abilities.largestPage > rowsToRead)
        out.append([=] { return largestPage(list, abilities.largestPage, ask); });
    for (const QString &sort : abilities.sorts) {
        for (const SortOrder order : {SortOrder::Ascending, SortOrder::Descending}) {
            const ListQuestion question{.page = firstPage(abilities), .sort = sort, .order = order};
            out.append([=] { return sorted(list, question, ask); });
        }
    }
    for (const QString &filter : abilities.filters) {
        const ListQuestion question{
            .page = firstPage(abilities), .text = nonsenseFor(filter), .searchBy = filter};
        if (isSearch(filter))
            out.append([=] { return futileSearch(list, question, ask); });
    }
    return out;
}
