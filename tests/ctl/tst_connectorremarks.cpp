// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorremarks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ConnectorRemarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUsersConnectorIsRemarkedOn()
    {
        write(u"mine.mjs"_s,
              "export const about = { id: \"mine\", title: \"Mine\", currency: \"CNY\", timeZone: "
              "\"Asia/Shanghai\", defaultport: 80 };\n"
              "export function* signIn() {}\nexport const products = { *list() {} };\n");
        const QStringList remarks{u"about.defaultport: nobody asks for it; did you mean defaultPort?"_s};
        CatalogEntry mine{.id = u"mine"_s, .file = m_folder.filePath(u"mine.mjs"_s)};
        QCOMPARE(remarksOn(mine), remarks);
        mine.fault = u"a fault"_s;
        QCOMPARE(remarksOn(mine), QStringList());
    }

    void filesOfAnotherNameAreToldOf()
    {
        write(u"other.js"_s, "");
        write(u"notes.txt"_s, "");
        QCOMPARE(filesLeftOut(m_folder.path()), QStringList{u"other.js"_s});
        QCOMPARE(filesLeftOut(u"/nowhere"_s), QStringList());
    }

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_folder{};
};

QTEST_GUILESS_MAIN(ConnectorRemarksTest)
#include "tst_connectorremarks.moc"
