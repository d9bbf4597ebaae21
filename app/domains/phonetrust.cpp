// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/phonetrust.h"

#include "app/base/jsonreader.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostVersions = 64; // bits of a word

PhoneTrust::Store storeFrom(const JsonReader &in)
{
    PhoneTrust::Store store{.id = in.text("id"),
                            .name = in.text("name"),
                            .versions = in.texts("versions"),
                            .oldestInUse = in.text("oldestInUse")};
    if (store.versions.isEmpty() || store.versions.size() > mostVersions)
        in.reject("versions", u"1 to 64 versions, oldest first"_s);
    if (!store.versions.contains(store.oldestInUse))
        in.reject("oldestInUse", u"one of the versions"_s);
    return store;
}

quint64 bit(qsizetype version)
{
    return quint64(1) << version;
}

/// "8.1-11,13": from a version to one, or one by itself.
quint64 versionsFrom(const QString &text, const PhoneTrust::Store &store, const JsonReader &in)
{
    quint64 out = 0;
    for (const QString &range : text.split(u',')) {
        const qsizetype first = store.versions.indexOf(range.section(u'-', 0, 0));
        const qsizetype last = store.versions.indexOf(range.section(u'-', -1));
        if (first < 0 || last < first)
            in.reject(store.id.toUtf8().constData(), u"versions of "_s + store.name);
        for (qsizetype version = std::max<qsizetype>(first, 0); version <= last; ++version)
            out |= bit(version);
    }
    return out;
}

QByteArray digestFrom(const JsonReader &in)
{
    const QByteArray digest = QByteArray::fromHex(in.text("sha256").toLatin1());
    if (digest.size() != 32)
        in.reject("sha256", u"64 hexadecimal digits"_s);
    return digest;
}

/// "8.1–13, 16".
QString rangesText(const QStringList &versions, quint64 chosen)
{
    QStringList parts;
    for (qsizetype first = 0; first < versions.size(); ++first) {
        if (!(chosen & bit(first)))
            continue;
        qsizetype last = first;
        while (last + 1 < versions.size() && (chosen & bit(last + 1)))
            ++last;
        parts.append(first == last ? versions.at(first)
                                   : QString(versions.at(first) + u'\u2013' + versions.at(last)));
        first = last;
    }
    return parts.join(u", "_s);
}

} // namespace

Result<PhoneTrust> PhoneTrust::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    return fromJson(file.readAll());
}

Result<PhoneTrust> PhoneTrust::fromJson(const QByteArray &json)
{
    const JsonReader in(QJsonDocument::fromJson(json).object());
    PhoneTrust out;
    out.m_stores = in.list("stores", storeFrom);
    in.list("roots", [&out](const JsonReader &root) {
        Versions known;
        for (const Store &store : std::as_const(out.m_stores)) {
            const QString text = root.optionalText(store.id.toUtf8().constData());
            known.append(text.isEmpty() ? 0 : versionsFrom(text, store, root));
        }
        out.m_known.insert(digestFrom(root), known);
        return true;
    });
    return in.result(std::move(out));
}

QList<PhoneTrust::Gap> PhoneTrust::gapsOf(const QList<QByteArray> &authorities) const
{
    QList<Gap> out;
    for (qsizetype place = 0; place < m_stores.size(); ++place) {
        const Store &store = m_stores.at(place);
        quint64 known = 0;
        for (const QByteArray &authority : authorities)
            known |= m_known.value(authority).value(place);
        const qsizetype count = store.versions.size();
        const quint64 all = count == mostVersions ? ~quint64(0) : bit(count) - 1;
        const quint64 lacking = all & ~known;
        if (lacking == 0)
            continue;
        const quint64 inUse = all & ~(bit(store.versions.indexOf(store.oldestInUse)) - 1);
        out.append({.store = store.id,
                    .name = store.name,
                    .versions = rangesText(store.versions, lacking),
                    .isInUse = (lacking & inUse) != 0,
                    .isNewest = (lacking & bit(count - 1)) != 0});
    }
    return out;
}
