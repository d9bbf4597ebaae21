// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

/// One page of a list. total is nothing where the backend can't tell; hasMore then says whether to go on.
template<typename Row>
struct PageOf {
    QList<Row> items{};
    std::optional<qint64> total{};
    bool hasMore = false;
};
