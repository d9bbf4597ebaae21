// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class AlertRulesForm;
class QPlainTextEdit;
class QPushButton;
class RuleTable;
class TextLabel;
class TrafficMemory;

/// What a shop's traffic page remembers: named filters, colours of rows, endpoints of one's own, alerts.
/// Nothing is taken over before it is accepted, and nothing that makes no sense can be.
class TrafficOptions : public QDialog
{
    Q_OBJECT
public:
    /// memory outlives it.
    TrafficOptions(TrafficMemory &memory, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    /// Accepted with other endpoints: the log is to be read anew.
    void routesChanged();

private:
    RuleTable *makeFilters();
    RuleTable *makeColours();
    QWidget *makeRoutes();
    QStringList routes() const;
    void check();

    TrafficMemory &m_memory;
    RuleTable *m_filters = nullptr;
    RuleTable *m_colours = nullptr;
    QPlainTextEdit *m_routes = nullptr;
    AlertRulesForm *m_alerts = nullptr;
    TextLabel *m_fault = nullptr;
    QPushButton *m_accept = nullptr;
};
