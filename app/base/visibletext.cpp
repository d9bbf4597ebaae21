// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/visibletext.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Source: the categories Cc, Zl and Zp of Unicode, and its property Bidi_Control.
bool isControl(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x061c || code == 0x200e || code == 0x200f
        || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

QString hexOf(QChar character, int digits)
{
    return QString::number(character.unicode(), 16).toUpper().rightJustified(digits, u'0');
}

QString shown(QChar character)
{
    if (character.unicode() < 0x100)
        return u"\\x"_s + hexOf(character, 2);
    return u"\\u{"_s + hexOf(character, 4) + u'}';
}

QString jsonEscaped(QChar character)
{
    return u"\\u"_s + hexOf(character, 4);
}

/// Nearly every text has no control character, and is given back as it is.
template<typename Mark>
QString marked(const QString &text, const Mark &mark)
{
    if (std::none_of(text.begin(), text.end(), isControl))
        return text;
    QString out;
    for (const QChar character : text)
        out += isControl(character) ? mark(character) : QString(character);
    return out;
}

} // namespace

QString withControlsShown(const QString &text)
{
    return marked(text, shown);
}

QByteArray printableJson(const QJsonObject &json, QJsonDocument::JsonFormat format)
{
    const QByteArray bytes = QJsonDocument(json).toJson(format);
    const auto isPlain = [](char byte) { return byte == '\n' || (byte >= ' ' && byte < '\x7f'); };
    if (std::ranges::all_of(bytes, isPlain))
        return bytes;
    return marked(QString::fromUtf8(bytes),
                  [](QChar character) {
                      return character == u'\n' ? QString(character) : jsonEscaped(character);
                  })
        .toUtf8();
}
