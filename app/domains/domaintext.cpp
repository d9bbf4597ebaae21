// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaintext.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 253; // RFC 1035, without the dot at the end
constexpr int longestLabel = 63;

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// Full-width forms (U+FF01 … U+FF5E) and the full stops of Chinese and Japanese.
QChar narrowed(QChar c)
{
    if (c >= u'\uFF01' && c <= u'\uFF5E')
        return QChar(c.unicode() - 0xFEE0);
    if (c == u'\u3002' || c == u'\uFF61')
        return u'.';
    return c == u'\u3000' ? QChar(u' ') : c;
}

/// Takes an address apart, from the left.
class Reader
{
public:
    Reader(const QString &text, const PlatformCategory &category) : m_category(category)
    {
        m_read.text = text;
        m_rest = text;
    }

    ReadDomain read()
    {
        narrow();
        clean();
        if (m_rest.isEmpty())
            return m_read;
        takeScheme();
        dropPath();
        dropUser();
        takePort();
        takeHost();
        return m_read;
    }

private:
    void note(TextChange change)
    {
        if (!m_read.changes.contains(change))
            m_read.changes.append(change);
    }
    void fail(DomainProblem problem)
    {
        if (!m_read.problem)
            m_read.problem = problem;
    }
    void narrow()
    {
        QString out;
        for (const QChar c : std::as_const(m_rest))
            out += narrowed(c);
        if (out != m_rest)
            note(TextChange::FullWidth);
        m_rest = out;
    }
    void clean()
    {
        QString out = m_rest.trimmed();
        out.removeIf(isInvisible);
        // Quotes and brackets, bullets and numbers of a list.
        static const QRegularExpression before(
            u"^(?:[\\s\"'`“”‘’「」《》<>(),;、]|[-*•·]\\s|[0-9]+[.)]\\s)+"_s);
        static const QRegularExpression after(u"[\\s\"'`“”‘’「」《》<>(),;、]+$"_s);
        out.remove(before);
        out.remove(after);
        if (out != m_rest.trimmed())
            note(TextChange::Cleaned);
        m_rest = out;
    }
    void takeScheme()
    {
        static const QRegularExpression scheme(u"^(?:([A-Za-z][A-Za-z0-9+.-]*):)?[/\\\\]{2,}"_s);
        int found = 0;
        for (auto match = scheme.match(m_rest); match.hasMatch(); match = scheme.match(m_rest)) {
            m_read.entry.scheme = match.captured(1).toLower();
            m_rest = m_rest.sliced(match.capturedEnd());
            ++found;
        }
        if (found > 1)
            note(TextChange::SchemeDoubled);
        if (m_read.entry.scheme.isEmpty() && m_category.writesScheme) {
            m_read.entry.scheme = m_category.scheme;
            note(TextChange::SchemeAdded);
        } else if (!m_category.writesScheme && m_read.entry.scheme == m_category.scheme) {
            m_read.entry.scheme.clear();
            note(TextChange::SchemeRemoved);
        }
    }
    void dropPath()
    {
        static const QRegularExpression start(u"[/\\\\?#]"_s);
        const auto at = m_rest.indexOf(start);
        if (at < 0)
            return;
        if (at + 1 < m_rest.size())
            note(TextChange::PathRemoved);
        m_rest.truncate(at);
    }
    void dropUser()
    {
        const auto at = m_rest.lastIndexOf(u'@');
        if (at < 0)
            return;
        note(TextChange::UserRemoved);
        m_rest = m_rest.sliced(at + 1);
    }
    void takePort()
    {
        const auto bracket = m_rest.lastIndexOf(u']');
        const auto colon = m_rest.indexOf(u':', bracket + 1);
        if (colon < 0 || (bracket < 0 && m_rest.count(u':') > 1))
            return; // none, or an IPv6 address without brackets
        const QString digits = m_rest.sliced(colon + 1);
        m_rest.truncate(colon);
        if (digits.isEmpty())
            return;
        static const QRegularExpression number(u"^[0-9]{1,5}$"_s);
        const int port = number.match(digits).hasMatch() ? digits.toInt() : 0;
        if (port < 1 || port > 65535)
            fail(DomainProblem::BadPort);
        else
            m_read.entry.port = port;
    }
    void takeHost()
    {
        QString host = m_rest;
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.sliced(1).chopped(1);
        if (host.endsWith(u'.')) {
            host.chop(1);
            note(TextChange::DotRemoved);
        }
        if (host != host.toLower())
            note(TextChange::LowerCased);
        host = host.toLower();
        if (const bool isPlain = std::ranges::all_of(host, [](QChar c) { return c < u'\u0080'; }); !isPlain) {
            host = QString::fromLatin1(QUrl::toAce(host));
            note(TextChange::Punycode);
        }
        m_read.entry.host = host;
        if (const auto problem = problemOf(host))
            fail(*problem);
    }
    static bool isGoodLabel(const QString &label)
    {
        static const QRegularExpression shape(u"^(?!-)[a-z0-9_-]{1,63}(?<!-)$"_s);
        if (!shape.match(label).hasMatch())
            return false;
        // What starts as an A-label has to be one.
        return !label.startsWith("xn--"_L1)
            || !QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist).startsWith("xn--"_L1);
    }
    static std::optional<DomainProblem> problemOf(const QString &host)
    {
        if (host.contains(u':')) {
            return QHostAddress(host).isNull() ? DomainProblem::NotAHost : std::optional<DomainProblem>();
        }
        QStringList labels = host.split(u'.');
        if (labels.contains(u"*"_s)) // judged by the rules
            labels.removeAll(u"*"_s);
        static_assert(longestLabel == 63);
        const bool areGood = !labels.isEmpty() && std::ranges::all_of(labels, isGoodLabel);
        return areGood && host.size() <= longestName ? std::optional<DomainProblem>()
                                                     : DomainProblem::NotAHost;
    }

    const PlatformCategory &m_category;
    ReadDomain m_read{};
    QString m_rest{};
};

} // namespace

bool ReadDomain::isNotablyChanged() const
{
    return std::ranges::any_of(changes, [](TextChange change) {
        return change != TextChange::SchemeAdded && change != TextChange::SchemeRemoved;
    });
}

ReadDomain readDomain(const QString &text, const PlatformCategory &category)
{
    return Reader(text, category).read();
}
