// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogsize.h"

#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QWidget>

namespace {

/// Of the parent's window: its edge stays in sight.
constexpr double largestShare = 0.92;

} // namespace

void resizeToText(QWidget *dialog, int characters, int lines)
{
    const QFontMetrics metrics = dialog->fontMetrics();
    const QSize wanted(theme::charWidth() * characters, metrics.height() * lines);
    const QWidget *parent = dialog->parentWidget();
    dialog->resize(parent ? wanted.boundedTo(parent->window()->size() * largestShare) : wanted);
}
