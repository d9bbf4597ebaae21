// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms

/// "zhangguictl shop serve" as a process of its own.
class ShopProcess
{
public:
    bool start(const QString &folder)
    {
        m_process.setProgram(QStringLiteral(ZHANGGUICTL));
        m_process.setArguments({u"shop"_s, u"serve"_s, u"--data"_s, folder, u"--products"_s, u"20"_s,
                                u"--orders"_s, u"20"_s, u"--customers"_s, u"10"_s});
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start();
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                return false;
        }
        m_line = m_process.readLine();
        const QJsonObject shop = QJsonDocument::fromJson(m_line).object();
        m_url = QUrl(shop.value("url"_L1).toString());
        const QJsonObject session =
            send("POST", "/admin/v1/sessions",
                 {{u"user"_s, shop.value("user"_L1)}, {u"password"_s, shop.value("password"_L1)}});
        m_token = session.value("token"_L1).toString().toLatin1();
        return !m_token.isEmpty();
    }

    /// Sends a request on a connection of its own and gives the JSON of the answer.
    QJsonObject send(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {}) const
    {
        QTcpSocket socket;
        socket.connectToHost(m_url.host(), quint16(m_url.port()));
        const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
        socket.write(method + ' ' + path
                     + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                       "Authorization: Bearer "
                     + m_token + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n"
                     + json);
        QByteArray text;
        while (socket.waitForReadyRead(patience))
            text += socket.readAll();
        return QJsonDocument::fromJson(text.sliced(qMax<qsizetype>(0, text.indexOf("\r\n\r\n")))).object();
    }

    QProcess &process() { return m_process; }
    QByteArray line() const { return m_line; }

private:
    QProcess m_process{};
    QByteArray m_line{};
    QUrl m_url{};
    QByteArray m_token{};
};

} // namespace

/// The shop as a program: what it acknowledged survives being killed, and it ends cleanly when asked.
class TestSurvival : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcknowledgedSurvivesAKill()
    {
        QTemporaryDir folder;
        QStringList acknowledged;
        for (int round = 0; round < 3; ++round) {
            ShopProcess shop;
            QVERIFY(shop.start(folder.path()));
            for (const QString &id : acknowledged)
                QCOMPARE(shop.send("GET", "/admin/v1/products/" + id.toLatin1()).value("name"_L1).toString(),
                         u"留下"_s);
            for (int i = 0; i < 5; ++i) {
                const QJsonArray skus{QJsonObject{{u"price"_s, 100}, {u"stock"_s, 1}}};
                acknowledged.append(
                    shop.send("POST", "/admin/v1/products", {{u"name"_s, u"留下"_s}, {u"skus"_s, skus}})
                        .value("id"_L1)
                        .toString());
                QVERIFY(!acknowledged.back().isEmpty());
            }
            shop.process().kill();
            QVERIFY(shop.process().waitForFinished(patience));
        }
        auto db = ShopDatabase::open(folder.filePath(u"shop.db"_s));
        QVERIFY(db);
        QCOMPARE((*db)->number(u"SELECT count(*) FROM products WHERE name = '留下'"_s), 15);
        QCOMPARE((*db)->row(u"PRAGMA integrity_check"_s, {},
                            [](const QSqlQuery &row) { return row.value(0).toString(); }),
                 u"ok"_s);
    }

    void theShopSaysOneLineAndEndsWhenAsked()
    {
        QTemporaryDir folder;
        ShopProcess shop;
        QVERIFY(shop.start(folder.path()));
        const QJsonObject said = QJsonDocument::fromJson(shop.line()).object();
        QCOMPARE(said.keys(), QStringList({u"password"_s, u"url"_s, u"user"_s}));
        shop.process().terminate();
        QVERIFY(shop.process().waitForFinished(patience));
        QCOMPARE(shop.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(shop.process().exitCode(), 0);
        QVERIFY(shop.process().readAllStandardOutput().isEmpty());
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QStringList &arguments, int code) {
            QTest::newRow(name) << arguments << code;
        };
        row("nothing", {}, 2);
        row("unknown verb", {u"shop"_s, u"dance"_s}, 2);
        row("unknown option", {u"shop"_s, u"serve"_s, u"--fast"_s}, 2);
        row("port that is none", {u"shop"_s, u"serve"_s, u"--port"_s, u"70000"_s}, 2);
        row("left-over argument", {u"shop"_s, u"serve"_s, u"now"_s}, 2);
        row("folder that cannot be", {u"shop"_s, u"serve"_s, u"--data"_s, u"/dev/null/shop"_s}, 1);
        row("help", {u"--help"_s}, 0);
        row("help of a verb", {u"shop"_s, u"serve"_s, u"--help"_s}, 0);
        row("version", {u"--version"_s}, 0);
    }
    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QProcess process;
        process.start(QStringLiteral(ZHANGGUICTL), arguments);
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), code);
        QCOMPARE(process.readAllStandardOutput().isEmpty(), code != 0);
    }
};

QTEST_GUILESS_MAIN(TestSurvival)
#include "tst_survival.moc"
