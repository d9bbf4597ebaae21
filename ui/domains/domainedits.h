// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"

#include <QObject>

class DomainDesk;

/// What people change of one platform's wanted lists, taken to the desk: kept at once, and to be undone.
class DomainEdits : public QObject
{
    Q_OBJECT
public:
    /// desk outlives it.
    explicit DomainEdits(DomainDesk &desk, QObject *parent = nullptr);

    void setPlatform(const Platform &platform) { m_platform = &platform; }
    void add(const QString &category, const DomainEntry &entry);
    /// Another text in place of a row's. Gives the key that the row has then; the same when the text is none
    /// that could stand there.
    QString replace(const DomainRow &row, const QString &text);
    /// All in one step, for undo.
    void remove(const QList<DomainRow> &rows);
    /// The host has its filing now.
    void settleFiling(const QString &host);
    /// Whether web pages call the host, too.
    void setCalledByPages(const QString &host, bool isCalled);

Q_SIGNALS:
    void failed(const Error &error);

private:
    void report(const Result<Done> &result);

    DomainDesk &m_desk;
    const Platform *m_platform = nullptr;
};
