// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/celltexts.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QtMath>

namespace {

/// About ten screens of a wide table.
constexpr int keptLines = 4000;

} // namespace

CellTexts::CellTexts() : m_lines(keptLines)
{
    renew();
}

void CellTexts::renew()
{
    const QFont plain = QApplication::font();
    m_fonts = {plain, theme::semibold(plain), theme::quietFont(), theme::monospace()};
    m_lines.clear();
}

const QStaticText &CellTexts::line(const QString &text, Style style, int width)
{
    const QStaticText &whole = kept({.text = text, .style = style});
    return whole.size().width() <= width ? whole : kept({.text = text, .width = width, .style = style});
}

int CellTexts::width(const QString &text, Style style)
{
    return qCeil(kept({.text = text, .style = style}).size().width());
}

const QStaticText &CellTexts::kept(const Key &key)
{
    QStaticText *known = m_lines.object(key);
    if (!known) {
        known = shaped(key);
        m_lines.insert(key, known);
    }
    return *known;
}

QStaticText *CellTexts::shaped(const Key &key) const
{
    QString words = key.text;
    words.replace(u'\n', u' ');
    if (key.width != wholeLine) {
        const auto elide = key.style == Style::Id ? Qt::ElideMiddle : Qt::ElideRight;
        words = QFontMetrics(font(key.style)).elidedText(words, elide, key.width);
    }
    auto *made = new QStaticText(words);
    made->setTextFormat(Qt::PlainText);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare({}, font(key.style));
    return made;
}
