// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/productchecks.h"

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

Task<CheckedOperation> productsPastTheEnd(CheckSubject &subject)
{
    ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list)};
    query.page.page = 1'000'000;
    return checked(u"products.list past the end"_s, subject.backend.products(query),
                   [](const PageOf<ProductSummary> &page, CheckedOperation &out) { expectEmpty(page, out); });
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

Task<CheckedOperation> sortedProducts(CheckSubject &subject, const QString &sort)
{
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .sort = sort,
                             .order = SortOrder::Descending};
    return checked(
        u"products.list sorted by "_s + sort, subject.backend.products(query),
        [](const PageOf<ProductSummary> &page, CheckedOperation &out) { out.count = page.items.size(); });
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
            out.expect(product.summary.id == id, u"expected product %1, got another"_s.arg(id.value));
            subject.product = product;
        });
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
                   });
}

} // namespace

QList<CheckStep> productChecks(CheckSubject &subject)
{
    QList<CheckStep> out{[&subject] { return productList(subject); }};
    if (const auto &products = subject.backend.capabilities().products) {
        out.append([&subject] { return productsPastTheEnd(subject); });
        if (products->list.filtersBy(u"text"))
            out.append([&subject] { return productSearch(subject); });
        if (products->list.filtersBy(u"category"))
            out.append([&subject] { return productsByCategory(subject); });
        if (products->list.filtersBy(u"onSale")) {
            for (const bool isOnSale : {true, false})
                out.append([&subject, isOnSale] { return productsOnSale(subject, isOnSale); });
        }
        for (const QString &sort : products->list.sorts)
            out.append([&subject, sort] { return sortedProducts(subject, sort); });
    }
    out.append([&subject] { return productDetail(subject); });
    out.append([&subject] { return picture(subject); });
    out.append([&subject] { return categoryList(subject); });
    return out;
}
