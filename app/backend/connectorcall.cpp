// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorcall.h"

using namespace Qt::StringLiterals;

Task<QJsonValue> ConnectorCall::run(const CallServices &services, const ConnectorOperation &operation)
{
    auto *call = new ConnectorCall(services, operation); // deletes itself
    // Later: whoever drops the task may have been called from within the call.
    call->m_promise.onCancel([call] {
        call->m_step.cancel();
        call->deleteLater();
    });
    auto task = call->m_promise.task();
    call->begin();
    return task;
}

ConnectorCall::ConnectorCall(const CallServices &services, const ConnectorOperation &operation)
    : QObject(&services.runtime), m_services(services), m_runtime(&services.runtime), m_operation(operation),
      m_id(services.runtime.newCall())
{
}

ConnectorCall::~ConnectorCall()
{
    if (m_runtime)
        m_runtime->drop(m_id);
}

void ConnectorCall::begin()
{
    m_generation = m_services.session.generation();
    m_step.run(m_services.runtime.begin(m_id, m_operation),
               [this](Result<ConnectorStep> step) { take(std::move(step)); });
}

void ConnectorCall::take(Result<ConnectorStep> step)
{
    if (!step)
        return fail(step.error());
    m_mayHaveWritten = step->mayHaveWritten;
    if (const auto *needed = std::get_if<ConnectorStep::SignInNeeded>(&step->outcome))
        return signInAndSend(needed->error);
    if (const auto *error = std::get_if<Error>(&step->outcome))
        return takeError(*error);
    if (auto *value = std::get_if<QJsonValue>(&step->outcome))
        return finish(std::move(*value));
    m_request = std::get<ScriptRequest>(std::move(step->outcome));
    m_hasSignedIn = false;
    send();
}

void ConnectorCall::send()
{
    m_generation = m_services.session.generation();
    const auto request = m_services.origin.toHttp(m_request, m_services.headers());
    if (!request)
        return fail(request.error());
    Transport &transport = m_services.origin.isShop(request->url) ? m_services.shop : m_services.elsewhere;
    m_step.run(transport.send(*request), [this](const Result<HttpReply> &reply) { takeReply(reply); });
}

void ConnectorCall::takeReply(const Result<HttpReply> &reply)
{
    if (!reply) {
        const Error::Kind kind = reply.error().kind;
        m_services.reached(kind == Error::Kind::BadReply || kind == Error::Kind::Cancelled);
        return fail(reply.error());
    }
    m_services.reached(true);
    if (reply->url.isValid() && !m_services.origin.isAllowed(reply->url)) {
        return fail({.kind = Error::Kind::BadReply,
                     .detail = u"the answer came from another host, "_s + reply->url.host(),
                     .outcomeOpen = m_request.isWrite});
    }
    m_step.run(m_services.runtime.resume(m_id, *reply),
               [this](Result<ConnectorStep> step) { take(std::move(step)); });
}

/// A script that looks at replies itself can end in "not signed in" too: then it is begun anew, if it
/// has written nothing.
void ConnectorCall::takeError(const Error &error)
{
    const bool canBeginAgain = error.kind == Error::Kind::SignIn && m_operation.needsSession
        && !m_mayHaveWritten && !std::exchange(m_hasBegunAgain, true);
    if (!canBeginAgain)
        return fail(error);
    m_step.run(m_services.session.renew(m_generation),
               [this](const Result<Session> &session) { session ? begin() : fail(session.error()); });
}

void ConnectorCall::signInAndSend(const Error &refusal)
{
    if (std::exchange(m_hasSignedIn, true))
        return fail(refusal);
    m_step.run(m_services.session.renew(m_generation),
               [this](const Result<Session> &session) { session ? send() : fail(session.error()); });
}

void ConnectorCall::fail(Error error)
{
    error.outcomeOpen = error.outcomeOpen || m_mayHaveWritten;
    if (!error.detail.startsWith(m_operation.name))
        error.detail = m_operation.name + u": "_s + error.detail;
    finish(failure(std::move(error)));
}

void ConnectorCall::finish(Result<QJsonValue> result)
{
    m_promise.finish(std::move(result));
    deleteLater();
}
