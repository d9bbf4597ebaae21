// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <optional>

/// What is known of a domain's registration. What a registry does not say stays empty: never guessed.
struct Registration {
    /// Where a domain stands that is not simply active.
    enum class Danger {
        None,
        OnHold,     ///< the registry or registrar has taken it out of the name servers
        Redemption, ///< over; the owner can still buy it back
        Deletion,   ///< over; free for anybody in days
    };
    enum class Source { Rdap, Whois, ByHand };

    QString domain{};       ///< lower case, as A-labels
    QDateTime expires{};    ///< UTC; invalid: not said
    QDateTime registered{}; ///< UTC; invalid: not said
    /// When the registry's database was last brought up to date, invalid: not said; ByHand: when it was
    /// entered.
    QDateTime dataOf{};
    QString registrar{};
    QStringList statuses{};    ///< as the registry writes them, lower case: "client transfer prohibited"
    QStringList nameServers{}; ///< lower case
    Source source = Source::Rdap;

    Danger danger() const;
    /// Does anybody say when it ends, or that it is in danger?
    bool isKnown() const { return expires.isValid() || danger() != Danger::None; }
    bool operator==(const Registration &) const = default;
};

/// How near the end a registration is.
enum class RegistrationLevel { Fine, Notice, Warning, Critical, Lost, Unknown };

/// 60, 30 and 7 days: registrations are yearly, whatever the domain. A danger counts more than the date: in
/// the weeks after its end a registry may show a new date though nobody has paid.
RegistrationLevel registrationLevel(const Registration &registration, const QDateTime &now);

/// How often a level has been worth a reminder: a warning lasts from 30 to 7 days before the end and is
/// repeated once at 14, a critical one is at 1. Together with the levels these are the days that domain
/// owners are used to: 60, 30, 14, 7, 1.
int registrationReminder(const Registration &registration, const QDateTime &now);

/// The answer of an RDAP server (RFC 9083) to a question for that domain.
/// NotFound when it is an RDAP error of code 404; Busy for 429; BadReply for what is no such answer, is about
/// another domain, or gives two different ends.
Result<Registration> registrationFromRdap(const QByteArray &json, const QString &domain);

/// The text of a WHOIS server (port 43). No two are alike: read are lines "name: value" whose names are
/// known; a date is taken only in a form that can be read in one way. Times without a zone are Chinese for
/// the registries of .cn and .中国, UTC for others. NotFound when the server says that there is no such
/// domain; BadReply when nothing in it is about this one.
Result<Registration> registrationFromWhois(const QByteArray &text, const QString &domain);
