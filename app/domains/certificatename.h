// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"
#include "app/domains/certificateder.h"

/// A Name (RFC 5280 4.1.2.4); nothing when it is malformed.
std::optional<DistinguishedName> readName(const DerValue &value);
