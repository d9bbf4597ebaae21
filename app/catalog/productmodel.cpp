// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/productmodel.h"

#include "app/base/format.h"
#include "app/catalog/productedits.h"
#include "app/catalog/skumodel.h"
#include "app/workspace/pendingchanges.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// The end of a SKU field's path that belongs to a column.
QString skuFieldOf(int column)
{
    return column == ProductModel::PriceColumn ? u"price"_s : u"stock"_s;
}

QJsonValue stockValue(std::optional<qint64> stock)
{
    return stock ? QJsonValue(*stock) : QJsonValue();
}

} // namespace

ProductModel::ProductModel(Backend &backend, ProductEdits &edits, Clock clock, QObject *parent)
    : PagedTable(backend.capabilities().products.value_or(ProductAbilities{}).list.largestPage, parent),
      m_backend(backend), m_edits(edits), m_clock(std::move(clock))
{
    connect(&m_edits, &ProductEdits::changed, this, &ProductModel::onEditsChanged);
    connect(this, &QAbstractItemModel::modelReset, this, [this] { m_onlySkus.clear(); });
}

int ProductModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isNumber = section == PriceColumn || section == StockColumn || section == SoldColumn;
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Product");
    case CategoryColumn:
        return tr("Category");
    case PriceColumn:
        return tr("Price");
    case StockColumn:
        return tr("Stock");
    case SoldColumn:
        return tr("Sold", "column: pieces sold so far");
    case StateColumn:
        return tr("State");
    case UpdatedColumn:
        return tr("Updated");
    }
    return {};
}

QVariant ProductModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProductSummary *product = rowAt(index.row());
    if (!product)
        return skeletonData(role);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*product, column);
    case Qt::EditRole:
        return editText(*product, column);
    case Qt::ToolTipRole:
        return tooltip(*product, column);
    case IdRole:
        return product->id.value;
    case SortRole:
        return sortValue(*product, column);
    case PendingRole:
        return hasWaiting(*product, column);
    case TroubleRole:
        return troubleOf(*product, column);
    case ThumbnailRole:
        return product->thumbnail;
    case StockLevelRole:
        return int(stockLevel(shownStock(*product)));
    case OnSaleRole:
        return m_edits.shown(product->id, u"onSale"_s, product->isOnSale).toBool();
    case SkuCountRole:
        return product->skuCount ? QVariant(*product->skuCount) : QVariant();
    }
    return {};
}

Qt::ItemFlags ProductModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const ProductSummary *product = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!product)
        return base;
    const bool isEditable = fieldOf(*product, index.column()).has_value();
    return isEditable ? base | Qt::ItemIsEditable : base;
}

bool ProductModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return role == Qt::EditRole && enter(index, value.toString());
}

Result<Done> ProductModel::enter(const QModelIndex &index, const QString &text)
{
    const ProductSummary *product = index.isValid() ? rowAt(index.row()) : nullptr;
    const auto field = product ? fieldOf(*product, index.column()) : std::nullopt;
    if (!field)
        return failure(Error::Kind::NotFound, u"the cell is gone, or can't be edited any more"_s);
    const Result<QJsonValue> typed = m_edits.input(field->path).value(text);
    if (!typed)
        return failure(typed.error());
    return m_edits.set(*product, field->path, field->stored, *typed, field->label);
}

void ProductModel::sort(int column, Qt::SortOrder order)
{
    const QString name = sortName(column);
    if (name.isEmpty())
        return;
    ProductQuery wanted = query();
    wanted.sort = name;
    wanted.order = order == Qt::AscendingOrder ? SortOrder::Ascending : SortOrder::Descending;
    setQuery(wanted);
}

QString ProductModel::sortName(int column) const
{
    static const QHash<int, QString> names{{NameColumn, u"name"_s},
                                           {PriceColumn, u"price"_s},
                                           {StockColumn, u"stock"_s},
                                           {SoldColumn, u"sold"_s},
                                           {UpdatedColumn, u"updatedAt"_s}};
    const QString name = names.value(column);
    const auto &products = m_backend.capabilities().products;
    return products && products->list.sortsBy(name) ? name : QString();
}

