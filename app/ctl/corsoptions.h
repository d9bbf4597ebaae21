// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domains/cors.h"

class QCommandLineParser;

/// The options of "domains check" about web pages of other origins.
void addCorsOptions(QCommandLineParser &parser);

/// What they ask for; Refused, with what is wrong as its detail.
Result<CorsWish> corsWishFrom(const QCommandLineParser &parser);
