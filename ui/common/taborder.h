// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// Tab goes from a widget into what stands in another one, made later, and then on where it went before. Qt
/// goes in the order in which widgets are made.
void tabIntoAfter(QWidget *before, QWidget *container);
