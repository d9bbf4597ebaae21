// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/hosthistoryview.h"

#include "app/base/format.h"
#include "ui/common/columnchart.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int chartSteps = 180;
constexpr std::chrono::days shortestSpan{14};
constexpr std::chrono::days longestSpan{400};  // a certificate of the longest kind, and a renewal
constexpr std::chrono::seconds lookStep = 12h; // a round that finds nothing wrong comes every six hours

/// So many steps that end now.
TimeSteps stepsUntil(const QDateTime &now, std::chrono::seconds step, int count)
{
    return {.from = now.addSecs(-step.count() * count), .step = step, .count = count};
}

TimeSteps stepsFor(const QList<SeenCertificate> &certificates, const QDateTime &now)
{
    const std::chrono::seconds known(certificates.first().firstSeen.secsTo(now));
    const auto span = std::clamp<std::chrono::seconds>(known, shortestSpan, longestSpan);
    return stepsUntil(now, span / chartSteps, chartSteps);
}

QString whatText(CertificateDifference::What what)
{
    using What = CertificateDifference::What;
    switch (what) {
    case What::Names:
        return HostHistoryView::tr("Names");
    case What::Issuer:
        return HostHistoryView::tr("Issuer");
    case What::Key:
        return HostHistoryView::tr("Key");
    case What::Signature:
        return HostHistoryView::tr("Signature");
    case What::Begin:
        return HostHistoryView::tr("Valid from");
    case What::End:
        return HostHistoryView::tr("Valid until");
    case What::Lifetime:
        return HostHistoryView::tr("Days in all");
    case What::Serial:
        return HostHistoryView::tr("Serial number");
    }
    Q_UNREACHABLE();
}

/// Times in the person's own way; all else as it is.
QString valueText(const CertificateDifference &one, const QString &value)
{
    using What = CertificateDifference::What;
    if (one.what != What::Begin && one.what != What::End)
        return value;
    return formatExactTime(QDateTime::fromString(value, Qt::ISODate));
}

} // namespace

HostHistoryView::HostHistoryView(const HostRecord &record, const QDateTime &now, QWidget *parent)
    : QWidget(parent), m_record(record), m_now(now), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(theme::halfGap());
    if (!m_record.certificates.isEmpty())
        addCertificateChart();
    if (!m_record.looks.isEmpty())
        addLookCharts();
    if (m_record.certificates.size() > 1)
        addComparison();
}

void HostHistoryView::addChart(const QString &title, const std::vector<float> &values, const TimeSteps &steps,
                               const std::function<QString(double)> &text)
{
    auto *chart = new ColumnChart(title);
    chart->setValueText(text);
    chart->setData({.kind = ChartData::Kind::Area,
                    .fromMs = steps.from.toMSecsSinceEpoch(),
                    .stepMs = std::chrono::milliseconds(steps.step).count(),
                    .series = {{.values = values}}});
    chart->setFixedHeight(chart->minimumSizeHint().height());
    m_rows->addWidget(chart);
}

void HostHistoryView::addCertificateChart()
{
    const TimeSteps steps = stepsFor(m_record.certificates, m_now);
    addChart(tr("Days left of the certificate"), daysLeft(m_record.certificates, steps), steps,
             [](double days) { return QLocale().toString(days, 'f', days < 10 && days > 0 ? 1 : 0); });
}

void HostHistoryView::addLookCharts()
{
    const TimeSteps steps = stepsUntil(m_now, lookStep, chartSteps);
    addChart(tr("Time to answer, ms"), answerTimes(m_record.looks, steps), steps,
             [](double ms) { return QLocale().toString(ms, 'f', 0); });
    const int looks = int(m_record.looks.size());
    const int missed =
        int(std::ranges::count_if(m_record.looks, [](const HostLook &look) { return !look.isReached(); }));
    if (missed > 0)
        addChart(tr("Reached, % of the looks"), reachedShares(m_record.looks, steps), steps,
                 [](double share) { return QLocale().toString(share, 'f', 0); });
    auto *sum =
        new TextLabel(TextLabel::Style::Quiet,
                      missed == 0 ? tr("Reached at each of %n look(s).", nullptr, looks)
                                  : tr("Not reached at %1 of %n look(s).", nullptr, looks).arg(missed));
    sum->setObjectName(u"lookSum"_s);
    m_rows->addWidget(sum);
}

/// Each renewal, the newest first; the one that is chosen is shown side by side.
void HostHistoryView::addComparison()
{
    auto *renewals = new QComboBox;
    renewals->setObjectName(u"renewals"_s);
    renewals->setAccessibleName(tr("Renewals"));
    renewals->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (int number = int(m_record.certificates.size()) - 1; number > 0; --number) {
        const SeenCertificate &after = m_record.certificates.at(number);
        renewals->addItem(tr("New certificate %1", "when").arg(formatTime(after.firstSeen, m_now)), number);
    }
    connect(renewals, &QComboBox::currentIndexChanged, this,
            [this, renewals] { showComparison(renewals->currentData().toInt()); });
    m_rows->addWidget(renewals);
    showComparison(renewals->currentData().toInt());
}

/// number: of the newer one among the certificates.
void HostHistoryView::showComparison(int number)
{
    delete m_comparison;
    m_comparison = new QWidget;
    auto *grid = new QGridLayout(m_comparison);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::gap());
    grid->setVerticalSpacing(theme::halfGap() / 2);
    const auto add = [grid](int row, int column, TextLabel::Style style, const QString &text) {
        auto *label = new TextLabel(style, text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row, column, Qt::AlignTop);
    };
    add(0, 1, TextLabel::Style::Quiet, tr("before", "a certificate, beside: after"));
    add(0, 2, TextLabel::Style::Quiet, tr("after", "a certificate, beside: before"));
    int row = 1;
    for (const CertificateDifference &one :
         compareCertificates(m_record.certificates.at(number - 1), m_record.certificates.at(number))) {
        add(row, 0, TextLabel::Style::Quiet, whatText(one.what));
        add(row, 1, TextLabel::Style::Body, valueText(one, one.before));
        add(row, 2, one.isChanged() ? TextLabel::Style::Strong : TextLabel::Style::Body,
            one.isChanged() ? valueText(one, one.after) : tr("the same"));
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    m_rows->addWidget(m_comparison);
}
