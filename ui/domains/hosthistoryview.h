// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostrecord.h"

#include <QWidget>

class QVBoxLayout;

/// A host through time: how much was left of its certificates, how fast it answered and when it was not
/// reached, and what has changed from one certificate to the next.
class HostHistoryView : public QWidget
{
    Q_OBJECT
public:
    HostHistoryView(const HostRecord &record, const QDateTime &now, QWidget *parent = nullptr);

private:
    void addCertificateChart();
    void addLookCharts();
    void addChart(const QString &title, const std::vector<float> &values, const TimeSteps &steps,
                  const std::function<QString(double)> &text);
    void addComparison();
    void showComparison(int number);

    HostRecord m_record;
    QDateTime m_now;
    QVBoxLayout *m_rows = nullptr;
    QWidget *m_comparison = nullptr; ///< null until two certificates are compared
};
