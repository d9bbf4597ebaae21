// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/formatdetection.h"

/// What there is to say, in a command line's English, about lines that no format reads: how close the best
/// one comes, whether there is any time among them, without which nothing can be counted over time, and how
/// they begin.
QString aboutUnknownFormat(const DetectedFormat &closest, const QList<QByteArray> &lines);
