// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/categoryfilter.h"

#include "app/catalog/categorymodel.h"
#include "ui/common/icons.h"

#include <QBoxLayout>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTreeView>

using namespace Qt::StringLiterals;

CategoryFilter::CategoryFilter(CategoryModel &categories, QWidget *parent)
    : QPushButton(tr("Category"), parent), m_categories(categories)
{
    setObjectName(u"categoryFilter"_s);
    setIcon(::icon(u"filter"_s));
    setToolTip(tr("Show only one category"));
    connect(this, &QPushButton::clicked, this, &CategoryFilter::openPopup);
}

void CategoryFilter::makePopup()
{
    auto *frame = new QFrame(this, Qt::Popup);
    frame->setFrameShape(QFrame::StyledPanel);
    m_popup = frame;
    m_search = new QLineEdit;
    m_search->setObjectName(u"categorySearch"_s);
    m_search->setPlaceholderText(tr("Search categories"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search"_s, theme::Role::QuietText), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_found = new QSortFilterProxyModel(m_popup);
    m_found->setSourceModel(&m_categories);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree = new QTreeView;
    m_tree->setModel(m_found);
    m_tree->header()->hide();
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Categories"));
    auto *column = new QVBoxLayout(m_popup);
    column->setContentsMargins(theme::halfGap(), theme::halfGap(), theme::halfGap(), theme::halfGap());
    column->setSpacing(theme::halfGap());
    column->addWidget(m_search);
    column->addWidget(m_tree);
    m_popup->resize(theme::charWidth() * 38, theme::rowHeight() * 14);
    connect(m_search, &QLineEdit::textChanged, this, &CategoryFilter::search);
    connect(m_tree, &QTreeView::clicked, this, &CategoryFilter::pick);
    connect(m_tree, &QTreeView::activated, this, &CategoryFilter::pick);
}

void CategoryFilter::openPopup()
{
    if (!m_popup)
        makePopup();
    m_search->clear();
    m_popup->move(mapToGlobal(QPoint(0, height() + 2)));
    m_popup->show();
    m_search->setFocus();
}

void CategoryFilter::search(const QString &text)
{
    m_found->setFilterFixedString(text.trimmed());
    if (text.trimmed().isEmpty()) {
        m_tree->collapseAll();
        return;
    }
    m_tree->expandAll();
    QModelIndex first = m_found->index(0, 0);
    while (first.isValid() && !first.data().toString().contains(text.trimmed(), Qt::CaseInsensitive)
           && m_found->hasChildren(first))
        first = m_found->index(0, 0, first);
    m_tree->setCurrentIndex(first);
}

void CategoryFilter::pick(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_popup->hide();
    Q_EMIT picked(CategoryId{index.data(CategoryModel::IdRole).toString()});
}

/// From the search field the arrows go into the tree and Return picks what they found.
bool CategoryFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QPushButton::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down) {
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_found->index(0, 0));
        m_tree->setFocus();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        pick(m_tree->currentIndex());
        return true;
    }
    return QPushButton::eventFilter(watched, event);
}
