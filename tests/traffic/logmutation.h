// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

/// Makes lines as a shop's servers write them, and breaks them. The same seed makes the same lines.
class LogLines
{
public:
    explicit LogLines(quint32 seed) : m_random(seed) { }

    QByteArray access()
    {
        const QByteArray request = oneOf({"GET /api/products/%1 HTTP/1.1", "POST /api/cart/items HTTP/2.0",
                                          "GET /api/search?q=%1&page=2 HTTP/1.1", "-", "", "\\x16\\x03\\x01",
                                          "GET /a \\\"quoted\\\" HTTP/1.1", "HEAD / HTTP/3",
                                          "GET /no-protocol", "OPTIONS * HTTP/1.0", "GET /a b c HTTP/1.1"})
                                       .replace("%1", number(1'000'000));
        const QByteArray rest =
            oneOf({"", " \"-\" \"okhttp/4.12.0\"",
                   " \"https://shop.example/\" \"agent \\\" with \\\\ all\" 0.018", " \"-\" \"-\" 12.5",
                   " 18234", " -", " \"-\" 10.0.0.1:80, 10.0.0.2:80 : - 0.001, 0.010 : - 0.018 TLSv1.3",
                   " rt=0.018 urt=\"0.001, 0.017\"", " 18 ms", " \"-\" \"a\" \"10.0.0.1\"",
                   " \"stray \" quote\" 1.000"});
        return oneOf({"203.0.113.9", "2001:db8::17", "shop.example", "-"}) + " " + oneOf({"-", "ident"}) + " "
            + oneOf({"-", "wang", "two words"}) + " [" + day() + "/Mar/2025:0" + number(10) + ":"
            + QByteArray::number(10 + m_random.bounded(50)) + ":07 " + oneOf({"+0000", "+0800", "-0330"})
            + "] \"" + request + "\" " + oneOf({"200", "304", "404", "503", "-", "99", "7"}) + " "
            + oneOf({"-", "0", number(90'000'000)}) + rest;
    }

    QByteArray json()
    {
        return "{\"time\":\"2025-03-" + day() + "T0" + number(10) + ":20:07." + number(1000)
            + "Z\",\"method\":\"" + oneOf({"GET", "POST"}) + "\",\"path\":\""
            + oneOf({"/api/products/17", "/a\\\"b", "/\\u4e2d\\ud83d\\ude00", "/x?y=1", ""})
            + "\",\"status\":" + oneOf({"200", "503", "null", "2e2", "0"})
            + ",\"took\":" + oneOf({"0.5", "18", "1e-3", "1234.567891"})
            + ",\"bytes\":" + oneOf({"0", "123456", "12.7", "null"}) + ",\"client\":\"203.0.113."
            + number(255) + "\",\"extra\":"
            + oneOf({"true", "null", "-1", "[1,{\"a\":2}]", "{\"path\":\"/inner\"}", "\"\""}) + "}";
    }

    /// A date and time as some program writes it.
    QByteArray time()
    {
        const QByteArray clock = oneOf({"0", "2"}) + number(10) + ":20:0" + number(10);
        const QByteArray zone =
            oneOf({"", "Z", "Z[UTC]", "+08:00", " +0800", " +0800 CST", " +0800 +0800", " UTC", " GMT",
                   "+08:00[Asia/Shanghai]", " +0800 CST m=+12.345678901", " -03"});
        const QByteArray yearFirst =
            "2025-03-" + day() + oneOf({"T", " "}) + clock + oneOf({"", ".5", ",123", ".123456789"}) + zone;
        const QByteArray dayFirst =
            oneOf({day(), number(40)}) + "/Mar/2025:" + clock + oneOf({"", ".123", ",12"}) + zone;
        const QByteArray slashes = "2025/" + number(14) + '/' + number(33) + ' ' + clock;
        const QByteArray rfc1123 = "Sat, " + day() + " Mar 2025 " + clock + zone;
        const QByteArray gin = "2025/03/" + day() + " - " + clock;
        const QByteArray digits = "202503" + day() + "1" + number(10) + "2007" + oneOf({"", "123"});
        const QByteArray time = oneOf({yearFirst, dayFirst, slashes, rfc1123, gin, digits});
        return m_random.bounded(8) == 0 ? QByteArray('[' + time + ']') : time;
    }

    /// The line with some bytes changed, gone, doubled or moved.
    QByteArray mutated(QByteArray line)
    {
        static const QByteArray likely = QByteArrayLiteral("\"\\ []{}:,-.0123456789\r\0\x7f\xc3\xff");
        for (int changes = 1 + int(m_random.bounded(3)); changes > 0 && !line.isEmpty(); --changes) {
            const auto at = qsizetype(m_random.bounded(quint32(line.size())));
            const char byte = likely[qsizetype(m_random.bounded(quint32(likely.size())))];
            switch (m_random.bounded(5)) {
            case 0:
                line[at] = byte;
                break;
            case 1:
                line.insert(at, byte);
                break;
            case 2:
                line.remove(at, 1 + qsizetype(m_random.bounded(4)));
                break;
            case 3:
                line.truncate(at);
                break;
            default:
                line.insert(at, line.mid(qsizetype(m_random.bounded(quint32(line.size()))), 7));
            }
        }
        return line.replace('\n', ' ');
    }

private:
    QByteArray oneOf(const QList<QByteArray> &choices)
    {
        return choices.at(qsizetype(m_random.bounded(quint32(choices.size()))));
    }
    QByteArray number(quint32 below) { return QByteArray::number(m_random.bounded(below)); }
    QByteArray day() { return QByteArray::number(10 + m_random.bounded(20)); }

    QRandomGenerator m_random;
};
