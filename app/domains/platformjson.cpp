// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/platformjson.h"

#include "app/base/jsonreader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Port = PlatformCategory::Port;
using Reach = PlatformCategory::Reach;
using TakesEffect = Platform::TakesEffect;
using Rules = std::map<DomainProblem, PlatformRule>;

constexpr std::array certainties{
    std::pair{Certainty::Documented, "documented"_L1},
    std::pair{Certainty::Reported, "reported"_L1},
    std::pair{Certainty::Assumed, "assumed"_L1},
};
constexpr std::array ports{
    std::pair{Port::Exact, "exact"_L1},
    std::pair{Port::Any, "any"_L1},
    std::pair{Port::Optional, "optional"_L1},
    std::pair{Port::Refused, "refused"_L1},
};
constexpr std::array reaches{
    std::pair{Reach::Host, "host"_L1},
    std::pair{Reach::SubDomains, "subDomains"_L1},
    std::pair{Reach::RegistrableDomain, "registrableDomain"_L1},
};
constexpr std::array effects{
    std::pair{TakesEffect::AtOnce, "atOnce"_L1},
    std::pair{TakesEffect::NextRelease, "nextRelease"_L1},
    std::pair{TakesEffect::NewTrialBuild, "newTrialBuild"_L1},
};

template<typename Table>
auto word(const JsonReader &in, const char *name, const Table &table)
{
    const QString text = in.text(name);
    QStringList known;
    for (const auto &[value, spelling] : table) {
        if (spelling == text)
            return value;
        known.append(spelling);
    }
    in.reject(name, u"one of "_s + known.join(u", "_s));
    return table.front().first;
}

Certainty certainty(const JsonReader &in, const char *name, Certainty otherwise)
{
    return in.has(name) ? word(in, name, certainties) : otherwise;
}

PlatformLimit limit(const JsonReader &in, const char *name)
{
    if (!in.has(name))
        return {};
    const JsonReader part = in.at(name);
    const qint64 most = part.integer("most");
    if (most < 1 || most > 100'000)
        part.reject("most", u"a number from 1 to 100000"_s);
    return {.most = int(most), .certainty = word(part, "certainty", certainties)};
}

PlatformError error(const JsonReader &in)
{
    return {
        .code = in.text("code"), .words = in.text("words"), .certainty = word(in, "certainty", certainties)};
}

PlatformRule rule(const JsonReader &in, const QList<PlatformError> &errors)
{
    PlatformRule out{.certainty = word(in, "certainty", certainties), .code = in.optionalText("code")};
    if (out.code.isEmpty())
        return out;
    const auto known = std::ranges::find(errors, out.code, &PlatformError::code);
    if (known == errors.end())
        in.reject("code", u"a code that is listed under errors"_s);
    else
        out.codeCertainty = certainty(in, "codeCertainty", known->certainty);
    return out;
}

/// The rules under "rules", over the platform's; null takes one of those away.
Rules rules(const JsonReader &in, Rules out, const QList<PlatformError> &errors)
{
    if (!in.has("rules"))
        return out;
    const JsonReader part = in.at("rules");
    const QStringList names = in.object("rules").keys();
    for (const QString &name : names) {
        const QByteArray key = name.toUtf8();
        const auto problem = problemFromName(name);
        if (!problem)
            part.reject(key.constData(), u"the name of a problem"_s);
        else if (part.has(key.constData()))
            out[*problem] = rule(part.at(key.constData()), errors);
        else
            out.erase(*problem);
    }
    return out;
}

/// 8443, or "8000-8100".
PortRange portRange(const QJsonValue &value, const JsonReader &in)
{
    const QStringList ends = value.toString().split(u'-');
    const PortRange range = value.isDouble()
        ? PortRange{value.toInt(), value.toInt()}
        : PortRange{ends.constFirst().toInt(), ends.size() == 2 ? ends.constLast().toInt() : 0};
    if (range.first < 1 || range.last < range.first || range.last > 65535)
        in.reject("forbiddenPorts", u"ports, or ranges such as \"8000-8100\""_s);
    return range;
}

QList<PortRange> portRanges(const JsonReader &in)
{
    QList<PortRange> out;
    if (!in.has("forbiddenPorts"))
        return out;
    const QJsonArray values = in.raw("forbiddenPorts").toArray();
    for (const QJsonValue &value : values)
        out.append(portRange(value, in));
    return out;
}

PlatformCategory category(const JsonReader &in, const Platform &platform, const Rules &common)
{
    return {.id = in.text("id"),
            .clientCall = in.text("clientCall"),
            .field = in.text("field"),
            .scheme = in.text("scheme"),
            .writesScheme = in.optionalBoolean("writesScheme").value_or(true),
            .port = word(in, "port", ports),
            .opensAllPorts = in.optionalBoolean("opensAllPorts").value_or(false),
            .reach = word(in, "reach", reaches),
            .reachCertainty = certainty(in, "reachCertainty", Certainty::Documented),
            .entries = limit(in, "entries"),
            .smallestPort = int(in.optionalInteger("smallestPort").value_or(1)),
            .forbiddenPorts = portRanges(in),
            .opensAddresses = in.optionalBoolean("opensAddresses").value_or(true),
            .needsVerificationFile = in.optionalBoolean("needsVerificationFile").value_or(false),
            .rules = rules(in, common, platform.errors)};
}

PlatformClient client(const JsonReader &in)
{
    PlatformClient out{.id = in.text("id"),
                       .store = in.text("store"),
                       .leastTls = in.text("leastTls"),
                       .needsForwardSecrecy = in.boolean("needsForwardSecrecy"),
                       .needsServerUsage = in.optionalBoolean("needsServerUsage").value_or(false),
                       .refusedKeys = in.has("refusedKeys") ? in.texts("refusedKeys") : QStringList(),
                       .certainty = word(in, "certainty", certainties),
                       .code = in.optionalText("code"),
                       .words = in.optionalText("words")};
    if (!out.leastTls.startsWith("TLS 1."_L1))
        in.reject("leastTls", u"such as \"TLS 1.2\""_s);
    return out;
}

} // namespace

Result<Platform> platformFromJson(const QJsonValue &json)
{
    const JsonReader in(json);
    Platform out{.id = in.text("id"),
                 .isPlatform = in.optionalBoolean("isPlatform").value_or(true),
                 .sources = in.texts("sources"),
                 .forbiddenHosts = in.has("forbiddenHosts") ? in.texts("forbiddenHosts") : QStringList(),
                 .changesPerMonth = limit(in, "changesPerMonth"),
                 .takesEffect = word(in, "takesEffect", effects),
                 .takesEffectCertainty = certainty(in, "takesEffectCertainty", Certainty::Documented),
                 .providerCoversSubDomains = in.optionalBoolean("providerCoversSubDomains").value_or(false),
                 .listSeparator = in.text("listSeparator"),
                 .console = QUrl(in.text("console")),
                 .errors = in.list("errors", error),
                 .clients = in.optionalList("clients", client)};
    const Rules common = rules(in, {}, out.errors);
    out.categories =
        in.list("categories", [&](const JsonReader &part) { return category(part, out, common); });
    return in.result(std::move(out));
}
