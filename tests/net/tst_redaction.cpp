// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/net/httptransport.h"
#include "app/net/redaction.h"
#include "app/net/retryingtransport.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList &logged()
{
    static QStringList lines;
    return lines;
}

void keepLine(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged().append(text);
}

/// Everything that Qt and we log while it lives, at every level.
class LogCapture
{
public:
    LogCapture()
    {
        logged().clear();
        QLoggingCategory::setFilterRules(u"*.debug=true\n*.info=true"_s);
        m_before = qInstallMessageHandler(keepLine);
    }
    ~LogCapture()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(LogCapture)

private:
    QtMessageHandler m_before = nullptr;
};

QByteArray randomText(QRandomGenerator &random, QByteArrayView letters, int length)
{
    QByteArray text;
    for (int i = 0; i < length; ++i)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

constexpr QByteArrayView base64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
constexpr QByteArrayView digits("0123456789");

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsStayReadableWithoutWhatIsPrivate_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &url, const QString &shown) {
            QTest::newRow(name) << url << shown;
        };
        row("plain", u"https://shop.test/admin/goods"_s, u"/admin/goods"_s);
        row("query", u"https://shop.test/admin/goods?token=abc&name=x"_s, u"/admin/goods"_s);
        row("user and password", u"https://user:secret@shop.test/a"_s, u"/a"_s);
        row("fragment", u"https://shop.test/a#token"_s, u"/a"_s);
        row("no path", u"https://shop.test"_s, u""_s);
        row("id", u"https://shop.test/orders/1181000"_s, u"/orders/1181000"_s);
        row("order number", u"https://shop.test/orders/20240501123456789"_s, u"/orders/20240501123456789"_s);
        row("UUID", u"https://shop.test/a/123e4567-e89b-12d3-a456-426614174000"_s,
            u"/a/123e4567-e89b-12d3-a456-426614174000"_s);
        row("long words", u"https://shop.test/statistics-of-the-last-thirty-days"_s,
            u"/statistics-of-the-last-thirty-days"_s);
        row("phone", u"https://shop.test/customers/13800138000/orders"_s, u"/customers/***/orders"_s);
        row("phone with its country", u"https://shop.test/customers/+8613800138000"_s, u"/customers/***"_s);
        row("phone in parts", u"https://shop.test/c/138-0013-8000"_s, u"/c/***"_s);
        row("escaped phone", u"https://shop.test/c/%31%33800138000"_s, u"/c/***"_s);
        row("e-mail", u"https://shop.test/c/wang@example.test"_s, u"/c/***"_s);
        row("token", u"https://shop.test/a/eyJhbGciOiJIUzI1NiJ9.e30.abc/b"_s, u"/a/***/b"_s);
        row("hexadecimal token", u"https://shop.test/a/d41d8cd98f00b204e9800998ecf8427e"_s, u"/a/***"_s);
        row("short password behind its name", u"https://shop.test/reset/hunter2"_s, u"/reset/***"_s);
        row("session in the path", u"https://shop.test/a;jsessionid=ABC/b"_s, u"/a/b"_s);
        row("line break", u"https://shop.test/a%0Aforged line"_s, u"/a%0Aforged%20line"_s);
        row("very long", u"https://shop.test/"_s + u"a/"_s.repeated(500),
            u'/' + u"a/"_s.repeated(99) + u"a…"_s);
    }

    void pathsStayReadableWithoutWhatIsPrivate()
    {
        QFETCH(QString, url);
        QFETCH(QString, shown);
        QCOMPARE(loggablePath(QUrl(url)), shown);
    }

    // Many times with other secrets: whatever a request and its reply hold, the log does not.
    void nothingSecretReachesTheLog_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 12; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void nothingSecretReachesTheLog()
    {
        QFETCH(int, seed);
        QRandomGenerator random(quint32(seed) + 1);
        const QByteArray token = "tk7" + randomText(random, base64, random.bounded(25, 60));
        const QByteArray password = "pw-" + randomText(random, base64, random.bounded(8, 20));
        const QByteArray phone = "1" + randomText(random, digits, 10);
        const QList<QByteArray> secrets{token, password, phone, "王小明"};

        MisbehavingServer server;
        HttpTransport network({.base = server.url()});
        RetryingTransport transport(network, {.delayScale = 0});
        const QByteArray answer =
            "{\"phone\":\"" + phone + "\",\"token\":\"" + token + "\",\"name\":\"王小明\"}";
        const QList<ServerAnswer> answers{
            ServerAnswer::of(200, answer, {{"Set-Cookie", "sid=" + token}}),
            ServerAnswer::of(500, answer),
            ServerAnswer::of(401, answer, {{"WWW-Authenticate", "Basic realm=\"" + token + "\""}}),
            ServerAnswer::redirect("http://localhost:9/login?token=" + token),
            ServerAnswer::redirect("/again?token=" + token),
            ServerAnswer::closed(),
            ServerAnswer::cutBody(answer, 5000),
            ServerAnswer::silent(),
            ServerAnswer::of(200, answer, {{"Content-Encoding", "gzip"}}),
        };
        const LogCapture capture;
        QStringList details;
        for (const ServerAnswer &one : answers) {
            for (const bool isWrite : {false, true}) {
                server.answerPath("/c/" + phone + "/" + token, one);
                const auto reply =
                    awaited(transport.send(secretRequest(server, token, password, phone, isWrite)));
                if (!reply)
                    details.append(reply.error().detail + reply.error().message);
            }
        }
        QVERIFY(logged().size() >= answers.size());
        QVERIFY(!details.isEmpty());
        for (const QByteArray &secret : secrets) {
            const QString text = QString::fromUtf8(secret);
            QVERIFY2(logged().filter(text).isEmpty(), qPrintable(logged().filter(text).join(u'\n')));
            QVERIFY2(details.filter(text).isEmpty(), qPrintable(details.filter(text).join(u'\n')));
        }
    }

    void aLineSaysMethodPathAndStatus()
    {
        MisbehavingServer server;
        HttpTransport transport({.base = server.url()});
        server.enqueue(ServerAnswer::of(404));
        const LogCapture capture;
        QVERIFY(awaited(
            transport.send({.method = "DELETE", .url = server.url(u"/goods/17?a=b"_s), .isWrite = true})));
        QVERIFY(!logged().filter(QRegularExpression(u"DELETE /goods/17 404 \\d+ ms$"_s)).isEmpty());
    }

private:
    static HttpRequest secretRequest(const MisbehavingServer &server, const QByteArray &token,
                                     const QByteArray &password, const QByteArray &phone, bool isWrite)
    {
        QUrl url = server.url(u"/c/"_s + QString::fromLatin1(phone + "/" + token) + u"?access_token="_s
                              + QString::fromLatin1(token) + u"&name=王小明"_s);
        url.setUserName(u"boss"_s);
        url.setPassword(QString::fromLatin1(password));
        url.setFragment(QString::fromLatin1(token));
        return {.method = isWrite ? "POST" : "GET",
                .url = url,
                .headers = {{"Authorization", "Bearer " + token},
                            {"X-Phone", phone},
                            {"Content-Type", "text/plain"}},
                .body = isWrite ? "password=" + password + "&phone=" + phone : QByteArray(),
                .isWrite = isWrite,
                .timeout = 60ms};
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
