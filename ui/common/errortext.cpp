// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/errortext.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled << part;
    }
    return filled.join(u' ');
}

QString fieldLines(const QList<FieldError> &fields)
{
    QStringList lines;
    for (const FieldError &field : fields)
        lines << u"%1: %2"_s.arg(field.field, field.message);
    return lines.join(u'\n');
}

QString detailsOf(const Error &error)
{
    QStringList lines{errorKindName(error.kind)};
    if (!error.detail.isEmpty())
        lines << error.detail;
    if (!error.fields.isEmpty())
        lines << fieldLines(error.fields);
    return lines.join(u'\n');
}

/// The words that came with it: the backend's in quotes, the connector's and our own as they are.
QString said(const Error &error)
{
    if (error.message.isEmpty() || error.isOwnWording)
        return error.message;
    return ErrorText::tr("The backend says: “%1”").arg(error.message);
}

/// The same behind a headline that names the backend.
QString saidByIt(const Error &error)
{
    if (error.message.isEmpty() || error.isOwnWording)
        return error.message;
    return ErrorText::tr("It says: “%1”", "the backend").arg(error.message);
}

QString busyAdvice(const Error &error)
{
    if (!error.retryAfter)
        return ErrorText::tr("Wait a little, then try again.");
    return ErrorText::tr("Try again in %n second(s).", "as the backend asked",
                         int(error.retryAfter->count()));
}

ErrorText text(const QString &headline, const QString &explanation, const QString &advice)
{
    return {.headline = headline, .explanation = explanation, .advice = advice};
}

/// Where it is known what exactly happened, that is said rather than what holds for all of the kind.
std::optional<ErrorText> textOfCause(const Error &error)
{
    using Cause = Error::Cause;
    switch (error.cause) {
    case Cause::Unknown:
        return {};
    case Cause::NoSuchHost:
        return text(ErrorText::tr("There is no server of this name"),
                    ErrorText::tr("The name in the shop's address is not known, or there is no network."),
                    ErrorText::tr("Check the address for a typing mistake, and the network."));
    case Cause::NobodyListens:
        return text(ErrorText::tr("No server runs at this address"),
                    ErrorText::tr("The computer is there, but refuses the connection."),
                    ErrorText::tr("Check the address and its port; if they are right, the server has to be "
                                  "started."));
    case Cause::NoTls:
        return text(
            ErrorText::tr("No encrypted connection"),
            ErrorText::tr("A server answers, but the two could not agree on TLS: it may not speak it at "
                          "this port, or only in an old version."),
            ErrorText::tr("Check the port, and whether the address begins with https or http."));
    case Cause::NoHttpAnswer:
        return text(
            ErrorText::tr("No web server answers there"),
            ErrorText::tr("The connection was closed before anything came that is HTTP."),
            ErrorText::tr("Check the port, and whether the address begins with https or http; try again "
                          "if the server may have been restarting."));
    case Cause::CutOff:
        return text(ErrorText::tr("The answer was cut off"),
                    ErrorText::tr("The connection broke before all of it was here."),
                    ErrorText::tr("Try again; if it stays so, ask whoever runs the server."));
    case Cause::ServerFailed:
        return text(ErrorText::tr("The server failed"),
                    joined({ErrorText::tr("The backend's own program ran into an error; address and "
                                          "connection are fine."),
                            said(error)}),
                    ErrorText::tr("Try again; if it stays so, tell whoever runs the server the details."));
    case Cause::GatewayAnswered:
        return text(ErrorText::tr("The backend does not answer"),
                    ErrorText::tr("A gateway in front of it answered in its place; it may be restarting."),
                    ErrorText::tr("Wait a little, then try again."));
    case Cause::TooLarge:
        return text(ErrorText::tr("The answer is too large"),
                    ErrorText::tr("More came than fits into one answer, so reading was stopped."),
                    ErrorText::tr("Narrow the search; if it stays so, tell whoever runs the server."));
    case Cause::SentElsewhere:
        return text(ErrorText::tr("The server sends you elsewhere"),
                    ErrorText::tr("It answered with another address. Nothing of yours is ever taken there."),
                    ErrorText::tr("Check the shop's address; the details name the other one."));
    case Cause::PageForPeople:
        return text(ErrorText::tr("A web page came instead of data"),
                    ErrorText::tr("Something answers at this address, but not the shop's admin interface."),
                    ErrorText::tr("Check the address and the kind of backend in the shop's connection."));
    case Cause::ProgramEnded:
        return text(ErrorText::tr("The answer was not waited for"),
                    ErrorText::tr("Zhanggui ended, or was ended, while this was on its way."),
                    ErrorText::tr("Look at what the shop has now before it is sent again."));
    }
    Q_UNREACHABLE();
}

