// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/registrationclient.h"

class QCommandLineParser;

/// The options of "domains check" about registrations.
void addRegistrationOptions(QCommandLineParser &parser);

/// What they ask for; nothing when registrations are not to be looked up. Refused, with what is wrong as its
/// detail; Storage for a file that can't be read.
Result<std::optional<RegistrationSettings>> registrationSettingsFrom(const QCommandLineParser &parser);
