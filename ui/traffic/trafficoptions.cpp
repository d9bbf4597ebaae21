// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficoptions.h"

#include "app/traffic/routefolder.h"
#include "app/traffic/rowfilter.h"
#include "app/traffic/trafficmemory.h"
#include "ui/common/dialogsize.h"
#include "ui/common/textlabel.h"
#include "ui/traffic/alertrulesform.h"
#include "ui/traffic/ruletable.h"
#include "ui/traffic/statuslook.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString faultOfFilter(const QString &text)
{
    const auto filter = RowFilter::fromText(text);
    return filter
        ? QString()
        : TrafficOptions::tr("%1: %2", "a filter, what is wrong with it").arg(text, filter.error().message);
}

} // namespace

TrafficOptions::TrafficOptions(TrafficMemory &memory, QWidget *parent) : QDialog(parent), m_memory(memory)
{
    setWindowTitle(tr("Traffic options"));
    m_filters = makeFilters();
    m_colours = makeColours();
    m_alerts = new AlertRulesForm(memory.rules());
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true); // no frame around what has its own
    tabs->addTab(m_filters, tr("Filters"));
    tabs->addTab(m_colours, tr("Colours"));
    tabs->addTab(makeRoutes(), tr("Endpoints"));
    tabs->addTab(m_alerts, tr("Alerts"));
    m_fault = new TextLabel(TextLabel::Style::Quiet);
    m_fault->setObjectName(u"fault"_s);
    m_fault->setRole(theme::Role::Bad);
    m_fault->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Save);
    m_accept->setProperty("primary", true);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(tabs, 1);
    rows->addWidget(m_fault);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filters, &RuleTable::changed, this, &TrafficOptions::check);
    connect(m_colours, &RuleTable::changed, this, &TrafficOptions::check);
    connect(m_routes, &QPlainTextEdit::textChanged, this, &TrafficOptions::check);
    resizeToText(this, 72, 24);
}

RuleTable *TrafficOptions::makeFilters()
{
    auto *table = new RuleTable(tr("Filters that you use again and again; they are in the menu of the page."),
                                tr("Name"), tr("Filter"));
    table->setObjectName(u"savedFilters"_s);
    QList<RuleTable::Row> rows;
    for (const SavedFilter &filter : m_memory.filters())
        rows.append({filter.name, filter.text});
    table->setRows(rows);
    table->setCheck([](const RuleTable::Row &row) { return faultOfFilter(row.second); });
    return table;
}

RuleTable *TrafficOptions::makeColours()
{
    auto *table = new RuleTable(tr("Requests that match are shown in the colour. The first rule that matches "
                                   "counts."),
                                tr("Filter"), tr("Colour"));
    QList<RuleTable::Choice> choices;
    for (const QString &name : colourNames())
        choices.append({name, colourText(name)});
    table->setChoices(choices);
    QList<RuleTable::Row> rows;
    for (const ColourRule &rule : m_memory.colours())
        rows.append({rule.filter, rule.colour});
    table->setRows(rows);
    table->setCheck([](const RuleTable::Row &row) { return faultOfFilter(row.first); });
    return table;
}

QWidget *TrafficOptions::makeRoutes()
{
    auto *page = new QWidget;
    auto *hint =
        new TextLabel(TextLabel::Style::Quiet,
                      tr("Numbers and long codes in a path become {id} by themselves. Give a line for "
                         "each endpoint whose parts are words: {…} stands for one part, * at the end for "
                         "all that follow."));
    hint->setWordWrap(true);
    m_routes = new QPlainTextEdit(m_memory.routes().join(u'\n'));
    m_routes->setObjectName(u"routes"_s);
    m_routes->setAccessibleName(tr("Endpoints"));
    m_routes->setPlaceholderText(u"/p/{slug}/reviews\n/static/*"_s);
    m_routes->setTabChangesFocus(true);
    auto *rows = new QVBoxLayout(page);
    rows->addWidget(hint);
    rows->addWidget(m_routes, 1);
    return page;
}

QStringList TrafficOptions::routes() const
{
    return m_routes->toPlainText().split(u'\n', Qt::SkipEmptyParts);
}

void TrafficOptions::check()
{
    QString fault = m_filters->fault();
    if (fault.isEmpty())
        fault = m_colours->fault();
    if (const auto folder = RouteFolder::withRules(routes()); fault.isEmpty() && !folder)
        fault = folder.error().message;
    m_fault->setText(fault);
    m_accept->setEnabled(fault.isEmpty());
}

void TrafficOptions::accept()
{
    QList<SavedFilter> filters;
    for (const auto &[name, text] : m_filters->rows())
        filters.append({.name = name, .text = text});
    m_memory.setFilters(filters);
    QList<ColourRule> colours;
    for (const auto &[filter, colour] : m_colours->rows())
        colours.append({.filter = filter, .colour = colour});
    m_memory.setColours(colours);
    m_memory.setRules(m_alerts->rules());
    const bool hasOtherRoutes = m_memory.routes() != routes();
    m_memory.setRoutes(routes());
    QDialog::accept();
    if (hasOtherRoutes)
        Q_EMIT routesChanged();
}
