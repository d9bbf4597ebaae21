// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorsource.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace {

int lineAt(const QString &source, qsizetype at)
{
    return int(QStringView(source).first(at).count(u'\n')) + 1;
}

/// The source with comments and the insides of texts blanked out; positions and lines stay.
class CodeOnly
{
public:
    explicit CodeOnly(const QString &source) : m_text(source) { }

    QString run()
    {
        while (m_at < m_text.size()) {
            const QStringView rest = QStringView(m_text).sliced(m_at);
            if (rest.startsWith("//"_L1))
                blankUntil(u"\n"_s, 0);
            else if (rest.startsWith("/*"_L1))
                blankUntil(u"*/"_s, 2);
            else if (const QChar c = rest.front(); c == u'"' || c == u'\'' || c == u'`')
                blankText(c);
            else
                ++m_at;
        }
        return m_text;
    }

private:
    void blank(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_text.at(m_at) != u'\n')
                m_text[m_at] = u' ';
        }
    }

    void blankUntil(const QString &mark, qsizetype keep)
    {
        const qsizetype found = m_text.indexOf(mark, m_at + keep);
        blank(found < 0 ? m_text.size() : found + keep);
    }

    /// A quote that is not closed on its line was no text (in a regular expression, say).
    void blankText(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != quote && (quote == u'`' || m_text.at(end) != u'\n'))
            end += m_text.at(end) == u'\\' ? 2 : 1;
        ++m_at;
        blank(qMin(end, m_text.size()));
        ++m_at;
    }

    QString m_text;
    qsizetype m_at = 0;
};

bool hasMatch(const QString &code, const QString &pattern, const QString &name)
{
    return QRegularExpression(pattern.arg(QRegularExpression::escape(name))).match(code).hasMatch();
}

/// By all that is written under this name: one generator among them, and it can't be told.
bool isPlainFunction(const QString &code, const QString &name)
{
    if (hasMatch(code, u"(?:\\bfunction|[{},])\\s*\\*\\s*%1\\s*\\("_s, name))
        return false;
    return hasMatch(code, u"\\b%1\\s*[=:]\\s*(?:\\([^)]*\\)|[\\w$]+)\\s*=>"_s, name)
        || hasMatch(code, u"\\bfunction\\s+%1\\s*\\("_s, name)
        || hasMatch(code, u"\\b%1\\s*[=:]\\s*function\\s*\\("_s, name)
        || hasMatch(code, u"[{},]\\s*%1\\s*\\([^)]*\\)\\s*\\{"_s, name);
}

} // namespace

Error connectorFault(const QString &file, std::optional<int> line, const QString &what)
{
    const QString name = QFileInfo(file).fileName();
    const QString place = line ? name + u':' + QString::number(*line) : name;
    return {.kind = Error::Kind::ConnectorFault, .detail = place + u": "_s + what};
}

Result<QString> connectorSource(const QString &file, qint64 largest)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return failure(connectorFault(file, {}, u"cannot be read: "_s + in.errorString()));
    const QByteArray bytes = in.read(largest + 1);
    if (bytes.size() > largest)
        return failure(connectorFault(file, {}, u"is larger than %1 bytes"_s.arg(largest)));
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString source = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(connectorFault(file, {}, u"is not UTF-8"_s));
    if (const auto line = lineOfImport(source))
        return failure(connectorFault(file, line, u"a connector is one file and imports nothing"_s));
    return source;
}

std::optional<int> lineOfImport(const QString &source)
{
    static const QRegularExpression importing(
        u"(?:^|[;}])\\s*import\\b(?!\\s*[:(])|\\bexport\\s*(?:\\*|\\{[^}]*\\})[^;\\n]*?\\bfrom\\b"_s,
        QRegularExpression::MultilineOption);
    const auto match = importing.match(CodeOnly(source).run());
    if (!match.hasMatch())
        return {};
    return lineAt(source, match.capturedEnd());
}

QString lostGenerator(const QString &source, int line)
{
    static const QRegularExpression delegating(u"\\byield\\s*\\*\\s*(?:[\\w$]+\\.)*([\\w$]+)\\s*\\("_s);
    const QString code = CodeOnly(source).run();
    const QString name = delegating.match(code.section(u'\n', line - 1, line - 1)).captured(1);
    if (name.isEmpty() || !isPlainFunction(code, name))
        return {};
    return u"%1() is a plain function, and one that ends in calling a generator function gives undefined "
           u"with "
           "this engine: write function* %1() { return yield* …; }"_s.arg(name);
}

std::optional<int> lineOfExport(const QString &source, const QString &name)
{
    const QRegularExpression pattern(
        u"^\\s*export\\s+(?:const|let|var|function\\s*\\*?|class)\\s*%1\\b"_s.arg(
            QRegularExpression::escape(name)),
        QRegularExpression::MultilineOption);
    const auto match = pattern.match(source);
    if (!match.hasMatch())
        return {};
    return lineAt(source, match.capturedEnd());
}
