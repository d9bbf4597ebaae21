// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/eventstream.h"
#include "app/net/httpstream.h"

#include <functional>
#include <memory>

/// All that it takes to read a stream on another thread than the one that knows of it.
struct StreamRecipe {
    /// Called on the thread that reads. What it makes adds the session there is at each connecting, and may
    /// outlive whoever gave the recipe.
    std::function<std::unique_ptr<StreamSource>()> makeSource{};
    HttpRequest request{};
    StreamFormat format = StreamFormat::ServerSentEvents;
};
