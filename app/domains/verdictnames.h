// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/verdict.h"

/// True when a wildcard of the server's certificate could stand for a name that an authority of the path may
/// not vouch for: *.example.com under an authority that excludes shop.example.com. Neither RFC 5280 nor RFC
/// 9525 says so; comparing only the written names would let the wildcard through (CVE-2025-61727).
/// Too many to compare counts as true.
bool hasWildcardInExcludedTree(const QList<Certificate> &path);
