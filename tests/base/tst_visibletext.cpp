// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/visibletext.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class VisibleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlsAreShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"/商品?a=é \\ \U0001F600"_s << u"/商品?a=é \\ \U0001F600"_s;
        QTest::newRow("escape") << u"/\u001b[2Jx"_s << u"/\\x1B[2Jx"_s;
        QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a\\x0D\\x0Ab\\x09c"_s;
        QTest::newRow("nul") << QString(QChar(u'\0')) << u"\\x00"_s;
        QTest::newRow("both sides of DEL and C1")
            << u"~\u007f\u0080\u009b\u009f\u00a0"_s << u"~\\x7F\\x80\\x9B\\x9F\u00a0"_s;
        QTest::newRow("line separators") << u"a\u2028b\u2029c"_s << u"a\\u{2028}b\\u{2029}c"_s;
        QTest::newRow("directions") << u"\u202egnp.exe\u2066\u200f\u061c"_s
                                    << u"\\u{202E}gnp.exe\\u{2066}\\u{200F}\\u{061C}"_s;
        QTest::newRow("joiners are none") << u"\u200d\u2027\u202f\u206a"_s << u"\u200d\u2027\u202f\u206a"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void controlsAreShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(withControlsShown(text), shown);
    }

    void jsonStaysTheSameJson()
    {
        const QJsonObject json{{u"path"_s, u"/\u001b[2J\u009b31m\u007f\u2028\u202e中文\n"_s}, {u"n"_s, 1}};
        for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            const QByteArray bytes = printableJson(json, format);
            QVERIFY2(!bytes.contains('\x1b') && !bytes.contains('\x7f') && !bytes.contains("\xc2\x9b")
                         && !bytes.contains("\xe2\x80") && bytes.contains("中文"),
                     bytes.constData());
            QCOMPARE(QJsonDocument::fromJson(bytes).object(), json);
            QCOMPARE(bytes.count('\n'), QJsonDocument(json).toJson(format).count('\n'));
        }
    }
};

QTEST_GUILESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
