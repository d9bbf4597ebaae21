// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"
#include "app/domains/healthfinding.h"

/// What is odd about a chain as it was sent, whoever trusts it: certificates twice, in the wrong order, a
/// root that every client has anyway, certificates that are no part of the path. path: the way that was
/// found, server's to anchor; empty when there is none (then only what is sent twice is said).
QList<Finding> findingsOnOrder(const QList<QByteArray> &sent, const QList<Certificate> &path,
                               RuleProfile profile);
