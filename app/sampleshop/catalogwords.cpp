// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/catalogwords.h"

#include "app/sampleshop/sampleresource.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

OptionAxis axisFrom(const QJsonObject &json)
{
    OptionAxis axis{.name = json["name"_L1].toString(), .values = textsOf(json["values"_L1])};
    const QJsonArray factors = json["factors"_L1].toArray();
    for (const QJsonValue &factor : factors)
        axis.factors.append(factor.toDouble());
    return axis;
}

/// Walks the tree level by level, so that parents come first.
class Reader
{
public:
    explicit Reader(const QJsonObject &json)
        : m_series(json["series"_L1].toObject()), m_axes(json["axes"_L1].toObject())
    {
        readTops(json["categories"_L1].toArray());
    }
    CatalogWords words{};

private:
    qint64 addCategory(const QJsonObject &json, qint64 parent, qsizetype position)
    {
        const qint64 id = words.categories.size() + 1;
        words.categories.append({.id = {QString::number(id)},
                                 .parent = {parent > 0 ? QString::number(parent) : QString()},
                                 .name = json["name"_L1].toString(),
                                 .position = int(position)});
        return id;
    }
    void readTops(const QJsonArray &tops)
    {
        for (qsizetype i = 0; i < tops.size(); ++i) {
            const QJsonObject top = tops[i].toObject();
            const QStringList series = textsOf(m_series[top["series"_L1].toString()]);
            readGroups(top["children"_L1].toArray(), addCategory(top, 0, i), series);
        }
    }
    void readGroups(const QJsonArray &groups, qint64 parent, const QStringList &series)
    {
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const QJsonObject group = groups[i].toObject();
            const qint64 id = addCategory(group, parent, i);
            const QStringList features = textsOf(group["features"_L1]);
            const QJsonArray shelves = group["children"_L1].toArray();
            for (qsizetype j = 0; j < shelves.size(); ++j)
                readShelf(shelves[j].toObject(), addCategory(shelves[j].toObject(), id, j), series, features);
        }
    }
    void readShelf(const QJsonObject &json, qint64 id, const QStringList &series, const QStringList &features)
    {
        const QJsonArray price = json["price"_L1].toArray();
        ShelfWords shelf{.category = id,
                         .name = json["name"_L1].toString(),
                         .picture = json["picture"_L1].toString(),
                         .series = series,
                         .styles = textsOf(json["styles"_L1]),
                         .materials = textsOf(json["materials"_L1]),
                         .nouns = textsOf(json["nouns"_L1]),
                         .features = features,
                         .lowestYuan = price[0].toInteger(),
                         .highestYuan = price[1].toInteger(),
                         .unit = json["unit"_L1].toString()};
        for (const QString &axis : textsOf(json["options"_L1]))
            shelf.axes.append(axisFrom(m_axes[axis].toObject()));
        words.shelves.append(std::move(shelf));
    }

    QJsonObject m_series;
    QJsonObject m_axes;
};

} // namespace

CatalogWords CatalogWords::load()
{
    return Reader(sampleResource(u"catalog"_s)).words;
}
