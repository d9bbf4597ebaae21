// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/shopprofilejson.h"

#include "app/base/jsonreader.h"
#include "app/net/trustjson.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array environmentNames{
    std::pair{Environment::Production, "production"_L1},
    std::pair{Environment::Staging, "staging"_L1},
    std::pair{Environment::Test, "test"_L1},
};

} // namespace

QString environmentName(Environment environment)
{
    for (const auto &[known, name] : environmentNames) {
        if (known == environment)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Environment> environmentFromName(QStringView name)
{
    for (const auto &[environment, known] : environmentNames) {
        if (known == name)
            return environment;
    }
    return {};
}

QJsonObject toJson(const ShopProfile &profile)
{
    return {{u"id"_s, profile.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, profile.name},
            {u"connector"_s, profile.connector},
            {u"address"_s, profile.address.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded)},
            {u"user"_s, profile.user},
            {u"environment"_s, environmentName(profile.environment)},
            {u"trust"_s, toJson(profile.trust)},
            {u"isSample"_s, profile.isSample}};
}

Result<ShopProfile> shopProfileFromJson(const QJsonObject &json)
{
    const JsonReader in(json);
    ShopProfile profile{
        .id = QUuid::fromString(in.text("id")),
        .name = in.text("name"),
        .connector = in.text("connector"),
        .address = QUrl(in.optionalText("address"), QUrl::StrictMode),
        .user = in.optionalText("user"),
        .trust = in.has("trust") ? trustFromJson(in.at("trust")) : TrustSettings{},
        .isSample = in.optionalBoolean("isSample").value_or(false),
    };
    const auto environment = environmentFromName(in.text("environment"));
    if (!environment)
        in.reject("environment", u"an environment"_s);
    profile.environment = environment.value_or(Environment::Production);
    if (profile.id.isNull())
        in.reject("id", u"a UUID"_s);
    return in.result(std::move(profile));
}
