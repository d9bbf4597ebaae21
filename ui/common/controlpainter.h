// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;

/// What the proxy style draws in place of Fusion, one function a part.
namespace controlpainter {

void fieldFrame(QPainter *painter, const QStyleOption *option);
/// \param isPrimary  filled with the accent
void button(QPainter *painter, const QStyleOption *option, bool isPrimary);
void toolButton(QPainter *painter, const QStyleOption *option);
/// A pill that takes a filter away.
void filterChip(QPainter *painter, const QStyleOption *option);
/// In the accent's colour, or another where the control itself has that.
void focusRing(QPainter *painter, const QRect &rect, const QColor &color = {});
void checkBox(QPainter *painter, const QStyleOption *option);
void radioButton(QPainter *painter, const QStyleOption *option);
void comboBox(QPainter *painter, const QStyleOptionComboBox *option);
void headerSection(QPainter *painter, const QStyleOptionHeader *option);
void progressGroove(QPainter *painter, const QStyleOption *option);
void progressContents(QPainter *painter, const QStyleOptionProgressBar *option);
void scrollBarSlider(QPainter *painter, const QStyleOptionSlider *option, const QRect &slider);
/// A flat tab: the chosen one stands on a line in the accent's colour.
void tab(QPainter *painter, const QStyleOption *option);
void popupPanel(QPainter *painter, const QStyleOption *option);

} // namespace controlpainter
