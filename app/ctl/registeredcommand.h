// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// "domains registered DOMAIN [DATE]": enters by hand until when a domain is registered, for registries that
/// don't say; gives the exit code.
int enterRegistration(const QStringList &arguments);
