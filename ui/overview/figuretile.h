// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

/// One figure of today with the same figure of yesterday under it.
class FigureTile : public QFrame
{
    Q_OBJECT
public:
    explicit FigureTile(const QString &label, QWidget *parent = nullptr);

    /// Both as they read; a dash stands for what the backend does not say.
    void setFigures(const QString &today, const QString &yesterday);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label = nullptr;
    QLabel *m_today = nullptr;
    QLabel *m_yesterday = nullptr;
};
