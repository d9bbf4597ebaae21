// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsdialog.h"

#include "ui/common/actionregistry.h"
#include "ui/common/contentscroll.h"
#include "ui/common/textlabel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace {

void addGroup(QGridLayout *grid, const ActionRegistry &actions, ActionRegistry::Group group)
{
    int row = grid->rowCount();
    bool hasTitle = false;
    const auto all = actions.actions(group);
    for (const QAction *action : all) {
        if (action->shortcuts().isEmpty())
            continue;
        if (!std::exchange(hasTitle, true)) {
            QString title = ActionRegistry::groupTitle(group).remove(u'&');
            if (const auto bracket = title.indexOf(u'('); bracket > 0)
                title.truncate(bracket);
            grid->addWidget(new TextLabel(TextLabel::Style::Section, title), row++, 0, 1, 2);
        }
        grid->addWidget(new TextLabel(TextLabel::Style::Body, plainText(*action)), row, 0);
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        grid->addWidget(new TextLabel(TextLabel::Style::Quiet, keys), row++, 1);
    }
    grid->setRowMinimumHeight(row, theme::halfGap());
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ActionRegistry &actions, QWidget *parent) : QDialog(parent)
{
    using Group = ActionRegistry::Group;
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setHorizontalSpacing(theme::wideGap() * 2);
    grid->setColumnStretch(0, 1);
    for (const Group group : {Group::Go, Group::Edit, Group::View, Group::Shop, Group::File, Group::Help})
        addGroup(grid, actions, group);
    grid->setRowStretch(grid->rowCount(), 1);

    auto *scroll = new ContentScroll(list);
    scroll->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(scroll, 1);
    rows->addWidget(buttons);
    resize(theme::charWidth() * 72, fontMetrics().height() * 34);
}
