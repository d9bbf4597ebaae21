// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/format.h"
#include "app/workspace/settings.h"
#include "ui/common/rowactionbar.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStandardItemModel *sampleModel(QObject *parent)
{
    auto *model = new QStandardItemModel(3, 3, parent);
    model->setHorizontalHeaderLabels({u"Name"_s, u"Stock"_s, u"Code"_s});
    for (int row = 0; row < 3; ++row) {
        model->setItem(row, 0, new QStandardItem(u"Tea %1"_s.arg(3 - row)));
        model->setItem(row, 1, new QStandardItem(QString::number(row * 10)));
        model->setItem(row, 2, new QStandardItem(u"A\tB\n%1"_s.arg(row)));
    }
    return model;
}

class PaintCounter : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

} // namespace

class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<QSettings>(m_folder->filePath(u"view.ini"_s), QSettings::IniFormat);
        m_settings = std::make_unique<Settings>(*m_store);
    }
    void cleanup()
    {
        m_settings.reset();
        m_store.reset();
    }

    void selectionIsCopiedAsTextForSheets()
    {
        TableView table(*m_settings, u"t"_s);
        table.setModel(sampleModel(&table));
        table.horizontalHeader()->moveSection(1, 0);
        table.selectRow(2);
        table.selectionModel()->select(table.model()->index(0, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"Stock\tName\tCode\n0\tTea 3\tA B 0\n20\tTea 1\tA B 2"_s);
    }

    void onlySortableColumnsSort()
    {
        TableView table(*m_settings, u"t"_s);
        table.setModel(sampleModel(&table));
        table.setSortable({0});
        table.resize(600, 300);
        table.show();
        clickHeader(table, 1);
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"Tea 3"_s);
        clickHeader(table, 0);
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"Tea 1"_s);
        clickHeader(table, 0);
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"Tea 3"_s);
    }

    void onlyRowsInViewArePaintedAnew()
    {
        QStandardItemModel model(1000, 1);
        TableView table(*m_settings, u"t"_s);
        table.setModel(&model);
        table.resize(300, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        PaintCounter paints;
        table.viewport()->installEventFilter(&paints);
        const auto change = [&](int row) {
            paints.count = 0;
            Q_EMIT model.dataChanged(model.index(row, 0), model.index(row + 50, 0));
            QCoreApplication::processEvents();
            return paints.count;
        };
        QCOMPARE(change(500), 0);
        QCOMPARE(change(0), 1);
        table.scrollTo(model.index(520, 0));
        QCoreApplication::processEvents();
        QCOMPARE(change(500), 1);
        QCOMPARE(change(0), 0);
    }

    void aTableWithoutRowsSaysWhy()
    {
        TableView table(*m_settings, u"t"_s);
        table.resize(300, 200);
        auto *model = sampleModel(&table);
        table.setModel(model);
        const auto picture = [&table](const QString &sentence) {
            table.setEmptyText(sentence);
            return table.grab().toImage();
        };
        QCOMPARE(picture(u"Nothing today."_s), picture({}));
        model->removeRows(0, model->rowCount());
        QVERIFY(picture(u"Nothing today."_s) != picture({}));
    }

    void columnWidthsAreKept()
    {
        {
            TableView table(*m_settings, u"t"_s);
            table.setModel(sampleModel(&table));
            table.resize(600, 300);
            table.show();
            table.setColumnWidth(1, 177);
        }
        TableView again(*m_settings, u"t"_s);
        again.setModel(sampleModel(&again));
        QCOMPARE(again.columnWidth(1), 177);
    }

    /// The program hides and shows columns, too; what is kept meanwhile must not have them at no width.
    void aColumnHiddenByTheProgramKeepsItsWidth()
    {
        {
            TableView table(*m_settings, u"t"_s);
            table.setModel(sampleModel(&table));
            table.resize(600, 300);
            table.show();
            table.setColumnWidth(1, 177);
            table.setColumnHidden(1, true);
        }
        TableView again(*m_settings, u"t"_s);
        again.setModel(sampleModel(&again));
        again.setColumnHidden(1, false);
        QCOMPARE(again.columnWidth(1), 177);
    }

    void flexibleColumnTakesTheRest()
    {
        TableView table(*m_settings, u"t"_s);
        table.setFlexibleColumn(0);
        table.setModel(sampleModel(&table));
        table.resize(900, 300);
        table.show();
        QCOMPARE(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2),
                 table.viewport()->width());
    }

    void aFlexibleColumnThatMayGoGoesLast()
    {
        TableView table(*m_settings, u"t"_s);
        table.setModel(sampleModel(&table));
        table.setFlexibleColumn(0, 10);
        table.setDispensableColumns({1, 0, 2});
        table.show();
        const auto shownIn = [&table](int width) {
            table.resize(width, 300);
            QList<int> shown;
            for (int column = 0; column < 3; ++column) {
                if (!table.isColumnHidden(column))
                    shown.append(column);
            }
            return shown;
        };
        const int last = table.columnWidth(2);
        QCOMPARE(shownIn(900), (QList<int>{0, 1, 2}));
        QCOMPARE(shownIn(last + theme::charWidth() * 10 + 2), (QList<int>{0, 2}));
        QCOMPARE(shownIn(last + theme::charWidth() * 4), QList<int>{2});
        QCOMPARE(shownIn(last / 2), QList<int>());
        QCOMPARE(shownIn(900), (QList<int>{0, 1, 2}));
    }

    void columnsThatTheBackendHasNothingForAreHidden()
    {
        TableView table(*m_settings, u"t"_s);
        auto *model = sampleModel(&table);
        const QString dash = QString::fromUtf16(unknownValue);
        for (int row = 0; row < model->rowCount(); ++row) {
            model->item(row, 1)->setText(dash);
            model->item(row, 2)->setText({});
        }
        table.setFlexibleColumn(0);
        table.setOptionalColumns({1, 2});
        table.resize(600, 300);
        table.setModel(model);
        QVERIFY(table.isColumnHidden(1));
        QVERIFY(table.isColumnHidden(2));

        model->item(2, 1)->setText(u"7"_s); // a later page has it
        QVERIFY(!table.isColumnHidden(1));
        QVERIFY(table.columnWidth(1) > 0);
        QVERIFY(table.isColumnHidden(2));
        QCOMPARE(table.columnWidth(0) + table.columnWidth(1), table.viewport()->width());

        model->item(2, 1)->setText(dash); // a search that finds others makes no column come and go
        QVERIFY(!table.isColumnHidden(1));
    }
    /// Nothing is worth less room than a column with nothing in it.
    void aFlexibleColumnWithNothingInItTakesNoRoom()
    {
        TableView table(*m_settings, u"t"_s);
        auto *model = sampleModel(&table);
        for (int row = 0; row < model->rowCount(); ++row)
            model->item(row, 2)->setText({});
        table.setFlexibleColumn(2);
        table.setStandInColumn(0);
        table.setDispensableColumns({1});
        table.setOptionalColumns({2});
        table.setModel(model);
        table.show();
        table.resize(theme::charWidth() * 20 + table.columnWidth(1), 300);
        QVERIFY(table.isColumnHidden(2));
        QVERIFY(!table.isColumnHidden(1));
        QCOMPARE(table.columnWidth(0) + table.columnWidth(1), table.viewport()->width());

        model->item(0, 2)->setText(u"Tea"_s);
        QVERIFY(!table.isColumnHidden(2));
        QVERIFY(table.isColumnHidden(1));
        QCOMPARE(table.columnWidth(0) + table.columnWidth(2), table.viewport()->width());
    }

    void optionalColumnsStayWhileRowsAreLoading()
    {
        TableView table(*m_settings, u"t"_s);
        auto *model = sampleModel(&table);
        for (int row = 0; row < model->rowCount(); ++row) {
            model->item(row, 0)->setData(true, Qt::UserRole);
            model->item(row, 1)->setText({});
        }
        table.cells()->setLoadingRole(Qt::UserRole);
        table.setFlexibleColumn(0);
        table.setOptionalColumns({1});
        table.setModel(model);
        QVERIFY(!table.isColumnHidden(1));
        for (int row = 0; row < model->rowCount(); ++row)
            model->item(row, 0)->setData(false, Qt::UserRole);
        QVERIFY(table.isColumnHidden(1));
    }

    void actionsOfARowLeaveAmountsReadable()
    {
        TableView table(*m_settings, u"t"_s);
        QAction action(u"Ship"_s);
        table.cells()->setColumn(2, {.kind = ColumnLook::Kind::Number});
        table.setFlexibleColumn(0);
        table.setModel(sampleModel(&table));
        table.setRowActions([&action](const QModelIndex &) { return QList{&action}; });
        table.resize(600, 300);
        table.show();
        const auto *actions = table.findChild<RowActionBar *>();
        const QPoint place = table.visualRect(table.model()->index(1, 0)).center();
        QMouseEvent move(QEvent::MouseMove, place, table.viewport()->mapToGlobal(place), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(table.viewport(), &move);
        QVERIFY(actions->isVisible());
        QVERIFY(actions->geometry().right() < table.columnViewportPosition(2));
    }

    void changedAndLoadingCellsLookDifferent()
    {
        TableView table(*m_settings, u"t"_s);
        auto *model = sampleModel(&table);
        model->item(0, 0)->setData(true, Qt::UserRole);
        model->item(1, 0)->setData(true, Qt::UserRole + 1);
        table.cells()->setChangedRole(Qt::UserRole);
        table.cells()->setLoadingRole(Qt::UserRole + 1);
        table.setModel(model);
        table.resize(600, 300);
        const QImage shot = table.viewport()->grab().toImage();
        const QRect changed = table.visualRect(model->index(0, 0));
        QCOMPARE(shot.pixelColor(changed.left() + 2, changed.top() + 2), theme::color(theme::Role::Changed));
        const QRect loading = table.visualRect(model->index(1, 0));
        QCOMPARE(shot.pixelColor(loading.left() + theme::gap() * 2, loading.center().y()),
                 theme::color(theme::Role::Skeleton));
    }

private:
    static void clickHeader(TableView &table, int column)
    {
        QHeaderView *header = table.horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }

    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<QSettings> m_store{};
    std::unique_ptr<Settings> m_settings{};
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
