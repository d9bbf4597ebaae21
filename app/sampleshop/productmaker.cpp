// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/productmaker.h"

#include "app/sampleshop/drawing.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 productKind = 1; // which of the seed's streams (Randomness)
constexpr qint64 mostSkus = 24;

QString nextWord(const QStringList &words, qint64 &position)
{
    const QString &word = words[position % words.size()];
    position /= words.size();
    return word;
}

/// Few more often than many; never more than there are.
qint64 valueCount(Randomness &random, qint64 most)
{
    qint64 count = std::min<qint64>(2, most);
    while (count < most && random.chance(0.45))
        ++count;
    return count;
}

/// Some values of an axis, in its order: colours any, sizes a run without gaps.
QList<qsizetype> chosenValues(const OptionAxis &axis, qint64 count, Randomness &random)
{
    QList<qsizetype> chosen;
    const bool isRun = !axis.factors.isEmpty() || axis.name == u"尺码";
    qint64 left = count;
    const qint64 start = isRun ? random.between(0, axis.values.size() - count) : 0;
    for (qsizetype i = start; i < axis.values.size() && left > 0; ++i) {
        if (isRun || random.below(axis.values.size() - i) < left) {
            chosen.append(i);
            --left;
        }
    }
    return chosen;
}

/// How a product's SKUs differ: no axis, the first, or both.
QList<std::pair<OptionAxis, QList<qsizetype>>> chosenAxes(const ShelfWords &shelf, Randomness &random)
{
    QList<std::pair<OptionAxis, QList<qsizetype>>> axes;
    const double roll = random.unit();
    const qsizetype wanted = roll < 0.2 ? 0 : roll < 0.55 ? 1 : 2;
    qint64 room = mostSkus;
    for (qsizetype i = 0; i < std::min(wanted, shelf.axes.size()); ++i) {
        const OptionAxis &axis = shelf.axes[i];
        const qint64 most = std::min({room, qint64(axis.values.size()), qint64(i == 0 ? 6 : 8)});
        const qint64 count = valueCount(random, most);
        axes.append({axis, chosenValues(axis, count, random)});
        room /= count;
    }
    return axes;
}

/// Pieces in stock: now and then none, or nearly none.
qint64 someStock(Randomness &random)
{
    const double roll = random.unit();
    if (roll < 0.025)
        return 0;
    if (roll < 0.075)
        return random.between(1, 5);
    return qint64(std::exp(4.4 + 0.9 * random.normal())) + 6;
}

/// Any of several words but this one.
const QString &otherThan(const QString &word, const QStringList &words, Randomness &random)
{
    const qsizetype step = 1 + random.below(words.size() - 1);
    return words[(words.indexOf(word) + step) % words.size()];
}

QString description(const SampleProduct &product, const ShelfWords &shelf, const QString &material,
                    Randomness &random)
{
    QString html = u"<p>"_s + product.name + u"</p><ul>"_s;
    const qint64 first = random.below(shelf.features.size());
    for (qsizetype i = 0; i < 3; ++i)
        html += u"<li>"_s + shelf.features[(first + i) % shelf.features.size()] + u"</li>"_s;
    html += u"</ul><table><tr><td>品类</td><td>"_s + shelf.name + u"</td></tr><tr><td>特点</td><td>"_s
        + material + u"</td></tr><tr><td>单位</td><td>"_s + shelf.unit + u"</td></tr></table><p><img src=\""_s
        + product.pictures.last() + u"\" alt=\"\"></p>"_s;
    return html;
}

} // namespace

ProductMaker::ProductMaker(const CatalogWords &words, quint64 seed)
    : m_words(words), m_seed(seed), m_shelves(words.shelves.size(), seed)
{
    for (const ShelfWords &shelf : words.shelves)
        m_names.append(Shuffle(shelf.nameCount(), seed + quint64(shelf.category)));
}

