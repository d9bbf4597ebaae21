// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A client's address with what tells people apart hidden: "203.0.113.***", "2001:db8:12::***". What is no
/// address keeps its first and last character.
QString maskedClient(const QString &client);

/// A request's target with the values hidden that tell who somebody is or let them in: of names such as
/// token, code, phone, name, and any run of seven digits or more in the query.
QString maskedTarget(const QString &target);
