// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/rowfilter.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace {

enum class Field { Anything, Path, Endpoint, Method, Status, Took, Bytes, Client, User, Agent, RequestId };
enum class Operator { Contains, Equals, Less, LessOrEqual, More, MoreOrEqual, Matches };

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

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .detail = why});
}

/// Words apart; quotes hold spaces together and are taken off.
Result<QStringList> wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool hasWord = false;
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            hasWord = true;
        } else if (c.isSpace() && !isQuoted) {
            if (hasWord)
                words.append(word);
            word.clear();
            hasWord = false;
        } else {
            word += c;
            hasWord = true;
        }
    }
    if (isQuoted)
        return refused(u"a quote is not closed"_s);
    if (hasWord)
        words.append(word);
    return words;
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
    return refused(u"“%1” is no number"_s.arg(text));
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

struct RowFilter::Term {
    Field field = Field::Anything;
    Operator op = Operator::Contains;
    bool isNegated = false;
    std::string text{}; ///< in small letters for Contains
    double number = 0;  ///< us, bytes, status
    double below = 0;   ///< with Equals on a class of statuses: up to here
    QRegularExpression regex{};

    static Result<Term> fromWord(QString word);
    bool holds(const RowsSnapshot &rows, const RowChunk &chunk, const RequestRow &row) const;

private:
    Result<Term> withValue(const QString &value);
    Result<Term> withStatus(const QString &value);
    bool holdsFor(double figure) const;
    bool holdsFor(std::string_view found) const;
};

Result<RowFilter::Term> RowFilter::Term::fromWord(QString word)
{
    Term term;
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

Result<RowFilter::Term> RowFilter::Term::withValue(const QString &value)
{
    if (value.isEmpty())
        return refused(u"a value is missing"_s);
    if (op == Operator::Matches) {
        if (isNumeric(field))
            return refused(u"a number cannot be matched with ~"_s);
        regex = QRegularExpression(value);
        if (!regex.isValid())
            return refused(u"“%1”: %2"_s.arg(value, regex.errorString()));
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
        return refused(u"a text can be : or = or ~, not more or less"_s);
    text = op == Operator::Contains ? value.toLower().toStdString() : value.toStdString();
    return *this;
}

/// "503", "5xx", "50x".
Result<RowFilter::Term> RowFilter::Term::withStatus(const QString &value)
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
        return refused(u"“%1” is no status such as 503 or 5xx"_s.arg(value));
    if (op == Operator::Contains)
        op = Operator::Equals;
    number = first * width;
    below = number + width;
    return *this;
}

bool RowFilter::Term::holdsFor(double figure) const
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

bool RowFilter::Term::holdsFor(std::string_view found) const
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

bool RowFilter::Term::holds(const RowsSnapshot &rows, const RowChunk &chunk, const RequestRow &row) const
{
    const auto name = [](const QList<QByteArray> &names, quint16 at) {
        const QByteArray &bytes = names.at(at);
        return std::string_view(bytes.constData(), size_t(bytes.size()));
    };
    const auto texts = [&] { return RowsSnapshot::textsOf(chunk, row); };
    switch (field) {
    case Field::Status:
        return holdsFor(double(row.status));
    case Field::Took:
        return row.hasTook() && holdsFor(double(row.tookUs));
    case Field::Bytes:
        return holdsFor(double(row.bytes));
    case Field::Path:
        return holdsFor(texts().target);
    case Field::Endpoint:
        return holdsFor(name(rows.endpoints, row.endpoint));
    case Field::Method:
        return holdsFor(texts().method);
    case Field::Client:
        return holdsFor(texts().client);
    case Field::User:
        return holdsFor(texts().user);
    case Field::RequestId:
        return holdsFor(texts().requestId);
    case Field::Agent:
        return holdsFor(name(rows.agents, row.agent));
    case Field::Anything: {
        const size_t length = size_t(row.methodLength) + row.targetLength + row.clientLength + row.userLength
            + row.requestIdLength;
        return holdsFor(std::string_view(chunk.text.get() + row.textAt, length))
            || holdsFor(name(rows.agents, row.agent));
    }
    }
    Q_UNREACHABLE();
}

Result<RowFilter> RowFilter::fromText(const QString &text)
{
    const auto words = wordsOf(text);
    if (!words)
        return failure(words.error());
    std::vector<Group> groups;
    bool joinsLast = false;
    for (const QString &word : *words) {
        if (word == "OR"_L1) {
            if (groups.empty() || std::exchange(joinsLast, true))
                return refused(u"OR stands between two terms"_s);
            continue;
        }
        const auto term = Term::fromWord(word);
        if (!term)
            return failure(term.error());
        if (!std::exchange(joinsLast, false))
            groups.emplace_back();
        groups.back().push_back(*term);
    }
    if (joinsLast)
        return refused(u"OR stands between two terms"_s);
    RowFilter filter;
    filter.m_groups = std::make_shared<const std::vector<Group>>(std::move(groups));
    return filter;
}

RowFilter RowFilter::within(qint64 fromMs, qint64 toMs) const
{
    RowFilter out = *this;
    out.m_fromMs = fromMs;
    out.m_toMs = toMs;
    return out;
}

bool RowFilter::matches(const RowsSnapshot &rows, const RowChunk &chunk, const RequestRow &row) const
{
    if (row.timeMs < m_fromMs || row.timeMs >= m_toMs)
        return false;
    return !m_groups || std::ranges::all_of(*m_groups, [&](const Group &group) {
        return std::ranges::any_of(
            group, [&](const Term &term) { return term.holds(rows, chunk, row) != term.isNegated; });
    });
}

std::vector<qint64> RowFilter::matching(const RowsSnapshot &rows, qint64 from, qint64 to) const
{
    std::vector<qint64> out;
    for (const RowsSnapshot::Part &part : rows.parts()) {
        const qint64 end = std::min(to, part.first + part.count);
        for (qint64 number = std::max(from, part.first); number < end; ++number) {
            if (matches(rows, *part.chunk, part.chunk->rows[size_t(number - part.first)]))
                out.push_back(number);
        }
    }
    return out;
}

QString RowFilter::term(const QString &field, const QString &value)
{
    const QString plain = field + u'=' + value;
    return value.contains(u' ') ? u'"' + plain + u'"' : plain;
}
