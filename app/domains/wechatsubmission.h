// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/wechatanswer.h"
#include "app/domains/wechatapi.h"

#include <memory>

/// One change on its way: a call for each group of lists and each direction, one after the other, and what
/// became of each entry. Kept alive by the chain of its own steps.
class WechatSubmission : public std::enable_shared_from_this<WechatSubmission>
{
public:
    WechatSubmission(WechatApi &api, const DomainChanges &changes, const PlatformLists &seen);

    Task<SubmissionReport> run();

private:
    /// One call: lists that WeChat changes together.
    struct Call {
        QString path{};
        QStringList categories{};
        bool isRemoval = false;
        bool setsWholeList = false; ///< DNS prefetch has no add and delete
    };
    /// How a call ended.
    struct Ended {
        Call call{};
        QString code{};
        QString words{};
        DomainLists invalid{};
        QStringList withoutFiling{};
    };

    void planCalls();
    void planGroup(const QString &path, const QStringList &categories);
    bool concerns(const DomainLists &lists, const QStringList &categories) const;
    Task<Done> sendNext();
    Task<Done> send(const Call &call);
    QJsonObject bodyOf(const Call &call) const;
    Result<Done> take(const Call &call, const Result<WechatAnswer> &answer);
    SubmissionReport report(const PlatformLists &now) const;
    SubmittedDomain outcomeOf(const QString &category, const DomainEntry &entry, bool isRemoval,
                              const PlatformLists &now) const;

    WechatApi &m_api;
    DomainChanges m_changes;
    PlatformLists m_seen;
    QList<Call> m_calls{};
    QList<Ended> m_ended{};
};
