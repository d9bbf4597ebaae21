// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/trustjson.h"

#include "app/base/jsonreader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array trustNames{
    std::pair{TrustSettings::Kind::System, "system"_L1},
    std::pair{TrustSettings::Kind::OwnAuthority, "ownAuthority"_L1},
    std::pair{TrustSettings::Kind::PinnedCertificate, "pinnedCertificate"_L1},
};

QString trustName(TrustSettings::Kind kind)
{
    for (const auto &[known, name] : trustNames) {
        if (known == kind)
            return name;
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject toJson(const TrustSettings &trust)
{
    return {{u"kind"_s, trustName(trust.kind)},
            {u"authorityFile"_s, trust.authorityFile},
            {u"pinnedSha256"_s, QString::fromLatin1(trust.pinnedSha256.toHex())}};
}

TrustSettings trustFromJson(const JsonReader &in)
{
    const QString word = in.text("kind");
    for (const auto &[kind, name] : trustNames) {
        if (word == name) {
            return {.kind = kind,
                    .authorityFile = in.optionalText("authorityFile"),
                    .pinnedSha256 = QByteArray::fromHex(in.optionalText("pinnedSha256").toLatin1())};
        }
    }
    in.reject("kind", u"a kind of trust"_s);
    return {};
}
