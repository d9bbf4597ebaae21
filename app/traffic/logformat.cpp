// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logformat.h"

#include "app/traffic/accessparser.h"
#include "app/traffic/apacheformat.h"
#include "app/traffic/insideparser.h"
#include "app/traffic/jsonlineparser.h"
#include "app/traffic/patternparser.h"

#include <QCoreApplication>

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array fieldNames{
    std::pair{LogField::Time, "time"_L1},     std::pair{LogField::Request, "request"_L1},
    std::pair{LogField::Method, "method"_L1}, std::pair{LogField::Target, "path"_L1},
    std::pair{LogField::Status, "status"_L1}, std::pair{LogField::Took, "took"_L1},
    std::pair{LogField::Bytes, "bytes"_L1},   std::pair{LogField::Client, "client"_L1},
    std::pair{LogField::User, "user"_L1},     std::pair{LogField::Referer, "referer"_L1},
    std::pair{LogField::Agent, "agent"_L1},   std::pair{LogField::RequestId, "requestId"_L1},
    std::pair{LogField::Query, "query"_L1},
};
static_assert(fieldNames.size() == logFieldCount);

constexpr std::array unitNames{
    std::pair{TookUnit::Seconds, "s"_L1},
    std::pair{TookUnit::Milliseconds, "ms"_L1},
    std::pair{TookUnit::Microseconds, "us"_L1},
    std::pair{TookUnit::Nanoseconds, "ns"_L1},
};

/// What is said about formats that make no sense.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogFormat)
};

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .detail = why});
}

QString allFieldNames()
{
    QStringList names;
    for (const auto &[field, name] : fieldNames)
        names.append(name);
    return names.join(u", "_s);
}

/// "took=tookMs/ms"
Result<JsonFieldRule> ruleFromText(const QString &text)
{
    const auto field = logFieldFromName(text.section(u'=', 0, 0).trimmed());
    if (!field || !text.contains(u'='))
        return refused(
            Words::tr("“%1” is no field such as status=code. Fields are: %2.").arg(text, allFieldNames()));
    JsonFieldRule rule{.field = *field};
    QString key = text.section(u'=', 1).trimmed();
    for (const auto &[unit, name] : unitNames) {
        const QString suffix = u'/' + QString(name);
        if (*field == LogField::Took && key.endsWith(suffix)) {
            rule.unit = unit;
            key.chop(suffix.size());
        }
    }
    rule.key = key.toUtf8();
    return rule.key.isEmpty() ? Result<JsonFieldRule>(refused(Words::tr("“%1” names no key.").arg(text)))
                              : Result<JsonFieldRule>(rule);
}

Result<LogFormat> jsonFromText(const QString &rules)
{
    LogFormat format{.kind = LogFormat::Kind::Json};
    for (const QString &text : rules.split(u',', Qt::SkipEmptyParts)) {
        const auto rule = ruleFromText(text);
        if (!rule)
            return failure(rule.error());
        format.fields.append(*rule);
    }
    return format;
}

const auto insideMark = u"inside "_s;

/// "access", "access+2", "access/ms", "access+2/ms"; nothing when it is none of them.
std::optional<LogFormat> accessFromText(const QString &text)
{
    static const QRegularExpression shape(
        u"^(?:access|common|combined|nginx|apache|main)(?:\\+(\\d))?(?:/(s|ms|us|ns))?$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return {};
    LogFormat format{.wordsBefore = match.captured(1).toInt()};
    for (const auto &[unit, name] : unitNames) {
        if (match.capturedView(2) == name)
            format.wholeUnit = unit;
    }
    return format;
}

QString accessText(const LogFormat &format)
{
    const QString before = format.wordsBefore > 0 ? u'+' + QString::number(format.wordsBefore) : QString();
    const QString unit =
        format.wholeUnit ? u'/' + QString(unitNames[size_t(*format.wholeUnit)].second) : QString();
    return u"access"_s + before + unit;
}

/// "inside MESSAGE: access"
Result<LogFormat> insideFromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u": "_s);
    const QString key = text.first(std::max<qsizetype>(0, colon)).trimmed();
    if (key.isEmpty())
        return refused(Words::tr("“%1” names no key, as inside MESSAGE: access does.").arg(text));
    auto format = logFormatFromText(text.mid(colon + 2));
    if (format)
        format->insideOf = key.toUtf8();
    return format;
}

