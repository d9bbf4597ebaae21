// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/charttabledialog.h"

#include "ui/common/chartexport.h"
#include "ui/common/dialogsize.h"
#include "ui/common/tableview.h"

#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

ChartTableModel::ChartTableModel(const ChartScene &scene, QObject *parent)
    : QAbstractTableModel(parent), m_scene(scene)
{
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scene.data.steps());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scene.data.series.size()) + 1;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const qsizetype step = m_scene.data.steps() - 1 - index.row();
    if (index.column() == 0)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_scene.stepStart(step)),
                                  tr("d MMM yyyy HH:mm:ss", "date and time format in a table of figures"));
    const float value = m_scene.data.series[index.column() - 1].values[size_t(step)];
    return std::isnan(value) ? u"\u2014"_s : m_scene.valueText(value);
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Time");
    const QString name = m_scene.data.series[section - 1].name;
    return name.isEmpty() ? m_scene.title : name;
}

ChartTableDialog::ChartTableDialog(const ChartScene &scene, Settings &settings, QWidget *parent)
    : QDialog(parent), m_model(scene)
{
    setWindowTitle(scene.title);
    auto *table = new TableView(settings, u"traffic-figures"_s);
    table->setAccessibleName(scene.title);
    for (int column = 1; column < m_model.columnCount(); ++column)
        table->cells()->setColumn(column, {.kind = ColumnLook::Kind::Number});
    table->setFlexibleColumn(0);
    table->setModel(&m_model);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    QPushButton *csv = buttons->addButton(tr("&Save as CSV…"), QDialogButtonBox::ActionRole);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(table, 1);
    rows->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this,
            [scene] { QGuiApplication::clipboard()->setText(chartexport::asText(scene, u'\t')); });
    connect(csv, &QPushButton::clicked, this, &ChartTableDialog::csvRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resizeToText(this, 64, 28);
}
