// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

/// Version, licence, and the licences of what the program is made with.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// Name, licence and purpose of each library, as lines of text.
    static QStringList thirdParties();
};
