// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainpaste.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// A line without its comment: # after a blank, or at the start.
QString withoutComment(const QString &line)
{
    static const QRegularExpression comment(u"(?:^|\\s)#.*$"_s);
    return QString(line).remove(comment);
}

bool hasLetterOrDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

bool PastedDomain::isWelcome() const
{
    return !isRepeated && worstOf(findings) != DomainSeverity::Refused;
}

QStringList splitDomains(const QString &text)
{
    // JSON's brackets go, an IPv6 address' stay.
    static const QRegularExpression jsonBracket(u"\\[(?=\\s*[\"'\\]])|(?<=[\"'\\[\\s,])\\]"_s);
    static const QRegularExpression separator(u"[\\s,;|、，；｜]+"_s);
    QStringList out;
    for (QString line : QString(text).remove(jsonBracket).split(u'\n')) {
        line = withoutComment(line);
        for (const QString &part : line.split(separator, Qt::SkipEmptyParts)) {
            if (hasLetterOrDigit(part) && out.size() < mostPasted)
                out.append(part);
        }
    }
    return out;
}

QList<PastedDomain> readPaste(const QString &text, const Platform &platform, const PlatformCategory &category,
                              const DomainSurroundings &surroundings)
{
    QList<PastedDomain> out;
    DomainSurroundings around = surroundings;
    QSet<QString> seen;
    const QStringList parts = splitDomains(text);
    for (const QString &part : parts) {
        PastedDomain pasted{.read = readDomain(part, category)};
        const QString key = domainText(pasted.read.entry);
        pasted.isRepeated = seen.contains(key);
        if (!pasted.isRepeated)
            pasted.findings = judgeDomain(pasted.read, platform, category, around);
        seen.insert(key);
        if (pasted.isWelcome())
            around.others.append(pasted.read.entry);
        out.append(std::move(pasted));
    }
    return out;
}
