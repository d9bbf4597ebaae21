// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests.
#pragma once

#include <QtCore/QtCore>
#include <QtTest/QtTest>
#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
