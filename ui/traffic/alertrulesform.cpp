// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/alertrulesform.h"

#include "app/traffic/traffichabit.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

constexpr double offeredShare = 5; // %
constexpr int offeredMs = 2000;

} // namespace

AlertRulesForm::AlertRulesForm(const TrafficRules &rules, QWidget *parent)
    : QWidget(parent), m_isOn(new QCheckBox(tr("&Watch the traffic while a log is followed"))),
      m_learnsErrors(new QCheckBox(tr("Errors: learn what is &usual"))), m_errorShare(new QDoubleSpinBox),
      m_learnsP95(new QCheckBox(tr("Time taken: learn what is u&sual"))), m_p95Ms(new QSpinBox),
      m_silence(new QCheckBox(tr("Tell when &no request comes where there usually are"))),
      m_newFailures(new QCheckBox(tr("Tell when an endpoint &begins to fail")))
{
    m_isOn->setObjectName(u"isOn"_s);
    m_learnsErrors->setObjectName(u"learnsErrors"_s);
    m_errorShare->setRange(0.1, 100);
    m_errorShare->setDecimals(1);
    m_errorShare->setSuffix(u" %"_s);
    m_errorShare->setValue(rules.errorShare.value_or(offeredShare / 100) * 100);
    m_p95Ms->setRange(1, 600'000);
    m_p95Ms->setSuffix(tr(" ms", "milliseconds, after a number"));
    m_p95Ms->setValue(int(rules.p95Ms.value_or(offeredMs)));
    m_isOn->setChecked(rules.isOn);
    m_learnsErrors->setChecked(!rules.errorShare);
    m_learnsP95->setChecked(!rules.p95Ms);
    m_silence->setChecked(rules.watchesSilence);
    m_newFailures->setChecked(rules.watchesNewFailures);

    auto *hint = new TextLabel(
        TextLabel::Style::Quiet,
        tr("Learned limits come from the same hour of the past four weeks: the middle value, and how far "
           "days "
           "usually are from it. One odd day changes neither. Until %n day(s) are known, fixed limits hold.",
           nullptr, TrafficHabit::leastDays));
    hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->addRow(m_isOn);
    form->addRow(m_learnsErrors);
    form->addRow(tr("Alert from this share of &errors (5xx) on"), m_errorShare);
    form->addRow(m_learnsP95);
    form->addRow(tr("Alert when the slowest 5 % take more &than"), m_p95Ms);
    form->addRow(m_silence);
    form->addRow(m_newFailures);
    form->addRow(hint);
    for (QCheckBox *box : {m_isOn, m_learnsErrors, m_learnsP95})
        connect(box, &QCheckBox::toggled, this, &AlertRulesForm::enableFields);
    enableFields();
}

void AlertRulesForm::enableFields()
{
    const bool isOn = m_isOn->isChecked();
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_learnsErrors, m_learnsP95, m_silence, m_newFailures})
        field->setEnabled(isOn);
    m_errorShare->setEnabled(isOn && !m_learnsErrors->isChecked());
    m_p95Ms->setEnabled(isOn && !m_learnsP95->isChecked());
}

TrafficRules AlertRulesForm::rules() const
{
    TrafficRules rules{.isOn = m_isOn->isChecked(),
                       .watchesSilence = m_silence->isChecked(),
                       .watchesNewFailures = m_newFailures->isChecked()};
    if (!m_learnsErrors->isChecked())
        rules.errorShare = m_errorShare->value() / 100;
    if (!m_learnsP95->isChecked())
        rules.p95Ms = m_p95Ms->value();
    return rules;
}
