// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/fieldinput.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class TextLabel;

/// One text field of a product in the panel: checked when it is left, with the reason under it when it
/// can't be accepted, and with what it was while a change waits.
class ProductField : public QWidget
{
    Q_OBJECT
public:
    explicit ProductField(const QString &name, QWidget *parent = nullptr);

    /// \param stored  what the backend has
    /// \param shown   the same, or what waits in its place
    void setField(const FieldInput &input, const QJsonValue &stored, const QJsonValue &shown,
                  bool isEditable);
    /// Drops what was typed and not taken: another product comes.
    void forget();
    QLineEdit *field() const { return m_field; }
    /// Where a new value goes. While it can't be kept there, the text stays in its field, with the reason.
    void setEnter(std::function<Result<Done>(const QJsonValue &value)> enter) { m_enter = std::move(enter); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void finish();
    void showReason(const QString &reason);
    void showNote();
    void colourField();

    std::function<Result<Done>(const QJsonValue &)> m_enter{};
    FieldInput m_input{EditableField{}};
    QJsonValue m_stored{};
    QJsonValue m_shown{};
    QLineEdit *m_field = nullptr;
    TextLabel *m_note = nullptr;
    bool m_isRefused = false; ///< what is typed could not be taken, and is still there
};
