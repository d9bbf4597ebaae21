// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/traffictables.h"

#include "app/base/format.h"
#include "app/traffic/tailmodel.h"
#include "ui/common/tableview.h"
#include "ui/common/textlabel.h"
#include "ui/traffic/statuslook.h"
#include "ui/traffic/trenddelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastKeyChars = 14; // of an endpoint: fewer, and columns go before it does
constexpr qint64 manyRequests = 100'000;
constexpr double slowUs = 88'800;

ColumnLook numbers(const QString &roomFor)
{
    return {.kind = ColumnLook::Kind::Number, .roomFor = roomFor};
}

ChipLook errorChip(const QModelIndex &index)
{
    return index.data(TopRowsModel::HasErrorsRole).toBool()
        ? ChipLook{theme::Role::Bad, u"error"_s, index.data().toString()}
        : ChipLook{};
}

} // namespace

TrafficTables::TrafficTables(Settings &settings, const std::function<QDateTime()> &clock, QWidget *parent)
    : QWidget(parent), m_settings(settings),
      m_endpoints(std::make_unique<TopRowsModel>(TopRowsModel::Kind::Endpoints)),
      m_clients(std::make_unique<TopRowsModel>(TopRowsModel::Kind::Clients)),
      m_statuses(std::make_unique<TopRowsModel>(TopRowsModel::Kind::Statuses)),
      m_slowest(std::make_unique<TailModel>(clock)), m_tabs(new QTabBar), m_stack(new QStackedWidget),
      m_note(new TextLabel(TextLabel::Style::Quiet))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tables = {makeTopTable(*m_endpoints, u"traffic-endpoints"_s, u"endpoint"_s),
                makeTopTable(*m_clients, u"traffic-clients"_s, u"client"_s),
                makeTopTable(*m_statuses, u"traffic-statuses"_s, u"status"_s), makeSlowTable()};
    for (TableView *table : m_tables)
        m_stack->addWidget(table);
    for (const QString &title : {tr("Endpoints"), tr("Clients"), tr("Statuses"), tr("Slowest", "requests")})
        m_tabs->addTab(title);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *head = new QHBoxLayout;
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(m_note);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, theme::gap(), 0);
    rows->setSpacing(theme::halfGap());
    rows->addLayout(head);
    rows->addWidget(m_stack, 1);
}

TrafficTables::~TrafficTables() = default;

TableView *TrafficTables::makeTopTable(TopRowsModel &model, const QString &key, const QString &field)
{
    auto *table = new TableView(m_settings, key);
    table->setObjectName(key);
    table->setAccessibleName(tr("Busiest"));
    CellDelegate *cells = table->cells();
    cells->setColumn(TopRowsModel::KeyColumn, {.isStrong = true});
    const QLocale locale;
    const QString share = formatShare(1, locale);
    cells->setColumn(TopRowsModel::RequestsColumn, numbers(formatNumber(manyRequests, locale)));
    cells->setColumn(TopRowsModel::ShareColumn,
                     {.kind = ColumnLook::Kind::Number, .isQuiet = true, .roomFor = share});
    cells->setColumn(TopRowsModel::P95Column, numbers(tookText(slowUs, locale)));
    cells->setColumn(TopRowsModel::RateColumn, numbers({}));
    cells->setColumn(TopRowsModel::ErrorsColumn, {.roomFor = share, .chip = errorChip});
    table->horizontalHeader()->setSortIndicatorShown(false); // the busiest are first, always
    table->setFlexibleColumn(TopRowsModel::KeyColumn, leastKeyChars);
    table->setItemDelegateForColumn(TopRowsModel::TrendColumn, new TrendDelegate(*cells, table));
    table->setDispensableColumns(
        {TopRowsModel::RateColumn, TopRowsModel::ShareColumn, TopRowsModel::TrendColumn});
    table->setModel(&model);
    table->activateOnClick();
    connect(table, &TableView::activated, this, [this, field](const QModelIndex &index) {
        const QString value = index.siblingAtColumn(0).data(TopRowsModel::KeyRole).toString();
        if (!value.isEmpty())
            Q_EMIT filterRequested(RowFilter::term(field, value));
    });
    return table;
}

TableView *TrafficTables::makeSlowTable()
{
    auto *table = new TableView(m_settings, u"traffic-slowest"_s);
    table->setObjectName(u"traffic-slowest"_s);
    table->setAccessibleName(tr("Slowest requests"));
    setTailLook(*table);
    table->setModel(m_slowest.get());
    table->activateOnClick();
    for (const int column : {TailModel::BytesColumn, TailModel::ClientColumn, TailModel::MethodColumn})
        table->setColumnHidden(column, true);
    connect(table, &TableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT requestChosen(m_slowest->numberAt(index.row())); });
    return table;
}

void TrafficTables::startOver()
{
    setRows({}, {}, 1);
    for (TableView *table : m_tables)
        table->setEmptyText({});
}

void TrafficTables::setFigures(const TrafficFigures &figures, const RowsSnapshot &rows,
                               const FiguresQuestion &question)
{
    setRows(figures, rows, double(question.toMs - question.fromMs) / 1000);
    sayWhyEmpty(figures, question);
}

/// What a log of a few fields leaves empty is not for want of requests.
void TrafficTables::sayWhyEmpty(const TrafficFigures &figures, const FiguresQuestion &question)
{
    const QString none = question.filter.isEmpty() ? tr("No requests in this time.")
                                                   : tr("No request of this time matches the filter.");
    const std::array fields{
        tr("The log does not say what was asked for."), tr("The log does not say who asks."),
        tr("The log does not say what was answered."), tr("The log does not say how long requests took.")};
    for (size_t i = 0; i < m_tables.size(); ++i)
        m_tables[i]->setEmptyText(figures.requests == 0 ? none : fields[i]);
}

void TrafficTables::setRows(const TrafficFigures &figures, const RowsSnapshot &rows, double seconds)
{
    m_endpoints->set(figures.endpoints, figures.requests, seconds);
    m_clients->set(figures.clients, figures.requests, seconds);
    m_statuses->set(figures.statuses, figures.requests, seconds);
    m_slowest->set(rows, figures.slowest);
}

void TrafficTables::setNote(const QString &note)
{
    m_note->setText(note);
}

void TrafficTables::setRevealed(bool isRevealed)
{
    m_clients->setRevealed(isRevealed);
    m_slowest->setRevealed(isRevealed);
}
