// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/trust.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class TextLabel;

/// Whom a connection trusts: the system, an authority's file, or exactly one certificate.
class TrustFields : public QWidget
{
    Q_OBJECT
public:
    explicit TrustFields(QWidget *parent = nullptr);

    void setTrust(const TrustSettings &trust);
    TrustSettings trust() const;
    /// Why it can't be used like this; empty when it can.
    QString problem() const;
    /// What the dialog's label belongs to.
    QWidget *firstControl() const;

Q_SIGNALS:
    void edited();

private:
    void chooseFile();
    void refresh();

    QComboBox *m_kind = nullptr;
    QLineEdit *m_file = nullptr;
    QPushButton *m_choose = nullptr;
    TextLabel *m_pin = nullptr;
    QByteArray m_pinned{};
};
