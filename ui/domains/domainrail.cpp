// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainrail.h"

#include "app/domains/domainwords.h"
#include "ui/common/theme.h"
#include "ui/shell/sidebardelegate.h"

#include <QStandardItemModel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int categoryRole = Qt::UserRole + 100; // beyond the delegate's
constexpr int titleRole = categoryRole + 1;

QString iconOf(const QString &category)
{
    static const QHash<QString, QString> icons{
        {u"request"_s, u"server"_s},    {u"socket"_s, u"link"_s},     {u"upload"_s, u"upload"_s},
        {u"download"_s, u"download"_s}, {u"udp"_s, u"link"_s},        {u"tcp"_s, u"link"_s},
        {u"business"_s, u"shop"_s},     {u"prefetch"_s, u"search"_s}, {u"payNotify"_s, u"wallet"_s},
        {u"cdn"_s, u"server"_s},        {u"images"_s, u"image"_s},    {u"adminApi"_s, u"lock"_s},
        {u"h5"_s, u"phone"_s},          {u"other"_s, u"more"_s},
    };
    return icons.value(category, u"list"_s);
}

bool isRefused(const DomainRow &row)
{
    return row.domain.isWanted && worstOf(row.findings) == DomainSeverity::Refused;
}

} // namespace

DomainRail::DomainRail(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Lists"));
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT categoryChosen(category()); });
}

void DomainRail::setPlatform(const Platform &platform)
{
    const QSignalBlocker quiet(selectionModel());
    m_model->clear();
    const auto add = [this](const QString &id, const QString &title) {
        auto *item = new QStandardItem;
        item->setData(id, categoryRole);
        item->setData(title, titleRole);
        item->setData(title, Qt::AccessibleTextRole);
        item->setEditable(false);
        m_model->appendRow(item);
    };
    add({}, tr("All lists"));
    for (const PlatformCategory &category : platform.categories)
        add(category.id, DomainWords::category(category.id));
    m_rows.clear();
    showTexts();
    setCurrentIndex(m_model->index(0, 0));
}

void DomainRail::setRows(const QList<DomainRow> &rows)
{
    m_rows = rows;
    showTexts();
}

void DomainRail::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) != isCompact)
        showTexts();
}

void DomainRail::showTexts()
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        QStandardItem *item = m_model->item(i);
        const QString id = item->data(categoryRole).toString();
        const QString title = item->data(titleRole).toString();
        const auto isHere = [&](const DomainRow &row) { return id.isEmpty() || row.domain.category == id; };
        const auto wanted = std::ranges::count_if(
            m_rows, [&](const DomainRow &row) { return isHere(row) && row.domain.isWanted; });
        const bool isAnyRefused =
            std::ranges::any_of(m_rows, [&](const DomainRow &row) { return isHere(row) && isRefused(row); });
        item->setText(m_isCompact ? QString() : title);
        item->setData(m_isCompact ? 0 : qint64(wanted), SidebarDelegate::CountRole);
        item->setData(isAnyRefused ? u"ban"_s : iconOf(id), SidebarDelegate::IconRole);
        item->setToolTip(isAnyRefused ? tr("%1: the platform would refuse an entry.", "a list").arg(title)
                                      : title);
    }
    setFixedWidth(sizeHint().width());
}

QString DomainRail::category() const
{
    return currentIndex().data(categoryRole).toString();
}

void DomainRail::setCategory(const QString &category)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->item(i)->data(categoryRole).toString() == category)
            setCurrentIndex(m_model->index(i, 0));
    }
}

/// As wide as the longest word needs, with an icon before it and a number after.
QSize DomainRail::sizeHint() const
{
    if (m_isCompact)
        return {theme::iconSize() + 3 * theme::halfGap(), theme::rowHeight() * 10};
    const QFontMetrics metrics(theme::semibold(font()));
    int widest = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(m_model->item(i)->text()));
    const int beside = theme::iconSize() + 5 * theme::halfGap() + metrics.horizontalAdvance(u"200"_s);
    return {widest + beside, theme::rowHeight() * 10};
}
