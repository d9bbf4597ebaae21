// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/drawingpalette.h"

#include "app/sampleshop/randomness.h"

#include <QtGlobal>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Scheme {
    Rgb main;
    Rgb accent;
    Rgb back;
};

// Muted, as lifestyle shops photograph: clay, sage, mist, sand, plum, petrol.
constexpr std::array schemes{
    Scheme{0xd98e73, 0xf2d5a8, 0xf6ebe1}, Scheme{0x8fa98c, 0xe9c46a, 0xeef2e6},
    Scheme{0x7f9fb8, 0xf0c9b0, 0xe9f0f5}, Scheme{0xe0b589, 0x7d9c8f, 0xf8f0e3},
    Scheme{0xb98aa0, 0xf1d7c4, 0xf6ecf1}, Scheme{0x4f7f86, 0xe7a977, 0xe5f0ef},
    Scheme{0xe8b7b1, 0x8aa5a0, 0xfaf0ec}, Scheme{0x6d7fa3, 0xe5c07b, 0xebeef6},
    Scheme{0xcfc2ad, 0xc9775f, 0xf3efe8}, Scheme{0x95b6b5, 0xe59f8b, 0xeaf4f2},
    Scheme{0xe3c15f, 0x6c8f9c, 0xfbf4de}, Scheme{0x9c86b5, 0xf0cf9a, 0xf1edf7},
};

struct Word {
    QStringView word;
    Rgb colour;
};

constexpr std::array words{
    Word{u"米白", 0xefe6d6},   Word{u"雾蓝", 0x8fa9bf},   Word{u"鼠尾草绿", 0xa3b18a},
    Word{u"燕麦", 0xd9c7a7},   Word{u"焦糖", 0xb9774a},   Word{u"樱粉", 0xeab8bd},
    Word{u"黛青", 0x3f6670},   Word{u"炭灰", 0x5a5f66},   Word{u"黑色", 0x3a3b40},
    Word{u"白色", 0xf4f3ef},   Word{u"藏青", 0x34466b},   Word{u"卡其", 0xb8a27a},
    Word{u"豆沙粉", 0xc98d8a}, Word{u"军绿", 0x6c7350},   Word{u"浅灰", 0xbfc3c7},
    Word{u"酒红", 0x8b3a44},   Word{u"墨绿", 0x2f5d50},   Word{u"曜石黑", 0x2f3136},
    Word{u"云白", 0xeff1f2},   Word{u"薄荷绿", 0x9fd3bd}, Word{u"奶黄", 0xf4dc95},
    Word{u"天蓝", 0x8cc3e6},   Word{u"砖红", 0xb5533f},
};

constexpr Rgb white = 0xffffff;
constexpr Rgb shade = 0x2b2436; // what shadows lean to: warmer than black

/// How light a colour looks, 0 … 255.
int lightness(Rgb colour)
{
    return int((colour >> 16 & 255) * 299 + (colour >> 8 & 255) * 587 + (colour & 255) * 114) / 1000;
}

/// The ground behind a thing of a given colour: its own tint, or a darker one behind light things.
Rgb backFor(Rgb main, Rgb usual)
{
    return lightness(main) > 215 ? mixedColour(usual, shade, 0.14) : usual;
}

} // namespace

std::optional<Rgb> colourOfWord(const QString &word)
{
    for (const Word &known : words) {
        if (known.word == word)
            return known.colour;
    }
    return {};
}

QString rgbText(Rgb colour)
{
    return u"%1"_s.arg(colour, 6, 16, QChar(u'0'));
}

std::optional<Rgb> rgbFromText(QStringView text)
{
    bool isNumber = false;
    const Rgb colour = text.toUInt(&isNumber, 16);
    if (!isNumber || text.size() != 6)
        return {};
    return colour;
}

Rgb mixedColour(Rgb a, Rgb b, double share)
{
    Rgb mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        const double channel = double(a >> shift & 255) * (1 - share) + double(b >> shift & 255) * share;
        mixed |= Rgb(qRound(channel)) << shift;
    }
    return mixed;
}

Palette somePalette(Randomness &random, std::optional<Rgb> main)
{
    const Scheme &scheme = random.pick(schemes);
    const Rgb colour = main.value_or(scheme.main);
    const Rgb back = backFor(colour, scheme.back);
    return {{u"main"_s, colour},
            {u"deep"_s, mixedColour(colour, shade, 0.24)},
            {u"pale"_s, mixedColour(colour, white, 0.48)},
            {u"accent"_s, scheme.accent},
            {u"ink"_s, 0x3c3a44},
            {u"wood"_s, 0xd2a878},
            {u"woodDeep"_s, 0xa97d52},
            {u"metal"_s, 0xd5dade},
            {u"metalDeep"_s, 0x98a2aa},
            {u"leaf"_s, 0x7fa876},
            {u"leafDeep"_s, 0x56805a},
            {u"back"_s, back},
            {u"floor"_s, mixedColour(back, mixedColour(colour, shade, 0.3), 0.13)},
            {u"spot"_s, mixedColour(back, white, 0.55)}};
}
