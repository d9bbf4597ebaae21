// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/palettedelegate.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStandardItemModel>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Rows shown without scrolling.
constexpr int rowsShown = 12;

struct Hit {
    int entry = 0;
    int score = 0;
};

std::optional<int> scoreOf(const PaletteEntry &entry, const QString &pattern)
{
    const auto byTitle = fuzzyScore(pattern, entry.title);
    const auto byKeyword = fuzzyScore(pattern, entry.keywords);
    if (!byTitle && !byKeyword)
        return {};
    // Words one can't see count half, so that what is read wins.
    return std::max(byTitle.value_or(0), byKeyword.value_or(0) / 2) + (entry.isEnabled ? 1 : 0);
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_search(new QLineEdit), m_list(new QListView), m_model(new QStandardItemModel(this))
{
    setObjectName(u"commandPalette"_s);
    m_search->setFrame(false);
    m_search->addAction(icon(u"search"_s, theme::Role::QuietText), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::halfGap(), theme::halfGap(), theme::halfGap(), theme::halfGap());
    rows->addWidget(m_search);
    rows->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &entries, const QString &placeholder)
{
    m_entries = entries;
    m_focusBefore = QApplication::focusWidget();
    m_search->setPlaceholderText(placeholder.isEmpty() ? tr("Type what you want to do") : placeholder);
    m_search->setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("Commands"));
    m_search->clear();
    filter({});
    place();
    show();
    raise();
    m_search->setFocus();
}

void CommandPalette::filter(const QString &pattern)
{
    std::vector<Hit> hits;
    for (int at = 0; at < m_entries.size(); ++at) {
        if (const auto score = scoreOf(m_entries[at], pattern))
            hits.push_back({at, *score});
    }
    if (!pattern.trimmed().isEmpty())
        std::ranges::stable_sort(hits, std::greater(), &Hit::score);
    m_model->clear();
    for (const Hit &hit : hits) {
        const PaletteEntry &entry = m_entries[hit.entry];
        auto *item = new QStandardItem(entry.title);
        item->setData(hit.entry, PaletteDelegate::EntryRole);
        item->setData(entry.icon, PaletteDelegate::IconRole);
        item->setData(entry.group, PaletteDelegate::GroupRole);
        item->setData(entry.key.toString(QKeySequence::NativeText), PaletteDelegate::KeyRole);
        item->setEnabled(entry.isEnabled);
        m_model->appendRow(item);
    }
    moveTo(0, 1);
    place();
}

QStringList CommandPalette::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->item(row)->text();
    return titles;
}

void CommandPalette::place()
{
    const QSize window = parentWidget()->size();
    const int width = qMin(theme::charWidth() * 56, window.width() - 2 * theme::gap());
    const int rows = qBound(1, m_model->rowCount(), rowsShown);
    const int wanted = m_search->sizeHint().height() + theme::gap() + theme::halfGap()
        + rows * PaletteDelegate::rowHeight() + theme::halfGap();
    const int height = qMin(wanted, window.height() - theme::gap() * 4);
    setGeometry((window.width() - width) / 2, theme::gap() * 3, width, height);
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const auto action = m_entries[index.data(PaletteDelegate::EntryRole).toInt()].run;
    leave();
    action();
}

void CommandPalette::leave()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    m_focusBefore = nullptr;
}

/// The next entry that can be run, from there on in that direction and round the ends.
void CommandPalette::moveTo(int row, int step)
{
    const int count = m_model->rowCount();
    for (int tried = 0; tried < count; ++tried, row += step) {
        const int at = (row % count + count) % count;
        if (!m_model->item(at)->isEnabled())
            continue;
        m_list->setCurrentIndex(m_model->index(at, 0));
        return;
    }
}

bool CommandPalette::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        moveTo(row + 1, 1);
        return true;
    case Qt::Key_Up:
        moveTo(row - 1, -1);
        return true;
    case Qt::Key_PageDown:
        moveTo(qMin(row + rowsShown, last), -1);
        return true;
    case Qt::Key_PageUp:
        moveTo(qMax(row - rowsShown, 0), 1);
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_search)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    return false;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    controlpainter::popupPanel(&painter, &option);
}
