// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/customerchecks.h"

#include "app/ctl/listchecks.h"
#include "app/ctl/listlook.h"

using namespace Qt::StringLiterals;

namespace {

ListAbilities abilitiesOf(const CheckSubject &subject)
{
    return subject.backend.capabilities().customers.value_or(CustomerAbilities{}).list;
}

Task<CheckedOperation> customerList(CheckSubject &subject)
{
    const CustomerQuery query{.page = firstPage(abilitiesOf(subject))};
    return checked(u"customers.list"_s, subject.backend.customers(query),
                   [&subject](const PageOf<CustomerSummary> &page, CheckedOperation &out) {
                       noteRows(page, out);
                       if (!page.items.isEmpty())
                           subject.customer = page.items.first();
                   });
}

bool hasRow(const PageOf<CustomerSummary> &page, const CustomerId &id)
{
    return std::ranges::any_of(page.items, [&id](const CustomerSummary &row) { return row.id == id; });
}

/// How a customer was found: by the name, by the phone number, or not at all.
Task<QString> found(Backend &backend, const CustomerSummary &customer, const PageRequest &page)
{
    return backend.customers({.page = page, .text = customer.name})
        .andThen([&backend, customer, page](const PageOf<CustomerSummary> &byName) -> Task<QString> {
            if (hasRow(byName, customer.id) || customer.phone.isEmpty())
                return Task<QString>::ready(hasRow(byName, customer.id) ? u"by name"_s : QString());
            return backend.customers({.page = page, .text = customer.phone})
                .andThen([id = customer.id](const PageOf<CustomerSummary> &byPhone) -> Result<QString> {
                    return hasRow(byPhone, id) ? u"by phone, not by name"_s : QString();
                });
        });
}

Task<CheckedOperation> customerSearch(CheckSubject &subject)
{
    const QString name = u"customers.list by text"_s;
    if (!subject.customer)
        return skipped(name, u"there is no customer"_s);
    return checked(name, found(subject.backend, *subject.customer, firstPage(abilitiesOf(subject))),
                   [id = subject.customer->id](const QString &how, CheckedOperation &out) {
                       out.note = how;
                       out.expect(!how.isEmpty(), u"what was searched for was not found: "_s + id.value);
                   });
}

Task<CheckedOperation> customerDetail(CheckSubject &subject)
{
    const QString name = u"customers.get"_s;
    const auto &customers = subject.backend.capabilities().customers;
    if (!customers || !customers->hasDetail)
        return Task<CheckedOperation>::ready(
            CheckedOperation{.name = name, .outcome = CheckedOperation::Outcome::Absent});
    if (!subject.customer)
        return skipped(name, u"there is no customer"_s);
    const CustomerId id = subject.customer->id;
    return checked(name, subject.backend.customer(id), [id](const Customer &customer, CheckedOperation &out) {
        out.firstId = customer.summary.id.value;
        out.expect(customer.summary.id == id, u"expected customer %1, got another"_s.arg(id.value));
    });
}

Task<CheckedOperation> noSuchCustomer(CheckSubject &subject)
{
    const QString name = u"customers.get, none such"_s;
    if (!subject.customer)
        return skipped(name, u"there is no customer"_s);
    return expectNotFound(name, subject.backend.customer({idOfNothing(subject.customer->id.value)}));
}

std::optional<qint64> figure(const CustomerSummary &customer, const QString &sort)
{
    if (sort == "registeredAt"_L1 && customer.registeredAt.isValid())
        return customer.registeredAt.toSecsSinceEpoch();
    if (sort == "spent"_L1 && customer.spent)
        return customer.spent->minor;
    return sort == "orderCount"_L1 ? customer.orderCount : std::nullopt;
}

AskList asking(Backend &backend)
{
    return [&backend](const ListQuestion &asked) {
        const CustomerQuery query{
            .page = asked.page, .text = asked.text, .sort = asked.sort, .order = asked.order};
        return backend.customers(query).andThen(
            [sort = asked.sort](const PageOf<CustomerSummary> &page) -> Result<ListedPage> {
                return listed(page, [&sort](const CustomerSummary &row) { return figure(row, sort); });
            });
    };
}

} // namespace

QList<CheckStep> customerChecks(CheckSubject &subject)
{
    QList<CheckStep> out{[&subject] { return customerList(subject); }};
    const auto &customers = subject.backend.capabilities().customers;
    if (customers) {
        out += listChecks(u"customers.list"_s, customers->list, asking(subject.backend));
        if (customers->list.filtersBy(u"text"))
            out.append([&subject] { return customerSearch(subject); });
    }
    out.append([&subject] { return customerDetail(subject); });
    if (customers && customers->hasDetail)
        out.append([&subject] { return noSuchCustomer(subject); });
    return out;
}
