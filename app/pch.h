// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for zhanggui_app: headers that nearly every file includes anyway.
#pragma once

#include <QtCore/QtCore>
#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
