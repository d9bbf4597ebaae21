// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

/// Asks whether all pending changes shall be dropped. Deletes itself when closed.
class DiscardQuestion : public QMessageBox
{
    Q_OBJECT
public:
    explicit DiscardQuestion(int changes, QWidget *parent);

Q_SIGNALS:
    void confirmed();
};
