// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languages.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context{};
    QString source{};
    QStringList translations{}; ///< one, or one for each plural form
    bool isUnfinished = false;
};

void readMessage(QXmlStreamReader &xml, Message &message)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().value("type"_L1) == "unfinished"_L1;
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations << text.trimmed();
        } else {
            xml.skipCurrentElement();
        }
    }
}

QList<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        if (xml.name() == "message"_L1) {
            Message message{.context = context};
            readMessage(xml, message);
            messages << message;
        }
    }
    return messages;
}

QSet<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%(\\d|n)"_s);
    QSet<QString> found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    return found;
}

/// Characters by which Chinese is set; a translation without any is suspicious unless it has no words.
bool hasWords(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    QString bare = text;
    bare.remove(QRegularExpression(u"%(\\d|n)"_s));
    return bare.contains(word);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheSourceIsTranslated_data() { addLanguages(); }
    void everyTextOfTheSourceIsTranslated()
    {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.ts"_s);
        QVERIFY(QFile::copy(file, copy));
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE),
                      {u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-disable-heuristic"_s,
                       u"sametext"_s, u"-disable-heuristic"_s, u"similartext"_s, u"-I"_s, sourceFolder(),
                       sourceFolder() + u"/app"_s, sourceFolder() + u"/ui"_s, u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished(90'000));
        const auto messages = messagesOf(copy);
        QVERIFY(messages.size() > 300);
        QStringList missing;
        for (const Message &message : messages) {
            if (message.isUnfinished || message.translations.contains(QString()))
                missing << message.context + u": "_s + message.source;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void placeholdersAreKept_data() { addLanguages(); }
    void placeholdersAreKept()
    {
        QFETCH(QString, file);
        for (const Message &message : messagesOf(file)) {
            for (const QString &translation : message.translations)
                QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source),
                         qPrintable(message.source));
        }
    }

    void mnemonicsAreKept_data() { addLanguages(); }
    void mnemonicsAreKept()
    {
        QFETCH(QString, file);
        static const QRegularExpression mnemonic(u"&[A-Za-z]"_s);
        for (const Message &message : messagesOf(file)) {
            for (const QString &translation : message.translations)
                QVERIFY2(translation.contains(mnemonic) == message.source.contains(mnemonic),
                         qPrintable(message.source));
        }
    }

    void chineseIsChinese_data() { addLanguages(); }
    void chineseIsChinese()
    {
        QFETCH(QString, file);
        static const QRegularExpression han(u"\\p{Han}"_s);
        static const QSet<QString> names{u"SHA-256 %1"_s, u"%1 in %2"_s, u"%1 at %2"_s, u"SKUs"_s};
        for (const Message &message : messagesOf(file)) {
            if (hasWords(message.source) && !names.contains(message.source))
                QVERIFY2(message.translations.constFirst().contains(han), qPrintable(message.source));
        }
    }

    void englishHasBothPluralForms()
    {
        QLocale::setDefault(QLocale(u"en"_s));
        Languages languages;
        languages.speak(u"en"_s);
        QCOMPARE(QCoreApplication::translate("StatusLine", "%n change(s) pending", nullptr, 1),
                 u"1 change pending"_s);
        QCOMPARE(QCoreApplication::translate("StatusLine", "%n change(s) pending", nullptr, 3),
                 u"3 changes pending"_s);
    }

    void wishesOfTheSystemAreUnderstood()
    {
        QCOMPARE(languageFor({u"zh-Hans-CN"_s}), u"zh_CN"_s);
        QCOMPARE(languageFor({u"zh-Hant-TW"_s}), u"zh_TW"_s);
        QCOMPARE(languageFor({u"zh-HK"_s}), u"zh_TW"_s);
        QCOMPARE(languageFor({u"de-DE"_s, u"zh-CN"_s}), u"zh_CN"_s);
        QCOMPARE(languageFor({u"de-DE"_s}), u"en"_s);
        QCOMPARE(languageFor({}), u"en"_s);
    }

private:
    static QString sourceFolder() { return QStringLiteral(SOURCE_FOLDER); }
    static void addLanguages()
    {
        QTest::addColumn<QString>("file");
        for (const QString &code : {u"zh_CN"_s, u"zh_TW"_s})
            QTest::newRow(qPrintable(code))
                << sourceFolder() + u"/resources/translations/zhanggui_%1.ts"_s.arg(code);
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
