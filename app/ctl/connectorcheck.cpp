// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectorcheck.h"

#include "app/ctl/readchecks.h"
#include "app/ctl/sessioncheck.h"
#include "app/ctl/writechecks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

ConnectorCheck::ConnectorCheck(ConnectorBackend &backend, bool withWrites, QObject *parent)
    : QObject(parent), m_backend(backend), m_subject{.backend = backend}, m_withWrites(withWrites)
{
}

Task<QList<CheckedOperation>> ConnectorCheck::run()
{
    load();
    return m_promise.task();
}

void ConnectorCheck::load()
{
    auto loading = checked(u"load"_s, m_backend.load(),
                           [this](const ConnectorDescription &about, CheckedOperation &out) {
                               m_declared = about.capabilities;
                               out.note = about.title;
                               for (const UnreadMember &member : about.capabilities.unread)
                                   out.doubts.append(remarkAbout(member));
                           });
    m_step.run(std::move(loading), [this](const Result<CheckedOperation> &loaded) {
        record(*loaded);
        loaded->error ? next() : signIn();
    });
}

void ConnectorCheck::signIn()
{
    auto signingIn = checked(u"signIn"_s, m_backend.signIn(),
                             [](const Session &session, CheckedOperation &out) { out.note = session.role; });
    m_step.run(std::move(signingIn), [this](const Result<CheckedOperation> &signedIn) {
        record(*signedIn);
        if (!signedIn->error) {
            m_steps = {[this] {
                return checked(u"probe"_s, m_backend.probe(), [](const Session &, CheckedOperation &) {});
            }};
            m_steps += readChecks(m_subject);
            if (m_session)
                m_steps.append([this] { return checkSessionEnd(m_subject, *m_session); });
            if (m_withWrites)
                m_steps += writeChecks(m_subject);
        }
        next();
    });
}

void ConnectorCheck::next()
{
    if (m_steps.isEmpty())
        return m_promise.finish(m_tried);
    const CheckStep step = m_steps.takeFirst();
    m_step.run(step(), [this](const Result<CheckedOperation> &operation) {
        record(*operation);
        next();
    });
}

/// What is absent only because this account has no right to it is skipped.
bool ConnectorCheck::isDeclared(const QString &operation) const
{
    const QString name = operation.section(u',', 0, 0); // without ", put back"
    if (name.startsWith("orders.actions."_L1))
        return m_declared.orders && m_declared.orders->action(name.section(u'.', 2));
    if (name == "customers.get"_L1)
        return m_declared.customers && m_declared.customers->hasDetail;
    if (name == "products.save"_L1)
        return m_declared.products && !m_declared.products->editable.isEmpty();
    if (name == "serverDomains.save"_L1)
        return !m_declared.serverDomainCategories.isEmpty();
    return name == "streams.requestLog"_L1 && m_declared.requestLog;
}

/// What this account may not do says nothing about the connector, where that knows of the rights.
void ConnectorCheck::record(CheckedOperation operation)
{
    const auto session = m_backend.session();
    const bool hasFewRights = session && !session->allows(u"*");
    const bool isForbidden = operation.error && operation.error->kind == Error::Kind::Forbidden;
    const bool isHidden =
        operation.outcome == CheckedOperation::Outcome::Absent && isDeclared(operation.name);
    if (hasFewRights && (isForbidden || isHidden)) {
        operation.outcome = CheckedOperation::Outcome::Skipped;
        operation.note = u"not among the rights of this account"_s;
        operation.error.reset();
    }
    m_tried.append(operation);
    Q_EMIT tried(operation);
}

ExitCode exitCodeOf(const QList<CheckedOperation> &tried)
{
    const auto failed = std::ranges::find_if(
        tried, [](const CheckedOperation &one) { return one.outcome == CheckedOperation::Outcome::Failed; });
    if (failed == tried.end())
        return ExitCode::Ok;
    const ExitCode reason = failed->error ? exitCodeFor(failed->error->kind) : ExitCode::ProblemsFound;
    const bool nothingWorked = failed->name == "signIn"_L1 || reason == ExitCode::Network;
    return nothingWorked && reason != ExitCode::Failure ? reason : ExitCode::ProblemsFound;
}
