// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class TrafficDesk;
class TrafficHeader;

/// What a log did not bring or what was not understood of it, said to people.
namespace logtroubles {

/// The header warns of what there is now.
void show(TrafficHeader &header, const TrafficDesk &desk);
/// The header's warnings open boxes that tell more. desk outlives it.
void answer(TrafficHeader &header, const TrafficDesk &desk);

} // namespace logtroubles
