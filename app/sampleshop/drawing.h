// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The SVG behind /pictures/drawn/NAME, drawn from its name alone (the same name, the same picture):
/// "mug-17-0.svg" is the first picture of product 17, a mug; "mug-17-0-8fa9bf.svg" shows it in that colour.
/// SVG Tiny 1.2, no text, no filters. Nothing when the name is not one of ours.
std::optional<QByteArray> drawnPicture(QStringView name);

/// The address of such a picture, relative to the shop's.
/// \param kind    one of the drawings in resources/sampleshop/pictures
/// \param view    0 the thing itself, 1 aslant, 2 two of a kind, 3 from near
/// \param colour  a word such as "雾蓝"; empty, or one nobody knows, leaves the colour to the product's
/// number
QString drawnPictureAddress(const QString &kind, qint64 product, int view, const QString &colour = {});
