// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shopcommands.h"

#include "app/ctl/stopsignals.h"
#include "app/sampleshop/sampleshop.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

QList<QCommandLineOption> serveOptions()
{
    return {{u"port"_s, u"Port on 127.0.0.1; any free one by default."_s, u"number"_s, u"0"_s},
            {u"data"_s, u"Folder for the shop's database; a temporary one by default."_s, u"folder"_s},
            {u"products"_s, u"Products to make when the database is new."_s, u"number"_s, u"2000"_s},
            {u"orders"_s, u"Orders to make when the database is new."_s, u"number"_s, u"20000"_s},
            {u"customers"_s, u"Customers to make when the database is new."_s, u"number"_s, u"5000"_s},
            {u"shoppers"_s, u"Requests that shoppers make a second; none by default."_s, u"rate"_s, u"0"_s},
            {u"seed"_s, u"The same seed makes the same data."_s, u"number"_s, u"1"_s}};
}

/// Reads numbers and remembers the first that is none.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser) : m_parser(parser) { }

    qint64 whole(const QString &option, qint64 least, qint64 most)
    {
        bool isNumber = false;
        const qint64 number = m_parser.value(option).toLongLong(&isNumber);
        if (!isNumber || number < least || number > most)
            note(option, u"a number from %1 to %2"_s.arg(least).arg(most));
        return number;
    }
    double rate(const QString &option, double most)
    {
        bool isNumber = false;
        const double number = m_parser.value(option).toDouble(&isNumber);
        if (!isNumber || !(number >= 0 && number <= most))
            note(option, u"a number from 0 to %1"_s.arg(most));
        return number;
    }
    QString fault() const { return m_fault; }

private:
    void note(const QString &option, const QString &wanted)
    {
        if (m_fault.isEmpty())
            m_fault = u"--%1 takes %2, not \"%3\""_s.arg(option, wanted, m_parser.value(option));
    }
    const QCommandLineParser &m_parser;
    QString m_fault{};
};

ShopOptions shopOptions(const QCommandLineParser &parser, Numbers &numbers)
{
    constexpr qint64 many = 10'000'000;
    return {.dataFolder = parser.value(u"data"_s),
            .port = quint16(numbers.whole(u"port"_s, 0, 65535)),
            .products = numbers.whole(u"products"_s, 1, many),
            .orders = numbers.whole(u"orders"_s, 0, many),
            .customers = numbers.whole(u"customers"_s, 1, many),
            .seed = quint32(numbers.whole(u"seed"_s, 0, std::numeric_limits<quint32>::max())),
            .shoppersPerSecond = numbers.rate(u"shoppers"_s, 1000)};
}

void sayAddress(const ShopAddress &shop)
{
    const QJsonObject line{
        {u"url"_s, shop.url.toString()}, {u"user"_s, shop.user}, {u"password"_s, shop.password}};
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void sayProgress(double share)
{
    QTextStream(stderr) << "filling the new shop: "_L1 << qRound(share * 100) << "%"_L1 << Qt::endl;
}

int serve(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Runs the sample shop on 127.0.0.1. Prints one line of JSON with url, user and "
        "password once it answers; stops on SIGINT or SIGTERM."_s);
    parser.addHelpOption();
    parser.addOptions(serveOptions());
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        const QString fault = parser.errorText().isEmpty() ? u"unexpected argument"_s : parser.errorText();
        QTextStream(stderr) << fault << Qt::endl;
        return int(ExitCode::Usage);
    }
    if (parser.isSet(u"help"_s)) {
        QTextStream(stdout) << parser.helpText();
        return int(ExitCode::Ok);
    }
    Numbers numbers(parser);
    SampleShop shop(shopOptions(parser, numbers));
    if (!numbers.fault().isEmpty()) {
        QTextStream(stderr) << numbers.fault() << Qt::endl;
        return int(ExitCode::Usage);
    }
    QObject context;
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::asked, &context, [] { QCoreApplication::exit(int(ExitCode::Ok)); });
    QObject::connect(&shop, &SampleShop::fillingProgressed, &context, sayProgress);
    shop.start().then(&context, [](Result<ShopAddress> started) {
        if (started)
            sayAddress(*started);
        else
            QCoreApplication::exit(reportFailure(started.error()));
    });
    return QCoreApplication::exec();
}

} // namespace

QList<Command> shopCommands()
{
    return {{.subject = u"shop"_s, .verb = u"serve"_s, .help = u"Run the sample shop"_s, .run = serve}};
}
