// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaindesk.h"

#include "app/base/logging.h"
#include "app/workspace/localdatabase.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUndoSteps = 200; // more than anybody takes back by hand
constexpr int daysKept = 62;             // of submissions: this month's count, and the last one's to look at

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

DomainDesk::DomainDesk(LocalDatabase &database, const QUuid &shop, Clock clock, QObject *parent)
    : QObject(parent), m_database(database), m_shop(shop), m_clock(std::move(clock))
{
    if (auto loaded = load(); !loaded)
        return; // said by loadError(), and by every change
}

Result<Done> DomainDesk::load()
{
    if (m_isLoaded)
        return Done{};
    const auto rows =
        m_database.read(u"SELECT platform, body FROM domain_plan WHERE shop = ?"_s, {idText(m_shop)});
    if (!rows) {
        m_loadError = rows.error();
        return failure(rows.error());
    }
    for (const QVariantList &row : *rows) {
        const QString platform = row.at(0).toString();
        const QString body = row.at(1).toString();
        auto plan = domainPlanFromJson(QJsonDocument::fromJson(body.toUtf8()).object());
        if (plan)
            m_plans.insert(platform, *std::move(plan));
        else if (auto moved = setAside(platform, body, plan.error().detail); !moved)
            return failure(moved.error());
    }
    m_isLoaded = true;
    m_replacements = m_database.replacements();
    m_loadError.reset();
    return Done{};
}

/// What can't be read is kept for somebody to look at, and out of the way.
Result<Done> DomainDesk::setAside(const QString &platform, const QString &body, const QString &reason)
{
    qCWarning(logWorkspace) << "a domain plan can't be read and is set aside:" << reason;
    const QString key = idText(m_shop) + u'/' + platform;
    return m_database.write({
        {u"INSERT OR REPLACE INTO set_aside (id, source, body, reason, at) VALUES (?, 'domain_plan', ?, ?, ?)"_s,
         {key, body, reason, m_clock().toString(Qt::ISODateWithMs)}},
        {u"DELETE FROM domain_plan WHERE shop = ? AND platform = ?"_s, {idText(m_shop), platform}},
    });
}

QList<DomainEntry> DomainDesk::wanted(const QString &platform, const QString &category) const
{
    return m_plans.value(platform).wanted.value(category);
}

void DomainDesk::startFrom(const QString &platform, const DomainLists &lists)
{
    const DomainPlan known = plan(platform);
    if (known.isOwn || known.wanted == lists)
        return;
    m_plans[platform].wanted = lists;
    Q_EMIT changed(platform);
}

Result<Done> DomainDesk::add(const QString &platform, const QString &category,
                             const QList<DomainEntry> &entries)
{
    DomainLists next = plan(platform).wanted;
    for (const DomainEntry &entry : entries) {
        if (!contains(next, category, entry))
            next[category].append(entry);
    }
    return edit(platform, next);
}

Result<Done> DomainDesk::remove(const QString &platform, const QString &category,
                                const QList<DomainEntry> &entries)
{
    DomainLists next = plan(platform).wanted;
    next[category].removeIf([&](const DomainEntry &entry) { return entries.contains(entry); });
    if (next[category].isEmpty())
        next.remove(category);
    return edit(platform, next);
}

Result<Done> DomainDesk::replace(const QString &platform, const QString &category, const DomainEntry &before,
                                 const DomainEntry &after)
{
    DomainLists next = plan(platform).wanted;
    QList<DomainEntry> &list = next[category];
    const qsizetype at = list.indexOf(before);
    if (at < 0 || before == after)
        return Done{};
    if (list.contains(after))
        list.removeAt(at);
    else
        list[at] = after;
    return edit(platform, next);
}

Result<Done> DomainDesk::setWanted(const QString &platform, const DomainLists &lists)
{
    return edit(platform, lists);
}

