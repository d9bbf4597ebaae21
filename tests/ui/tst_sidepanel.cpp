// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings.h"
#include "ui/common/sidepanel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int WideWindow = 1200;
constexpr int NarrowWindow = 380;

/// A list with a panel, in a window that keeps nobody from making it narrow.
struct Bench {
    Bench()
    {
        panel->setBody(field);
        splitter = new DetailSplitter(list, panel, settings, u"things"_s, &window);
        QObject::connect(panel, &SidePanel::closed, list, qOverload<>(&QWidget::setFocus));
        setWidth(WideWindow);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        list->setFocus();
    }
    void setWidth(int width)
    {
        window.resize(width, 300);
        splitter->resize(width, 300);
    }
    bool isInSight(const QWidget *widget) const
    {
        return widget->isVisible()
            && splitter->rect().contains(QRect(widget->mapTo(splitter, QPoint()), widget->size()));
    }

    QTemporaryDir folder{};
    QSettings store{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Settings settings{store};
    QWidget window{};
    QListWidget *list = new QListWidget;
    SidePanel *panel = new SidePanel;
    QLineEdit *field = new QLineEdit;
    DetailSplitter *splitter = nullptr;
};

} // namespace

class SidePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listAndPanelStandSideBySide()
    {
        Bench bench;
        bench.splitter->showPanel();
        QVERIFY(bench.isInSight(bench.list));
        QVERIFY(bench.isInSight(bench.panel));
        QVERIFY(bench.list->hasFocus());
    }

    void whereThereIsNoRoomForBothThePanelTakesThePlaceUntilItIsClosed()
    {
        Bench bench;
        bench.setWidth(NarrowWindow);
        QVERIFY(bench.isInSight(bench.list));
        bench.splitter->showPanel();
        QVERIFY(bench.list->isHidden());
        QTRY_VERIFY(bench.isInSight(bench.panel));
        QVERIFY(bench.panel->hasFocus());
        QTest::keyClick(bench.panel, Qt::Key_Escape);
        QVERIFY(bench.panel->isHidden());
        QVERIFY(bench.isInSight(bench.list));
        QVERIFY(bench.list->hasFocus());
    }

    void aWindowMadeWiderShowsBothAgain()
    {
        Bench bench;
        bench.setWidth(NarrowWindow);
        bench.splitter->showPanel();
        bench.setWidth(WideWindow);
        QVERIFY(bench.isInSight(bench.list));
        QVERIFY(bench.isInSight(bench.panel));
        bench.setWidth(NarrowWindow);
        QVERIFY(bench.list->isHidden());
    }

    void whatNeedsMoreRoomOnceItIsLoadedGetsIt()
    {
        Bench bench;
        bench.setWidth(700);
        bench.splitter->showPanel();
        QVERIFY(bench.isInSight(bench.list));
        bench.field->setMinimumWidth(600);
        QTRY_VERIFY(bench.list->isHidden());
        QTRY_VERIFY(bench.isInSight(bench.field));
    }
};

QTEST_MAIN(SidePanelTest)
#include "tst_sidepanel.moc"
