// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chip.h"

#include <QStringList>

#include <optional>

class TableView;

/// A status of HTTP: errors stand out, the rest is plain (an empty chip).
ChipLook statusLook(int status, const QString &text);
/// The colour behind a rule's word for it ("bad"); nothing when there is none of that name.
std::optional<theme::Role> colourRole(const QString &name);
/// The words there are, in the order in which they are offered.
const QStringList &colourNames();
QString colourText(const QString &name);
/// How tables of requests (TailModel) look.
void setTailLook(TableView &table);
