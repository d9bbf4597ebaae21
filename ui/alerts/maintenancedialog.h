// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/services.h"

#include <QDialog>

class Banner;
class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
struct MaintenanceWindow;

/// When alerts are quiet because somebody works there: the windows that are set, and a form for one more.
class MaintenanceDialog : public QDialog
{
    Q_OBJECT
public:
    /// services outlives it.
    explicit MaintenanceDialog(const ShopServices &services, QWidget *parent = nullptr);
    ~MaintenanceDialog() override;

private:
    QWidget *makeForm();
    QWidget *makeRow(const MaintenanceWindow &window);
    MaintenanceWindow typed() const;
    void fill();
    void refresh();
    void add();
    void store(const QList<MaintenanceWindow> &windows);

    const ShopServices &m_services;
    Banner *m_banner = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_until = nullptr;
    QCheckBox *m_isWeekly = nullptr;
    QComboBox *m_where = nullptr;
    QLineEdit *m_note = nullptr;
    QPushButton *m_add = nullptr;
};
