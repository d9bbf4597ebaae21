// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

/// Makes a dialog so many characters wide and lines high, but no larger than fits into its parent's window.
void resizeToText(QWidget *dialog, int characters, int lines);
