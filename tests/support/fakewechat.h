// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/misbehavingserver.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <functional>

/// A local server that keeps one mini-program's domain lists the way WeChat's interface for service
/// providers does: answers always 200 with errcode, sorts invalid hosts out and takes the rest, says
/// nothing-to-change with 85017 or 85301, counts changes, lets them take effect with a release only.
class FakeWechat
{
public:
    using Lists = QMap<QString, QStringList>; ///< by field: "requestdomain"

    FakeWechat();

    MisbehavingServer server{};
    QString token = QStringLiteral("token-1"); ///< any other is 40001
    Lists console{};
    Lists provider{};
    Lists direct{};
    Lists effective{};
    QStringList prefetch{};
    QStringList providerHosts{}; ///< registered with the provider; needed by modify_domain
    QSet<QString> unfiled{};     ///< hosts without an ICP filing
    int changesLeft = 50;
    bool isPersonal = false; ///< whose account it is
    /// The next change is carried out, and its answer lost on the way.
    bool losesNextAnswer = false;
    /// The next change is answered so, and not carried out.
    QJsonObject nextChangeAnswer{};

    /// Where a request stands, counted from 0: it has come, or it was carried out and is not answered yet.
    enum class Moment { Received, CarriedOut };
    /// Called at each; false: the line is cut there.
    std::function<bool(Moment, int)> onMoment{};

    /// A change was understood and is about to be carried out.
    std::function<void()> beforeChange{};

    /// The code is released: what is set is in force from now on.
    void release();
    /// Changes asked for so far: paths and bodies.
    QList<QPair<QByteArray, QJsonObject>> changes{};

private:
    ServerAnswer answer(const SeenRequest &request);
    ServerAnswer answerWhole(const SeenRequest &request);
    bool isCut(Moment moment, int request) const { return onMoment && !onMoment(moment, request); }
    QJsonObject serve(const QByteArray &path, const QJsonObject &body);
    QJsonObject effectiveDomains() const;
    QJsonObject effectiveBusiness() const;
    QJsonObject modify(Lists &lists, const QStringList &fields, const QJsonObject &body, bool needsProvider);
    QString whyInvalid(const QString &field, const QString &text, bool needsProvider) const;
    QJsonObject setPrefetch(const QJsonObject &body);
};
