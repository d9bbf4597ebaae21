// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutation.h"

#include <algorithm>

namespace {

/// Values on which readers of lengths and signs stumble.
constexpr unsigned char interesting[]{0x00, 0x01, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x85, 0xa0, 0xff, 0x30, 0x02};

qsizetype placeIn(const QByteArray &input, QRandomGenerator &random)
{
    return random.bounded(qint64(std::max<qsizetype>(input.size(), 1)));
}

void mutateOnce(QByteArray &input, QRandomGenerator &random)
{
    constexpr qint64 longestPiece = 64;
    const qsizetype at = placeIn(input, random);
    const qsizetype length = 1 + random.bounded(longestPiece);
    if (input.isEmpty()) {
        input.append(char(random.bounded(256)));
        return;
    }
    switch (random.bounded(6)) {
    case 0:
        input[at] = char(input[at] ^ (1 << random.bounded(8)));
        break;
    case 1:
        input[at] = char(interesting[random.bounded(int(std::size(interesting)))]);
        break;
    case 2:
        input.remove(at, length);
        break;
    case 3:
        input.insert(at, input.mid(at, length));
        break;
    case 4:
        input.insert(placeIn(input, random), input.mid(at, length));
        break;
    default:
        input[at] = char(random.bounded(256));
        break;
    }
}

} // namespace

int fuzzRounds(int everyDay)
{
    bool isNumber = false;
    const int rounds = qEnvironmentVariableIntValue("ZHANGGUI_FUZZ_ROUNDS", &isNumber);
    return isNumber ? rounds : everyDay;
}

QByteArray mutated(QByteArray input, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(8);
    for (int i = 0; i < changes; ++i)
        mutateOnce(input, random);
    return input;
}
