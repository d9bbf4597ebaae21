// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// What the prelude can't do in JavaScript. Connectors never see this object, only the prelude does.
class ScriptHost : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// "2024-05-01 08:00:00" in an IANA zone, as ISO 8601 UTC; empty when either is none.
    /// A time that names its own zone keeps it.
    Q_INVOKABLE QString localTime(const QString &text, const QString &zone) const;
    /// The other way: an ISO 8601 time with a zone, as "2024-05-01 08:00:00" in an IANA zone; empty when
    /// either is none.
    Q_INVOKABLE QString toLocalTime(const QString &iso, const QString &zone) const;
};
