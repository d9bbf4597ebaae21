// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/filterterm.h"

#include "app/traffic/logbytes.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Field = FilterTerm::Field;
using Operator = FilterTerm::Operator;

constexpr std::array fieldNames{
    std::pair{"path"_L1, Field::Path},     std::pair{"endpoint"_L1, Field::Endpoint},
    std::pair{"method"_L1, Field::Method}, std::pair{"status"_L1, Field::Status},
    std::pair{"took"_L1, Field::Took},     std::pair{"bytes"_L1, Field::Bytes},
    std::pair{"client"_L1, Field::Client}, std::pair{"user"_L1, Field::User},
    std::pair{"agent"_L1, Field::Agent},   std::pair{"id"_L1, Field::RequestId},
};

/// Longer ones first: ">=" is not ">".
constexpr std::array operators{
    std::pair{">="_L1, Operator::MoreOrEqual}, std::pair{"<="_L1, Operator::LessOrEqual},
    std::pair{">"_L1, Operator::More},         std::pair{"<"_L1, Operator::Less},
    std::pair{"="_L1, Operator::Equals},       std::pair{":"_L1, Operator::Contains},
    std::pair{"~"_L1, Operator::Matches},
};

constexpr bool isNumeric(Field field)
{
    return field == Field::Status || field == Field::Took || field == Field::Bytes;
}

/// What is said about terms that make no sense.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(FilterTerm)
};

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .detail = why});
}

struct Unit {
    QLatin1StringView name;
    double factor;
};
constexpr std::array tookUnits{Unit{"us"_L1, 1}, Unit{"ms"_L1, 1000}, Unit{"s"_L1, 1e6}, Unit{""_L1, 1000}};
constexpr std::array byteUnits{Unit{"kb"_L1, 1e3}, Unit{"mb"_L1, 1e6}, Unit{"gb"_L1, 1e9}, Unit{"b"_L1, 1},
                               Unit{""_L1, 1}};

Result<double> numberOf(Field field, const QString &text)
{
    const auto read = [&text](const auto &units) -> std::optional<double> {
        for (const Unit &unit : units) {
            if (!text.endsWith(unit.name, Qt::CaseInsensitive))
                continue;
            bool isNumber = false;
            const double number = text.chopped(unit.name.size()).toDouble(&isNumber);
            if (isNumber)
                return number * unit.factor;
        }
        return {};
    };
    const auto number = field == Field::Took ? read(tookUnits) : read(byteUnits);
    if (number)
        return *number;
    return refused(Words::tr("“%1” is no number.").arg(text));
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// needle is in small letters. ASCII alone has cases here: logs hold the rest percent-encoded.
bool containsAnyCase(std::string_view text, std::string_view needle)
{
    if (needle.empty())
        return true;
    const char first = needle.front();
    for (size_t at = 0; at + needle.size() <= text.size(); ++at) {
        if (lower(text[at]) != first)
            continue;
        size_t same = 1;
        while (same < needle.size() && lower(text[at + same]) == needle[same])
            ++same;
        if (same == needle.size())
            return true;
    }
    return false;
}

} // namespace

Result<FilterTerm> FilterTerm::fromWord(QString word)
{
    FilterTerm term;
    if (word.size() > 1 && (word.startsWith(u'-') || word.startsWith(u'!'))) {
        term.isNegated = true;
        word.remove(0, 1);
    }
    for (const auto &[name, field] : fieldNames) {
        if (!word.startsWith(name, Qt::CaseInsensitive))
            continue;
        const QString rest = word.mid(name.size());
        for (const auto &[sign, op] : operators) {
            if (!rest.startsWith(sign))
                continue;
            term.field = field;
            term.op = op;
            return term.withValue(rest.mid(sign.size()));
        }
    }
    term.text = word.toLower().toStdString();
    return term;
}

