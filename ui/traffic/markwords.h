// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/chartmark.h"
#include "ui/common/chartpin.h"

/// "3 changes applied", "New certificate of shop.example", "Release 1.4".
QString markText(const ChartMark &mark);
/// How a chart points it out.
ChartPin pinOf(const ChartMark &mark);
