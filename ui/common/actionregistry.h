// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

/// Every command of the program, once: menus, palette and the list of shortcuts are made from it.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    enum class Group { File, Edit, View, Go, Shop, Help };

    /// What an action is made of. The words come from a function, so that a language switched at run
    /// time reaches them.
    struct Spec {
        QString id{}; ///< "shop.connect"
        Group group = Group::File;
        std::function<QString()> text{};
        QList<QKeySequence> keys{}; ///< the first is the one shown
        QString icon{};             ///< of ui/common/icons; may be empty
        bool beginsSection = false; ///< in its menu a line stands above it
    };

    using QObject::QObject;

    /// Makes and keeps the action. An id is given once.
    QAction *add(const Spec &spec);
    QAction *action(const QString &id) const;
    /// In the order they were added.
    QList<QAction *> actions() const;
    QList<QAction *> actions(Group group) const;
    /// A group's actions and the lines between them.
    void fill(QMenu *menu, Group group) const;
    static QString groupTitle(Group group);
    /// Asks for all words again.
    void retranslate();

private:
    struct Entry {
        Spec spec{};
        QAction *action = nullptr;
    };
    QList<Entry> m_entries{};
};

/// An action's words without the mark of its mnemonic and without dots at the end: "&Connect…" → "Connect".
QString plainText(const QAction &action);
