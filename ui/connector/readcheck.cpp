// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connector/readcheck.h"

#include "app/base/format.h"
#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;

namespace {

/// Enough to decode a few rows, little enough to cost the backend nothing.
constexpr PageRequest firstRows{.page = 1, .pageSize = 10};

QString rowsText(qsizetype count, std::optional<qint64> total)
{
    const QString rows = ReadCheck::tr("%n row(s) read", nullptr, int(count));
    return total ? ReadCheck::tr("%1 of %2", "rows read, total").arg(rows, formatNumber(*total)) : rows;
}

Task<QString> nothingToRead()
{
    return Task<QString>::ready(failure(Error::Kind::NotFound, u"the list is empty"_s));
}

} // namespace

ReadCheck::ReadCheck(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend) { }

void ReadCheck::start()
{
    m_isRunning = true;
    m_succeeded = m_failed = 0;
    m_product = {};
    m_order = {};
    m_customer = {};
    m_left = steps();
    runNext();
}

QList<ReadCheck::Step> ReadCheck::steps()
{
    QList<Step> steps;
    addProducts(steps);
    addOrders(steps);
    addCustomers(steps);
    addRest(steps);
    return steps;
}

void ReadCheck::addProducts(QList<Step> &steps)
{
    const Capabilities &can = m_backend.capabilities();
    if (can.products) {
        steps.append({u"products.list"_s, [this] {
                          return m_backend.products({.page = firstRows}).andThen([this](const auto &page) {
                              m_product = page.items.isEmpty() ? ProductId() : page.items.constFirst().id;
                              return rowsText(page.items.size(), page.total);
                          });
                      }});
    }
    if (can.products && can.products->hasDetail) {
        steps.append({u"products.get"_s, [this] {
                          if (m_product.isEmpty())
                              return nothingToRead();
                          return m_backend.product(m_product).andThen([](const Product &product) {
                              return tr("%n SKU(s) read", nullptr, int(product.skus.size()));
                          });
                      }});
    }
    if (can.hasCategories) {
        steps.append({u"categories.list"_s, [this] {
                          return m_backend.categories().andThen(
                              [](const auto &categories) { return rowsText(categories.size(), {}); });
                      }});
    }
}

void ReadCheck::addOrders(QList<Step> &steps)
{
    const auto &can = m_backend.capabilities().orders;
    if (!can)
        return;
    steps.append({u"orders.list"_s, [this] {
                      return m_backend.orders({.page = firstRows}).andThen([this](const auto &page) {
                          m_order = page.items.isEmpty() ? OrderId() : page.items.constFirst().id;
                          return rowsText(page.items.size(), page.total);
                      });
                  }});
    if (can->hasDetail) {
        steps.append({u"orders.get"_s, [this] {
                          if (m_order.isEmpty())
                              return nothingToRead();
                          return m_backend.order(m_order).andThen([](const Order &order) {
                              return tr("%n line(s) read", nullptr, int(order.lines.size()));
                          });
                      }});
    }
    if (can->hasCounts) {
        steps.append({u"orders.counts"_s, [this] {
                          return m_backend.orderCounts().andThen(
                              [](const auto &counts) { return rowsText(counts.size(), {}); });
                      }});
    }
}

void ReadCheck::addCustomers(QList<Step> &steps)
{
    const auto &can = m_backend.capabilities().customers;
    if (!can)
        return;
    steps.append({u"customers.list"_s, [this] {
                      return m_backend.customers({.page = firstRows}).andThen([this](const auto &page) {
                          m_customer = page.items.isEmpty() ? CustomerId() : page.items.constFirst().id;
                          return rowsText(page.items.size(), page.total);
                      });
                  }});
    if (can->hasDetail) {
        steps.append({u"customers.get"_s, [this] {
                          if (m_customer.isEmpty())
                              return nothingToRead();
                          return m_backend.customer(m_customer).andThen([](const Customer &customer) {
                              return rowsText(customer.recentOrders.size(), {});
                          });
                      }});
    }
}

void ReadCheck::addRest(QList<Step> &steps)
{
    const Capabilities &can = m_backend.capabilities();
    const auto rows = [](const auto &list) { return rowsText(list.size(), {}); };
    if (can.hasCarriers)
        steps.append({u"carriers.list"_s, [this, rows] { return m_backend.carriers().andThen(rows); }});
    if (can.hasStatistics) {
        steps.append({u"statistics.get"_s, [this] {
                          return m_backend.statistics().andThen([](const Statistics &statistics) {
                              return tr("%n day(s) read", nullptr, int(statistics.days.size()));
                          });
                      }});
    }
    if (can.hasServerDomains)
        steps.append(
            {u"serverDomains.list"_s, [this, rows] { return m_backend.serverDomains().andThen(rows); }});
    if (can.hasSystemState) {
        steps.append({u"system.get"_s, [this] {
                          return m_backend.systemState().andThen(
                              [](const SystemState &state) { return tr("version %1").arg(state.version); });
                      }});
    }
}

void ReadCheck::runNext()
{
    if (m_left.isEmpty()) {
        m_isRunning = false;
        Q_EMIT finished(m_succeeded, m_failed);
        return;
    }
    const Step step = m_left.takeFirst();
    Q_EMIT checked(step.operation, {.state = CheckOutcome::State::Running});
    m_time.start();
    m_running.run(step.read(), [this, operation = step.operation](const Result<QString> &result) {
        take(operation, result);
    });
}

void ReadCheck::take(const QString &operation, const Result<QString> &result)
{
    CheckOutcome outcome{.tookMs = m_time.elapsed()};
    if (result) {
        outcome.state = CheckOutcome::State::Ok;
        outcome.note = *result;
        ++m_succeeded;
    } else if (result.error().kind == Error::Kind::NotFound) {
        outcome.state = CheckOutcome::State::Skipped;
    } else {
        outcome.state = CheckOutcome::State::Failed;
        outcome.note = ErrorText::of(result.error()).paragraph();
        ++m_failed;
    }
    Q_EMIT checked(operation, outcome);
    // From the event loop: this call is inside the step that has just ended.
    QMetaObject::invokeMethod(this, &ReadCheck::runNext, Qt::QueuedConnection);
}
