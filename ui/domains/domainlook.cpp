// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainlook.h"

#include "app/domains/domainwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

using State = ComparedDomain::State;
using Outcome = SubmittedDomain::Outcome;

struct Look {
    Role role = Role::QuietText;
    QLatin1StringView icon{};
};

Look lookOf(State state)
{
    switch (state) {
    case State::Unchecked:
        return {Role::QuietText, "question"_L1};
    case State::InStep:
        return {Role::Good, "check"_L1};
    case State::ToAdd:
        return {Role::Accent, "plus"_L1};
    case State::AwaitsRelease:
        return {Role::Info, "clock"_L1};
    case State::ToRemove:
        return {Role::Warning, "minus"_L1};
    case State::Leaving:
        return {Role::QuietText, "clock"_L1};
    case State::BackendOnly:
        return {Role::QuietText, "server"_L1};
    }
    Q_UNREACHABLE();
}

} // namespace

ChipLook severityLook(DomainSeverity severity)
{
    switch (severity) {
    case DomainSeverity::Refused:
        return {Role::Bad, u"ban"_s, {}};
    case DomainSeverity::Warning:
        return {Role::Warning, u"warning"_s, {}};
    case DomainSeverity::Note:
        return {Role::Info, u"info"_s, {}};
    }
    Q_UNREACHABLE();
}

ChipLook rulesLook(const DomainRow &row)
{
    if (!row.domain.isWanted)
        return {};
    if (row.findings.isEmpty() || row.findings.first().severity == DomainSeverity::Note)
        return {Role::Good, u"check"_s,
                QCoreApplication::translate("DomainLook", "Fits", "an entry, the rules")};
    const DomainFinding &worst = row.findings.first();
    ChipLook look = severityLook(worst.severity);
    look.text = DomainWords::problem(worst.problem);
    if (!worst.rule.code.isEmpty() && worst.severity == DomainSeverity::Refused)
        look.text.prepend(worst.rule.code + u"  "_s);
    return look;
}

ChipLook stateLook(State state)
{
    const Look look = lookOf(state);
    return {look.role, look.icon, DomainWords::state(state)};
}

ChipLook healthLook(const DomainRow &row)
{
    if (!row.health)
        return {};
    switch (row.health->worst()) {
    case FindingSeverity::Error:
        return {Role::Bad, u"error"_s, QCoreApplication::translate("DomainLook", "Fault")};
    case FindingSeverity::Warning:
        return {Role::Warning, u"warning"_s, QCoreApplication::translate("DomainLook", "Warning")};
    case FindingSeverity::Notice:
    case FindingSeverity::None:
        return {Role::Good, u"check-circle"_s, QCoreApplication::translate("DomainLook", "Well", "a host")};
    }
    Q_UNREACHABLE();
}

ChipLook outcomeLook(Outcome outcome)
{
    const QString text = DomainWords::outcome(outcome);
    switch (outcome) {
    case Outcome::Done:
        return {Role::Good, u"check-circle"_s, text};
    case Outcome::NotDone:
        return {Role::Warning, u"question"_s, text};
    case Outcome::Invalid:
    case Outcome::NoFiling:
    case Outcome::Refused:
        return {Role::Bad, u"ban"_s, text};
    }
    Q_UNREACHABLE();
}
