// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"
#include "app/base/result.h"

#include <QJsonObject>

/// "notice", "warning", "critical", "outage".
QString alertLevelName(AlertLevel level);
std::optional<AlertLevel> alertLevelFromName(QStringView name);

/// The whole book, for the disk: a restart must neither forget nor repeat.
QJsonObject toJson(const AlertBook &book);
/// BadReply, with the path of the field, for anything else.
Result<AlertBook> alertBookFromJson(const QJsonObject &json);

QJsonObject toJson(const Incident &incident);
Result<Incident> incidentFromJson(const QJsonObject &json);
