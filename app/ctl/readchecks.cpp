// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/readchecks.h"

#include "app/ctl/customerchecks.h"
#include "app/ctl/listlook.h"
#include "app/ctl/orderchecks.h"
#include "app/ctl/productchecks.h"
#include "app/ctl/streamchecks.h"

using namespace Qt::StringLiterals;

namespace {

Task<CheckedOperation> statistics(CheckSubject &subject)
{
    return checked(u"statistics.get"_s, subject.backend.statistics(),
                   [](const Statistics &figures, CheckedOperation &out) {
                       out.note = u"%1 days"_s.arg(figures.days.size());
                   });
}

template<typename Row>
Task<CheckedOperation> rows(const QString &name, Task<QList<Row>> list)
{
    return checked(name, std::move(list),
                   [](const QList<Row> &found, CheckedOperation &out) { out.count = found.size(); });
}

Task<CheckedOperation> systemState(CheckSubject &subject)
{
    return checked(u"system.get"_s, subject.backend.systemState(),
                   [](const SystemState &state, CheckedOperation &out) {
                       out.note = u"%1 nodes"_s.arg(state.nodes.size());
                   });
}

Task<CheckedOperation> requestHistory(CheckSubject &subject)
{
    const auto abilities = subject.backend.capabilities().requestHistory.value_or(ListAbilities{});
    return checked(
        u"requestLog.list"_s, subject.backend.requestHistory({.page = firstPage(abilities)}),
        [](const PageOf<RequestRecord> &page, CheckedOperation &out) { out.count = page.items.size(); });
}

QList<CheckStep> otherChecks(CheckSubject &subject)
{
    Backend &backend = subject.backend;
    return {
        [&backend] { return rows(u"carriers.list"_s, backend.carriers()); },
        [&subject] { return statistics(subject); },
        [&backend] { return rows(u"serverDomains.list"_s, backend.serverDomains()); },
        [&subject] { return systemState(subject); },
        [&subject] { return requestHistory(subject); },
    };
}

} // namespace

QList<CheckStep> readChecks(CheckSubject &subject)
{
    return productChecks(subject) + orderChecks(subject) + customerChecks(subject) + otherChecks(subject)
        + streamChecks(subject);
}
