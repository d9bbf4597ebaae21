// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chip.h"

class TableView;

/// A status of HTTP: errors stand out, the rest is plain (an empty chip).
ChipLook statusLook(int status, const QString &text);
/// How tables of requests (TailModel) look.
void setTailLook(TableView &table);
