// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
struct SourceLoss;
struct TrafficSnapshot;

/// What a log did not bring or what was not understood of it, said to people. The boxes delete themselves.
namespace logtroubles {

void showUnparsed(const TrafficSnapshot &snapshot, QWidget *parent);
void showAhead(QWidget *parent);
void showLoss(const SourceLoss &loss, QWidget *parent);

} // namespace logtroubles
