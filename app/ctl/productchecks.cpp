// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/productchecks.h"

#include "app/ctl/checkdoubts.h"
#include "app/ctl/listchecks.h"
#include "app/ctl/listlook.h"

using namespace Qt::StringLiterals;

namespace {

Task<CheckedOperation> productList(CheckSubject &subject)
{
    const auto abilities = subject.backend.capabilities().products.value_or(ProductAbilities{});
    const ProductQuery query{.page = firstPage(abilities.list)};
    return checked(u"products.list"_s, subject.backend.products(query),
                   [&subject](const PageOf<ProductSummary> &page, CheckedOperation &out) {
                       noteRows(page, out);
                       if (!page.items.isEmpty())
                           subject.listedProduct = page.items.first();
                   });
}

Task<CheckedOperation> productSearch(CheckSubject &subject)
{
    const QString name = u"products.list by text"_s;
    if (!subject.listedProduct)
        return skipped(name, u"there is no product"_s);
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .text = subject.listedProduct->name};
    return checked(
        name, subject.backend.products(query),
        [id = subject.listedProduct->id](const PageOf<ProductSummary> &page, CheckedOperation &out) {
            expectRow(page, id.value, out);
        });
}

Task<CheckedOperation> productsByCategory(CheckSubject &subject)
{
    const QString name = u"products.list by category"_s;
    if (!subject.listedProduct || subject.listedProduct->category.isEmpty())
        return skipped(name, u"no product with a category was listed"_s);
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .category = subject.listedProduct->category};
    return checked(name, subject.backend.products(query),
                   [](const PageOf<ProductSummary> &page, CheckedOperation &out) {
                       out.count = page.items.size();
                       out.expect(!page.items.isEmpty(), u"expected products of the category, got none"_s);
                   });
}

/// A category that is asked for stands for all below it as well: its products are mostly in those.
Task<CheckedOperation> productsBelow(CheckSubject &subject)
{
    const QString name = u"products.list by the category above"_s;
    if (!subject.listedProduct || subject.listedProduct->category.isEmpty())
        return skipped(name, u"no product with a category was listed"_s);
    const PageRequest page = firstPage(subject.backend.capabilities().products->list);
    return subject.backend.categories().continueWith(
        [&subject, name, page, category = subject.listedProduct->category](
            const Result<QList<Category>> &all) -> Task<CheckedOperation> {
            const QList<Category> categories = all.value_or(QList<Category>());
            const auto own = std::ranges::find(categories, category, &Category::id);
            if (own == categories.end() || own->parent.isEmpty())
                return skipped(name, u"there is none above that of the first product"_s);
            return checked(name, subject.backend.products({.page = page, .category = own->parent}),
                           [](const PageOf<ProductSummary> &found, CheckedOperation &out) {
                               out.count = found.items.size();
                               out.expect(!found.items.isEmpty(),
                                          u"expected products of the categories below it, got none"_s);
                           });
        });
}

Task<CheckedOperation> productsOnSale(CheckSubject &subject, bool isOnSale)
{
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .isOnSale = isOnSale};
    return checked(isOnSale ? u"products.list on sale"_s : u"products.list off sale"_s,
                   subject.backend.products(query),
                   [isOnSale](const PageOf<ProductSummary> &page, CheckedOperation &out) {
                       out.count = page.items.size();
                       const auto fits = [&](const ProductSummary &p) { return p.isOnSale == isOnSale; };
                       out.expect(std::ranges::all_of(page.items, fits), u"got products that are not so"_s);
                   });
}

Task<CheckedOperation> productDetail(CheckSubject &subject)
{
    const QString name = u"products.get"_s;
    if (!subject.listedProduct)
        return skipped(name, u"there is no product"_s);
    const ProductId id = subject.listedProduct->id;
    return checked(
        name, subject.backend.product(id), [&subject, id](const Product &product, CheckedOperation &out) {
            out.firstId = product.summary.id.value;
            out.fields = coverageOf(product);
            out.note = u"%1 SKUs"_s.arg(product.skus.size());
            out.doubts = doubtsAbout(product, *subject.listedProduct);
            out.expect(product.summary.id == id, u"expected product %1, got another"_s.arg(id.value));
            subject.product = product;
        });
}

