// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <functional>

class TextLabel;

/// A field for a table cell that does not let go of what was typed while it can't be accepted: the
/// reason stands right under it, and clicks elsewhere come back to it. Esc gives up.
class CellEditor : public QLineEdit
{
    Q_OBJECT
public:
    /// Empty when the text can be accepted, else why not, in words.
    using WhyNot = std::function<QString(const QString &text)>;

    CellEditor(WhyNot whyNot, QWidget *parent);
    ~CellEditor() override;

    /// True when the text can be accepted; else the reason is shown.
    bool accepts();
    /// What stands under the field now; empty when nothing does.
    QString reason() const { return m_reason; }

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(const QString &reason);
    void placeBubble();

    WhyNot m_whyNot;
    QString m_reason{};
    QWidget *m_bubble = nullptr;
    TextLabel *m_words = nullptr;
};
