// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/catalogwords.h"
#include "app/sampleshop/drawing.h"
#include "app/sampleshop/drawingpalette.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString nameFor(const QString &kind, qint64 product, int view)
{
    return drawnPictureAddress(kind, product, view).section(u'/', -1);
}

/// What in an SVG the Tiny profile, and so Qt Svg, would not show as meant; empty when all is well.
QString faultOf(const QByteArray &svg)
{
    static const QSet<QString> known{u"svg"_s, u"g"_s, u"path"_s, u"rect"_s, u"circle"_s, u"ellipse"_s};
    QXmlStreamReader in(svg);
    while (!in.atEnd()) {
        if (in.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (!known.contains(in.name().toString()))
            return u"element "_s + in.name().toString();
        for (const QXmlStreamAttribute &attribute : in.attributes()) {
            if (attribute.value().contains(u'{') || attribute.name() == u"class"
                || attribute.name() == u"style")
                return attribute.name().toString() + u'=' + attribute.value().toString();
        }
    }
    return in.hasError() ? in.errorString() : QString();
}

/// How many different colours a picture has when it is painted small: a blank one has one.
qsizetype coloursIn(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    QImage image(48, 48, QImage::Format_RGB32);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return renderer.isValid() ? colours.size() : 0;
}

} // namespace

class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShelfHasADrawing_data()
    {
        QTest::addColumn<QString>("kind");
        QSet<QString> seen;
        for (const ShelfWords &shelf : CatalogWords::load().shelves) {
            if (!seen.contains(shelf.picture))
                QTest::newRow(qPrintable(shelf.picture)) << shelf.picture;
            seen.insert(shelf.picture);
        }
    }
    void everyShelfHasADrawing()
    {
        QFETCH(QString, kind);
        for (qint64 product = 1; product <= 12; ++product) {
            for (int view = 0; view < 4; ++view) {
                const auto svg = drawnPicture(nameFor(kind, product, view));
                QVERIFY(svg);
                QCOMPARE(faultOf(*svg), QString());
            }
        }
        QVERIFY(coloursIn(*drawnPicture(nameFor(kind, 1, 0))) > 8);
    }

    void theSameNameIsTheSamePicture()
    {
        QCOMPARE(drawnPicture(u"mug-17-2.svg"), drawnPicture(u"mug-17-2.svg"));
        QVERIFY(drawnPicture(u"mug-17-2.svg") != drawnPicture(u"mug-17-1.svg"));
        QVERIFY(drawnPicture(u"mug-17-2.svg") != drawnPicture(u"mug-18-2.svg"));
    }

    void aSkuIsShownInItsColour()
    {
        QCOMPARE(drawnPictureAddress(u"mug"_s, 17, 0, u"雾蓝"_s), u"/pictures/drawn/mug-17-0-8fa9bf.svg"_s);
        QVERIFY(drawnPicture(u"mug-17-0-8fa9bf.svg")->contains("#8fa9bf"));
        QCOMPARE(drawnPictureAddress(u"mug"_s, 17, 0, u"no such colour"_s),
                 u"/pictures/drawn/mug-17-0.svg"_s);
    }

    void everyColourWordIsKnown()
    {
        for (const ShelfWords &shelf : CatalogWords::load().shelves) {
            for (const OptionAxis &axis : shelf.axes) {
                for (const QString &value : axis.values)
                    QVERIFY2(axis.name != u"颜色" || colourOfWord(value), qPrintable(value));
            }
        }
    }

    void whatIsNoNameOfOursIsNoPicture_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"", ".svg", "mug.svg", "mug-1.svg", "mug-1-0.png", "mug-1-9.svg", "mug-x-0.svg",
              "mug-1-0-zzzzzz.svg", "mug-1-0-fff.svg", "mug-1-0-ffffff-1.svg", "nothing-1-0.svg",
              "../catalog-1-0.svg", "mug-1--1.svg"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsNoNameOfOursIsNoPicture()
    {
        QFETCH(QString, name);
        QVERIFY(!drawnPicture(name));
    }
};

QTEST_GUILESS_MAIN(DrawingTest)
#include "tst_drawing.moc"
