// SPDX-License-Identifier: GPL-3.0-or-later
// Handing domain lists in to a platform without the console's windows, for tst_handinsafety: says whether a
// former change is open, reads what the platform has, sends what it lacks, and ends.
#include "app/domains/domaincomparison.h"
#include "app/domains/domaindesk.h"
#include "app/domains/platformcatalog.h"
#include "app/domains/wechatapi.h"
#include "app/net/httptransport.h"
#include "app/workspace/localdatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

const QUuid shop = QUuid::fromString(u"0f3bdcb2-5a55-4b8f-9a3e-7d4f4d0a7b11"_s);
const auto wechat = u"wechat"_s;

void say(const char *what)
{
    std::printf("%s\n", what);
    std::fflush(stdout);
}

/// One sitting: as a person does who opens the page, looks, and hands in.
class Sitting : public QObject
{
public:
    Sitting(DomainDesk &desk, PlatformApi &api) : m_desk(desk), m_api(api) { }

    void start()
    {
        say(m_desk.plan(wechat).openSubmission.isValid() ? "open" : "settled");
        m_api.read().then(this, [this](const Result<PlatformLists> &lists) {
            if (!lists || !m_desk.setPlatformLists(wechat, *lists))
                return QCoreApplication::exit(3);
            send();
        });
    }

private:
    void send()
    {
        const DomainPlan plan = m_desk.plan(wechat);
        const DomainChanges changes = changesToPlatform(plan);
        if (changes.isEmpty())
            return QCoreApplication::exit(0);
        m_api.submit(changes, plan.platform).then(this, [this](const Result<SubmissionReport> &report) {
            if (!report || !m_desk.setPlatformLists(wechat, report->now))
                return QCoreApplication::exit(4);
            QCoreApplication::exit(0);
        });
    }

    DomainDesk &m_desk;
    PlatformApi &m_api;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"database"_s, {}, u"file"_s}, {u"address"_s, {}, u"url"_s}});
    options.process(application);

    LocalDatabase database(options.value(u"database"_s), systemClock());
    DomainDesk desk(database, shop, systemClock());
    const auto catalog = PlatformCatalog::load();
    if (!catalog)
        qFatal("%s", qPrintable(catalog.error().detail));
    const QUrl address(options.value(u"address"_s));
    HttpTransport transport({.base = address});
    WechatApi api({.transport = transport,
                   .wechat = *catalog->find(wechat),
                   .address = address,
                   .way = PlatformWay::Direct,
                   .token = [] { return Task<QString>::ready(u"token-1"_s); },
                   .countChange = [&desk] { return desk.noteSubmission(wechat); }});
    Sitting sitting(desk, api);
    sitting.start();
    return QCoreApplication::exec();
}
