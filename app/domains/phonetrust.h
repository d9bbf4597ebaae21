// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QStringList>

/// Which versions of phones' systems know which authorities, from resources/trust: facts that their makers
/// publish, with the sources named there. Nothing newer than the file is known. A plain value, cheap to copy.
class PhoneTrust
{
public:
    /// The authorities that one kind of phone comes with.
    struct Store {
        QString id{};           ///< "android"
        QString name{};         ///< "Android"
        QStringList versions{}; ///< that are known about, oldest first: "8.1", "9"
        QString oldestInUse{};  ///< what lacks in older ones is worth no warning

        bool operator==(const Store &) const = default;
    };
    /// Versions of a store that know none of some authorities.
    struct Gap {
        QString store{};      ///< its id
        QString name{};       ///< "Android"
        QString versions{};   ///< "8.1–13", "9, 12–13"
        bool isInUse = false; ///< one of them is still much in use
        bool isNewest = false;

        QString text() const { return name + u' ' + versions; }
        bool operator==(const Gap &) const = default;
    };

    static Result<PhoneTrust> load(const QString &path = QStringLiteral(":/trust/phones.json"));
    static Result<PhoneTrust> fromJson(const QByteArray &json);

    const QList<Store> &stores() const { return m_stores; }
    qsizetype authorityCount() const { return m_known.size(); }
    /// By any version of any phone. sha256: of its certificate's DER.
    bool isKnown(const QByteArray &sha256) const { return m_known.contains(sha256); }
    /// Where none of these is known: somebody who can be reached over several is let in by any of them.
    QList<Gap> gapsOf(const QList<QByteArray> &authorities) const;

private:
    /// A bit for each version of a store, in the stores' order.
    using Versions = QList<quint64>;

    QList<Store> m_stores{};
    QHash<QByteArray, Versions> m_known{};
};
