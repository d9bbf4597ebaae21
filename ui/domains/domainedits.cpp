// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainedits.h"

#include "app/domains/domaindesk.h"

DomainEdits::DomainEdits(DomainDesk &desk, QObject *parent) : QObject(parent), m_desk(desk) { }

void DomainEdits::report(const Result<Done> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
}

void DomainEdits::add(const QString &category, const DomainEntry &entry)
{
    report(m_desk.add(m_platform->id, category, {entry}));
}

QString DomainEdits::replace(const DomainRow &row, const QString &text)
{
    const QString category = row.domain.category;
    const DomainEntry before = row.domain.entry; // the row is gone once the desk has changed
    const QString formerKey = row.key();
    const ReadDomain read = readDomain(text, *m_platform->category(category));
    if (read.isEmpty() || read.problem)
        return formerKey;
    report(m_desk.replace(m_platform->id, category, before, read.entry));
    return DomainRow{.domain = {.category = category, .entry = read.entry}}.key();
}

void DomainEdits::remove(const QList<DomainRow> &rows)
{
    DomainLists next = m_desk.plan(m_platform->id).wanted;
    for (const DomainRow &row : rows) {
        next[row.domain.category].removeAll(row.domain.entry);
        if (next[row.domain.category].isEmpty())
            next.remove(row.domain.category);
    }
    report(m_desk.setWanted(m_platform->id, next));
}

void DomainEdits::settleFiling(const QString &host)
{
    QSet<QString> hosts = m_desk.plan(m_platform->id).withoutFiling;
    hosts.remove(host);
    report(m_desk.setWithoutFiling(m_platform->id, hosts));
}

void DomainEdits::setCalledByPages(const QString &host, bool isCalled)
{
    report(m_desk.setCalledByPages(m_platform->id, host, isCalled));
}
