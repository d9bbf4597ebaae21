// SPDX-License-Identifier: GPL-3.0-or-later
// The console's write path without its windows, for tst_killsafety: finds out about what a crash left
// open, makes the changes it is told to make, applies what waits, and ends. Can kill itself at a step.
#include "app/shop/orderfacts.h"
#include "app/workspace/applierobserver.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/localdatabase.h"
#include "tests/e2e/socketbackend.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList everyChange{u"save"_s, u"ship"_s, u"memo"_s, u"remind"_s};
const QUuid shop = QUuid::fromString(u"0f3bdcb2-5a55-4b8f-9a3e-7d4f4d0a7b11"_s);

/// Counts steps and pulls the plug at one of them.
class Plug final : public ApplierObserver
{
public:
    explicit Plug(int killAt) : m_killAt(killAt) { }

    void step()
    {
        if (++m_steps == m_killAt)
            std::raise(SIGKILL);
    }
    void reached(ApplierStep, const PendingChange &) override { step(); }

private:
    int m_killAt;
    int m_steps = 0;
};

/// What a person does in one sitting: four changes, of which each is made once.
class Sitting : public QObject
{
public:
    Sitting(Backend &backend, PendingChanges &changes, Plug &plug)
        : m_changes(changes), m_applier(backend, changes), m_plug(plug)
    {
        m_applier.setObserver(&plug);
    }

    void start(const QStringList &madeBefore)
    {
        for (const QString &what : everyChange) {
            if (isPending(what))
                say(what);
        }
        m_applier.settleOpen().then(this, [this, madeBefore](const Result<Done> &) {
            for (const QString &what : everyChange) {
                if (!madeBefore.contains(what) && !isPending(what))
                    make(what);
            }
            apply();
        });
    }

private:
    bool isPending(const QString &what) const
    {
        return std::ranges::any_of(m_changes.all(), [&](const PendingChange &change) {
            return (change.isAction() ? change.action : u"save"_s) == what;
        });
    }

    void make(const QString &what)
    {
        m_plug.step();
        if (const auto made = what == "save"_L1 ? edit() : act(what); !made)
            qFatal("not stored: %s", qPrintable(made.error().detail));
        say(what);
        m_plug.step();
    }

    /// The person has seen it waiting: from here on it must not get lost.
    static void say(const QString &what)
    {
        std::printf("made %s\n", qPrintable(what));
        std::fflush(stdout);
    }

    Result<Done> edit()
    {
        const EntityRef shirt{.kind = EntityRef::Kind::Product, .id = u"7"_s, .label = u"衬衫"_s};
        return m_changes.setFields({{.entity = shirt, .change = {u"skus/1/price"_s, 100, 200}},
                                    {.entity = shirt, .change = {u"skus/1/stock"_s, 5, 8}}});
    }

    Result<Done> act(const QString &what)
    {
        const EntityRef order{.kind = EntityRef::Kind::Order, .id = u"9"_s, .label = u"A9"_s};
        Order seen;
        seen.summary.state = OrderState::ToShip;
        seen.summary.total = {100};
        QJsonObject input;
        if (what == "ship"_L1)
            input = {{u"carrier"_s, u"sf"_s}, {u"trackingNumber"_s, u"SF1"_s}};
        if (what == "memo"_L1)
            input = {{u"memo"_s, u"请尽快"_s}};
        // Reminding does not depend on the order's state.
        const QJsonObject before = what == "remind"_L1 ? QJsonObject() : orderFacts(seen);
        return m_changes.addAction(order, {}, what, input, before);
    }

    void apply()
    {
        QList<QUuid> waiting;
        for (const PendingChange &change : m_changes.all()) {
            if (change.state == PendingChange::State::Waiting)
                waiting.append(change.id);
        }
        m_applier.apply(waiting).then(this, [](const Result<Done> &) { QCoreApplication::quit(); });
    }

    PendingChanges &m_changes;
    ChangeApplier m_applier;
    Plug &m_plug;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"database"_s, {}, u"file"_s},
                        {u"port"_s, {}, u"number"_s},
                        {u"modern"_s, {}},
                        {u"kill-at"_s, {}, u"step"_s, u"0"_s},
                        {u"later"_s, {}, u"seconds"_s, u"0"_s},
                        {u"made"_s, {}, u"names"_s}});
    options.process(application);

    const qint64 later = options.value(u"later"_s).toLongLong();
    const Clock clock = [later] { return QDateTime::currentDateTimeUtc().addSecs(later); };
    Plug plug(options.value(u"kill-at"_s).toInt());
    LocalDatabase database(options.value(u"database"_s), clock);
    PendingChanges changes(database, shop, clock);
    SocketBackend backend(options.value(u"port"_s).toUShort(), options.isSet(u"modern"_s), 150ms);
    Sitting sitting(backend, changes, plug);
    sitting.start(options.value(u"made"_s).split(u',', Qt::SkipEmptyParts));
    return application.exec();
}
