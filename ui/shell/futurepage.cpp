// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/futurepage.h"

#include "ui/common/emptystate.h"
#include "ui/common/pageheader.h"
#include "ui/pages.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString idOf(FuturePage::Subject subject)
{
    return pageIds().at(int(subject));
}

QString promiseOf(FuturePage::Subject subject)
{
    using Subject = FuturePage::Subject;
    switch (subject) {
    case Subject::Overview:
        return FuturePage::tr("What needs a hand now, and today's sales against yesterday's.");
    case Subject::Products:
        return FuturePage::tr("The list of products with their prices and stock.");
    case Subject::Orders:
        return FuturePage::tr("Orders by state, with shipping and notes.");
    case Subject::Customers:
        return FuturePage::tr("Find a customer, their orders and what they have spent.");
    case Subject::Domains:
        return FuturePage::tr(
            "The mini-program's server domains by category, checked against the platform's rules, "
            "with the health and the certificate of each host.");
    case Subject::Alerts:
        return FuturePage::tr(
            "What is wrong and since when: expiring certificates, hosts that don't answer, rising "
            "error rates. Acknowledge or snooze each.");
    case Subject::Traffic:
        return FuturePage::tr(
            "Live charts of the requests that the backend answers: rate, status, latency, the "
            "busiest endpoints, and a tail of the log.");
    }
    Q_UNREACHABLE();
}

} // namespace

FuturePage::FuturePage(Subject subject, QWidget *parent)
    : Page(parent), m_header(new PageHeader(pageTitle(idOf(subject)))), m_empty(new EmptyState)
{
    m_empty->setContent(idOf(subject), tr("Not part of this version yet"), promiseOf(subject));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_empty, 1);
}
