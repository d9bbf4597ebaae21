// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

/// A search field with a glass and a cross. Tells what is searched for once typing has paused, never
/// while an input method is still composing; Return tells at once, Esc empties.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Sets the text without telling anybody.
    void setSearch(const QString &text);

Q_SIGNALS:
    void searched(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    QTimer m_pause{};
    QString m_told{};
};
