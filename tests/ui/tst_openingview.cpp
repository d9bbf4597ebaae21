// SPDX-License-Identifier: GPL-3.0-or-later
// What a window shows of a shop that can't be opened.
#include "app/backend/connectorcatalog.h"
#include "tests/support/windowworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/chip.h"
#include "ui/common/skeleton.h"
#include "ui/connect/shopconnection.h"
#include "ui/mainwindow.h"
#include "ui/shell/openingview.h"
#include "ui/shell/pendingbar.h"
#include "ui/shell/statusline.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

class OpeningViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<WindowWorkbench>();
        m_bench->profile.connector = u"/home/wang/tea.mjs"_s;
        m_window = std::make_unique<MainWindow>(m_bench->app);
        m_window->show();
        m_window->showOpening(m_bench->profile);
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
    }

    void aMissingConnectorIsNamedOnEveryPage()
    {
        QVERIFY(find<Skeleton>()->isVisible());
        fail();
        for (const QString &page : {u"products"_s, u"orders"_s}) {
            m_window->showPage(page);
            QVERIFY(!find<Skeleton>()->isVisible()); // no rows will come
            QVERIFY(banner()->isVisible());
            QVERIFY(banner()->accessibleDescription().contains(u"/home/wang/tea.mjs"_s));
            QVERIFY(banner()->accessibleDescription().contains(u"Settings > Edit"_s));
        }
    }

    void whoIsOnAPageThatNeedsNoShopIsToldThere()
    {
        m_window->showPage(u"settings"_s);
        fail();
        QVERIFY(m_window->notice()->accessibleDescription().contains(u"/home/wang/tea.mjs"_s));
    }

    void theConnectionCanBeMendedFromThere()
    {
        fail();
        const auto buttons = banner()->findChildren<QPushButton *>();
        const auto edit = std::ranges::find_if(
            buttons, [](const QPushButton *button) { return button->text() == u"Edit the connection…"_s; });
        QVERIFY(edit != buttons.end());
        (*edit)->click();
        QCOMPARE(m_bench->shops.asked, QStringList{u"edit "_s + m_bench->profile.id.toString()});
    }

    void itIsNotCalledUnreachable()
    {
        fail();
        QStringList said;
        for (const Chip *chip : find<StatusLine>()->findChildren<Chip *>())
            said << chip->accessibleName();
        QVERIFY2(said.contains(u"Not open"_s), qPrintable(said.join(u' ')));
    }

    void whatWaitsForItIsCountedAndKept()
    {
        QVERIFY(m_bench->changes.setField({EntityRef::Kind::Product, u"1"_s}, {}, u"name"_s, u"A"_s, u"B"_s));
        fail();
        QVERIFY(find<PendingBar>()->isVisible());
        QVERIFY(find<PendingBar>()->accessibleName().contains(u"kept until"_s));
        for (const QPushButton *button : find<PendingBar>()->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible());
        m_window->showOpening(m_bench->profile);
        QVERIFY(!find<PendingBar>()->isVisible());
        QVERIFY(!banner()->isVisible());
    }

private:
    void fail()
    {
        const auto file = ShopConnection::connectorFile(ConnectorCatalog(u"/nowhere"_s), m_bench->profile);
        QVERIFY(!file);
        m_window->showOpeningError(file.error(), m_bench->changes);
    }
    template<typename Part>
    Part *find() const
    {
        return m_window->findChild<Part *>();
    }
    Banner *banner() const { return find<OpeningView>()->findChild<Banner *>(); }

    std::unique_ptr<WindowWorkbench> m_bench{};
    std::unique_ptr<MainWindow> m_window{};
};

QTEST_MAIN(OpeningViewTest)
#include "tst_openingview.moc"
