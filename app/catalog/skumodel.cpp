// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/skumodel.h"

#include "app/base/format.h"
#include "app/catalog/productedits.h"
#include "app/workspace/pendingchanges.h"

using namespace Qt::StringLiterals;

namespace {

auto refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .isOwnWording = true});
}

} // namespace

QString skuLabel(const Sku &sku)
{
    QStringList values;
    for (const SkuOption &option : sku.options)
        values.append(option.value);
    if (!values.isEmpty())
        return values.join(u" / "_s);
    return sku.code.isEmpty() ? sku.id.value : sku.code;
}

SkuModel::SkuModel(const Backend &backend, ProductEdits &edits, QObject *parent)
    : QAbstractTableModel(parent), m_backend(backend), m_edits(edits)
{
    connect(&m_edits, &ProductEdits::changed, this, &SkuModel::onEditsChanged);
}

void SkuModel::setProduct(const Product &product)
{
    const auto sameRows = [](const Sku &one, const Sku &other) { return one.id == other.id; };
    const bool isSame = std::equal(m_product.skus.begin(), m_product.skus.end(), product.skus.begin(),
                                   product.skus.end(), sameRows);
    if (isSame && m_product.summary.id == product.summary.id) {
        m_product = product;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_product = product;
    endResetModel();
}

int SkuModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_product.skus.size());
}

int SkuModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SkuModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == PriceColumn || section == StockColumn;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OptionsColumn:
        return tr("Option", "what tells one SKU of a product from another");
    case CodeColumn:
        return tr("Code", "a SKU's article number");
    case PriceColumn:
        return tr("Price");
    case StockColumn:
        return tr("Stock");
    case OnSaleColumn:
        return tr("On sale");
    }
    return {};
}

QVariant SkuModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto *edit = m_edits.waiting(m_product.summary.id, fieldOf(index));
    switch (role) {
    case Qt::DisplayRole:
        return displayText(index);
    case Qt::EditRole:
        return m_edits.input(fieldOf(index)).text(shown(index));
    case Qt::CheckStateRole:
        if (index.column() == OnSaleColumn)
            return shown(index).toBool() ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ToolTipRole:
        return tooltip(index);
    case PendingRole:
        return edit != nullptr;
    case TroubleRole:
        return edit ? ProductEdits::troubleText(*edit) : QString();
    case StockLevelRole: {
        const QJsonValue stock = shown(index.siblingAtColumn(StockColumn));
        return int(stockLevel(stock.isNull() ? std::nullopt : std::optional(stock.toInteger())));
    }
    case IdRole:
        return m_product.skus.at(index.row()).id.value;
    }
    return {};
}

Qt::ItemFlags SkuModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable(index))
        flags |= index.column() == OnSaleColumn ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    return flags;
}

bool SkuModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !isEditable(index))
        return false;
    if (role == Qt::CheckStateRole && index.column() == OnSaleColumn) {
        const bool isOnSale = value.toInt() == Qt::Checked;
        const Result<Done> set = m_edits.set(m_product.summary, fieldOf(index), stored(index), isOnSale,
                                             skuLabel(m_product.skus.at(index.row())));
        if (!set)
            Q_EMIT notStored(set.error());
        return set.has_value();
    }
    return role == Qt::EditRole && enter(index, value.toString());
}

Result<Done> SkuModel::enter(const QModelIndex &index, const QString &text)
{
    if (!index.isValid() || !isEditable(index))
        return failure(Error::Kind::NotFound, u"the cell is gone, or can't be edited any more"_s);
    const Result<QJsonValue> typed = m_edits.input(fieldOf(index)).value(text);
    if (!typed)
        return failure(typed.error());
    return m_edits.set(m_product.summary, fieldOf(index), stored(index), *typed,
                       skuLabel(m_product.skus.at(index.row())));
}