Task<CheckedOperation> noSuchProduct(CheckSubject &subject)
{
    const QString name = u"products.get, none such"_s;
    if (!subject.listedProduct)
        return skipped(name, u"there is no product"_s);
    return expectNotFound(name, subject.backend.product({idOfNothing(subject.listedProduct->id.value)}));
}

Task<CheckedOperation> picture(CheckSubject &subject)
{
    const QString name = u"picture"_s;
    if (!subject.listedProduct || subject.listedProduct->thumbnail.isEmpty())
        return skipped(name, u"no product with a picture was listed"_s);
    return checked(name, subject.backend.picture(subject.listedProduct->thumbnail),
                   [](const QByteArray &bytes, CheckedOperation &out) {
                       out.note = u"%1 bytes"_s.arg(bytes.size());
                   })
        .andThen([](CheckedOperation out) {
            // Pictures often live on hosts of their own, which say nothing about the connector.
            if (out.error && out.error->kind == Error::Kind::Unreachable) {
                out.outcome = CheckedOperation::Outcome::Skipped;
                out.note = u"its host can't be reached"_s;
                out.error.reset();
            }
            return out;
        });
}

Task<CheckedOperation> categoryList(CheckSubject &subject)
{
    return checked(u"categories.list"_s, subject.backend.categories(),
                   [](const QList<Category> &categories, CheckedOperation &out) {
                       out.count = categories.size();
                       out.firstId = categories.isEmpty() ? QString() : categories.first().id.value;
                       out.doubts = doubtsAbout(categories);
                   });
}

/// By name is the backend's own alphabet, and a price may be a range: those are not judged.
std::optional<qint64> figure(const ProductSummary &product, const QString &sort)
{
    if (sort == "price"_L1 && product.lowestPrice == product.highestPrice)
        return product.lowestPrice.minor;
    if (sort == "updatedAt"_L1 && product.updatedAt.isValid())
        return product.updatedAt.toSecsSinceEpoch();
    if (sort == "stock"_L1)
        return product.stock;
    return sort == "sold"_L1 ? product.sold : std::nullopt;
}

AskList asking(Backend &backend)
{
    return [&backend](const ListQuestion &asked) {
        const ProductQuery query{
            .page = asked.page, .text = asked.text, .sort = asked.sort, .order = asked.order};
        return backend.products(query).andThen(
            [sort = asked.sort](const PageOf<ProductSummary> &page) -> Result<ListedPage> {
                return listed(page, [&sort](const ProductSummary &row) { return figure(row, sort); });
            });
    };
}

} // namespace

QList<CheckStep> productChecks(CheckSubject &subject)
{
    QList<CheckStep> out{[&subject] { return productList(subject); }};
    if (const auto &products = subject.backend.capabilities().products) {
        out += listChecks(u"products.list"_s, products->list, asking(subject.backend));
        if (products->list.filtersBy(u"text"))
            out.append([&subject] { return productSearch(subject); });
        if (products->list.filtersBy(u"category")) {
            out.append([&subject] { return productsByCategory(subject); });
            out.append([&subject] { return productsBelow(subject); });
        }
        if (products->list.filtersBy(u"onSale")) {
            for (const bool isOnSale : {true, false})
                out.append([&subject, isOnSale] { return productsOnSale(subject, isOnSale); });
        }
    }
    out.append([&subject] { return productDetail(subject); });
    if (const auto &products = subject.backend.capabilities().products; products && products->hasDetail)
        out.append([&subject] { return noSuchProduct(subject); });
    out.append([&subject] { return picture(subject); });
    out.append([&subject] { return categoryList(subject); });
    return out;
}
