// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What helps whoever looks into a problem: versions, system, screens. Nothing personal, no addresses.
QString diagnosticsText();
