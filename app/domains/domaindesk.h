// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domains/domainplan.h"

#include <QHash>
#include <QObject>
#include <QUuid>

class LocalDatabase;
struct Statement;

/// The domain lists that a shop is to have, as people work on them: by platform, kept on this computer.
/// Every call that changes something returns after it is on disk; a Storage error means that nothing has
/// changed. Edits of `wanted` can be undone in this session.
class DomainDesk : public QObject
{
    Q_OBJECT
public:
    /// Loads what is on disk for the shop.
    DomainDesk(LocalDatabase &database, const QUuid &shop, Clock clock, QObject *parent = nullptr);

    /// Why nothing could be loaded, if so. Then every change tries to load first.
    std::optional<Error> loadError() const { return m_loadError; }
    Result<Done> load();
    /// An empty one for a platform that nobody has worked on.
    DomainPlan plan(const QString &platform) const { return m_plans.value(platform); }
    /// Those that something is known of.
    QStringList platforms() const { return m_plans.keys(); }
    /// What is wanted in one list.
    QList<DomainEntry> wanted(const QString &platform, const QString &category) const;

    /// What the backend has, as the first wanted lists of a platform that nobody has edited. Not kept:
    /// the first edit keeps it all.
    void startFrom(const QString &platform, const DomainLists &lists);

    /// Appends those that are not there yet.
    Result<Done> add(const QString &platform, const QString &category, const QList<DomainEntry> &entries);
    Result<Done> remove(const QString &platform, const QString &category, const QList<DomainEntry> &entries);
    /// One entry in place of another; of one that is there already only the former goes.
    Result<Done> replace(const QString &platform, const QString &category, const DomainEntry &before,
                         const DomainEntry &after);
    /// All lists at once, such as what the platform has now.
    Result<Done> setWanted(const QString &platform, const DomainLists &lists);

    bool canUndo() const { return !m_undoSteps.isEmpty(); }
    bool canRedo() const { return !m_redoSteps.isEmpty(); }
    Result<Done> undo();
    Result<Done> redo();

    /// What the platform was found to have; what became of a change that was sent is known with it.
    Result<Done> setPlatformLists(const QString &platform, const PlatformLists &lists);
    /// Whose it is, and how its lists are changed.
    Result<Done> setWay(const QString &platform, PlatformWay way, const QUrl &apiAddress);
    Result<Done> setAccount(const QString &platform, AccountKind account);
    Result<Done> setWithoutFiling(const QString &platform, const QSet<QString> &hosts);
    /// Whether the shop's web pages call the host, too.
    Result<Done> setCalledByPages(const QString &platform, const QString &host, bool isCalled);
    /// Counts one change sent to the platform, now. Called before it is sent: what gets lost on the way
    /// may have counted there. Its outcome is open until the platform has been read again.
    Result<Done> noteSubmission(const QString &platform);

Q_SIGNALS:
    void changed(const QString &platform);

private:
    struct Step {
        QString platform{};
        DomainLists wanted{};
        bool isOwn = false;
    };

    Statement saving(const QString &platform, const DomainPlan &plan) const;
    Result<Done> keep(const QString &platform, const DomainPlan &plan);
    Result<Done> keepAllIfReplaced();
    Result<Done> edit(const QString &platform, const DomainLists &wanted);
    template<typename Change>
    Result<Done> adjust(const QString &platform, const Change &change);
    Result<Done> walk(QList<Step> &from, QList<Step> &to);
    Result<Done> setAside(const QString &platform, const QString &body, const QString &reason);

    LocalDatabase &m_database;
    QUuid m_shop;
    Clock m_clock;
    QHash<QString, DomainPlan> m_plans{};
    bool m_isLoaded = false;
    int m_replacements = 0; ///< of the database file, as of the last time all plans were on disk
    std::optional<Error> m_loadError{};
    QList<Step> m_undoSteps{};
    QList<Step> m_redoSteps{};
};