Result<Done> DomainDesk::edit(const QString &platform, const DomainLists &wanted)
{
    DomainPlan next = plan(platform);
    if (next.wanted == wanted && next.isOwn)
        return Done{};
    const Step step{.platform = platform, .wanted = next.wanted, .isOwn = next.isOwn};
    next.wanted = wanted;
    next.isOwn = true;
    if (auto kept = keep(platform, next); !kept)
        return kept;
    m_undoSteps.append(step);
    if (m_undoSteps.size() > mostUndoSteps)
        m_undoSteps.removeFirst();
    m_redoSteps.clear();
    Q_EMIT changed(platform);
    return Done{};
}

Result<Done> DomainDesk::undo()
{
    return walk(m_undoSteps, m_redoSteps);
}

Result<Done> DomainDesk::redo()
{
    return walk(m_redoSteps, m_undoSteps);
}

Result<Done> DomainDesk::walk(QList<Step> &from, QList<Step> &to)
{
    if (from.isEmpty())
        return Done{};
    const Step step = from.last();
    DomainPlan next = plan(step.platform);
    const Step reverse{.platform = step.platform, .wanted = next.wanted, .isOwn = next.isOwn};
    next.wanted = step.wanted;
    next.isOwn = step.isOwn;
    if (auto kept = keep(step.platform, next); !kept)
        return kept;
    from.removeLast();
    to.append(reverse);
    Q_EMIT changed(step.platform);
    return Done{};
}

Statement DomainDesk::saving(const QString &platform, const DomainPlan &plan) const
{
    const QByteArray body = QJsonDocument(toJson(plan)).toJson(QJsonDocument::Compact);
    return {u"INSERT OR REPLACE INTO domain_plan (shop, platform, body) VALUES (?, ?, ?)"_s,
            {idText(m_shop), platform, QString::fromUtf8(body)}};
}

Result<Done> DomainDesk::keep(const QString &platform, const DomainPlan &plan)
{
    if (auto loaded = load(); !loaded)
        return loaded;
    if (auto written = m_database.write({saving(platform, plan)}); !written)
        return written;
    m_plans.insert(platform, plan);
    return keepAllIfReplaced();
}

/// A damaged file was set aside: the new one may lack the other plans.
Result<Done> DomainDesk::keepAllIfReplaced()
{
    if (m_replacements == m_database.replacements())
        return Done{};
    QList<Statement> statements;
    for (auto plan = m_plans.cbegin(); plan != m_plans.cend(); ++plan)
        statements.append(saving(plan.key(), plan.value()));
    auto written = m_database.write(statements);
    if (written)
        m_replacements = m_database.replacements();
    return written;
}

/// Changes what belongs to a plan beside its wanted lists: no step for undo.
template<typename Change>
Result<Done> DomainDesk::adjust(const QString &platform, const Change &change)
{
    DomainPlan next = plan(platform);
    change(next);
    auto kept = keep(platform, next);
    if (kept)
        Q_EMIT changed(platform);
    return kept;
}

Result<Done> DomainDesk::setPlatformLists(const QString &platform, const PlatformLists &lists)
{
    return adjust(platform, [&](DomainPlan &next) {
        next.platform = lists;
        next.openSubmission = {};
    });
}

Result<Done> DomainDesk::setWay(const QString &platform, PlatformWay way, const QUrl &apiAddress)
{
    return adjust(platform, [&](DomainPlan &next) {
        next.way = way;
        next.apiAddress = apiAddress;
    });
}

Result<Done> DomainDesk::setAccount(const QString &platform, AccountKind account)
{
    return adjust(platform, [&](DomainPlan &next) { next.account = account; });
}

Result<Done> DomainDesk::setWithoutFiling(const QString &platform, const QSet<QString> &hosts)
{
    return adjust(platform, [&](DomainPlan &next) { next.withoutFiling = hosts; });
}

Result<Done> DomainDesk::setCalledByPages(const QString &platform, const QString &host, bool isCalled)
{
    return adjust(platform, [&](DomainPlan &next) {
        if (isCalled)
            next.calledByPages.insert(host);
        else
            next.calledByPages.remove(host);
    });
}

Result<Done> DomainDesk::noteSubmission(const QString &platform)
{
    return adjust(platform, [now = m_clock()](DomainPlan &next) {
        next.submissions.removeIf([&](const QDateTime &at) { return at.daysTo(now) > daysKept; });
        next.submissions.append(now);
        next.openSubmission = now;
    });
}