QString ProductModel::whyNot(const QModelIndex &index, const QString &text) const
{
    const ProductSummary *product = rowAt(index.row());
    const auto field = product ? fieldOf(*product, index.column()) : std::nullopt;
    if (!field)
        return tr("This can't be edited here.");
    const Result<QJsonValue> typed = m_edits.input(field->path).value(text);
    return typed ? QString() : typed.error().message;
}

Task<Done> ProductModel::prepareEdit(const QModelIndex &index)
{
    const ProductSummary *product = index.isValid() ? rowAt(index.row()) : nullptr;
    const auto refused = [](const QString &why) {
        return Task<Done>::ready(
            failure(Error{.kind = Error::Kind::Refused, .message = why, .isOwnWording = true}));
    };
    if (!product)
        return refused(tr("The row is still loading."));
    if (fieldOf(*product, index.column()))
        return Task<Done>::ready(Done{});
    const bool isSkuField = index.column() == PriceColumn || index.column() == StockColumn;
    if (!isSkuField || !m_edits.isEditable(u"skus/0/"_s + skuFieldOf(index.column())))
        return refused(tr("This can't be edited here."));
    if (product->skuCount.value_or(1) != 1 || !m_backend.capabilities().products->hasDetail)
        return refused(tr("This product has several SKUs. Open it to edit them one by one."));
    return m_backend.product(product->id).andThen([this](const Product &whole) {
        return takeOnlySku(whole);
    });
}

Result<Done> ProductModel::takeOnlySku(const Product &product)
{
    if (product.skus.size() != 1) {
        const QString why = tr("This product has several SKUs. Open it to edit them one by one.");
        return failure(Error{.kind = Error::Kind::Refused, .message = why, .isOwnWording = true});
    }
    merge(product);
    m_onlySkus.insert(product.summary.id, product.skus.first());
    return Done{};
}

Result<Done> ProductModel::setOnSale(const QList<ProductSummary> &products, bool isOnSale)
{
    QList<FieldEdit> edits;
    for (const ProductSummary &product : products) {
        if (const auto edit = m_edits.editTo(product, u"onSale"_s, product.isOnSale, isOnSale))
            edits.append(*edit);
    }
    return m_edits.setAll(edits);
}

void ProductModel::merge(const Product &product)
{
    if (m_onlySkus.contains(product.summary.id) && product.skus.size() == 1)
        m_onlySkus.insert(product.summary.id, product.skus.first());
    replaceRow(product.summary);
}

void ProductModel::setCategoryNames(const QHash<CategoryId, QString> &names)
{
    m_categoryNames = names;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, CategoryColumn), index(rowCount() - 1, CategoryColumn));
}

QString ProductModel::categoryName(const ProductSummary &product) const
{
    return product.categoryName.isEmpty() ? m_categoryNames.value(product.category) : product.categoryName;
}

Task<PageOf<ProductSummary>> ProductModel::ask(const ProductQuery &query)
{
    return m_backend.products(query);
}

QString ProductModel::displayText(const ProductSummary &product, int column) const
{
    switch (column) {
    case NameColumn:
        return m_edits.shown(product.id, u"name"_s, product.name).toString();
    case CategoryColumn:
        return categoryName(product);
    case PriceColumn:
        return priceText(product);
    case StockColumn: {
        const auto stock = shownStock(product);
        return stock ? formatNumber(*stock) : QString::fromUtf16(unknownValue);
    }
    case SoldColumn:
        return product.sold ? formatNumber(*product.sold) : QString::fromUtf16(unknownValue);
    case StateColumn:
        return data(index(rowOf(product.id), column), OnSaleRole).toBool() ? tr("On sale") : tr("Off sale");
    case UpdatedColumn:
        return formatTime(product.updatedAt, m_clock());
    }
    return {};
}

/// One price or a range. With several SKUs what waits is in the tooltip: which of them is the
/// cheapest after it can't be told from a row.
QString ProductModel::priceText(const ProductSummary &product) const
{
    const QString currency = m_backend.currency();
    const auto waiting = m_edits.waiting(product.id, u"skus/", u"/price");
    if (waiting.size() == 1 && product.skuCount == 1)
        return formatMoney({.minor = waiting.first()->change.after.toInteger()}, currency);
    const QString lowest = formatMoney(product.lowestPrice, currency);
    if (product.lowestPrice == product.highestPrice)
        return lowest;
    return tr("%1 – %2", "price range").arg(lowest, formatMoney(product.highestPrice, currency));
}

