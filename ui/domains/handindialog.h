// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainplan.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

/// The way of mini-programs whose lists people change themselves: each list ready to be copied, with what
/// differs, and the steps in the platform's console to tick off. Done, it is noted as what the platform has.
class HandInDialog : public QDialog
{
    Q_OBJECT
public:
    /// \param refused  how many entries the platform would refuse
    HandInDialog(const Platform &platform, const DomainPlan &plan, int refused, QWidget *parent = nullptr);

Q_SIGNALS:
    /// All steps are ticked and the person says that it is done.
    void handedIn();

private:
    void addLists(QVBoxLayout *rows);
    QWidget *makeList(const PlatformCategory &category);
    void addSteps(QVBoxLayout *rows);
    QWidget *makeButtons();
    void refresh();

    const Platform &m_platform;
    DomainPlan m_plan;
    QList<QCheckBox *> m_steps{};
    QPushButton *m_done = nullptr;
};
