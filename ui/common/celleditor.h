// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QLineEdit>

#include <functional>
#include <optional>

class TextLabel;

/// A field for a table cell that does not let go of what was typed while it can't be accepted: the
/// reason stands right under it, and clicks elsewhere come back to it. Esc gives up.
class CellEditor : public QLineEdit
{
    Q_OBJECT
public:
    /// Empty when the text can be accepted, else why not, in words.
    using WhyNot = std::function<QString(const QString &text)>;
    /// Puts the text where it belongs; what stands in the way is shown like a reason.
    using Enter = std::function<Result<Done>(const QString &text)>;

    /// enter: null where whoever closes the field takes the text.
    CellEditor(WhyNot whyNot, Enter enter, QWidget *parent);
    ~CellEditor() override;

    /// True once the text can be accepted, and has been entered where the field does that; else the reason
    /// is shown. Enters the same text only once.
    bool commit();
    bool entersItself() const { return bool(m_enter); }
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
    Enter m_enter;
    std::optional<QString> m_entered{};
    QString m_reason{};
    QWidget *m_bubble = nullptr;
    TextLabel *m_words = nullptr;
};
