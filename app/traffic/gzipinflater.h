// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>

/// Unpacks a gzip file as it is read, also one made of several (logrotate's, or bgzip's). What comes out
/// goes into the caller's room, so a file that grows a thousandfold costs time but no memory.
class GzipInflater
{
public:
    /// Gives the next packed bytes: how many were put there, 0 at the end.
    using Packed = std::function<Result<qint64>(std::span<char>)>;

    explicit GzipInflater(Packed packed);
    ~GzipInflater();

    static bool looksPacked(QByteArrayView start);

    /// How many bytes were put into the room; 0 at the end. BadReply when the file is damaged or cut.
    Result<qint64> read(std::span<char> room);

private:
    struct Private;
    Result<bool> fill();

    std::unique_ptr<Private> d;
};
