// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/javascript/javascriptengine.h"

#include "app/backend/connectorsource.h"
#include "app/backend/javascript/scriptfailure.h"
#include "app/backend/javascript/scripthost.h"
#include "app/backend/javascript/stepwatchdog.h"
#include "app/backend/replytext.h"
#include "app/backend/replyverdict.h"

#include <QFile>
#include <QFileInfo>
#include <QJSEngine>
#include <QJSValue>
#include <QJsonDocument>
#include <QRegularExpression>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace {

struct Call {
    ConnectorOperation operation{};
    QJSValue generator{};
    ScriptRequest request{}; ///< the one that waits for its reply
    QString heard{};         ///< the last reply's text
    int requests = 0;
    bool mayHaveWritten = false;
};

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QString headersAsJson(const HttpHeaders &headers)
{
    QJsonObject out;
    for (const auto &[name, value] : headers)
        out.insert(QString::fromLatin1(name).toLower(), QString::fromLatin1(value));
    return QString::fromUtf8(compact(out));
}

Refusal refusalOf(const ScriptRequest &request, const HttpReply &reply, const ReplyContent &content)
{
    return {.error = errorFromStatus(request, reply, content), .code = codeOfProblem(content)};
}

/// What open() said of a reply. Where it only calls it a bad one, the status may say why.
Refusal refusalOf(const QJSValue &failed, int status, const ReplyContent &content)
{
    Refusal refusal = refusalFrom(failed, content.text);
    Error &error = refusal.error;
    if (error.kind == Error::Kind::BadReply && error.cause == Error::Cause::Unknown)
        error.cause = causeOfStatus(status);
    return refusal;
}

} // namespace

struct JavaScriptEngine::Private {
    explicit Private(const ConnectorLimits &limitsIn)
        : limits(limitsIn),
          watchdog(
              limits.step, [this] { engine.setInterrupted(true); }, [this] { engine.setInterrupted(false); })
    {
    }

    Result<Done> prepare();
    Result<QJSValue> importModule();
    Result<ConnectorDescription> describe();

    QJSValue enter(const QJSValue &hook, const QJSValueList &arguments);
    ConnectorStep advance(CallId id, Call &call, const QJSValue &result);
    ConnectorStep request(CallId id, Call &call, const QJSValue &result);
    ConnectorStep end(CallId id,
                      std::variant<ScriptRequest, QJsonValue, Error, ConnectorStep::SignInNeeded> outcome);
    ConnectorStep fail(CallId id, Error error);
    ConnectorStep raise(CallId id, Call &call, const Refusal &refusal);
    ConnectorStep refuse(CallId id, Call &call, int status, const Refusal &refusal);

    QJSValue scriptReply(const Call &call, const HttpReply &reply, const ReplyContent &content);
    ConnectorStep takeRaw(CallId id, Call &call, const HttpReply &reply, const ReplyContent &content);
    tl::expected<QJSValue, Refusal> opened(const Call &call, const HttpReply &reply,
                                           const ReplyContent &content);
    tl::expected<QJSValue, Refusal> openedByScript(const Call &call, const HttpReply &reply,
                                                   const ReplyContent &content, const QJSValue &scriptReply);

    Error ranTooLong(std::optional<int> line) const;
    Error faultOf(const QJSValue &threw) const;
    std::optional<int> lineOf(const QJSValue &threw) const;

    ConnectorLimits limits;
    ScriptHost host{};
    QJSEngine engine{};
    StepWatchdog watchdog; // after the engine: stops before it goes
    QString file{};
    QString source{};
    QJSValue hooks{};
    QJSValue module{};
    bool hasOpen = false;
    std::unordered_map<CallId, Call> calls{};
};

JavaScriptEngine::JavaScriptEngine(const ConnectorLimits &limits) : d(std::make_unique<Private>(limits)) { }

JavaScriptEngine::~JavaScriptEngine() = default;

