// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "app/alerts/alertdesk.h"
#include "app/backend/backend.h"
#include "app/base/format.h"
#include "ui/common/contentscroll.h"
#include "ui/common/pageheader.h"
#include "ui/common/statestack.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"
#include "ui/overview/figuretile.h"
#include "ui/overview/saleschart.h"
#include "ui/overview/waitinglist.h"

#include <QGridLayout>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// How long after an answer the figures are asked for again, while the page is shown.
/// Source: a backend's statistics cost it several queries; a minute is fresh enough for "to ship".
constexpr std::chrono::seconds askAgainAfter{60};

QLabel *makeSectionTitle(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(theme::sectionFont());
    return label;
}

QString countText(const std::optional<qint64> &count, const QLocale &locale)
{
    return count ? formatNumber(*count, locale) : QString::fromUtf16(unknownValue);
}

} // namespace

OverviewPage::OverviewPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_again(new QTimer(this))
{
    m_header = new PageHeader(tr("Overview"), this);
    m_states = new StateStack(makeContent(), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_states, 1);

    m_again->setSingleShot(true);
    connect(m_again, &QTimer::timeout, this, &OverviewPage::reload);
    connect(m_states, &StateStack::retryRequested, this, &OverviewPage::reload);
    connect(m_waiting, &WaitingList::openRequested, this, &OverviewPage::openRequested);
    const auto countAlerts = [this] { m_waiting->setAlerts(m_services.alerts.waitingCount()); };
    connect(&m_services.alerts, &AlertDesk::changed, this, countAlerts);
    countAlerts();
    connect(&services.backend, &Backend::sessionChanged, this, [this] {
        if (m_states->state() == StateStack::State::NotOffered)
            reload(); // somebody else may have the right
    });
    OverviewPage::reload();
}

QWidget *OverviewPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::wideGap(), theme::gap(), theme::wideGap(), theme::wideGap());
    column->setSpacing(theme::gap());
    m_waiting = new WaitingList;
    if (const auto &orders = m_services.backend.capabilities().orders)
        m_waiting->setOrderStates(orders->states);
    column->addWidget(makeSectionTitle(tr("Needs a hand")));
    column->addWidget(m_waiting);
    column->addSpacing(theme::halfGap());
    column->addWidget(makeSectionTitle(tr("Today")));
    column->addWidget(makeTiles());
    column->addSpacing(theme::halfGap());
    column->addWidget(makeChart(), 1);
    column->addStretch();

    auto *scroll = new ContentScroll(content);
    return scroll;
}

QWidget *OverviewPage::makeTiles()
{
    auto *tiles = new QWidget;
    auto *row = new QGridLayout(tiles);
    row->setContentsMargins({});
    row->setSpacing(theme::gap());
    m_sales = new FigureTile(tr("Sales", "paid, in money"));
    m_orders = new FigureTile(tr("Orders placed"));
    m_paidOrders = new FigureTile(tr("Orders paid"));
    m_newCustomers = new FigureTile(tr("New customers"));
    int place = 0;
    for (FigureTile *tile : {m_sales, m_orders, m_paidOrders, m_newCustomers}) {
        row->addWidget(tile, 0, place);
        row->setColumnStretch(place++, 1);
    }
    return tiles;
}

QWidget *OverviewPage::makeChart()
{
    m_chartSection = new QWidget;
    m_chart = new SalesChart;
    auto *title = makeSectionTitle(tr("Sales by day"));
    m_reading = new QLabel;
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    m_reading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_noSales = new TextLabel(TextLabel::Style::Quiet, tr("This backend does not tell the sales by day."));
    m_noSales->setObjectName(u"noSales"_s);
    auto *grid = new QGridLayout(m_chartSection);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(theme::gap());
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_reading, 0, 1);
    grid->addWidget(m_noSales, 1, 0, 1, 2);
    grid->addWidget(m_chart, 2, 0, 1, 2);
    grid->setRowStretch(2, 1);
    connect(m_chart, &SalesChart::readingChanged, m_reading,
            [this] { m_reading->setText(m_chart->reading()); });
    return m_chartSection;
}

void OverviewPage::reload()
{
    if (!m_services.backend.allCapabilities().hasStatistics)
        return m_states->showNotOffered(tr("This backend has no statistics to show an overview from."));
    if (!m_services.backend.capabilities().hasStatistics)
        return m_states->showForbidden();
    m_states->showLoading();
    m_loading.run(m_services.backend.statistics(), [this](const Result<Statistics> &answer) {
        answer ? showStatistics(*answer) : showError(answer.error());
        askAgainLater();
    });
}

void OverviewPage::askAgainLater()
{
    if (isVisible())
        m_again->start(askAgainAfter);
}

void OverviewPage::showStatistics(const Statistics &statistics)
{
    const DayFigures &today = statistics.today;
    const DayFigures &yesterday = statistics.yesterday;
    const auto money = [this](const std::optional<Money> &amount) {
        return amount ? formatMoney(*amount, m_services.backend.currency(), locale())
                      : QString::fromUtf16(unknownValue);
    };
    const auto count = [this](const std::optional<qint64> &figure) { return countText(figure, locale()); };
    m_sales->setFigures(money(today.sales), money(yesterday.sales));
    m_orders->setFigures(count(today.orders), count(yesterday.orders));
    m_paidOrders->setFigures(count(today.paidOrders), count(yesterday.paidOrders));
    m_newCustomers->setFigures(count(today.newCustomers), count(yesterday.newCustomers));
    m_waiting->setFigures(statistics.waiting);
    showDays(statistics.days);
    m_states->showContent();
}

/// What it takes to draw sales by day, or what is missing for it.
void OverviewPage::showDays(const QList<DayFigures> &days)
{
    const bool haveSales =
        std::ranges::any_of(days, [](const DayFigures &day) { return day.sales.has_value(); });
    m_chart->setDays(days, m_services.backend.currency());
    m_chart->setVisible(haveSales);
    m_noSales->setVisible(!haveSales);
    m_reading->setVisible(haveSales);
    m_chartSection->setVisible(!days.isEmpty());
}

void OverviewPage::showError(const Error &error)
{
    if (error.kind == Error::Kind::Forbidden)
        m_states->showForbidden(); // else these figures would seem to be today's for ever
    else
        m_states->showError(error);
}

bool OverviewPage::isSettled() const
{
    return m_states->state() != StateStack::State::Loading;
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (isSettled() && !m_again->isActive())
        m_again->start(askAgainAfter);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_again->stop();
}
