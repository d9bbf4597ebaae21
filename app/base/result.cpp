// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/result.h"

tl::unexpected<Error> failure(Error::Kind kind, const QString &detail)
{
    return failure(Error{.kind = kind, .detail = detail});
}
