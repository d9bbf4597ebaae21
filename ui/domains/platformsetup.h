// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainplan.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class TextLabel;

/// How a platform's lists are changed for this shop, whose account it is, and what its interface needs.
class PlatformSetup : public QDialog
{
    Q_OBJECT
public:
    PlatformSetup(const Platform &platform, const DomainPlan &plan, QWidget *parent = nullptr);

    PlatformWay way() const;
    AccountKind account() const;
    /// Empty: the platform's own.
    QUrl apiAddress() const;
    /// Empty: keep the one that is kept.
    QString token() const;

private:
    QWidget *makeWays();
    QWidget *makeApiFields();
    QWidget *makeButtons();
    void refresh();

    const Platform &m_platform;
    QRadioButton *m_console = nullptr;
    QRadioButton *m_provider = nullptr;
    QRadioButton *m_direct = nullptr;
    QComboBox *m_account = nullptr;
    QWidget *m_apiFields = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_token = nullptr;
    TextLabel *m_note = nullptr;
    QPushButton *m_save = nullptr;
};
