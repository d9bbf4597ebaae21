// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/replytext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// Digits that a double holds whatever they are; from one more on it depends.
constexpr int alwaysExactDigits = 15;
constexpr qint64 largestExactInteger = 9007199254740991; // 2^53 - 1

QByteArray charsetOf(const QByteArray &contentType)
{
    static const QRegularExpression pattern(u"charset\\s*=\\s*\"?([\\w.:-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(QString::fromLatin1(contentType)).captured(1).toLatin1().toLower();
}

std::optional<QString> decoded(const QByteArray &body, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return {};
    QString text = decoder.decode(body);
    if (decoder.hasError())
        return {};
    return text;
}

std::optional<QString> asUtf8(const QByteArray &body)
{
    return decoded(body, QStringDecoder(QStringConverter::Utf8));
}

/// GB2312 and GBK are what people write for GB18030, which holds both.
QStringDecoder decoderFor(const QByteArray &charset)
{
    if (charset == "gbk" || charset == "gb2312" || charset == "cp936")
        return QStringDecoder("GB18030");
    return QStringDecoder(charset.constData());
}

/// Servers that were never told a charset say Latin-1; then the bytes say more than the header does.
bool saysNothing(const QByteArray &charset)
{
    return charset.isEmpty() || charset == "utf-8" || charset == "utf8" || charset == "iso-8859-1"
        || charset == "latin1" || charset == "us-ascii" || charset == "windows-1252";
}

std::optional<QString> decodedByMark(const QByteArray &body)
{
    if (const auto encoding = QStringConverter::encodingForData(body))
        return decoded(body, QStringDecoder(*encoding));
    return {};
}

QChar firstCharacter(const QString &text)
{
    const auto found = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
    return found == text.end() ? QChar() : *found;
}

bool needsQuotes(QStringView digits)
{
    const QStringView plain = digits.startsWith(u'-') ? digits.sliced(1) : digits;
    if (plain.size() <= alwaysExactDigits)
        return false;
    bool fits = false;
    const qint64 value = plain.toLongLong(&fits);
    return !fits || value > largestExactInteger;
}

/// Walks over a JSON text: what is in quotes is skipped, numbers are looked at.
class NumberQuoter
{
public:
    explicit NumberQuoter(const QString &json) : m_json(json) { }

    QString run()
    {
        while (m_at < m_json.size()) {
            const QChar c = m_json.at(m_at);
            if (c == u'"')
                skipText();
            else if (c == u'-' || c.isDigit())
                takeNumber();
            else
                ++m_at;
        }
        m_out += QStringView(m_json).sliced(m_copied);
        return m_out;
    }

private:
    void skipText()
    {
        for (++m_at; m_at < m_json.size() && m_json.at(m_at) != u'"'; ++m_at) {
            if (m_json.at(m_at) == u'\\')
                ++m_at;
        }
        ++m_at;
    }

    void takeNumber()
    {
        const qsizetype start = m_at++;
        bool isWhole = true;
        for (; m_at < m_json.size(); ++m_at) {
            const QChar c = m_json.at(m_at);
            if (c == u'.' || c == u'e' || c == u'E' || c == u'+' || c == u'-')
                isWhole = false;
            else if (!c.isDigit())
                break;
        }
        const QStringView number = QStringView(m_json).sliced(start, m_at - start);
        if (!isWhole || !needsQuotes(number))
            return;
        m_out += QStringView(m_json).sliced(m_copied, start - m_copied);
        m_out += u'"' + number + u'"';
        m_copied = m_at;
    }

    const QString &m_json;
    QString m_out{};
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
};

} // namespace

Result<QString> textOfReply(const QByteArray &body, const QByteArray &contentType)
{
    if (const auto text = decodedByMark(body))
        return *text;
    const QByteArray charset = charsetOf(contentType);
    if (!saysNothing(charset)) {
        if (const auto text = decoded(body, decoderFor(charset)))
            return *text;
    }
    if (const auto text = asUtf8(body))
        return *text;
    if (const auto text = decoded(body, decoderFor("gbk")))
        return *text;
    return failure(Error::Kind::BadReply,
                   u"the reply's bytes are in no charset known here (declared: %1)"_s.arg(
                       charset.isEmpty() ? u"none"_s : QString::fromLatin1(charset)));
}

bool looksLikeJson(const QString &text)
{
    const QChar first = firstCharacter(text);
    return first == u'{' || first == u'[';
}

bool looksLikeMarkup(const QString &text)
{
    return firstCharacter(text) == u'<';
}

QString withLargeIntegersQuoted(const QString &json)
{
    static const QRegularExpression longNumber(u"[0-9]{16}"_s);
    return json.contains(longNumber) ? NumberQuoter(json).run() : json;
}
