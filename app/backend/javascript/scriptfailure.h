// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <optional>

class QJSValue;

/// An error on its way through the script, with what the connector knows about the outcome.
struct Refusal {
    Error error{};
    std::optional<bool> isOpen{};
    QString code{}; ///< the backend's own, where it gave one; the error's detail says it too
};

/// What goes with a failure into the script, to come out again if nothing there catches it.
QString extraAsJson(const Refusal &refusal);

/// A failure as the script's side of the engine hands it out.
/// \param heard  what the backend said last, by which its words are told from the connector's
Refusal refusalFrom(const QJSValue &failed, const QString &heard);
