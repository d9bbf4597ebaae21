// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/domainverify.h"

#include "app/base/jsonreader.h"
#include "app/base/visibletext.h"
#include "app/domains/healthtexts.h"

#include <QIODevice>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// The longest line that is read: a chain of hundreds of certificates.
constexpr qint64 longestLine = 64 * 1024 * 1024;

QString wordFor(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return u"error"_s;
    case FindingSeverity::Warning:
        return u"warning"_s;
    default:
        return u"notice"_s;
    }
}

/// The DER in a text of PEM. One that holds none is passed on as it is, so that the verdict says so.
QList<QByteArray> dersIn(const QStringList &texts)
{
    QList<QByteArray> ders;
    for (const QString &text : texts) {
        const auto found = certificatesInPem(text.toLatin1());
        if (found)
            ders += *found;
        else
            ders.append(text.toLatin1());
    }
    return ders;
}

/// Between the BEGIN and END lines where there are such; all of it else.
QByteArray listIn(const QString &text)
{
    QByteArray base64;
    for (const QByteArray &line : text.toLatin1().split('\n')) {
        if (!line.startsWith("-----"))
            base64 += line.trimmed();
    }
    return QByteArray::fromBase64(base64);
}

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray out;
    for (const Finding &finding : findings) {
        out.append(QJsonObject{{u"code"_s, findingName(finding.code)},
                               {u"text"_s, HealthTexts::sentence(finding)},
                               {u"severity"_s, wordFor(finding.severity)}});
    }
    return out;
}

/// A line's own words, checked.
struct BatchLine {
    VerdictQuestion question{};
    VerdictRules rules{};
    std::optional<QStringList> roots{};
};

/// A list of texts, or a single text that may well hold several certificates.
QStringList textsOf(const QJsonObject &object, const JsonReader &in, const char *name)
{
    const QJsonValue value = object.value(QLatin1StringView(name));
    return value.isString() ? QStringList(value.toString()) : in.texts(name);
}

Result<BatchLine> readLine(const QJsonObject &object, const QDateTime &now)
{
    const JsonReader in(object);
    BatchLine line;
    line.question.chain = dersIn(textsOf(object, in, "chain"));
    line.question.host = in.optionalText("host");
    line.question.at = in.optionalTime("at");
    if (in.isGood() && !line.question.at.isValid())
        line.question.at = now;
    if (in.has("roots"))
        line.roots = textsOf(object, in, "roots");
    if (in.has("crls")) {
        for (const QString &text : textsOf(object, in, "crls"))
            line.question.crls.append(listIn(text));
    }
    line.rules.needsRevocationLists = !line.question.crls.isEmpty();
    if (const auto depth = in.optionalInteger("maxDepth"))
        line.rules.mostIntermediates = int(std::clamp<qint64>(*depth, 0, line.rules.mostIntermediates));
    return in.result(std::move(line));
}

/// To the end of a line that is too long to be read.
void skipLine(QIODevice &from)
{
    QByteArray piece;
    do {
        piece = from.readLine(longestLine);
    } while (!piece.isEmpty() && !piece.endsWith('\n'));
}

} // namespace

const TrustAnchors &DomainVerify::systemAnchors()
{
    if (!m_system)
        m_system = TrustAnchors::ofSystem();
    return *m_system;
}

QJsonObject DomainVerify::answer(const QByteArray &line)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(line, &fault);
    if (!document.isObject())
        return {{u"error"_s,
                 document.isNull() ? QString(u"not a JSON object: "_s + fault.errorString())
                                   : u"not a JSON object"_s}};
    const QJsonValue id = document.object().value("id"_L1);
    const auto read = readLine(document.object(), m_now);
    if (!read)
        return {{u"id"_s, id}, {u"error"_s, read.error().detail}};
    const TrustAnchors anchors = read->roots ? TrustAnchors::of(dersIn(*read->roots)) : systemAnchors();
    const Verdict verdict = verdictOn(read->question, anchors, read->rules);
    return {{u"id"_s, id},
            {u"verdict"_s, verdict.isAccepted ? u"accept"_s : u"reject"_s},
            {u"findings"_s, toJson(verdict.findings)}};
}

DomainVerify::Counts DomainVerify::run(QIODevice &from, QIODevice &to)
{
    Counts counts;
    while (true) {
        const QByteArray line = from.readLine(longestLine);
        if (line.isEmpty())
            return counts;
        if (line.trimmed().isEmpty())
            continue;
        const bool isCut = line.size() >= longestLine - 1 && !line.endsWith('\n'); // one is for the end
        if (isCut)
            skipLine(from);
        const QJsonObject said =
            isCut ? QJsonObject{{u"error"_s, u"a line of more than 64 MB"_s}} : answer(line);
        to.write(printableJson(said, QJsonDocument::Compact) + '\n');
        const QString verdict = said.value("verdict"_L1).toString();
        ++(verdict == "accept"_L1       ? counts.accepted
               : verdict == "reject"_L1 ? counts.rejected
                                        : counts.unreadable);
    }
}
