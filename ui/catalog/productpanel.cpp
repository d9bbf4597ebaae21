// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/productpanel.h"

#include "app/base/format.h"
#include "app/catalog/productedits.h"
#include "app/catalog/skumodel.h"
#include "ui/catalog/picturestrip.h"
#include "ui/catalog/productfield.h"
#include "ui/catalog/skutable.h"
#include "ui/common/banner.h"
#include "ui/common/contentscroll.h"
#include "ui/common/icons.h"
#include "ui/common/statestack.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTextDocumentFragment>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

/// Product descriptions are pages of HTML around pictures; their words are at the front.
constexpr qsizetype mostDescription = 32 * 1024;

QString plainDescription(const QString &html)
{
    QString text = QTextDocumentFragment::fromHtml(html.left(mostDescription)).toPlainText();
    text.remove(QChar::ObjectReplacementCharacter);
    return text.trimmed();
}

QLabel *makeFieldName(const QString &text)
{
    return new TextLabel(TextLabel::Style::Quiet, text);
}

} // namespace

ProductPanel::ProductPanel(const ShopServices &services, ProductEdits &edits, QWidget *parent)
    : SidePanel(parent), m_services(services), m_edits(edits),
      m_skuModel(new SkuModel(services.backend, edits, this))
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_banner = new Banner;
    m_states = new StateStack(makeContent());
    column->addWidget(m_banner);
    column->addWidget(m_states, 1);
    column->addWidget(makeFoot());
    setBody(body);
    connect(m_states, &StateStack::retryRequested, this, &ProductPanel::reload);
    connect(&m_edits, &ProductEdits::changed, this, [this](const QSet<ProductId> &products) {
        if (products.contains(m_id))
            refresh();
    });
}

ProductPanel::~ProductPanel() = default;

QWidget *ProductPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::gap());
    column->setSpacing(theme::gap());
    m_pictures = new PictureStrip(m_services.pictures);
    m_description = new TextLabel(TextLabel::Style::Body);
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_pictures);
    column->addWidget(makeFacts());
    column->addWidget(makeSkus());
    m_descriptionTitle = new TextLabel(TextLabel::Style::Strong, tr("Description"));
    column->addWidget(m_descriptionTitle);
    column->addWidget(m_description);
    column->addStretch(1);
    auto *scroll = new ContentScroll(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget *ground : {content, scroll->viewport()})
        ground->setAutoFillBackground(false); // the panel's own shows
    return scroll;
}

QWidget *ProductPanel::makeFacts()
{
    m_name = new ProductField(tr("Name"));
    m_name->setObjectName(u"productName"_s);
    m_brief = new ProductField(tr("Brief"));
    m_category = new TextLabel(TextLabel::Style::Body);
    m_updated = new TextLabel(TextLabel::Style::Body);
    m_onSale = new QCheckBox(tr("On sale"));
    m_onSale->setObjectName(u"productOnSale"_s);
    m_name->setEnter([this](const QJsonValue &value) {
        return m_edits.set(m_product.summary, u"name"_s, m_product.summary.name, value);
    });
    m_brief->setEnter([this](const QJsonValue &value) {
        return m_edits.set(m_product.summary, u"brief"_s, m_product.brief, value);
    });
    connect(m_onSale, &QCheckBox::clicked, this, &ProductPanel::setOnSale);

    auto *facts = new QWidget;
    auto *form = new QFormLayout(facts);
    form->setContentsMargins({});
    form->setHorizontalSpacing(theme::gap());
    form->setVerticalSpacing(theme::halfGap());
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(makeFieldName(tr("Name")), m_name);
    form->addRow(makeFieldName(tr("Brief", "a product's short description")), m_brief);
    form->addRow(makeFieldName(tr("State")), m_onSale);
    form->addRow(makeFieldName(tr("Category")), m_category);
    form->addRow(makeFieldName(tr("Updated")), m_updated);
    form->addRow(makeFieldName(tr("Id")), makeIdLine());
    return facts;
}

QWidget *ProductPanel::makeIdLine()
{
    m_idText = new TextLabel(TextLabel::Style::Mono);
    m_idText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy = new QToolButton;
    copy->setIcon(icon(u"copy"_s, theme::Role::QuietText));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the id"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_id.value); });
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(m_idText);
    row->addWidget(copy);
    row->addStretch(1);
    return line;
}

QWidget *ProductPanel::makeSkus()
{
    m_skuTitle = new TextLabel(TextLabel::Style::Strong);
    m_skus = new SkuTable(*m_skuModel, m_services.settings);
    connect(m_skus, &SkuTable::pasteRefused, this, [this](const Error &error) {
        if (error.kind != Error::Kind::Refused)
            return showProblem(error);
        m_banner->showMessage(Banner::Severity::Warning, tr("Could not paste"), error.message);
        m_banner->setDismissible(true);
    });
    connect(m_skuModel, &SkuModel::notStored, this, &ProductPanel::showProblem);
    connect(m_skus, &SkuTable::pasted, m_banner, &QWidget::hide);
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(theme::halfGap());
    column->addWidget(m_skuTitle);
    column->addWidget(m_skus);
    return part;
}

