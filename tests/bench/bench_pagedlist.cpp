// SPDX-License-Identifier: GPL-3.0-or-later
// T1, T2: a list of a million orders that the backend keeps, against a stock QTableView whose model has
// them all and says the same, in turn in one run; and the longest stretch for which scrolling keeps the GUI
// thread.
#include "app/base/format.h"
#include "app/orders/ordermodel.h"
#include "tests/bench/benchtable.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/pagedlist.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStyleFactory>

#include <array>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 1'000'000;
constexpr int rounds = 15;
constexpr int jumps = 40;
constexpr int scrollSteps = 600;
constexpr QSize viewSize(1200, 800);

double cpuMs()
{
    return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// Processor time of this thread alone: what it is kept from doing other things for, whatever else the
/// machine does meanwhile.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

OrderSummary orderAt(qint64 number)
{
    return {.id = {QString::number(number)},
            .number = u"20260312%1"_s.arg(number, 8, 10, QChar(u'0')),
            .state = OrderState::ToShip,
            .recipient = {.name = u"王小明"_s, .phone = u"13800002233"_s},
            .total = {number % 100'000},
            .pieces = 2,
            .firstLine = u"素色马克杯"_s,
            .placedAt = PageWorkbench::noon().addSecs(-number)};
}

/// What a first version would be: every row here, the list's own words made on the fly, nothing set on the
/// view. More rows than it shows at once repeat.
class StockModel final : public QAbstractTableModel
{
public:
    StockModel()
    {
        for (int row = 0; row < 100; ++row)
            m_orders.append(orderAt(row));
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : rows; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(OrderModel::ColumnCount);
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const OrderSummary &order = m_orders[index.row() % m_orders.size()];
        switch (index.column()) {
        case OrderModel::NumberColumn:
            return order.number;
        case OrderModel::StateColumn:
            return u"To ship"_s;
        case OrderModel::PlacedColumn:
            return formatTime(order.placedAt, PageWorkbench::noon());
        case OrderModel::RecipientColumn:
            return QString(maskedName(order.recipient.name) + u"  " + maskedPhone(order.recipient.phone));
        case OrderModel::TotalColumn:
            return formatMoney(order.total, {});
        default:
            return u"%1 × %2"_s.arg(order.firstLine).arg(order.pieces);
        }
    }

private:
    QList<OrderSummary> m_orders{};
};

PageOf<OrderSummary> pageOf(const PageRequest &request)
{
    PageOf<OrderSummary> page{.items = {}, .total = rows};
    const qint64 first = (request.page - 1) * request.pageSize;
    for (qint64 i = first; i < std::min<qint64>(rows, first + request.pageSize); ++i)
        page.items.append(orderAt(i));
    return page;
}

/// A paged list on a backend that answers at once, and the requests it has cost so far. What the
/// backend itself takes to make up its rows is not the list's.
struct OpenList {
    PageWorkbench bench{};
    std::unique_ptr<OrderModel> model{};
    std::unique_ptr<PagedList> list{};
    double backendMs = 0;

    OpenList()
    {
        bench.backend.orderPages.reply = [this](const OrderQuery &query) -> Result<PageOf<OrderSummary>> {
            const double start = cpuMs();
            auto page = pageOf(query.page);
            backendMs += cpuMs() - start;
            return page;
        };
    }
    void open()
    {
        model = std::make_unique<OrderModel>(bench.backend, bench.changes, PageWorkbench::noon);
        auto *table = new TableView(bench.settings, u"bench"_s);
        table->setFlexibleColumn(OrderModel::GoodsColumn);
        list = std::make_unique<PagedList>(*model, table);
        list->resize(viewSize);
        model->setQuery({});
        list->show();
        settle();
    }
    /// Until the rows in view are here and painted.
    void settle() const
    {
        do
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        while (!list->isSettled() || model->isSkeleton(list->table()->rowAt(0)));
        QCoreApplication::processEvents();
    }
    qsizetype requests() const { return bench.backend.orderPages.asked.size(); }
};

/// As Qt's own style draws it, which a first version would leave alone.
void keepQtsLook(QWidget &view)
{
    static QStyle *const fusion = QStyleFactory::create(u"fusion"_s);
    view.setStyle(fusion);
    for (QWidget *part : view.findChildren<QWidget *>())
        part->setStyle(fusion);
}

double openStock()
{
    StockModel model;
    double start = cpuMs();
    QTableView view;
    const double made = cpuMs();
    keepQtsLook(view);
    start += cpuMs() - made;
    view.setModel(&model);
    view.resize(viewSize);
    view.show();
    QCoreApplication::processEvents();
    return cpuMs() - start;
}

double openPaged()
{
    OpenList open;
    const double start = cpuMs();
    open.open();
    return cpuMs() - start - open.backendMs;
}

bool measureOpening()
{
    std::vector<double> stock;
    std::vector<double> paged;
    openStock();
    openPaged();
    for (int round = 0; round < rounds; ++round) {
        stock.push_back(openStock());
        paged.push_back(openPaged());
    }
    return printBenchRow({u"T1"_s, u"1M rows: set and first paint, CPU ms / stock QTableView"_s,
                          median(paged), median(stock), 0.75});
}

bool measureJumps()
{
    OpenList open;
    open.open();
    QRandomGenerator random(7);
    QScrollBar *bar = open.list->table()->verticalScrollBar();
    std::vector<double> costs;
    qsizetype most = 0;
    for (int jump = 0; jump < jumps; ++jump) {
        const qsizetype before = open.requests();
        const double start = cpuMs() - open.backendMs;
        bar->setValue(random.bounded(bar->maximum()));
        open.settle();
        costs.push_back(cpuMs() - open.backendMs - start);
        most = std::max(most, open.requests() - before);
    }
    bool isMet = printBenchRow({u"T2"_s, u"1M rows: jump anywhere, CPU ms"_s, median(costs), 0, 3.5});
    isMet &= printBenchRow({u"T2"_s, u"1M rows: page requests of a jump, at most"_s, double(most), 0, 2});
    return isMet
        & printBenchRow({u"T2"_s, u"1M rows: pages kept after all jumps"_s, double(open.model->cachedPages()),
                         0, double(PagedModel::keptPages)});
}

/// Wheel turns, drags of the bar and page keys in turn. Each round of the event loop is one stretch.
bool measureScrolling()
{
    OpenList open;
    open.open();
    QRandomGenerator random(11);
    QScrollBar *bar = open.list->table()->verticalScrollBar();
    std::vector<double> stretches;
    for (int step = 0; step < scrollSteps; ++step) {
        const std::array distances{3, 36, 5'000};
        const int distance = distances[random.bounded(quint32(distances.size()))];
        double start = threadMs();
        bar->setValue((bar->value() + distance) % bar->maximum());
        for (int turn = 0; turn < 4; ++turn) {
            QCoreApplication::processEvents();
            stretches.push_back(threadMs() - start);
            start = threadMs();
        }
    }
    return printBenchRow({u"T2"_s, u"1M rows: longest stretch of the GUI thread while scrolling, ms"_s,
                          *std::ranges::max_element(stretches), 0, 16});
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    theme::apply(application, theme::Scheme::Light); // as the program does
    printBenchHead();
    const std::array met{measureOpening(), measureJumps(), measureScrolling()};
    return std::ranges::find(met, false) == met.end() ? 0 : 5;
}
