// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/trust.h"

#include <QJsonObject>

class JsonReader;

/// As it is kept on this computer.
QJsonObject toJson(const TrustSettings &trust);
/// A word that this version does not know is an error, not the system's trust: a connection must not
/// come to trust more than was asked for.
TrustSettings trustFromJson(const JsonReader &in);
