// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <tl/expected.hpp>

#include <utility>

/// A value, or the Error that stands in its place. Ignoring one is a compiler warning.
template<typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Value = T;
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) { }
};

/// The value of an operation that has nothing to tell but that it was done.
struct Done {
    bool operator==(const Done &) const = default;
};

/// An Error to return from any function that gives a Result.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::make_unexpected(std::move(error));
}

/// The common case: a kind, and a detail for the log.
tl::unexpected<Error> failure(Error::Kind kind, const QString &detail);
