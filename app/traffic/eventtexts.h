// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"
#include "app/traffic/logformat.h"

/// Which texts of an event are taken as they stand in the line.
using EventText = std::string_view LogEvent::*;

/// Where a field's text goes; null for a field that is read as something else.
constexpr EventText eventTextOf(LogField field)
{
    switch (field) {
    case LogField::Method:
        return &LogEvent::method;
    case LogField::Target:
        return &LogEvent::target;
    case LogField::Client:
        return &LogEvent::client;
    case LogField::User:
        return &LogEvent::user;
    case LogField::Referer:
        return &LogEvent::referer;
    case LogField::Agent:
        return &LogEvent::agent;
    case LogField::RequestId:
        return &LogEvent::requestId;
    default:
        return nullptr;
    }
}
