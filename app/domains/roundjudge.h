// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/domains/certificatehabit.h"
#include "app/domains/hosthealth.h"

#include <QHash>

/// How one look at a host went. Where a step was not reached it has no time.
struct HostLook {
    QDateTime at{}; ///< UTC
    /// Of the address that a client would have taken: the first that answers, in the resolver's order.
    std::optional<std::chrono::milliseconds> connect{};
    std::optional<std::chrono::milliseconds> handshake{};
    std::optional<std::chrono::milliseconds> answer{}; ///< from the request to its answer's first byte

    bool isReached() const { return connect.has_value(); }
    /// All three; nothing when the host has not answered.
    std::optional<std::chrono::milliseconds> total() const;
    bool operator==(const HostLook &) const = default;
};

HostLook lookOf(const HostHealth &health);

/// The certificates that places have shown, each list oldest first.
using SeenByPlace = QHash<QString, QList<SeenCertificate>>;

/// What a round of looks has brought, ready to be told and stored.
struct JudgedRound {
    QList<AlertSighting> sightings{};
    SeenByPlace newCertificates{};
    QHash<QString, HostLook> looks{};
};

/// Judges every host of a round. Plain values in and out: it runs away from the window's thread.
/// known: what each place has shown before. now: for how near the ends are.
JudgedRound judgeRound(const QList<HostHealth> &round, const SeenByPlace &known, const QDateTime &now);
