// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/fieldinput.h"

#include <QWidget>

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
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void edited(const QJsonValue &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    void showNote();

    FieldInput m_input{EditableField{}};
    QJsonValue m_stored{};
    QJsonValue m_shown{};
    QLineEdit *m_field = nullptr;
    TextLabel *m_note = nullptr;
};