QString SkuModel::whyNot(const QModelIndex &index, const QString &text) const
{
    const Result<QJsonValue> typed = m_edits.input(fieldOf(index)).value(text);
    return typed ? QString() : typed.error().message;
}

Result<int> SkuModel::paste(const QModelIndex &from, const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    if (lines.size() > rowCount() - from.row())
        return refused(tr("There are more lines to paste than rows from here on. Nothing was changed."));
    QList<FieldEdit> edits;
    int cells = 0;
    for (int line = 0; line < lines.size(); ++line) {
        const QStringList texts = lines.at(line).split(u'\t');
        for (int column = 0; column < texts.size(); ++column, ++cells) {
            const QModelIndex cell = from.sibling(from.row() + line, from.column() + column);
            if (!cell.flags().testFlag(Qt::ItemIsEditable))
                return refused(tr("There are more columns to paste than can be edited from here on. Nothing "
                                  "was changed."));
            const QString typed = texts.at(column).trimmed();
            const Result<QJsonValue> value = m_edits.input(fieldOf(cell)).value(typed);
            if (!value)
                return refused(tr("Line %1, “%2”: %3 Nothing was changed.")
                                   .arg(QString::number(line + 1), typed.left(20), value.error().message));
            if (const auto edit = m_edits.editTo(m_product.summary, fieldOf(cell), stored(cell), *value,
                                                 skuLabel(m_product.skus.at(cell.row()))))
                edits.append(*edit);
        }
    }
    if (const Result<Done> set = m_edits.setAll(edits); !set)
        return failure(set.error());
    return cells;
}

QString SkuModel::fieldOf(const QModelIndex &index) const
{
    static const QHash<int, QString> names{{CodeColumn, u"code"_s},
                                           {PriceColumn, u"price"_s},
                                           {StockColumn, u"stock"_s},
                                           {OnSaleColumn, u"onSale"_s}};
    const QString name = names.value(index.column());
    return name.isEmpty() ? QString() : skuField(m_product.skus.at(index.row()).id, name);
}

QJsonValue SkuModel::stored(const QModelIndex &index) const
{
    const Sku &sku = m_product.skus.at(index.row());
    switch (index.column()) {
    case OptionsColumn:
        return skuLabel(sku);
    case CodeColumn:
        return sku.code;
    case PriceColumn:
        return sku.price.minor;
    case StockColumn:
        return sku.stock ? QJsonValue(*sku.stock) : QJsonValue();
    case OnSaleColumn:
        return sku.isOnSale;
    }
    return {};
}

QJsonValue SkuModel::shown(const QModelIndex &index) const
{
    return m_edits.shown(m_product.summary.id, fieldOf(index), stored(index));
}

QString SkuModel::displayText(const QModelIndex &index) const
{
    const QJsonValue value = shown(index);
    switch (index.column()) {
    case PriceColumn:
        return formatMoney({.minor = value.toInteger()}, m_backend.currency());
    case StockColumn:
        return value.isNull() ? QString::fromUtf16(unknownValue) : formatNumber(value.toInteger());
    case OnSaleColumn:
        return {};
    default:
        return value.toString();
    }
}

QString SkuModel::tooltip(const QModelIndex &index) const
{
    const auto *edit = m_edits.waiting(m_product.summary.id, fieldOf(index));
    if (!edit)
        return index.column() == OptionsColumn ? displayText(index) : QString();
    const FieldInput input = m_edits.input(edit->change.field);
    const QString change = tr("Waiting to be applied: %1 → %2")
                               .arg(input.shown(edit->change.before), input.shown(edit->change.after));
    const QString trouble = ProductEdits::troubleText(*edit);
    return trouble.isEmpty() ? change : QString(change + u'\n' + trouble);
}

bool SkuModel::isEditable(const QModelIndex &index) const
{
    const QString field = fieldOf(index);
    return !field.isEmpty() && m_edits.isEditable(field);
}

void SkuModel::onEditsChanged(const QSet<ProductId> &products)
{
    if (products.contains(m_product.summary.id) && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}
