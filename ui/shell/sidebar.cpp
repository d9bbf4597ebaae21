// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "app/base/format.h"
#include "ui/common/icons.h"
#include "ui/pages.h"
#include "ui/shell/shopswitcher.h"
#include "ui/shell/sidebardelegate.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

/// Wide enough for "Connector" with a count, in heights of the UI font.
constexpr double widthInLines = 13;

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_switcher(new ShopSwitcher), m_pages(new QListView),
      m_model(new QStandardItemModel(this))
{
    setFixedWidth(qRound(theme::gap() * widthInLines));
    m_pages->setModel(m_model);
    m_pages->setItemDelegate(new SidebarDelegate(m_pages));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_pages->setMouseTracking(true);
    m_pages->viewport()->setAutoFillBackground(false);
    m_pages->setAccessibleName(tr("Pages"));
    fillPages();

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::halfGap(), theme::halfGap(), theme::halfGap() + 1, theme::halfGap());
    rows->setSpacing(theme::halfGap());
    rows->addWidget(m_switcher);
    rows->addWidget(m_pages, 1);
    connect(m_pages->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    Q_EMIT pageChosen(index.data(SidebarDelegate::PageRole).toString());
            });
}

void Sidebar::fillPages()
{
    for (const PageEntry &entry : pageEntries()) {
        auto *item = new QStandardItem(icon(entry.icon), pageTitle(entry.id));
        item->setData(entry.id, SidebarDelegate::PageRole);
        item->setData(entry.icon, SidebarDelegate::IconRole);
        item->setData(entry.startsGroup, SidebarDelegate::StartsGroupRole);
        m_model->appendRow(item);
    }
    retranslate();
}

void Sidebar::retranslate()
{
    m_pages->setAccessibleName(tr("Pages"));
    for (int row = 0; row < m_model->rowCount(); ++row)
        describe(m_model->item(row));
}

void Sidebar::describe(QStandardItem *item)
{
    const QString title = pageTitle(item->data(SidebarDelegate::PageRole).toString());
    const qint64 count = item->data(SidebarDelegate::CountRole).toLongLong();
    item->setText(title);
    item->setAccessibleText(count > 0 ? tr("%1, %2 waiting", "page, count").arg(title, formatNumber(count))
                                      : title);
    const QKeySequence key(Qt::CTRL | Qt::Key(Qt::Key_1 + item->row()));
    item->setToolTip(u"%1 (%2)"_s.arg(title, key.toString(QKeySequence::NativeText)));
}

int Sidebar::rowOf(const QString &id) const
{
    return int(pageIds().indexOf(id));
}

void Sidebar::setCurrentPage(const QString &id)
{
    m_pages->setCurrentIndex(m_model->index(rowOf(id), 0));
}

void Sidebar::focusPages()
{
    m_pages->setFocus();
}

QString Sidebar::currentPage() const
{
    return m_pages->currentIndex().data(SidebarDelegate::PageRole).toString();
}

void Sidebar::setCount(const QString &page, qint64 count)
{
    QStandardItem *item = m_model->item(rowOf(page));
    if (!item || item->data(SidebarDelegate::CountRole).toLongLong() == count)
        return;
    item->setData(count, SidebarDelegate::CountRole);
    describe(item);
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::color(theme::Role::Line));
}
