// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"

using namespace Qt::StringLiterals;

bool Session::allows(QStringView right) const
{
    return rights.contains("*"_L1) || rights.contains(right);
}
