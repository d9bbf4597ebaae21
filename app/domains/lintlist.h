// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"
#include "app/domains/healthfinding.h"

/// What is wrong with the revocation lists (DER) of the authorities in a path, server's certificate first, to
/// the letter of RFC 5280 5 and of the Baseline Requirements 7.2. Whether they are of this time, and rightly
/// signed, is judged elsewhere. One sound list of an authority is enough; lists of others don't matter.
QList<Finding> lintRevocationLists(const QList<QByteArray> &lists, const QList<Certificate> &path,
                                   RuleProfile profile);
