// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthtexts.h"

#include "app/base/format.h"
#include "app/domains/healthfacts.h"
#include "app/domains/healthsentences.h"

#include <QDateTime>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

/// Puts the facts in, in one go: what a fact says is never taken for a place itself.
QString filled(const QString &text, const Finding &finding)
{
    const QHash<QStringView, QString> facts{{u"subject", finding.subject},
                                            {u"found", factInWords(finding.found)},
                                            {u"wanted", factInWords(finding.wanted)}};
    QString out;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', at)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString fact = facts.value(QStringView(text).mid(open + 1, close - open - 1));
        out += QStringView(text).mid(at, open - at);
        out += fact.isEmpty() ? u"–"_s : fact;
        at = close + 1;
    }
    return out + QStringView(text).mid(at);
}

/// "2026-11-28T00:00:00Z" in the person's own way; any other fact as it is.
QString localFact(const QString &fact)
{
    const QDateTime time = QDateTime::fromString(fact, Qt::ISODate);
    return time.isValid() && fact.endsWith(u'Z') ? formatExactTime(time) : fact;
}

} // namespace

QString HealthTexts::sentence(const Finding &finding)
{
    const char *text = sentenceFor(finding.code);
    return text ? filled(tr(text), finding) : findingName(finding.code);
}

QString HealthTexts::localSentence(const Finding &finding)
{
    Finding local = finding;
    local.found = localFact(finding.found);
    local.wanted = localFact(finding.wanted);
    return sentence(local);
}

QString HealthTexts::remedy(FindingCode code)
{
    const char *text = remedyFor(code);
    return text ? tr(text) : QString();
}

QString HealthTexts::severity(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return tr("error", "how bad a finding is");
    case FindingSeverity::Warning:
        return tr("warning", "how bad a finding is");
    case FindingSeverity::Notice:
        return tr("notice", "how bad a finding is");
    case FindingSeverity::None:
        break;
    }
    return tr("fine", "how bad a finding is");
}