Result<ConnectorDescription> JavaScriptEngine::load(const QString &file)
{
    d->file = file;
    auto source = connectorSource(file, d->limits.largestSource);
    if (!source)
        return failure(std::move(source.error()));
    d->source = std::move(*source);
    if (auto prepared = d->prepare(); !prepared)
        return failure(std::move(prepared.error()));
    auto module = d->importModule();
    if (!module)
        return failure(std::move(module.error()));
    d->module = std::move(*module);
    return d->describe();
}

ConnectorStep JavaScriptEngine::begin(CallId id, const ConnectorOperation &operation)
{
    Call &call = d->calls[id];
    call.operation = operation;
    const QJSValue begun = d->enter(d->hooks.property(u"begin"_s),
                                    {d->module, operation.name, QString::fromUtf8(compact(operation.input))});
    if (begun.property(u"state"_s).toString() != "begun"_L1)
        return d->advance(id, call, begun);
    call.generator = begun.property(u"generator"_s);
    return d->advance(id, call, d->enter(d->hooks.property(u"next"_s), {operation.name, call.generator}));
}

ConnectorStep JavaScriptEngine::resume(CallId id, const HttpReply &reply)
{
    const auto found = d->calls.find(id);
    if (found == d->calls.end())
        return {.outcome = Error{.kind = Error::Kind::Cancelled}};
    Call &call = found->second;
    const auto content = contentOfReply(reply);
    if (!content)
        return d->refuse(id, call, reply.status, {content.error()});
    call.heard = content->text;
    if (call.request.isRaw)
        return d->takeRaw(id, call, reply, *content);
    auto payload = d->opened(call, reply, *content);
    if (!payload)
        return d->refuse(id, call, reply.status, payload.error());
    call.mayHaveWritten |= call.request.isWrite;
    return d->advance(
        id, call, d->enter(d->hooks.property(u"next"_s), {call.operation.name, call.generator, *payload}));
}

void JavaScriptEngine::drop(CallId call)
{
    d->calls.erase(call);
}

// ---- loading --------------------------------------------------------------------------------------

Result<Done> JavaScriptEngine::Private::prepare()
{
    QFile prelude(u":/connectors/prelude.js"_s);
    if (!prelude.open(QIODevice::ReadOnly))
        return failure(connectorFault(prelude.fileName(), {}, prelude.errorString()));
    const QJSValue make = engine.evaluate(QString::fromUtf8(prelude.readAll()), u"prelude.js"_s);
    QJSEngine::setObjectOwnership(&host, QJSEngine::CppOwnership);
    hooks = make.call({engine.globalObject(), engine.newQObject(&host)});
    if (hooks.isError())
        return failure(
            connectorFault(u"prelude.js"_s, hooks.property(u"lineNumber"_s).toInt(), hooks.toString()));
    return Done{};
}

Result<QJSValue> JavaScriptEngine::Private::importModule()
{
    QJSValue loaded;
    bool wasStopped = false;
    {
        const StepWatchdog::Watch watch(watchdog);
        loaded = engine.importModule(file);
        wasStopped = engine.isInterrupted();
    }
    // What a module throws at its top level is left pending, beside a namespace that looks whole.
    if (engine.hasError())
        loaded = engine.catchError();
    if (wasStopped)
        return failure(ranTooLong({}));
    if (!loaded.isError())
        return loaded;
    return failure(connectorFault(file, lineOf(loaded), loaded.toString()));
}

Result<ConnectorDescription> JavaScriptEngine::Private::describe()
{
    const QJSValue outline = enter(hooks.property(u"outline"_s), {module});
    auto description = connectorDescriptionFromJson(qjsvalue_cast<QJsonObject>(outline));
    if (!description) {
        static const QRegularExpression exported(u"^export\\.(\\w+)"_s);
        const QString detail = description.error().detail;
        return failure(
            connectorFault(file, lineOfExport(source, exported.match(detail).captured(1)), detail));
    }
    hasOpen = description->hasOpen;
    return description;
}

// ---- running --------------------------------------------------------------------------------------

