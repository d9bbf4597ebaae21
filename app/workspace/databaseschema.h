// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/localdatabase.h"

/// The steps of the program's own local database, oldest first. A step that was released is never edited.
const Migrations &workspaceMigrations();
