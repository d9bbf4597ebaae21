// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorcatalog.h"

/// What is odd about connectors and keeps nobody from using them.

/// What a user's own connector declares and nobody asks for. Loads it; none for one with a fault.
QStringList remarksOn(const CatalogEntry &entry);

/// Names of files in the user's folder that look like connectors and are not taken for any.
QStringList filesLeftOut(const QString &userFolder);
