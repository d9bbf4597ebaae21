// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindNames{
    std::pair{Error::Kind::SignIn, "signIn"_L1},
    std::pair{Error::Kind::Forbidden, "forbidden"_L1},
    std::pair{Error::Kind::Refused, "refused"_L1},
    std::pair{Error::Kind::NotFound, "notFound"_L1},
    std::pair{Error::Kind::Conflict, "conflict"_L1},
    std::pair{Error::Kind::Busy, "busy"_L1},
    std::pair{Error::Kind::BadReply, "badReply"_L1},
    std::pair{Error::Kind::Unreachable, "unreachable"_L1},
    std::pair{Error::Kind::TimedOut, "timedOut"_L1},
    std::pair{Error::Kind::Untrusted, "untrusted"_L1},
    std::pair{Error::Kind::Cancelled, "cancelled"_L1},
    std::pair{Error::Kind::NotOffered, "notOffered"_L1},
    std::pair{Error::Kind::ConnectorFault, "connectorFault"_L1},
    std::pair{Error::Kind::Storage, "storage"_L1},
};

constexpr std::array causeNames{
    std::pair{Error::Cause::Unknown, ""_L1},
    std::pair{Error::Cause::NoSuchHost, "noSuchHost"_L1},
    std::pair{Error::Cause::NobodyListens, "nobodyListens"_L1},
    std::pair{Error::Cause::NoTls, "noTls"_L1},
    std::pair{Error::Cause::NoHttpAnswer, "noHttpAnswer"_L1},
    std::pair{Error::Cause::CutOff, "cutOff"_L1},
    std::pair{Error::Cause::ServerFailed, "serverFailed"_L1},
    std::pair{Error::Cause::GatewayAnswered, "gatewayAnswered"_L1},
    std::pair{Error::Cause::TooLarge, "tooLarge"_L1},
    std::pair{Error::Cause::SentElsewhere, "sentElsewhere"_L1},
    std::pair{Error::Cause::PageForPeople, "pageForPeople"_L1},
    std::pair{Error::Cause::ProgramEnded, "programEnded"_L1},
};

} // namespace

QString errorKindName(Error::Kind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Error::Kind> errorKindFromName(QStringView name)
{
    for (const auto &[kind, known] : kindNames) {
        if (known == name)
            return kind;
    }
    return {};
}

QString errorCauseName(Error::Cause cause)
{
    for (const auto &[known, name] : causeNames) {
        if (known == cause)
            return name;
    }
    Q_UNREACHABLE();
}

Error::Cause errorCauseFromName(QStringView name)
{
    for (const auto &[cause, known] : causeNames) {
        if (known == name)
            return cause;
    }
    return Error::Cause::Unknown;
}