QString jsonText(const QList<JsonFieldRule> &fields)
{
    QStringList parts;
    for (const JsonFieldRule &rule : fields) {
        QString part = logFieldName(rule.field) + u'=' + QString::fromUtf8(rule.key);
        if (rule.field == LogField::Took)
            part += u'/' + QString(unitNames[size_t(rule.unit)].second);
        parts.append(part);
    }
    return u"json:"_s + parts.join(u',');
}

Result<std::unique_ptr<LineParser>> checked(const LogFormat &format, std::unique_ptr<LineParser> parser)
{
    const auto has = [&format](LogField field) {
        return std::ranges::any_of(format.fields, [field](const auto &rule) { return rule.field == field; });
    };
    if (!has(LogField::Time))
        return refused(Words::tr("No field is the time."));
    if (!has(LogField::Target) && !has(LogField::Request) && !has(LogField::Status))
        return refused(Words::tr("No field is the path, the request or the status."));
    return parser;
}

} // namespace

QString logFieldName(LogField field)
{
    return fieldNames[size_t(field)].second;
}

std::optional<LogField> logFieldFromName(QStringView name)
{
    for (const auto &[field, text] : fieldNames) {
        if (name == text)
            return field;
    }
    return {};
}

Result<LogFormat> logFormatFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (const auto access = accessFromText(trimmed))
        return *access;
    if (trimmed.startsWith(insideMark))
        return insideFromText(trimmed.mid(insideMark.size()));
    if (trimmed.startsWith("json:"_L1))
        return jsonFromText(trimmed.mid(5));
    const QByteArray pattern =
        trimmed.contains(u'$') ? logFormatPattern(trimmed.toUtf8()) : apacheFormatPattern(trimmed.toUtf8());
    if (pattern.isEmpty())
        return refused(
            Words::tr("“%1” is no format: give access, a log_format string, or json:time=….").arg(trimmed));
    LogFormat format{.kind = LogFormat::Kind::Pattern, .pattern = pattern};
    const auto parser = makeLineParser(format, false);
    return parser ? Result<LogFormat>(format) : Result<LogFormat>(failure(parser.error()));
}

QString logFormatText(const LogFormat &format)
{
    const QString inside =
        format.insideOf.isEmpty() ? QString() : insideMark + QString::fromUtf8(format.insideOf) + u": "_s;
    switch (format.kind) {
    case LogFormat::Kind::Access:
        return inside + accessText(format);
    case LogFormat::Kind::Pattern:
        return inside + QString::fromUtf8(format.pattern);
    case LogFormat::Kind::Json:
        return inside + jsonText(format.fields);
    }
    Q_UNREACHABLE();
}

Result<std::unique_ptr<LineParser>> makeLineParser(const LogFormat &format, bool wantsDetails)
{
    if (!format.insideOf.isEmpty()) {
        LogFormat inner = format;
        inner.insideOf.clear();
        auto parser = makeLineParser(inner, wantsDetails);
        if (!parser)
            return failure(parser.error());
        return std::unique_ptr<LineParser>(
            std::make_unique<InsideParser>(format.insideOf, std::move(*parser)));
    }
    switch (format.kind) {
    case LogFormat::Kind::Access:
        return std::unique_ptr<LineParser>(std::make_unique<AccessParser>(
            AccessParser::Options{.wholeUnit = format.wholeUnit.value_or(TookUnit::Microseconds),
                                  .wantsDetails = wantsDetails,
                                  .wordsBefore = format.wordsBefore}));
    case LogFormat::Kind::Pattern:
        return PatternParser::make(format.pattern, format.zone);
    case LogFormat::Kind::Json:
        return checked(format, std::make_unique<JsonLineParser>(format.fields, format.zone, wantsDetails));
    }
    Q_UNREACHABLE();
}
