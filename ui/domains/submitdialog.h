// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/changequota.h"
#include "app/domains/domainplan.h"
#include "app/domains/platformapi.h"

#include <QDialog>

class Banner;
class QPushButton;
class QStandardItemModel;
class QTableView;
class TextLabel;

/// What would be sent to a platform through its interface, before it is sent; then what became of each
/// entry. Closing it while something is on its way stops nothing that was sent: it is read back the next
/// time.
class SubmitDialog : public QDialog
{
    Q_OBJECT
public:
    /// api outlives it.
    SubmitDialog(PlatformApi &api, const Platform &platform, const DomainPlan &plan, const ChangeQuota &quota,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void submitted(const SubmissionReport &report);

private:
    QTableView *makeTable();
    QWidget *makeButtons();
    void showChanges();
    void send();
    void take(const Result<SubmissionReport> &report);
    void showReport(const SubmissionReport &report);
    void addRow(const QString &category, const DomainEntry &entry, bool isRemoval,
                const SubmittedDomain *outcome = nullptr);

    PlatformApi &m_api;
    const Platform &m_platform;
    DomainPlan m_plan;
    DomainChanges m_changes;
    ChangeQuota m_quota;
    LatestOnly m_sending{};
    TextLabel *m_headline = nullptr;
    Banner *m_banner = nullptr;
    QStandardItemModel *m_model = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_send = nullptr;
};