Result<FilterTerm> FilterTerm::withValue(const QString &value)
{
    if (value.isEmpty())
        return refused(Words::tr("A value is missing."));
    if (op == Operator::Matches) {
        if (isNumeric(field))
            return refused(Words::tr("A number cannot be matched with ~."));
        regex = QRegularExpression(value);
        if (!regex.isValid())
            return refused(Words::tr("“%1” is no regular expression: %2").arg(value, regex.errorString()));
        regex.optimize();
        return *this;
    }
    if (field == Field::Status)
        return withStatus(value);
    if (isNumeric(field)) {
        const auto parsed = numberOf(field, value);
        if (!parsed)
            return failure(parsed.error());
        number = *parsed;
        return *this;
    }
    if (op != Operator::Contains && op != Operator::Equals)
        return refused(Words::tr("A text can be : or = or ~, not more or less."));
    text = op == Operator::Contains ? value.toLower().toStdString() : value.toStdString();
    return *this;
}

/// "503", "5xx", "50x".
Result<FilterTerm> FilterTerm::withStatus(const QString &value)
{
    QString digits = value.toLower();
    int width = 1;
    while (digits.endsWith(u'x')) {
        digits.chop(1);
        width *= 10;
    }
    bool isNumber = false;
    const int first = digits.toInt(&isNumber);
    if (!isNumber || value.size() > 3 || (width > 1 && op != Operator::Contains && op != Operator::Equals))
        return refused(Words::tr("“%1” is no status such as 503 or 5xx.").arg(value));
    if (op == Operator::Contains)
        op = Operator::Equals;
    number = first * width;
    below = number + width;
    return *this;
}

bool FilterTerm::holdsFor(double figure) const
{
    switch (op) {
    case Operator::Less:
        return figure < number;
    case Operator::LessOrEqual:
        return figure <= number;
    case Operator::More:
        return figure > number;
    case Operator::MoreOrEqual:
        return figure >= number;
    default:
        return below > 0 ? figure >= number && figure < below : figure == number;
    }
}

bool FilterTerm::holdsFor(std::string_view found) const
{
    switch (op) {
    case Operator::Equals:
        return found == text;
    case Operator::Matches:
        return regex.match(QString::fromUtf8(found.data(), qsizetype(found.size()))).hasMatch();
    default:
        return containsAnyCase(found, text);
    }
}

bool FilterTerm::holds(const LogEvent &event) const
{
    switch (field) {
    case Field::Status:
        return holdsFor(double(event.status));
    case Field::Took:
        return event.tookUs >= 0 && holdsFor(double(event.tookUs));
    case Field::Bytes:
        return holdsFor(double(event.bytes));
    case Field::Path:
        return holdsFor(event.target);
    case Field::Method:
        return holdsFor(event.method);
    case Field::Client:
        return holdsFor(event.client);
    case Field::User:
        return holdsFor(event.user);
    case Field::RequestId:
        return holdsFor(event.requestId);
    case Field::Agent:
        return holdsFor(event.agent);
    case Field::Endpoint:
    case Field::Anything:
        break;
    }
    return holdsFor(event.target) || holdsFor(event.client) || holdsFor(event.user)
        || holdsFor(event.requestId) || holdsFor(event.method) || holdsFor(event.agent);
}

bool FilterTerm::holds(const RowsSnapshot &rows, const RequestRow &row) const
{
    const auto name = [](const QList<QByteArray> &names, quint16 at) { return logbytes::view(names.at(at)); };
    switch (field) {
    case Field::Status:
        return holdsFor(double(row.status));
    case Field::Took:
        return row.hasTook() && holdsFor(double(row.tookUs));
    case Field::Bytes:
        return holdsFor(double(row.bytes));
    case Field::Path:
        return holdsFor(row.target);
    case Field::Endpoint:
        return holdsFor(name(rows.endpoints, row.endpoint));
    case Field::Method:
        return holdsFor(name(rows.methods, row.method));
    case Field::Client:
        return holdsFor(row.client);
    case Field::User:
        return holdsFor(row.user);
    case Field::RequestId:
        return holdsFor(row.requestId);
    case Field::Agent:
        return holdsFor(name(rows.agents, row.agent));
    case Field::Anything:
        return holdsFor(row.target) || holdsFor(row.client) || holdsFor(row.user) || holdsFor(row.requestId)
            || holdsFor(name(rows.methods, row.method)) || holdsFor(name(rows.agents, row.agent));
    }
    Q_UNREACHABLE();
}
