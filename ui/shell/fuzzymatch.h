// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// How well text answers to what was typed: all its characters in order, case and spaces aside. More is
/// better: runs, starts of words and an early first hit count. Nothing when it does not match; an empty
/// pattern matches everything with 0.
std::optional<int> fuzzyScore(QStringView pattern, QStringView text);
