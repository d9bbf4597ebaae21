// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>

#include <map>
#include <tuple>

class Backend;

/// Pictures of the shop, for painting: asked for when a cell is painted, here some time later.
///
/// Never blocks: bytes come through Backend::picture, decoding and scaling (also of SVG) happen on a
/// pool thread, at the size and pixel ratio that will be painted. What was painted last is fetched
/// first, so rows in view come before rows scrolled past. Memory is bounded by `capacity`.
class PictureLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualCapacityKiB = 48 * 1024;

    explicit PictureLoader(Backend &backend, QObject *parent = nullptr, int capacityKiB = usualCapacityKiB);

    /// The picture cut to a square of that side (device-independent pixels). Null while it is on its
    /// way, and for good when it can't be had.
    QPixmap square(const QString &address, int side, qreal ratio);
    /// True while anything is on its way.
    bool isLoading() const { return !m_running.empty() || !m_waiting.isEmpty(); }
    /// Lets pictures that could not be had be asked for again.
    void forgetFailures() { m_failed.clear(); }
    /// Of all pictures kept.
    int usedKiB() const { return int(m_pictures.totalCost()); }

Q_SIGNALS:
    /// Paint again: at least one more is here.
    void arrived();
    /// Nothing is on its way any more.
    void settled();

private:
    struct Wanted {
        QString address{};
        int pixels = 0;

        bool operator==(const Wanted &) const = default;
        bool operator<(const Wanted &other) const
        {
            return std::tie(address, pixels) < std::tie(other.address, other.pixels);
        }
    };
    friend size_t qHash(const Wanted &wanted, size_t seed)
    {
        return qHashMulti(seed, wanted.address, wanted.pixels);
    }

    void want(const Wanted &wanted);
    void startMore();
    void take(const Wanted &wanted, const Result<QImage> &image);

    Backend &m_backend;
    QCache<Wanted, QPixmap> m_pictures;
    QCache<Wanted, bool> m_failed;
    QList<Wanted> m_waiting{}; // most wanted last
    std::map<Wanted, LatestOnly> m_running{};
};

/// Decodes a picture, also SVG, and cuts it to a square of that many pixels. BadReply when it is none.
Result<QImage> squarePicture(const QByteArray &bytes, int pixels);