QJSValue JavaScriptEngine::Private::enter(const QJSValue &hook, const QJSValueList &arguments)
{
    const StepWatchdog::Watch watch(watchdog);
    return hook.call(arguments);
}

ConnectorStep JavaScriptEngine::Private::advance(CallId id, Call &call, const QJSValue &result)
{
    const QString state = result.property(u"state"_s).toString();
    if (state == "request"_L1)
        return request(id, call, result);
    if (state == "done"_L1)
        return end(id, qjsvalue_cast<QJsonValue>(result.property(u"value"_s)));
    if (state != "failed"_L1)
        return fail(id, faultOf(result));
    Refusal refusal = refusalFrom(result, call.heard);
    call.mayHaveWritten |= refusal.isOpen.value_or(false);
    return fail(id, std::move(refusal.error));
}

ConnectorStep JavaScriptEngine::Private::request(CallId id, Call &call, const QJSValue &result)
{
    if (++call.requests > limits.requests)
        return fail(id, connectorFault(file, {}, u"made more than %1 requests"_s.arg(limits.requests)));
    const auto json = qjsvalue_cast<QJsonObject>(result.property(u"request"_s));
    auto parsed = scriptRequestFromJson(json, call.operation.isWrite);
    if (!parsed)
        return fail(id, connectorFault(file, {}, parsed.error().detail));
    call.request = std::move(*parsed);
    return {.outcome = call.request, .mayHaveWritten = call.mayHaveWritten};
}

ConnectorStep JavaScriptEngine::Private::end(
    CallId id, std::variant<ScriptRequest, QJsonValue, Error, ConnectorStep::SignInNeeded> outcome)
{
    const bool mayHaveWritten = calls.at(id).mayHaveWritten;
    calls.erase(id);
    return {.outcome = std::move(outcome), .mayHaveWritten = mayHaveWritten};
}

/// Ends a call in an error that names the operation.
ConnectorStep JavaScriptEngine::Private::fail(CallId id, Error error)
{
    const Call &call = calls.at(id);
    error.outcomeOpen = call.mayHaveWritten;
    error.detail =
        error.detail.isEmpty() ? call.operation.name : call.operation.name + u": "_s + error.detail;
    return end(id, std::move(error));
}

/// Lets the script catch what the reply was judged to be; what it does not catch ends the call.
ConnectorStep JavaScriptEngine::Private::raise(CallId id, Call &call, const Refusal &refusal)
{
    const Error &error = refusal.error;
    return advance(id, call,
                   enter(hooks.property(u"raise"_s),
                         {call.operation.name, call.generator, errorKindName(error.kind), error.message,
                          extraAsJson(refusal)}));
}

ConnectorStep JavaScriptEngine::Private::refuse(CallId id, Call &call, int status, const Refusal &refusal)
{
    const bool canSignIn = !call.request.isAnonymous && call.operation.needsSession;
    if (refusal.error.kind == Error::Kind::SignIn && canSignIn)
        return {.outcome = ConnectorStep::SignInNeeded{refusal.error}, .mayHaveWritten = call.mayHaveWritten};
    if (call.request.isWrite)
        call.mayHaveWritten |= refusal.isOpen.value_or(leavesOutcomeOpen(refusal.error, status));
    if (refusal.error.kind == Error::Kind::ConnectorFault)
        return fail(id, refusal.error);
    return raise(id, call, refusal);
}

// ---- replies --------------------------------------------------------------------------------------

/// Null when the body was taken for JSON and is none.
QJSValue JavaScriptEngine::Private::scriptReply(const Call &call, const HttpReply &reply,
                                                const ReplyContent &content)
{
    const QString json = content.isJson ? withLargeIntegersQuoted(content.text) : QString();
    return enter(hooks.property(u"reply"_s),
                 {reply.status, headersAsJson(reply.headers), content.text, json, reply.url.toString(),
                  call.operation.name});
}

