// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/requestrows.h"

#include <QWidget>

class QFormLayout;
class QPushButton;

/// Everything that is known of one request, and where one can go from it.
class RequestPanel : public QWidget
{
    Q_OBJECT
public:
    explicit RequestPanel(QWidget *parent = nullptr);

    void setRequest(const RowsSnapshot &rows, qint64 number);
    void setRevealed(bool isRevealed);
    /// The request as a command for a shell, without what lets somebody in: no headers, secrets masked.
    QString asCurl() const;

Q_SIGNALS:
    void filterRequested(const QString &term);
    /// ("orders", "123")
    void openRequested(const QString &page, const QString &target);

private:
    void refresh();
    void addLine(const QString &name, const QString &value, bool isMono = false);
    void addButtons();
    void addOpenButton();

    RowsSnapshot m_rows{}; // the request alone; none: nothing is shown
    bool m_isRevealed = false;
    QWidget *m_content = nullptr;
    QFormLayout *m_form = nullptr;
};
