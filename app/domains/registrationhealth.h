// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/healthfinding.h"
#include "app/domains/registration.h"

/// Until when a host's domain is registered, as far as anybody knows.
struct RegistrationHealth {
    Registration registration{}; ///< of what is not known only the domain is filled in
    QList<Finding> findings{};   ///< worst first

    bool operator==(const RegistrationHealth &) const = default;
};

/// Turns an answer, or the lack of one, into what it means. A pure function. An unknown end is a notice:
/// nothing is guessed, and nobody is woken for it.
RegistrationHealth judgeRegistration(const QString &domain, const Result<Registration> &answer,
                                     const QDateTime &now);
