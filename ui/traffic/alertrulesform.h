// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficrules.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

/// What in the traffic is an alert: learned from past days, or from a limit on.
class AlertRulesForm : public QWidget
{
    Q_OBJECT
public:
    explicit AlertRulesForm(const TrafficRules &rules, QWidget *parent = nullptr);

    TrafficRules rules() const;

private:
    void enableFields();

    QCheckBox *m_isOn;
    QCheckBox *m_learnsErrors;
    QDoubleSpinBox *m_errorShare;
    QCheckBox *m_learnsP95;
    QSpinBox *m_p95Ms;
    QCheckBox *m_silence;
    QCheckBox *m_newFailures;
};
