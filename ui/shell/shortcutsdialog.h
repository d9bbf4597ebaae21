// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class ActionRegistry;

/// Every command that has a key, by group.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const ActionRegistry &actions, QWidget *parent = nullptr);
};
