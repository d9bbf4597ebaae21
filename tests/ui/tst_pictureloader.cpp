// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakebackend.h"
#include "ui/common/pictureloader.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 32;

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

const QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                           "<rect width='10' height='10' fill='#00ff00'/></svg>";

} // namespace

class TestPictureLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreCutToASquareAtThePixelRatio_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("wide") << png(400, 100);
        QTest::newRow("high") << png(40, 900);
        QTest::newRow("smaller than asked") << png(3, 5);
        QTest::newRow("drawing") << drawing;
    }
    void picturesAreCutToASquareAtThePixelRatio()
    {
        QFETCH(QByteArray, bytes);
        FakeBackend backend;
        backend.pictureReads.reply = [bytes](const QString &) -> Result<QByteArray> { return bytes; };
        PictureLoader loader(backend);
        QVERIFY(loader.square(u"/a"_s, side, 1.5).isNull());
        QTRY_VERIFY(!loader.square(u"/a"_s, side, 1.5).isNull());
        const QPixmap picture = loader.square(u"/a"_s, side, 1.5);
        QCOMPARE(picture.size(), QSize(48, 48));
        QCOMPARE(picture.deviceIndependentSize(), QSizeF(side, side));
        QCOMPARE(backend.pictureReads.asked.size(), 1);
    }

    void whatWasPaintedLastIsFetchedFirstAndOnlyAFewAtATime()
    {
        FakeBackend backend;
        PictureLoader loader(backend);
        for (int i = 0; i < 300; ++i)
            (void)loader.square(QString::number(i), side, 1);
        QTRY_VERIFY(!backend.pictureReads.asked.isEmpty());
        QCOMPARE(backend.pictureReads.asked.size(), 6);
        QCOMPARE(backend.pictureReads.asked.first().question, u"299"_s);
        backend.pictureReads.reply = [](const QString &) -> Result<QByteArray> { return drawing; };
        for (auto &asked : backend.pictureReads.asked)
            asked.answer.finish(drawing);
        QTRY_VERIFY(!loader.isLoading());
        QVERIFY(backend.pictureReads.asked.size() < 120); // what was scrolled past long ago is let go
    }

    void memoryIsBounded()
    {
        FakeBackend backend;
        backend.pictureReads.reply = [](const QString &) -> Result<QByteArray> { return drawing; };
        PictureLoader loader(backend, nullptr, 64);
        for (int round = 0; round < 10; ++round) {
            for (int i = 0; i < 20; ++i)
                (void)loader.square(QString::number(round * 20 + i), side, 1);
            QTRY_VERIFY(!loader.isLoading());
            QVERIFY(loader.usedKiB() <= 64);
        }
        QCOMPARE(backend.pictureReads.asked.size(), 200);
    }

    void whatCannotBeHadIsNotAskedForAgainUntilReload_data()
    {
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("not there") << false;
        QTest::newRow("not a picture") << true;
    }
    void whatCannotBeHadIsNotAskedForAgainUntilReload()
    {
        QFETCH(bool, isBroken);
        FakeBackend backend;
        backend.pictureReads.reply = [isBroken](const QString &) -> Result<QByteArray> {
            if (isBroken)
                return QByteArray("<html>Not found</html>");
            return failure(Error::Kind::NotFound, {});
        };
        PictureLoader loader(backend);
        QSignalSpy settled(&loader, &PictureLoader::settled);
        (void)loader.square(u"/a"_s, side, 1);
        QTRY_COMPARE(settled.size(), 1);
        QVERIFY(loader.square(u"/a"_s, side, 1).isNull());
        QVERIFY(!loader.isLoading());
        loader.forgetFailures();
        (void)loader.square(u"/a"_s, side, 1);
        QVERIFY(loader.isLoading());
    }
};

QTEST_MAIN(TestPictureLoader)
#include "tst_pictureloader.moc"
