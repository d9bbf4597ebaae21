// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/discardquestion.h"

#include <QPushButton>

DiscardQuestion::DiscardQuestion(int changes, QWidget *parent)
    : QMessageBox(Question, tr("Discard changes"), tr("Discard %n pending change(s)?", nullptr, changes),
                  Cancel, parent)
{
    setInformativeText(tr("Nothing of them has reached the shop. Edit, Undo brings them back."));
    QPushButton *discard = addButton(tr("Discard"), DestructiveRole);
    discard->setProperty("danger", true);
    setDefaultButton(Cancel);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(discard, &QPushButton::clicked, this, &DiscardQuestion::confirmed);
}