/// A product's stock is the sum over its SKUs, so waiting changes add up.
std::optional<qint64> ProductModel::shownStock(const ProductSummary &product) const
{
    if (!product.stock)
        return {};
    qint64 stock = *product.stock;
    for (const auto *edit : m_edits.waiting(product.id, u"skus/", u"/stock"))
        stock += edit->change.after.toInteger() - edit->change.before.toInteger();
    return stock;
}

QString ProductModel::tooltip(const ProductSummary &product, int column) const
{
    if (hasWaiting(product, column)) {
        const QString trouble = troubleOf(product, column);
        const QString change = oldAndNew(product, column);
        return trouble.isEmpty() ? change : QString(change + u'\n' + trouble);
    }
    if (column == UpdatedColumn)
        return formatExactTime(product.updatedAt);
    return column == NameColumn || column == CategoryColumn ? displayText(product, column) : QString();
}

QString ProductModel::oldAndNew(const ProductSummary &product, int column) const
{
    QStringList lines;
    const auto add = [&](const ProductEdits::Waiting *edit) {
        const FieldInput input = m_edits.input(edit->change.field);
        lines += tr("Waiting to be applied: %1 → %2")
                     .arg(input.shown(edit->change.before), input.shown(edit->change.after));
    };
    if (column == NameColumn || column == StateColumn)
        add(m_edits.waiting(product.id, column == NameColumn ? u"name"_s : u"onSale"_s));
    else
        for (const auto *edit : m_edits.waiting(product.id, u"skus/", QString(u'/' + skuFieldOf(column))))
            add(edit);
    return lines.join(u'\n');
}

QVariant ProductModel::sortValue(const ProductSummary &product, int column) const
{
    switch (column) {
    case PriceColumn:
        return product.lowestPrice.minor;
    case StockColumn:
        return product.stock.value_or(-1);
    case SoldColumn:
        return product.sold.value_or(-1);
    case UpdatedColumn:
        return product.updatedAt;
    default:
        return displayText(product, column);
    }
}

bool ProductModel::hasWaiting(const ProductSummary &product, int column) const
{
    switch (column) {
    case NameColumn:
        return m_edits.waiting(product.id, u"name"_s);
    case StateColumn:
        return m_edits.waiting(product.id, u"onSale"_s);
    case PriceColumn:
    case StockColumn:
        return !m_edits.waiting(product.id, u"skus/", QString(u'/' + skuFieldOf(column))).isEmpty();
    default:
        return false;
    }
}

QString ProductModel::troubleOf(const ProductSummary &product, int column) const
{
    if (column == NameColumn || column == StateColumn) {
        const auto *edit = m_edits.waiting(product.id, column == NameColumn ? u"name"_s : u"onSale"_s);
        return edit ? ProductEdits::troubleText(*edit) : QString();
    }
    if (column != PriceColumn && column != StockColumn)
        return {};
    for (const auto *edit : m_edits.waiting(product.id, u"skus/", QString(u'/' + skuFieldOf(column)))) {
        if (const QString trouble = ProductEdits::troubleText(*edit); !trouble.isEmpty())
            return trouble;
    }
    return {};
}

std::optional<ProductModel::Field> ProductModel::fieldOf(const ProductSummary &product, int column) const
{
    if (column == NameColumn && m_edits.isEditable(u"name"_s))
        return Field{.path = u"name"_s, .stored = product.name};
    const auto sku = m_onlySkus.constFind(product.id);
    if ((column != PriceColumn && column != StockColumn) || sku == m_onlySkus.cend())
        return {};
    const QString path = skuField(sku->id, skuFieldOf(column));
    if (!m_edits.isEditable(path))
        return {};
    return Field{.path = path,
                 .stored = column == PriceColumn ? QJsonValue(sku->price.minor) : stockValue(sku->stock),
                 .label = skuLabel(*sku)};
}

QString ProductModel::editText(const ProductSummary &product, int column) const
{
    const auto field = fieldOf(product, column);
    if (!field)
        return displayText(product, column);
    return m_edits.input(field->path).text(m_edits.shown(product.id, field->path, field->stored));
}

void ProductModel::onEditsChanged(const QSet<ProductId> &products)
{
    for (const ProductId &product : products) {
        if (const int row = rowOf(product); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}
