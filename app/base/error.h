// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// What a backend said about one field of what it was sent.
struct FieldError {
    QString field{};   ///< path in our own names, such as "skus/17/price"
    QString message{}; ///< the backend's own words

    bool operator==(const FieldError &) const = default;
};

/// Why something could not be done. The kind says what can be done about it; the sentence for
/// people is made in ui/common/errortext.
struct Error {
    enum class Kind {
        SignIn,         ///< not signed in, or the session has expired
        Forbidden,      ///< signed in, but without the right
        Refused,        ///< the backend understood and said no; see message and fields
        NotFound,       ///< no such thing there (any more)
        Conflict,       ///< somebody else changed it since we read it
        Busy,           ///< asked to come back later; see retryAfter
        BadReply,       ///< an answer that is not what this backend should say
        Unreachable,    ///< no connection, name not found, cut line
        TimedOut,       ///< no answer within the time allowed
        Untrusted,      ///< the TLS certificate is not one we may trust
        Cancelled,      ///< by the user, or because nobody waits for it any more
        NotOffered,     ///< this backend has no such operation
        ConnectorFault, ///< the connector file itself is wrong; detail has file and line
        Storage,        ///< this computer's disk or database
    };

    /// What exactly happened to a question or its answer, where that is known and worth saying: people can
    /// do something else about a server that failed than about a wrong address.
    enum class Cause {
        Unknown,
        NoSuchHost,      ///< the name is not known
        NobodyListens,   ///< the computer is there, and refused the connection
        NoTls,           ///< the two could not agree on an encrypted connection
        NoHttpAnswer,    ///< the line closed before anything that is HTTP came
        CutOff,          ///< the line broke, or the answer ended, before it was whole
        ServerFailed,    ///< the backend's own program ran into an error
        GatewayAnswered, ///< what stands before the backend says that it does not answer
        TooLarge,        ///< more came than is taken for one answer
        SentElsewhere,   ///< a redirect to an address that is not the shop's
        PageForPeople,   ///< a web page where data was asked for
        ProgramEnded,    ///< this program ended, or was ended, before the answer came
    };

    Kind kind = Kind::BadReply;
    Cause cause = Cause::Unknown;
    QString message{};          ///< for a person: the backend's own words; may be empty
    QString detail{};           ///< for the log and the Details button; never holds a secret
    QList<FieldError> fields{}; ///< refusals by field
    std::optional<std::chrono::seconds> retryAfter{}; ///< with Busy, where the backend said
    bool isOwnWording = false; ///< message is not the backend's: the connector's words, or ours
    bool outcomeOpen = false;  ///< a write that may have been carried out all the same

    bool operator==(const Error &) const = default;
};

/// A stable word for a kind ("signIn", "badReply"): in connectors, logs and --json output.
QString errorKindName(Error::Kind kind);
/// The kind behind such a word; nothing when there is none of that name.
std::optional<Error::Kind> errorKindFromName(QStringView name);
/// The same for causes, where an error is kept or passed on; an unknown word is Unknown.
QString errorCauseName(Error::Cause cause);
Error::Cause errorCauseFromName(QStringView name);
