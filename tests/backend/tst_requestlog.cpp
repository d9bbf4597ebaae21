// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/streamreader.h"
#include "app/net/streamrecipe.h"
#include "tests/backend/sampleshopbench.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The request log of a running sample shop, through connector and port.
class RequestLogTest : public QObject
{
    Q_OBJECT

    struct LogReader {
        std::unique_ptr<StreamSource> source{};
        std::unique_ptr<StreamReader> reader{};
    };

    std::unique_ptr<SampleShopBench> m_shop{};

    LogReader readerOfLog() const
    {
        const StreamRecipe recipe = m_shop->backend->requestLogStream().value();
        LogReader out{.source = recipe.makeSource()};
        out.reader = std::make_unique<StreamReader>(*out.source, recipe.request, recipe.format);
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<SampleShopBench>();
        must(m_shop->backend->probe());
    }
    void cleanup() { m_shop.reset(); }

    void historyTellsThePastNewestFirst()
    {
        must(m_shop->backend->orderCounts());
        must(m_shop->backend->carriers());
        const auto page = must(m_shop->backend->requestHistory({.page = {.pageSize = 2}}));
        QCOMPARE(page.items.size(), 2);
        const RequestRecord &newest = page.items.at(0);
        QCOMPARE(newest.target, u"/admin/v1/carriers"_s);
        QCOMPARE(newest.method, u"GET"_s);
        QCOMPARE(newest.status, 200);
        QVERIFY(newest.bytes > 0 && newest.tookMs && newest.at.isValid());
        QCOMPARE(page.items.at(1).target, u"/admin/v1/orders/counts"_s);
        QVERIFY(newest.id.toLongLong() > page.items.at(1).id.toLongLong());

        const RequestLogQuery later{.from = newest.at.addSecs(3600)};
        QVERIFY(must(m_shop->backend->requestHistory(later)).items.isEmpty());
    }

    void streamTakesUpWhereTheHistoryEnds()
    {
        must(m_shop->backend->carriers());
        const auto page = must(m_shop->backend->requestHistory({.page = {.pageSize = 1}}));
        must(m_shop->backend->orderCounts()); // between the two
        const LogReader log = readerOfLog();
        StreamReader *reader = log.reader.get();
        reader->resumeAfter(page.items.constFirst().id);
        QList<QString> paths;
        connect(reader, &StreamReader::received, this, [&paths](const QList<ReceivedEvent> &events) {
            for (const ReceivedEvent &event : events)
                paths.append(QJsonDocument::fromJson(event.data).object().value(u"path"_s).toString());
        });
        reader->start();
        QTRY_VERIFY(paths.contains(u"/admin/v1/orders/counts"_s));
        QVERIFY(!paths.contains(u"/admin/v1/carriers"_s));
        must(m_shop->backend->categories());
        QTRY_VERIFY(paths.contains(u"/admin/v1/categories"_s));
    }

    void streamOfASessionThatHasGoneFails()
    {
        const LogReader log = readerOfLog();
        StreamReader *reader = log.reader.get();
        m_shop->backend->signOut();
        reader->start();
        QTRY_COMPARE(reader->state(), StreamReader::State::Failed);
        QCOMPARE(reader->lastError()->kind, Error::Kind::SignIn);
        must(m_shop->backend->probe());
        reader->start();
        QTRY_COMPARE(reader->state(), StreamReader::State::Open);
    }
};

QTEST_GUILESS_MAIN(RequestLogTest)
#include "tst_requestlog.moc"
