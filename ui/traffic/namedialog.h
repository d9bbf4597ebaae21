// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Asks for a name without holding the page up; use is called with it, not when the question is dismissed.
void askName(QWidget *parent, const QString &title, const QString &label,
             const std::function<void(const QString &)> &use);