QWidget *ProductPanel::makeFoot()
{
    m_foot = new QWidget;
    m_foot->setObjectName(u"productWaiting"_s);
    m_waiting = new TextLabel(TextLabel::Style::Quiet);
    auto *takeBack = new QPushButton(tr("Take back"));
    takeBack->setIcon(icon(u"undo"_s));
    takeBack->setToolTip(tr("Forget the changes to this product that have not been applied"));
    connect(takeBack, &QPushButton::clicked, this, [this] { m_edits.revert(m_id); });
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::halfGap());
    row->addWidget(m_waiting, 1);
    row->addWidget(takeBack);
    m_foot->hide();
    return m_foot;
}

void ProductPanel::showProduct(const ProductId &id)
{
    if (id == m_id && !m_product.summary.id.isEmpty())
        return;
    m_id = id;
    m_product = {};
    m_name->forget();
    m_brief->forget();
    m_banner->hide();
    setTitle(tr("Loading…"));
    m_foot->hide();
    m_states->showEmpty({}, {}); // never the product before under the name of the next
    m_states->showLoading();
    reload();
}

void ProductPanel::reload()
{
    if (m_id.isEmpty())
        return;
    m_isLoading = true;
    m_reading.run(m_services.backend.product(m_id), [this](const Result<Product> &answer) { take(answer); });
}

void ProductPanel::take(const Result<Product> &answer)
{
    m_isLoading = false;
    if (!answer) {
        if (m_product.summary.id.isEmpty())
            setTitle(tr("Product %1").arg(m_id.value));
        m_states->showError(answer.error());
    } else {
        setProduct(*answer);
        Q_EMIT loaded(*answer);
    }
    Q_EMIT settled();
}

void ProductPanel::setProduct(const Product &product)
{
    m_product = product;
    m_skuModel->setProduct(product);
    m_pictures->setPictures(product.pictures.isEmpty() && !product.summary.thumbnail.isEmpty()
                                ? QStringList{product.summary.thumbnail}
                                : product.pictures);
    m_skuTitle->setText(tr("SKUs (%1)", "section title").arg(product.skus.size()));
    m_skus->parentWidget()->setVisible(!product.skus.isEmpty());
    m_skus->setColumnHidden(SkuModel::OnSaleColumn, !tellsSkusOnSale());
    const bool canEditCodes = m_edits.isEditable(skuField({}, u"code"_s));
    m_skus->setOptionalColumns(canEditCodes ? QList<int>{} : QList<int>{SkuModel::CodeColumn});
    const QString description = plainDescription(product.description);
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    m_descriptionTitle->setVisible(!description.isEmpty());
    refresh();
    m_states->showContent();
}

/// A backend that sells products whole says nothing of their SKUs: ticks for all would be made up.
bool ProductPanel::tellsSkusOnSale() const
{
    const auto canEdit = [this](const Sku &sku) { return m_edits.isEditable(skuField(sku.id, u"onSale"_s)); };
    const auto tells = [&canEdit](const Sku &sku) { return !sku.isOnSale || canEdit(sku); };
    return std::ranges::any_of(m_product.skus, tells);
}

void ProductPanel::refresh()
{
    if (m_product.summary.id.isEmpty())
        return;
    refreshFacts();
    const int waiting = m_edits.countOf(m_id);
    m_waiting->setText(tr("Waiting to be applied: %1", "a number of changes").arg(waiting));
    m_foot->setVisible(waiting > 0);
}

void ProductPanel::refreshFacts()
{
    const ProductSummary &summary = m_product.summary;
    const QJsonValue name = m_edits.shown(m_id, u"name"_s, summary.name);
    setTitle(name.toString());
    m_name->setField(m_edits.input(u"name"_s), summary.name, name, m_edits.isEditable(u"name"_s));
    const QJsonValue brief = m_edits.shown(m_id, u"brief"_s, m_product.brief);
    const bool isBriefEditable = m_edits.isEditable(u"brief"_s);
    m_brief->setField(m_edits.input(u"brief"_s), m_product.brief, brief, isBriefEditable);
    auto *form = static_cast<QFormLayout *>(m_brief->parentWidget()->layout());
    const bool hasBrief = isBriefEditable || !m_product.brief.isEmpty();
    m_brief->setVisible(hasBrief);
    form->labelForField(m_brief)->setVisible(hasBrief);
    m_onSale->setChecked(m_edits.shown(m_id, u"onSale"_s, summary.isOnSale).toBool());
    m_onSale->setEnabled(m_edits.isEditable(u"onSale"_s));
    const bool isSaleWaiting = m_edits.waiting(m_id, u"onSale"_s) != nullptr;
    m_onSale->setText(isSaleWaiting ? tr("On sale (waiting to be applied)") : tr("On sale"));
    const QString category =
        summary.categoryName.isEmpty() ? m_categoryNames.value(summary.category) : summary.categoryName;
    m_category->setText(category.isEmpty() ? QString::fromUtf16(unknownValue) : category);
    m_updated->setText(formatTime(summary.updatedAt, m_services.clock()));
    m_updated->setToolTip(formatExactTime(summary.updatedAt));
    m_idText->setText(summary.id.value);
}

void ProductPanel::setCategoryNames(const QHash<CategoryId, QString> &names)
{
    m_categoryNames = names;
    refresh();
}

void ProductPanel::setOnSale(bool isOnSale)
{
    const ProductSummary &product = m_product.summary;
    if (const Result<Done> set = m_edits.set(product, u"onSale"_s, product.isOnSale, isOnSale); !set) {
        showProblem(set.error());
        refresh(); // what was not kept is not shown as if it were
    }
}

void ProductPanel::showProblem(const Error &error)
{
    m_banner->showError(error);
    m_banner->setDismissible(true);
}