ConnectorStep JavaScriptEngine::Private::takeRaw(CallId id, Call &call, const HttpReply &reply,
                                                 const ReplyContent &content)
{
    QJSValue given = scriptReply(call, reply, content);
    if (given.isNull())
        given = scriptReply(call, reply, {.text = content.text});
    call.mayHaveWritten |= call.request.isWrite && (reply.status < 400 || reply.status >= 500);
    return advance(id, call, enter(hooks.property(u"next"_s), {call.operation.name, call.generator, given}));
}

tl::expected<QJSValue, Refusal> JavaScriptEngine::Private::opened(const Call &call, const HttpReply &reply,
                                                                  const ReplyContent &content)
{
    if (auto fault = faultOfReply(call.request, reply, content))
        return tl::make_unexpected(Refusal{std::move(*fault)});
    const QJSValue given = scriptReply(call, reply, content);
    const bool isFailure = reply.status >= 400;
    if (given.isError())
        return tl::make_unexpected(Refusal{faultOf(given)});
    if (given.isNull()) {
        return tl::make_unexpected(isFailure ? refusalOf(call.request, reply, {.text = content.text})
                                             : Refusal{notJson(call.request, reply, content)});
    }
    if (hasOpen)
        return openedByScript(call, reply, content, given);
    if (isFailure)
        return tl::make_unexpected(refusalOf(call.request, reply, content));
    if (!content.isJson && !content.text.trimmed().isEmpty())
        return tl::make_unexpected(Refusal{notJson(call.request, reply, content)});
    return given.property(u"json"_s);
}

/// The connector's own open() says what the envelope means. Where it lets a failed status pass, the status
/// counts; where it stumbles over a body that is no JSON, that is the body's fault.
tl::expected<QJSValue, Refusal> JavaScriptEngine::Private::openedByScript(const Call &call,
                                                                          const HttpReply &reply,
                                                                          const ReplyContent &content,
                                                                          const QJSValue &scriptReply)
{
    const QJSValue result = enter(hooks.property(u"open"_s), {module, scriptReply});
    const QString state = result.property(u"state"_s).toString();
    if (state == "failed"_L1)
        return tl::make_unexpected(refusalOf(result, reply.status, content));
    if (reply.status >= 400)
        return tl::make_unexpected(refusalOf(call.request, reply, content));
    if (state == "done"_L1)
        return result.property(u"value"_s);
    if (!content.isJson && !result.isError())
        return tl::make_unexpected(Refusal{notJson(call.request, reply, content)});
    return tl::make_unexpected(Refusal{faultOf(result)});
}

// ---- faults ---------------------------------------------------------------------------------------

/// From what a hook gave for an exception, or from the engine's own error when it was interrupted.
Error JavaScriptEngine::Private::faultOf(const QJSValue &threw) const
{
    if (threw.isError())
        return ranTooLong(lineOf(threw));
    QString message = threw.property(u"message"_s).toString();
    const auto line = lineOf(threw);
    if (message == "TypeError: Type error"_L1) { // all that the engine says of it
        message = u"TypeError: yield*, of, ... or [a] = was given what can't be gone through"_s;
        if (const QString trap = line ? lostGenerator(source, *line) : QString(); !trap.isEmpty())
            message += u"; "_s + trap;
    }
    return connectorFault(file, line, message);
}

Error JavaScriptEngine::Private::ranTooLong(std::optional<int> line) const
{
    const QString what = u"ran for more than %1 ms without a request and was stopped"_s;
    return connectorFault(file, line, what.arg(limits.step.count()));
}

/// The innermost place in the connector's own file, as the stack tells ("list@file:///x/shop.mjs:12").
std::optional<int> JavaScriptEngine::Private::lineOf(const QJSValue &threw) const
{
    static const QRegularExpression place(u"@([^@\\n]*):(\\d+)"_s);
    const QString name = u'/' + QFileInfo(file).fileName();
    auto frames = place.globalMatch(threw.property(u"stack"_s).toString());
    while (frames.hasNext()) {
        const auto frame = frames.next();
        if (QUrl::fromPercentEncoding(frame.captured(1).toUtf8()).endsWith(name))
            return frame.captured(2).toInt();
    }
    return {};
}
