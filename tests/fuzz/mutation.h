// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

/// How many inputs a fuzzing test tries: the environment's ZHANGGUI_FUZZ_ROUNDS, else few enough for every
/// day.
int fuzzRounds(int everyDay);

/// The input with one to eight small changes: bits, bytes, lengths that lie, pieces cut out, doubled or
/// moved.
QByteArray mutated(QByteArray input, QRandomGenerator &random);
