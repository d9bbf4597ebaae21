// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domains/spoiltrecipes.h"

using namespace Qt::StringLiterals;
using namespace spoilt;

MisconfiguredHosts::MisconfiguredHosts()
    : m_root(MadeCertificate::selfSigned(authority(u"Good Root"_s))),
      m_oldRoot(MadeCertificate::selfSigned(
          authority(u"Old Root"_s, [](CertificateRecipe &recipe) { recipe.notAfter = in(-day); }))),
      m_stranger(MadeCertificate::selfSigned(authority(u"Stranger"_s))),
      m_intermediate(m_root.issue(authority(u"Good Issuer"_s)))
{
}

QDateTime MisconfiguredHosts::now()
{
    return QDateTime(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);
}

QList<QByteArray> MisconfiguredHosts::trusted() const
{
    return {m_root.der(), m_oldRoot.der()};
}

TlsServerRecipe MisconfiguredHosts::good(const CertificateRecipe &recipe) const
{
    return showing(m_intermediate.issue(recipe), m_intermediate);
}

QList<MisconfiguredHost> MisconfiguredHosts::dates() const
{
    const auto leaf = [this](const char *what, qint64 from, qint64 until, const QString &primary) {
        return MisconfiguredHost{
            .what = what, .server = good(lasting(in(from), in(until))), .primary = primary};
    };
    const auto issuer = [this](const char *what, qint64 from, qint64 until, const QString &primary) {
        const auto by = m_root.issue(authority(u"Dated Issuer"_s, [&](CertificateRecipe &recipe) {
            recipe.notBefore = in(from);
            recipe.notAfter = in(until);
        }));
        return MisconfiguredHost{.what = what, .server = showing(by.issue({}), by), .primary = primary};
    };
    auto old = m_oldRoot.issue({});
    return {
        leaf("ended a second ago", -30 * day, -1, u"certificate.expired"_s),
        leaf("ends this second", -30 * day, 0, u"certificate.expires-soon"_s),
        leaf("ends in a second", -30 * day, 1, u"certificate.expires-soon"_s),
        leaf("ended a year ago", -500 * day, -365 * day, u"certificate.expired"_s),
        leaf("begins in a second", 1, 90 * day, u"certificate.not-yet-valid"_s),
        leaf("begins this second", 0, 90 * day, {}),
        leaf("90 days, 31 left", -59 * day, 31 * day, {}),
        leaf("90 days, 20 left", -70 * day, 20 * day, u"certificate.expires-soon"_s),
        leaf("90 days, 10 left", -80 * day, 10 * day, u"certificate.expires-soon"_s),
        leaf("47 days, 16 left: renewed in time", -31 * day, 16 * day, {}),
        leaf("6 days, 2 days 1 hour left", -4 * day + 3600, 2 * day + 3600, {}),
        leaf("6 days, 1 left", -5 * day, day, u"certificate.expires-soon"_s),
        leaf("lasts 201 days more than allowed", -10 * day, 589 * day, u"certificate.lifetime"_s),
        issuer("issuer ended", -900 * day, -1, u"chain.expired"_s),
        issuer("issuer not yet valid", 1, 900 * day, u"chain.not-yet-valid"_s),
        issuer("issuer ends before the server's", -900 * day, 3 * day, u"chain.expires-soon"_s),
        {.what = "root ended", .server = showing({old.der()}, old), .primary = u"chain.expired"_s},
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::names() const
{
    const auto row = [this](const char *what, const QByteArray &names, const QString &host,
                            const QString &primary) {
        return MisconfiguredHost{
            .what = what, .server = good(named(names)), .host = host, .primary = primary};
    };
    CertificateRecipe onlyCommonName;
    onlyCommonName.names.clear();
    return {
        row("another host", "DNS:other.test", u"shop.test"_s, u"name.mismatch"_s),
        row("wildcard", "DNS:*.shop.test", u"a.shop.test"_s, {}),
        row("wildcard, one label too many", "DNS:*.shop.test", u"a.b.shop.test"_s, u"name.mismatch"_s),
        row("wildcard, without a label", "DNS:*.shop.test", u"shop.test"_s, u"name.mismatch"_s),
        row("part of a label as wildcard", "DNS:s*.shop.test", u"sub.shop.test"_s, u"name.mismatch"_s),
        row("wildcard over a public suffix", "DNS:*.com.cn", u"shop.com.cn"_s, u"name.public-suffix"_s),
        row("only an e-mail address", "email:a@shop.test", u"shop.test"_s, u"name.mismatch"_s),
        row("Chinese host", "DNS:xn--fsqu00a.xn--55qx5d", u"例子.公司"_s, {}),
        row("address", "IP:192.0.2.1", u"192.0.2.1"_s, {}),
        row("another address", "IP:192.0.2.9", u"192.0.2.1"_s, u"name.mismatch"_s),
        row("address as a name", "DNS:192.0.2.1", u"192.0.2.1"_s, u"name.mismatch"_s),
        row("underscore", "DNS:a_b.test", u"a_b.test"_s, u"name.syntax"_s),
        {.what = "only a common name", .server = good(onlyCommonName), .primary = u"name.missing"_s},
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::chains() const
{
    const auto leaf = m_intermediate.issue({});
    const auto second = m_intermediate.issue(authority(u"Second Issuer"_s));
    const auto deep = second.issue({});
    const auto unneeded = m_stranger.issue(authority(u"Unneeded"_s));
    const auto strange = m_stranger.issue({});
    const auto own = MadeCertificate::selfSigned({});
    CertificateRecipe over = lasting(in(-60 * day), in(-day));
    const auto ownAndOver = MadeCertificate::selfSigned(over);
    const auto der = [](const MadeCertificate &one) { return one.der(); };
    const auto row = [](const char *what, const TlsServerRecipe &recipe, const QString &primary) {
        return MisconfiguredHost{.what = what, .server = recipe, .primary = primary};
    };
    return {
        row("complete", showing(leaf, m_intermediate), {}),
        row("complete, two issuers", showing({der(deep), der(second), der(m_intermediate)}, deep), {}),
        row("nothing but its own", showing({der(leaf)}, leaf), u"chain.incomplete"_s),
        row("the upper issuer missing", showing({der(deep), der(second)}, deep), u"chain.incomplete"_s),
        row("the lower issuer missing", showing({der(deep), der(m_intermediate)}, deep),
            u"chain.incomplete"_s),
        row("issuers the wrong way round", showing({der(deep), der(m_intermediate), der(second)}, deep),
            u"chain.order"_s),
        row("its own twice", showing({der(leaf), der(leaf), der(m_intermediate)}, leaf),
            u"chain.duplicate"_s),
        row("issuer twice", showing({der(leaf), der(m_intermediate), der(m_intermediate)}, leaf),
            u"chain.duplicate"_s),
        row("root sent along", showing({der(leaf), der(m_intermediate), der(m_root)}, leaf),
            u"chain.root-sent"_s),
        row("another issuer sent along", showing({der(leaf), der(m_intermediate), der(unneeded)}, leaf),
            u"chain.unneeded"_s),
        row("self-signed", showing({der(own)}, own), u"chain.self-signed"_s),
        row("self-signed and over", showing({der(ownAndOver)}, ownAndOver), u"certificate.expired"_s),
        row("unknown root", showing({der(strange), der(m_stranger)}, strange), u"chain.untrusted-root"_s),
        row("unknown root, not sent", showing({der(strange)}, strange), u"chain.incomplete"_s),
        row("signature broken", showing({leaf.derWithBrokenSignature(), der(m_intermediate)}, leaf),
            u"chain.bad-signature"_s),
        row("issuer's signature broken", showing({der(leaf), m_intermediate.derWithBrokenSignature()}, leaf),
            u"chain.bad-signature"_s),
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::authorities() const
{
    using Recipe = CertificateRecipe;
    const auto row = [this](const char *what, const QString &primary,
                            const std::function<void(Recipe &)> &spoil, const Recipe &leaf = {}) {
        const auto by = m_root.issue(authority(u"Odd Issuer"_s, spoil));
        return MisconfiguredHost{.what = what, .server = showing(by.issue(leaf), by), .primary = primary};
    };
    const auto narrow = m_root.issue(authority(
        u"Narrow"_s, [](Recipe &recipe) { recipe.basicConstraints = "critical,CA:TRUE,pathlen:0"; }));
    const auto below = narrow.issue(authority(u"Below"_s));
    const auto leaf = below.issue({});
    return {
        row("issuer is no authority", u"chain.not-an-authority"_s,
            [](Recipe &recipe) { recipe.basicConstraints = "critical,CA:FALSE"; }),
        row("issuer does not say what it is", u"chain.not-an-authority"_s,
            [](Recipe &recipe) { recipe.basicConstraints.clear(); }),
        row("issuer may not sign", u"chain.may-not-sign"_s,
            [](Recipe &recipe) { recipe.keyUsage = "critical,digitalSignature"; }),
        row("issuer not for servers", u"chain.usage"_s,
            [](Recipe &recipe) { recipe.extendedKeyUsage = "clientAuth"; }),
        row("issuer for servers", {}, [](Recipe &recipe) { recipe.extendedKeyUsage = "serverAuth"; }),
        row("issuer for other names", u"chain.name-constraint"_s,
            [](Recipe &recipe) { recipe.nameConstraints = "critical,permitted;DNS:other.test"; }),
        row("issuer for these names", {},
            [](Recipe &recipe) { recipe.nameConstraints = "critical,permitted;DNS:shop.test"; }),
        row("issuer not for these names", u"chain.name-constraint"_s,
            [](Recipe &recipe) { recipe.nameConstraints = "critical,excluded;DNS:test"; }),
        row(
            "issuer not for a name of the wildcard", u"chain.name-constraint"_s,
            [](Recipe &recipe) { recipe.nameConstraints = "critical,excluded;DNS:a.shop.test"; },
            server([](Recipe &recipe) { recipe.names = "DNS:shop.test,DNS:*.shop.test"; })),
        row("issuer with a weak RSA key", u"key.weak"_s, [](Recipe &recipe) { recipe.key = "RSA-1024"; }),
        row("issuer with a weak curve", u"key.weak"_s, [](Recipe &recipe) { recipe.key = "P-192"; }),
        row("issuer with an odd curve", u"key.kind"_s, [](Recipe &recipe) { recipe.key = "secp256k1"; }),
        row("issuer signed with SHA-1", u"signature.weak"_s, [](Recipe &recipe) { recipe.digest = "SHA1"; }),
        row("issuer with an unknown critical extension", u"extension.unknown-critical"_s,
            [](Recipe &recipe) {
                recipe.more = {{"1.3.6.1.4.1.99999.1", true, "\x05\x00"_ba.left(2)}};
            }),
        {.what = "too many issuers for the first",
         .server = showing({leaf.der(), below.der(), narrow.der()}, leaf),
         .primary = u"chain.path-length"_s},
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::purposes() const
{
    using Recipe = CertificateRecipe;
    const auto row = [this](const char *what, const QString &primary,
                            const std::function<void(Recipe &)> &spoil) {
        return MisconfiguredHost{.what = what, .server = good(server(spoil)), .primary = primary};
    };
    return {
        row("for clients only", u"usage.not-server"_s,
            [](Recipe &recipe) { recipe.extendedKeyUsage = "clientAuth"; }),
        row("for both", {}, [](Recipe &recipe) { recipe.extendedKeyUsage = "serverAuth,clientAuth"; }),
        row("for anything", u"usage.forbidden"_s,
            [](Recipe &recipe) { recipe.extendedKeyUsage = "serverAuth,anyExtendedKeyUsage"; }),
        row("does not say for what", u"usage.missing"_s,
            [](Recipe &recipe) { recipe.extendedKeyUsage.clear(); }),
        row("an authority's", u"leaf.is-authority"_s,
            [](Recipe &recipe) { recipe.basicConstraints = "critical,CA:TRUE"; }),
        row("may sign others", u"leaf.may-sign"_s,
            [](Recipe &recipe) { recipe.keyUsage = "critical,digitalSignature,keyCertSign"; }),
        row("key not for TLS", u"key-usage.unfit"_s,
            [](Recipe &recipe) { recipe.keyUsage = "critical,nonRepudiation"; }),
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::strengths() const
{
    const auto key = [this](const char *what, const QByteArray &kind, const QString &primary) {
        return MisconfiguredHost{.what = what, .server = good(withKey(kind)), .primary = primary};
    };
    const auto digest = [this](const char *what, const QByteArray &name, const QString &primary) {
        return MisconfiguredHost{.what = what,
                                 .server =
                                     good(server([&](CertificateRecipe &recipe) { recipe.digest = name; })),
                                 .primary = primary};
    };
    return {
        key("RSA 2048", "RSA-2048", {}),
        key("P-384", "P-384", {}),
        key("P-521", "P-521", u"key.not-everywhere"_s),
        digest("SHA-512", "SHA512", {}),
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::extensions() const
{
    using Recipe = CertificateRecipe;
    const auto row = [this](const char *what, const QString &primary,
                            const std::function<void(Recipe &)> &spoil) {
        return MisconfiguredHost{.what = what, .server = good(server(spoil)), .primary = primary};
    };
    const QByteArray null = "\x05\x00"_ba.left(2);
    return {
        row("unknown extension", {},
            [&](Recipe &recipe) {
                recipe.more = {{"1.3.6.1.4.1.99999.1", false, null}};
            }),
        row("unknown critical extension", u"extension.unknown-critical"_s,
            [&](Recipe &recipe) {
                recipe.more = {{"1.3.6.1.4.1.99999.1", true, null}};
            }),
        row("names that cannot be read", u"extension.malformed"_s,
            [&](Recipe &recipe) {
                recipe.names.clear();
                recipe.more = {{"2.5.29.17", false, "shop.test"}};
            }),
        row("an extension twice", u"extension.duplicate"_s,
            [&](Recipe &recipe) {
                recipe.more = {{"1.3.6.1.4.1.99999.1", false, null}, {"1.3.6.1.4.1.99999.1", false, null}};
            }),
        row("obliged to staple, and does not", u"staple.missing"_s,
            [](Recipe &recipe) {
                recipe.more = {{"1.3.6.1.5.5.7.1.24", false, "\x30\x03\x02\x01\x05"}};
            }),
        row("obliged to another feature", {},
            [](Recipe &recipe) {
                recipe.more = {{"1.3.6.1.5.5.7.1.24", false, "\x30\x03\x02\x01\x17"}};
            }),
        row("name constraints of a server", u"name-constraints.in-leaf"_s,
            [](Recipe &recipe) { recipe.nameConstraints = "critical,permitted;DNS:shop.test"; }),
        row("serial number zero", u"certificate.serial"_s, [](Recipe &recipe) { recipe.serial = 0; }),
        row("serial number negative", u"certificate.serial"_s, [](Recipe &recipe) { recipe.serial = -5; }),
        row("version 1", u"name.missing"_s, [](Recipe &recipe) { recipe.version = 1; }),
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::all() const
{
    return dates() + names() + chains() + authorities() + purposes() + strengths() + extensions()
        + protocols() + answers();
}
