// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/namedialog.h"

#include <QInputDialog>

void askName(QWidget *parent, const QString &title, const QString &label,
             const std::function<void(const QString &)> &use)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, use);
    dialog->open();
}
