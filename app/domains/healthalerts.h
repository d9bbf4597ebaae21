// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/domains/certificatehabit.h"
#include "app/domains/hosthealth.h"

/// The name of a host among the places of incidents: "shop.test:443".
QString alertPlace(const HostHealth &health);

/// What a host's health is worth telling of, each under the thing that it is about: certificates by their
/// digest, so that all hosts with one certificate are one incident; chain, TLS and reachability by the host.
/// Of a certificate that is over only that is said.
///
/// While a certificate is being replaced, which on a CDN can take days, some looks still show the old one. It
/// is no news that this one nears its end, until the end is critically near: then a server was forgotten.
/// now: to judge how near it is. history: what the host has shown before.
QList<AlertCondition> alertConditions(const HostHealth &health, const QDateTime &now,
                                      const QList<SeenCertificate> &history = {});

/// The condition that a host renews later than it used to; nothing while it does not.
std::optional<AlertCondition> renewalCondition(const QList<SeenCertificate> &history, const QDateTime &now);
