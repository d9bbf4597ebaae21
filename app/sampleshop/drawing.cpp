// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/drawing.h"

#include "app/sampleshop/picturetemplate.h"
#include "app/sampleshop/randomness.h"

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 pictureSeed = 0x70696374; // pictures follow from their names, whatever the shop's seed
constexpr int viewCount = 4;

/// What a picture's name says.
struct PictureName {
    QString kind{};
    qint64 product = 0;
    int view = 0;
    std::optional<Rgb> colour{};
};

std::optional<PictureName> readName(QStringView name)
{
    if (!name.endsWith(u".svg"))
        return {};
    const QList<QStringView> parts = name.chopped(4).split(u'-');
    if (parts.size() < 3 || parts.size() > 4)
        return {};
    bool isProduct = false;
    bool isView = false;
    PictureName read{.kind = parts[0].toString(),
                     .product = parts[1].toLongLong(&isProduct),
                     .view = parts[2].toInt(&isView)};
    for (const QChar c : std::as_const(read.kind)) {
        if (c < u'a' || c > u'z') // it becomes a file name
            return {};
    }
    if (parts.size() == 4 && !(read.colour = rgbFromText(parts[3])))
        return {};
    if (!isProduct || !isView || read.view < 0 || read.view >= viewCount)
        return {};
    return read;
}

QString fill(const Palette &palette, const QString &name)
{
    return u"#"_s + rgbText(palette.value(name));
}

/// What is behind the thing: a wall with something round on it, and a floor where it stands on one.
QString ground(const Palette &palette, bool hasFloor, Randomness &random)
{
    QString svg = u"<rect width=\"400\" height=\"400\" fill=\"%1\"/>"_s.arg(fill(palette, u"back"_s));
    const QString spot = fill(palette, u"spot"_s);
    switch (random.below(4)) {
    case 0:
        svg += u"<circle cx=\"200\" cy=\"196\" r=\"158\" fill=\"%1\"/>"_s.arg(spot);
        break;
    case 1:
        svg += u"<path d=\"M74 400 v-230 q0 -126 126 -126 q126 0 126 126 v230 z\" fill=\"%1\"/>"_s.arg(spot);
        break;
    case 2:
        svg += u"<path d=\"M0 150 q110 -90 214 -24 q96 54 186 -30 v304 h-400 z\" fill=\"%1\"/>"_s.arg(spot);
        break;
    default:
        svg +=
            u"<circle cx=\"300\" cy=\"112\" r=\"74\" fill=\"%1\"/><circle cx=\"86\" cy=\"230\" r=\"46\" fill=\"%1\"/>"_s
                .arg(spot);
    }
    if (hasFloor)
        svg += u"<rect y=\"304\" width=\"400\" height=\"96\" fill=\"%1\"/>"_s.arg(fill(palette, u"floor"_s));
    return svg;
}

/// A thing where it belongs in the picture, with the shadow it throws.
QString placed(const DrawnThing &thing, const QString &transform)
{
    const QString shadow = thing.standsOnFloor
        ? u"<ellipse cx=\"206\" cy=\"326\" rx=\"126\" ry=\"15\" fill=\"#2b2436\" fill-opacity=\"0.16\"/>"_s
        : QString();
    return u"<g transform=\"%1\">"_s.arg(transform) + shadow + thing.svg + u"</g>"_s;
}

QString composed(const PictureName &name, const DrawnThing &thing, Randomness &random)
{
    switch (name.view) {
    case 1: {
        const auto angle = QString::number(random.chance(0.5) ? -7 : 7);
        return placed(thing,
                      thing.standsOnFloor ? u"translate(48 52) scale(0.84)"_s
                                          : u"rotate(%1 200 200) translate(20 20) scale(0.9)"_s.arg(angle));
    }
    case 2: {
        const auto other = drawThing(name.kind, somePalette(random, {}), random);
        return placed(*other, u"translate(158 92) scale(0.58)"_s)
            + placed(thing, u"translate(8 100) scale(0.66)"_s);
    }
    case 3:
        return placed(thing, u"translate(-120 -%1) scale(1.6)"_s.arg(thing.standsOnFloor ? 150 : 110));
    default:
        return placed(thing, u"translate(20 26) scale(0.9)"_s);
    }
}

} // namespace

std::optional<QByteArray> drawnPicture(QStringView name)
{
    const auto picture = readName(name);
    if (!picture)
        return {};
    // The thing is the same in every view, so it is drawn first, from the product alone.
    Randomness random(pictureSeed, 0, quint64(picture->product));
    const Palette palette = somePalette(random, picture->colour);
    const auto thing = drawThing(picture->kind, palette, random);
    if (!thing)
        return {};
    Randomness around(pictureSeed, quint64(picture->view) + 1, quint64(picture->product));
    const QString svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny\" "
                        "width=\"400\" height=\"400\" viewBox=\"0 0 400 400\">"_s
        + ground(palette, thing->standsOnFloor && picture->view != 3, around)
        + composed(*picture, *thing, around) + u"</svg>\n"_s;
    return svg.toUtf8();
}

QString drawnPictureAddress(const QString &kind, qint64 product, int view, const QString &colour)
{
    const auto rgb = colourOfWord(colour);
    return u"/pictures/drawn/"_s + kind + u'-' + QString::number(product) + u'-' + QString::number(view)
        + (rgb ? u'-' + rgbText(*rgb) : QString()) + u".svg"_s;
}
