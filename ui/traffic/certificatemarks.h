// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/chartmark.h"

class DomainWatch;
class HostHistory;

/// When the watched hosts of a shop were first seen with another certificate than before.
QList<ChartMark> certificateMarks(const DomainWatch &watch, const HostHistory &history);
