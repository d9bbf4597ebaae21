// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

/// A password for a command: from standard input, or from the environment (ZHANGGUI_PASSWORD), or typed
/// at the terminal without being shown. Never from the command line, which everybody on the machine can read.
Result<QString> readPassword(bool fromStandardInput);
