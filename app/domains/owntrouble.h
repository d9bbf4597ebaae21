// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/roundjudge.h"

/// Whether a look has got as far as the host's own machine.
bool isReached(const HostHealth &health);

/// True when nothing could be reached, of several: then it is this computer's network that is down, and no
/// host is to be blamed.
bool isOwnNetworkDown(const QList<HostHealth> &round);

/// What is wrong here, as far as looking at many hosts tells. A pure function, over a whole round:
///
/// Our clock is wrong when two hosts or more, at different addresses, say what time it is, all of them are
/// off in the same way by more than dates bear, and they agree with one another.
///
/// Somebody reads along (a company's proxy, a virus scanner) when all hosts that speak TLS show certificates
/// of one and the same issuer that no client knows, and either the hosts have nothing to do with one another
/// (their domains were registered apart) or they are known to have had other issuers. One host by itself,
/// or the hosts of one domain from the first day on, may simply have a private issuer: then each is judged.
/// known: what each place has shown before.
OwnTrouble ownTroubleIn(const QList<HostHealth> &round, const SeenByPlace &known = {});

/// The host's health without what is no fault of the host. Behind somebody who reads along nothing can be
/// said about its certificate and TLS, so nothing is.
HostHealth withoutOwnTrouble(HostHealth health, const OwnTrouble &trouble);

/// Each trouble once, in the words that a finding about a host would have. Empty when there is none.
QList<Finding> findingsOn(const OwnTrouble &trouble);
