// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/picturetemplate.h"

#include "app/sampleshop/randomness.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// Copies a template's elements, leaving out what was not chosen. Our own drawings need no escaping.
class Drawer
{
public:
    Drawer(const QByteArray &svg, const Palette &palette, Randomness &random)
        : m_in(svg), m_palette(palette), m_random(random)
    {
    }

    std::optional<DrawnThing> draw()
    {
        if (!m_in.readNextStartElement())
            return {};
        DrawnThing thing;
        thing.standsOnFloor = m_in.attributes().value("class"_L1) == "floor"_L1;
        thing.svg = drawChildren();
        if (m_in.hasError())
            return {};
        return thing;
    }

private:
    QString drawChildren()
    {
        QString svg;
        while (m_in.readNextStartElement())
            svg += drawElement();
        return svg;
    }
    QString drawElement()
    {
        const QXmlStreamAttributes attributes = m_in.attributes();
        const QString kind = attributes.value("class"_L1).toString();
        if (kind == "one-of"_L1)
            return drawOneChild();
        if (kind == "maybe"_L1 && m_random.chance(0.5)) {
            m_in.skipCurrentElement();
            return {};
        }
        const QString name = m_in.name().toString();
        QString svg = u'<' + name;
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() != "class"_L1)
                svg += u' ' + attribute.name().toString() + u"=\""_s + coloured(attribute.value()) + u'"';
        }
        return svg + u'>' + drawChildren() + u"</"_s + name + u'>';
    }
    // How many there are is only known at the end, so the n-th takes the place with a chance of 1 in n:
    // fair to all.
    QString drawOneChild()
    {
        QString kept;
        for (int seen = 1; m_in.readNextStartElement(); ++seen) {
            if (m_random.below(seen) == 0)
                kept = drawElement();
            else
                m_in.skipCurrentElement();
        }
        return kept;
    }
    QString coloured(QStringView value) const
    {
        if (!value.startsWith(u'{'))
            return value.toString();
        const QString name = value.sliced(1, value.size() - 2).toString();
        Q_ASSERT(m_palette.contains(name));
        return u'#' + rgbText(m_palette.value(name));
    }

    QXmlStreamReader m_in;
    const Palette &m_palette;
    Randomness &m_random;
};

} // namespace

std::optional<DrawnThing> drawThing(const QString &kind, const Palette &palette, Randomness &random)
{
    QFile file(u":/sampleshop/pictures/%1.svg"_s.arg(kind));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Drawer(file.readAll(), palette, random).draw();
}
