// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pageheader.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// As in a window that is as narrow as the person likes: no layout keeps the header from that.
struct NarrowWindow {
    explicit NarrowWindow(int width) : header(new PageHeader(u"Traffic"_s, &window))
    {
        window.resize(width, 300);
        header->resize(width, header->sizeHint().height());
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    QWidget window{};
    PageHeader *header;
};

} // namespace

class PageHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsGiveWayWhereRoomIsScarceAndComeBack()
    {
        NarrowWindow narrow(1400);
        PageHeader &header = *narrow.header;
        header.setNote(u"live"_s);
        const QPushButton *first = header.addButton(u"Show personal data"_s, u"eye"_s);
        const QPushButton *second = header.addButton(u"Log…"_s, u"folder"_s);
        const QPushButton *wordsOnly = header.addButton(u"A button of many words"_s);
        header.search();
        narrow.show();
        const int whole = first->width();
        const int words = wordsOnly->width();
        QVERIFY(whole > first->height() * 2);

        header.resize(theme::charWidth() * 66, header.height());
        QTRY_COMPARE(first->width(), first->height());
        QCOMPARE(wordsOnly->width(), words);
        QVERIFY(!header.search()->geometry().intersects(first->geometry()));
        QVERIFY(first->geometry().right() < second->geometry().left());

        header.resize(1400, header.height());
        QTRY_COMPARE(first->width(), whole);
    }

    void wordsThatChangeAreMeasuredAnew()
    {
        NarrowWindow narrow(260);
        PageHeader &header = *narrow.header;
        QPushButton *button = header.addButton(u"A"_s, u"eye"_s);
        narrow.show();
        QVERIFY(button->width() > button->height());
        button->setText(u"So many words that they can't stand here"_s);
        QTRY_COMPARE(button->width(), button->height());
    }
};

QTEST_MAIN(PageHeaderTest)
#include "tst_pageheader.moc"
