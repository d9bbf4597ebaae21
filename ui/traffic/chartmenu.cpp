// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/chartmenu.h"

#include "ui/common/chartexport.h"
#include "ui/common/columnchart.h"
#include "ui/traffic/charttabledialog.h"
#include "ui/traffic/markwords.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace {

void tellFailure(QWidget *parent, const Result<Done> &saved)
{
    if (saved)
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, ChartMenu::tr("Not saved"), saved.error().message,
                                QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

/// Asks for a file without holding the page up.
template<typename Use>
void askFile(QWidget *parent, const QString &title, const QString &name, const QString &kinds, Use use)
{
    auto *dialog = new QFileDialog(parent, title, QString(), kinds);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, use);
    dialog->open();
}

} // namespace

ChartMenu::ChartMenu(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) { }

QMenu *ChartMenu::menuFor(ColumnChart &chart)
{
    auto *menu = new QMenu(&chart);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, &chart](const QString &text, auto act) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, &chart, act);
        return action;
    };
    add(tr("Show &figures as a table…"), [this, &chart] { showTable(chart); });
    add(tr("&Copy figures"),
        [&chart] { QGuiApplication::clipboard()->setText(chartexport::asText(chart.scene(), u'\t')); });
    add(tr("Save figures as CS&V…"), [this, &chart] { saveCsv(chart); });
    add(tr("Save &picture…"), [this, &chart] { savePicture(chart); });
    menu->addSeparator();
    add(tr("&Zoom into the brushed span"), [this] {
        Q_EMIT zoomToBrushRequested();
    })->setEnabled(chart.scene().brush.has_value());
    add(tr("&Back to now"), [this] { Q_EMIT liveRequested(); });
    menu->addSeparator();
    addMarkActions(*menu, chart);
    return menu;
}

void ChartMenu::addMarkActions(QMenu &menu, const ColumnChart &chart)
{
    const ChartScene &scene = chart.scene();
    const QRect plot = scene.plotRect(chart.size());
    const qint64 at = scene.readMs;
    QAction *add = menu.addAction(tr("&Mark a release here…"));
    add->setEnabled(at >= 0);
    connect(add, &QAction::triggered, this, [this, at] { Q_EMIT releaseRequested(at); });
    for (const ChartMark &mark : m_marks) {
        const bool isKnownFromHost = mark.kind == ChartMark::Kind::Certificate;
        if (isKnownFromHost || !scene.isMeant(plot, mark.atMs, at))
            continue;
        connect(menu.addAction(tr("Remove the mark “%1”").arg(markText(mark))), &QAction::triggered, this,
                [this, mark] { Q_EMIT markRemovalRequested(mark); });
    }
}

void ChartMenu::showTable(ColumnChart &chart)
{
    auto *dialog = new ChartTableDialog(chart.scene(), m_settings, &chart);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChartTableDialog::csvRequested, this, [this, &chart] { saveCsv(chart); });
    dialog->open();
}

void ChartMenu::saveCsv(ColumnChart &chart)
{
    askFile(&chart, tr("Save figures"), chart.scene().title + u".csv"_s, tr("Sheets (*.csv)"),
            [&chart, bytes = chartexport::asCsv(chart.scene())](const QString &file) {
                tellFailure(&chart, chartexport::saveBytes(bytes, file));
            });
}

void ChartMenu::savePicture(ColumnChart &chart)
{
    askFile(&chart, tr("Save picture"), chart.scene().title + u".png"_s,
            tr("Pictures (*.png);;Drawings (*.svg)"),
            [&chart, scene = chart.scene(), size = chart.size()](const QString &file) {
                const bool isDrawing = file.endsWith(".svg"_L1, Qt::CaseInsensitive);
                tellFailure(&chart,
                            isDrawing ? chartexport::saveSvg(scene, size, file)
                                      : chartexport::savePng(scene, size, file));
            });
}
