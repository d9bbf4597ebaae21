// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The floor of each room; a room may include its own and lower floors, and on its own floor only itself.
/// This is the table of CONTRIBUTING.md.
const QHash<QString, int> &floors()
{
    static const QHash<QString, int> table{
        {u"app/base"_s, 1},       {u"app/net"_s, 2},
        {u"app/shop"_s, 2},       {u"app/backend"_s, 3},
        {u"app/sampleshop"_s, 3}, {u"app/workspace"_s, 4},
        {u"app/catalog"_s, 5},    {u"app/orders"_s, 5},
        {u"app/customers"_s, 5},  {u"app/alerts"_s, 5},
        {u"app/domains"_s, 6},    {u"app/traffic"_s, 6},
        {u"app/ctl"_s, 7},        {u"ui"_s, 7},
    };
    return table;
}

QString roomOf(const QString &path)
{
    return path.startsWith("ui/"_L1) ? u"ui"_s : path.section(u'/', 0, 1);
}

/// The page's folder; empty for what all pages share: the common parts, the window and its wiring.
QString featureOf(const QString &path)
{
    const QString folder = path.startsWith("ui/"_L1) ? path.section(u'/', 1, -2) : QString();
    return folder == "common"_L1 || folder == "shell"_L1 ? QString() : folder;
}

QString sourceRoot()
{
    return QStringLiteral(ZHANGGUI_SOURCE_DIR);
}

QStringList sourceFiles(const QStringList &folders)
{
    QStringList out;
    for (const QString &folder : folders) {
        QDirIterator it(sourceRoot() + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            out.append(QDir(sourceRoot()).relativeFilePath(it.next()));
    }
    return out;
}

QString contentOf(const QString &path)
{
    QFile file(sourceRoot() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList includesOf(const QString &content)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList out;
    for (auto it = include.globalMatch(content); it.hasNext();)
        out.append(it.next().captured(1));
    return out;
}

bool mayInclude(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    // The programs' wiring is the one place that knows the embedded shop.
    if (to == "app/sampleshop"_L1)
        return floors().value(from) == 7;
    return floors().value(to) < floors().value(from);
}

} // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoomHasAFloor()
    {
        for (const QString &path : sourceFiles({u"app"_s, u"ui"_s})) {
            if (path != "app/pch.h"_L1)
                QVERIFY2(floors().contains(roomOf(path)), qPrintable(path));
        }
    }

    void includesLookDownOnly()
    {
        QStringList wrong;
        for (const QString &path : sourceFiles({u"app"_s, u"ui"_s})) {
            for (const QString &included : includesOf(contentOf(path))) {
                const bool isOurs = included.startsWith("app/"_L1) || included.startsWith("ui/"_L1);
                if (isOurs && !mayInclude(roomOf(path), roomOf(included)))
                    wrong.append(path + u" includes "_s + included);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void pagesDoNotIncludeOneAnother()
    {
        QStringList wrong;
        for (const QString &path : sourceFiles({u"ui"_s})) {
            const QString feature = featureOf(path);
            const bool isShared = path.startsWith("ui/common/"_L1);
            for (const QString &included : includesOf(contentOf(path))) {
                const QString other = featureOf(included);
                if (!other.isEmpty() && other != feature && (isShared || !feature.isEmpty()))
                    wrong.append(path + u" includes "_s + included);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void appKnowsNoWidgetsOrPixels()
    {
        static const QRegularExpression widgets(
            u"^(QtGui|QtWidgets|QtCharts|QtSvg)/|^Q(Widget|Color|Pixmap|Image|Icon|Painter|Application|Font|Action)$"_s);
        QStringList wrong;
        for (const QString &path : sourceFiles({u"app"_s})) {
            for (const QString &included : includesOf(contentOf(path))) {
                if (widgets.match(included).hasMatch())
                    wrong.append(path + u" includes "_s + included);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void onlyTheTransportSeesQNetworkReply()
    {
        QStringList wrong;
        for (const QString &path : sourceFiles({u"app"_s, u"ui"_s})) {
            const bool isAllowed =
                path.startsWith("app/net/http"_L1) || path.startsWith("app/sampleshop/shopper"_L1);
            if (!isAllowed && contentOf(path).contains("QNetworkReply"_L1))
                wrong.append(path);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everySourceNamesItsLicence()
    {
        QStringList wrong;
        for (const QString &path : sourceFiles({u"app"_s, u"ui"_s, u"tests"_s})) {
            if (!contentOf(path).startsWith("// SPDX-License-Identifier: GPL-3.0-or-later"_L1))
                wrong.append(path);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
