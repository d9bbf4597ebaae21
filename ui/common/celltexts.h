// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

#include <array>

/// The fonts of a table's cells and the lines shaped in them, kept: scrolling paints the same words again
/// and again, and a font made anew has its face looked up anew.
class CellTexts
{
public:
    enum class Style {
        Plain,
        Strong, ///< what one scans by
        Quiet,  ///< smaller
        Id,     ///< monospace, elided in the middle
    };

    CellTexts();

    const QFont &font(Style style) const { return m_fonts[size_t(style)]; }
    /// The text on one line, elided to width in device-independent pixels. Good until the next call.
    const QStaticText &line(const QString &text, Style style, int width);
    /// How wide the whole text is on one line, in device-independent pixels. It is shaped for that, and
    /// painted later without being shaped again.
    int width(const QString &text, Style style);
    /// After a change of the program's font.
    void renew();

private:
    static constexpr int wholeLine = -1;

    struct Key {
        QString text{};
        int width = wholeLine;
        Style style = Style::Plain;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, int(key.style));
        }
    };
    const QStaticText &kept(const Key &key);
    QStaticText *shaped(const Key &key) const;

    std::array<QFont, 4> m_fonts{};
    QCache<Key, QStaticText> m_lines;
};