/// What to say where nothing was written; writes with an open outcome are said apart.
ErrorText textOf(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::SignIn:
        return text(ErrorText::tr("Not signed in"), said(error),
                    ErrorText::tr("Sign in again; what you entered is kept."));
    case Kind::Forbidden:
        return text(ErrorText::tr("Your account may not do this"), said(error),
                    ErrorText::tr("Ask an owner of the shop for the right, or sign in as somebody else."));
    case Kind::Refused:
        if (error.isOwnWording)
            return text(ErrorText::tr("Refused"), error.message, {});
        return text(ErrorText::tr("The backend refused"), saidByIt(error),
                    error.message.isEmpty() ? ErrorText::tr("It gave no reason; the details may tell more.")
                                            : QString());
    case Kind::NotFound:
        return text(ErrorText::tr("No longer there"), said(error),
                    ErrorText::tr("It may have been deleted by somebody else. Reload the list."));
    case Kind::Conflict:
        return text(ErrorText::tr("Changed by somebody else"), said(error),
                    ErrorText::tr("Compare both versions and choose which to keep."));
    case Kind::Busy:
        return text(ErrorText::tr("The backend is busy"), saidByIt(error), busyAdvice(error));
    case Kind::BadReply:
        return text(
            ErrorText::tr("The answer could not be understood"),
            ErrorText::tr("The address answered, but not as this kind of backend should."),
            ErrorText::tr("Check the address and the connector of this shop; the details say what came."));
    case Kind::Unreachable:
        return text(ErrorText::tr("The backend cannot be reached"),
                    ErrorText::tr("There is no connection, or no server answers at this address."),
                    ErrorText::tr("Check the network and the address, then try again."));
    case Kind::TimedOut:
        return text(ErrorText::tr("No answer in time"), ErrorText::tr("The backend took too long to answer."),
                    ErrorText::tr("Try again; if it stays slow, ask whoever runs the server."));
    case Kind::Untrusted:
        return text(
            ErrorText::tr("The certificate is not trusted"),
            ErrorText::tr("The server could not prove that it is the one you mean, so nothing was sent."),
            ErrorText::tr("If the certificate is your own, add it under Trust in the shop's connection."));
    case Kind::Cancelled:
        return text(ErrorText::tr("Stopped"), {}, ErrorText::tr("Try again when you are ready."));
    case Kind::NotOffered:
        return text(ErrorText::tr("Not offered by this backend"), said(error), {});
    case Kind::ConnectorFault:
        if (!error.message.isEmpty()) // our own words again
            return text(ErrorText::tr("The shop's connector cannot be used"), error.message, {});
        return text(
            ErrorText::tr("The connector has a fault"),
            ErrorText::tr("The file that describes this backend is wrong; the backend itself may be fine."),
            ErrorText::tr("The details name the file and the line for whoever wrote it."));
    case Kind::Storage:
        if (!error.message.isEmpty()) // our own words, which know more
            return text(ErrorText::tr("This computer could not store it"), error.message, {});
        return text(ErrorText::tr("This computer could not store it"),
                    ErrorText::tr("Nothing has been changed."),
                    ErrorText::tr("Check free space and rights of the program's folder, then try again."));
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText ErrorText::of(const Error &error)
{
    ErrorText text = textOfCause(error).value_or(textOf(error));
    text.details = detailsOf(error);
    if (error.outcomeOpen) {
        text.explanation =
            joined({text.explanation, tr("The change was sent; whether it was done is not known.")});
        text.advice = tr("Check again before you send it once more.");
    }
    return text;
}

QString ErrorText::body() const
{
    return joined({explanation, advice});
}

QString ErrorText::paragraph() const
{
    const QString rest = body();
    return rest.isEmpty() ? headline : tr("%1. %2", "headline. explanation and advice").arg(headline, rest);
}
