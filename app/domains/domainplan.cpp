// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainplan.h"

#include "app/base/jsonreader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array ways{
    std::pair{PlatformWay::Console, "console"_L1},
    std::pair{PlatformWay::Provider, "provider"_L1},
    std::pair{PlatformWay::Direct, "direct"_L1},
};
constexpr std::array accounts{
    std::pair{AccountKind::Unknown, "unknown"_L1},
    std::pair{AccountKind::Person, "person"_L1},
    std::pair{AccountKind::Company, "company"_L1},
};

template<typename Table, typename Value>
QString nameOf(const Table &table, Value value)
{
    return std::ranges::find(table, value, [](const auto &pair) { return pair.first; })->second;
}

template<typename Table>
auto word(const JsonReader &in, const char *name, const Table &table)
{
    const QString text = in.text(name);
    for (const auto &[value, spelling] : table) {
        if (spelling == text)
            return value;
    }
    in.reject(name, u"a known word"_s);
    return table.front().first;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject toJson(const DomainLists &lists)
{
    QJsonObject out;
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        QJsonArray entries;
        for (const DomainEntry &entry : list.value())
            entries.append(domainText(entry));
        out.insert(list.key(), entries);
    }
    return out;
}

DomainLists listsFrom(const JsonReader &in, const char *name)
{
    DomainLists out;
    const JsonReader part = in.at(name);
    const QStringList categories = in.object(name).keys();
    for (const QString &category : categories) {
        for (const QString &text : part.texts(category.toUtf8().constData()))
            out[category].append(domainFromText(text));
    }
    return out;
}

QJsonObject toJson(const PlatformLists &platform)
{
    return {{u"console"_s, toJson(platform.console)}, {u"provider"_s, toJson(platform.provider)},
            {u"direct"_s, toJson(platform.direct)},   {u"effective"_s, toJson(platform.effective)},
            {u"readAt"_s, timeText(platform.readAt)}, {u"byHand"_s, platform.isByHand}};
}

PlatformLists platformFrom(const JsonReader &in)
{
    return {.console = listsFrom(in, "console"),
            .provider = listsFrom(in, "provider"),
            .direct = listsFrom(in, "direct"),
            .effective = listsFrom(in, "effective"),
            .readAt = in.text("readAt").isEmpty() ? QDateTime() : in.time("readAt"),
            .isByHand = in.boolean("byHand")};
}

QList<QDateTime> timesFrom(const JsonReader &in, const char *name)
{
    QList<QDateTime> out;
    for (const QString &text : in.texts(name)) {
        out.append(QDateTime::fromString(text, Qt::ISODateWithMs));
        if (!out.last().isValid())
            in.reject(name, u"times"_s);
    }
    return out;
}

QJsonArray sorted(const QSet<QString> &texts)
{
    QStringList out(texts.begin(), texts.end());
    out.sort();
    return QJsonArray::fromStringList(out);
}

/// Empty where an earlier version has written none.
QSet<QString> setFrom(const JsonReader &in, const char *name)
{
    const QStringList texts = in.has(name) ? in.texts(name) : QStringList();
    return {texts.begin(), texts.end()};
}

} // namespace

QJsonObject toJson(const DomainPlan &plan)
{
    QJsonArray submissions;
    for (const QDateTime &at : plan.submissions)
        submissions.append(timeText(at));
    return {{u"wanted"_s, toJson(plan.wanted)},
            {u"own"_s, plan.isOwn},
            {u"platform"_s, toJson(plan.platform)},
            {u"way"_s, nameOf(ways, plan.way)},
            {u"apiAddress"_s, plan.apiAddress.toString()},
            {u"account"_s, nameOf(accounts, plan.account)},
            {u"withoutFiling"_s, sorted(plan.withoutFiling)},
            {u"calledByPages"_s, sorted(plan.calledByPages)},
            {u"submissions"_s, submissions},
            {u"openSubmission"_s, timeText(plan.openSubmission)}};
}

Result<DomainPlan> domainPlanFromJson(const QJsonObject &json)
{
    const JsonReader in(json);
    DomainPlan plan{.wanted = listsFrom(in, "wanted"),
                    .isOwn = in.boolean("own"),
                    .platform = platformFrom(in.at("platform")),
                    .way = word(in, "way", ways),
                    .apiAddress = QUrl(in.text("apiAddress")),
                    .account = word(in, "account", accounts),
                    .withoutFiling = setFrom(in, "withoutFiling"),
                    .calledByPages = setFrom(in, "calledByPages"),
                    .submissions = timesFrom(in, "submissions")};
    if (!in.optionalText("openSubmission").isEmpty())
        plan.openSubmission = in.time("openSubmission");
    return in.result(std::move(plan));
}
