// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/celltexts.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QFontMetrics>

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
    const Key key{text, width, style};
    QStaticText *known = m_lines.object(key);
    if (!known) {
        known = shaped(key);
        m_lines.insert(key, known);
    }
    return *known;
}

QStaticText *CellTexts::shaped(const Key &key) const
{
    QString oneLine = key.text;
    oneLine.replace(u'\n', u' ');
    const auto elide = key.style == Style::Id ? Qt::ElideMiddle : Qt::ElideRight;
    auto *made = new QStaticText(QFontMetrics(font(key.style)).elidedText(oneLine, elide, key.width));
    made->setTextFormat(Qt::PlainText);
    made->setPerformanceHint(QStaticText::AggressiveCaching);
    made->prepare({}, font(key.style));
    return made;
}
