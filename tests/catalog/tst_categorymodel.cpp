// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/categorymodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCategoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFlatListBecomesATreeInOrderOfPosition()
    {
        CategoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCategories({{.id = {u"1"_s}, .name = u"Clothes"_s, .position = 2},
                             {.id = {u"2"_s}, .name = u"Food"_s, .position = 1},
                             {.id = {u"3"_s}, .parent = {u"1"_s}, .name = u"Coats"_s},
                             {.id = {u"4"_s}, .parent = {u"3"_s}, .name = u"Winter"_s}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"Food"_s);
        const QModelIndex clothes = model.index(1, 0);
        QCOMPARE(model.rowCount(clothes), 1);
        const QModelIndex winter = model.index(0, 0, model.index(0, 0, clothes));
        QCOMPARE(winter.data(CategoryModel::IdRole).toString(), u"4"_s);
        QCOMPARE(winter.data(CategoryModel::PathRole).toString(), u"Clothes › Coats › Winter"_s);
    }

    void lostAndCircularParentsStandAtTheTop()
    {
        CategoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCategories({{.id = {u"1"_s}, .parent = {u"gone"_s}, .name = u"Orphan"_s},
                             {.id = {u"2"_s}, .parent = {u"3"_s}, .name = u"Egg"_s},
                             {.id = {u"3"_s}, .parent = {u"2"_s}, .name = u"Hen"_s},
                             {.id = {u"4"_s}, .parent = {u"4"_s}, .name = u"Self"_s}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.path({u"3"_s}), u"Egg › Hen"_s);
        QCOMPARE(model.path({u"nowhere"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(TestCategoryModel)
#include "tst_categorymodel.moc"
