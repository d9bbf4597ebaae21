// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actionregistry.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QAction *ActionRegistry::add(const Spec &spec)
{
    Q_ASSERT_X(!action(spec.id), "ActionRegistry", "two actions with one id");
    auto *made = new QAction(spec.text(), this);
    made->setObjectName(spec.id);
    made->setShortcuts(spec.keys);
    if (!spec.icon.isEmpty())
        made->setIcon(icon(spec.icon));
    made->setIconVisibleInMenu(false);
    m_entries.append({spec, made});
    return made;
}

QAction *ActionRegistry::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.spec.id == id)
            return entry.action;
    }
    return nullptr;
}

QList<QAction *> ActionRegistry::actions() const
{
    QList<QAction *> all;
    for (const Entry &entry : m_entries)
        all << entry.action;
    return all;
}

QList<QAction *> ActionRegistry::actions(Group group) const
{
    QList<QAction *> some;
    for (const Entry &entry : m_entries) {
        if (entry.spec.group == group)
            some << entry.action;
    }
    return some;
}

void ActionRegistry::fill(QMenu *menu, Group group) const
{
    for (const Entry &entry : m_entries) {
        if (entry.spec.group != group)
            continue;
        if (entry.spec.beginsSection)
            menu->addSeparator();
        menu->addAction(entry.action);
    }
}

QString ActionRegistry::groupTitle(Group group)
{
    switch (group) {
    case Group::File:
        return tr("&File");
    case Group::Edit:
        return tr("&Edit");
    case Group::View:
        return tr("&View");
    case Group::Go:
        return tr("&Go");
    case Group::Shop:
        return tr("&Shop");
    case Group::Help:
        return tr("&Help");
    }
    Q_UNREACHABLE();
}

void ActionRegistry::retranslate()
{
    for (const Entry &entry : m_entries)
        entry.action->setText(entry.spec.text());
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    // In Chinese the mnemonic stands in brackets after the words: 文件(&F).
    static const QRegularExpression bracketed(u"\\(&.\\)"_s);
    text.remove(bracketed);
    text.remove(u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}