SampleProduct ProductMaker::product(qint64 index) const
{
    Randomness random(m_seed, productKind, quint64(index));
    const qsizetype shelfIndex = m_shelves.at(index);
    const ShelfWords &shelf = m_words.shelves[shelfIndex];
    const qint64 position = index / m_words.shelves.size();
    const qint64 names = shelf.nameCount();
    Words words = wordsFor(shelf, m_names[shelfIndex].at(position % names));
    words.generation = position / names;

    SampleProduct product{.id = index + 1, .category = shelf.category, .unit = shelf.unit};
    product.name = words.series + u' ' + words.style + words.material + words.noun + u' ' + words.feature;
    if (words.generation > 0)
        product.name += u" %1代"_s.arg(words.generation + 1);
    product.brief = words.feature + u"，"_s + otherThan(words.feature, shelf.features, random);
    product.isOnSale = random.chance(0.93);
    product.ageInDays = random.between(91, 900);
    addPictures(product, shelf, random);
    product.description = description(product, shelf, words.material, random);
    addSkus(product, shelf, random);
    return product;
}

ProductMaker::Words ProductMaker::wordsFor(const ShelfWords &shelf, qint64 position) const
{
    Words words;
    words.noun = nextWord(shelf.nouns, position);
    words.series = nextWord(shelf.series, position);
    words.style = nextWord(shelf.styles, position);
    words.material = nextWord(shelf.materials, position);
    words.feature = nextWord(shelf.features, position);
    return words;
}

void ProductMaker::addPictures(SampleProduct &product, const ShelfWords &shelf, Randomness &random) const
{
    const qint64 count = random.between(2, 4);
    for (int view = 0; view < count; ++view)
        product.pictures.append(drawnPictureAddress(shelf.picture, product.id, view));
}

void ProductMaker::addSkus(SampleProduct &product, const ShelfWords &shelf, Randomness &random) const
{
    const auto axes = chosenAxes(shelf, random);
    const double span = double(shelf.highestYuan) / double(shelf.lowestYuan);
    const double base = double(shelf.lowestYuan) * 100 * std::pow(span, std::pow(random.unit(), 1.4));
    const double costShare = 0.35 + 0.27 * random.unit();
    qint64 count = 1;
    for (const auto &[axis, values] : axes)
        count *= values.size();
    const QString code = shelf.picture.left(3).toUpper() + u"%1-"_s.arg(product.id, 5, 10, QChar(u'0'));
    for (qint64 n = 0; n < count; ++n) {
        SampleSku sku{.id = product.id * 100 + n + 1, .code = code + QString::number(n + 1)};
        double price = base;
        qint64 rest = n;
        for (const auto &[axis, values] : axes) {
            const qsizetype value = values[rest % values.size()];
            rest /= values.size();
            sku.options.append({axis.name, axis.values[value]});
            price *= axis.factors.isEmpty() ? 1.0 : axis.factors[value];
            if (axis.name == u"颜色" || axis.name == u"色号")
                sku.picture = drawnPictureAddress(shelf.picture, product.id, 0, axis.values[value]);
        }
        sku.price = shopPrice(price);
        sku.cost = qint64(double(sku.price) * costShare / 10) * 10;
        sku.stock = someStock(random);
        sku.isOnSale = count == 1 || random.chance(0.97);
        product.skus.append(std::move(sku));
    }
}

qint64 shopPrice(double fen)
{
    const double yuan = fen / 100;
    if (yuan < 30)
        return std::max<qint64>(0, std::llround(yuan - 0.9)) * 100 + 90; // 9.90
    if (yuan < 100)
        return (std::llround((yuan + 1) / 5) * 5 - 1) * 100; // 34, 39, 44
    if (yuan < 1000)
        return (std::llround((yuan + 1) / 10) * 10 - (std::llround(yuan / 10) % 3 == 0 ? 2 : 1))
            * 100;                                         // 129, 168
    return (std::llround((yuan + 1) / 50) * 50 - 1) * 100; // 1249, 1299
}
