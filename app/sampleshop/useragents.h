// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class Randomness;

/// What a customer's mini-program or browser says it is; phones far more often than computers.
QByteArray someShopperAgent(Randomness &random);
/// What crawlers and scanners say.
QByteArray someBotAgent(Randomness &random);
