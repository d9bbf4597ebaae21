// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QFormLayout;
class TextLabel;

/// Asks for what an action on an order needs, in place. Wrong input is said under its field and keeps
/// what was typed; the first wrong field gets the focus.
class ActionForm : public QWidget
{
    Q_OBJECT
public:
    /// \param carriers  for choices among them
    /// \param initial   what stands in the fields at first, by name of the input
    ActionForm(const OrderAction &action, const QList<Carrier> &carriers,
               const QHash<QString, QString> &initial, QWidget *parent = nullptr);

    const OrderAction &action() const { return m_action; }
    void focusFirst();
    /// Says this under a field, or above all when the field is not one of the form's.
    void showErrors(const Error &error);

Q_SIGNALS:
    void submitted(const QJsonObject &input);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeField(const ActionInput &input, const QString &initial);
    QComboBox *makeChoice(const QString &initial);
    QWidget *makeButtons();
    QHash<QString, QString> typed() const;
    void submit();

    OrderAction m_action{};
    QList<Carrier> m_carriers{};
    QHash<QString, QWidget *> m_fields{};
    QHash<QString, TextLabel *> m_errors{};
};
