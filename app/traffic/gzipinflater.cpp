// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/gzipinflater.h"

#include <QCoreApplication>

#include <zlib.h>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int gzipWindow = 16 + MAX_WBITS; // "16" asks zlib for gzip's own header

/// What is said about files that can't be unpacked.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(GzipInflater)
};

Error damaged(const QString &message, const QString &detail)
{
    return {.kind = Error::Kind::BadReply, .message = message, .detail = detail};
}

} // namespace

struct GzipInflater::Private {
    Packed packed{};
    z_stream stream{};
    std::array<char, 64 * 1024> input{};
    bool isOpen = false;   // the stream can be used
    bool isBetween = true; // no member of the file is half read
};

GzipInflater::GzipInflater(Packed packed) : d(std::make_unique<Private>())
{
    d->packed = std::move(packed);
    d->isOpen = inflateInit2(&d->stream, gzipWindow) == Z_OK;
}

GzipInflater::~GzipInflater()
{
    if (d->isOpen)
        inflateEnd(&d->stream);
}

bool GzipInflater::looksPacked(QByteArrayView start)
{
    return start.startsWith(QByteArrayView("\x1f\x8b", 2));
}

/// Gets packed bytes when none wait; false at the end of the file.
Result<bool> GzipInflater::fill()
{
    if (d->stream.avail_in > 0)
        return true;
    const auto got = d->packed(d->input);
    if (!got)
        return failure(got.error());
    d->stream.next_in = reinterpret_cast<Bytef *>(d->input.data());
    d->stream.avail_in = uInt(*got);
    return *got > 0;
}

Result<qint64> GzipInflater::read(std::span<char> room)
{
    d->stream.next_out = reinterpret_cast<Bytef *>(room.data());
    d->stream.avail_out = uInt(room.size());
    while (d->isOpen && d->stream.avail_out == room.size()) {
        const auto hasMore = fill();
        if (!hasMore)
            return failure(hasMore.error());
        if (!*hasMore) {
            if (d->isBetween)
                return 0;
            return failure(damaged(Words::tr("The compressed file is cut: its end is missing."),
                                   u"the compressed file is cut: its end is missing"_s));
        }
        const int state = inflate(&d->stream, Z_NO_FLUSH);
        d->isBetween = state == Z_STREAM_END;
        if (d->isBetween)
            inflateReset(&d->stream);
        else if (state != Z_OK && state != Z_BUF_ERROR)
            return failure(
                damaged(Words::tr("The compressed file is damaged."), u"the compressed file is damaged"_s));
    }
    return qint64(room.size()) - qint64(d->stream.avail_out);
}
