// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pictureloader.h"

#include "app/backend/backend.h"
#include "app/base/background.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace {

/// As many as browsers ask of one host at a time.
constexpr size_t atATime = 6;
/// About three screens of thumbnails; what is older has been scrolled past, and is asked for again
/// when it is painted again.
constexpr qsizetype mostWaiting = 96;
constexpr int mostFailures = 2000;

int costKiB(const QPixmap &picture)
{
    return qMax(1, picture.width() * picture.height() * picture.depth() / 8 / 1024);
}

} // namespace

Result<QImage> squarePicture(const QByteArray &bytes, int pixels)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (const QSize size = reader.size(); size.isValid() && !size.isEmpty())
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::BadReply, reader.errorString());
    if (qMin(image.width(), image.height()) != pixels)
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return image.copy((image.width() - pixels) / 2, (image.height() - pixels) / 2, pixels, pixels);
}

PictureLoader::PictureLoader(Backend &backend, QObject *parent, int capacityKiB)
    : QObject(parent), m_backend(backend), m_pictures(capacityKiB), m_failed(mostFailures)
{
}

QPixmap PictureLoader::square(const QString &address, int side, qreal ratio)
{
    const Wanted wanted{.address = address, .pixels = qCeil(side * ratio)};
    if (address.isEmpty() || side <= 0 || m_failed.contains(wanted))
        return {};
    if (const QPixmap *known = m_pictures.object(wanted)) {
        QPixmap picture = *known;
        picture.setDevicePixelRatio(ratio);
        return picture;
    }
    want(wanted);
    return {};
}

void PictureLoader::want(const Wanted &wanted)
{
    if (m_running.count(wanted) > 0)
        return;
    m_waiting.removeOne(wanted);
    m_waiting.append(wanted);
    while (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    // Not from within painting: the whole screenful is known first.
    QMetaObject::invokeMethod(this, &PictureLoader::startMore, Qt::QueuedConnection);
}

void PictureLoader::startMore()
{
    while (m_running.size() < atATime && !m_waiting.isEmpty()) {
        const Wanted wanted = m_waiting.takeLast();
        auto image =
            m_backend.picture(wanted.address).andThen([pixels = wanted.pixels](const QByteArray &bytes) {
                return runInBackground([bytes, pixels] { return squarePicture(bytes, pixels); });
            });
        m_running[wanted].run(std::move(image),
                              [this, wanted](const Result<QImage> &answer) { take(wanted, answer); });
    }
}

void PictureLoader::take(const Wanted &wanted, const Result<QImage> &image)
{
    m_running.erase(wanted);
    if (image) {
        auto *picture = new QPixmap(QPixmap::fromImage(*image));
        m_pictures.insert(wanted, picture, costKiB(*picture));
        Q_EMIT arrived();
    } else if (image.error().kind != Error::Kind::Cancelled) {
        m_failed.insert(wanted, new bool(true));
    }
    startMore();
    if (!isLoading())
        Q_EMIT settled();
}
