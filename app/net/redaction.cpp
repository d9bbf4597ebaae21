// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redaction.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPath = 200;  // characters; longer paths are somebody's data
constexpr qsizetype shortestToken = 24; // 16 random bytes in Base64, the least that tokens have
constexpr qsizetype shortestPhone = 11; // a mainland mobile number without its country code

constexpr std::array secretNeighbours{"token"_L1,  "tokens"_L1,   "password"_L1, "reset"_L1,  "verify"_L1,
                                      "secret"_L1, "sessions"_L1, "session"_L1,  "phone"_L1,  "mobile"_L1,
                                      "tel"_L1,    "email"_L1,    "key"_L1,      "apikey"_L1, "invite"_L1};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isUuid(QStringView segment)
{
    return segment.size() == 36 && std::all_of(segment.begin(), segment.end(), [](QChar c) {
               return c == u'-' || isDigit(c) || (c.toLower() >= u'a' && c.toLower() <= u'f');
           });
}

/// A run of digits of just that length that starts with a 1 (also behind "+86"), spaces and dashes
/// not counted. Longer runs are order numbers.
bool hasPhone(QStringView segment)
{
    QString digits;
    const auto isPhone = [&digits] {
        const QStringView bare = digits.startsWith("86"_L1) && digits.size() == shortestPhone + 2
            ? QStringView(digits).sliced(2)
            : QStringView(digits);
        return bare.size() == shortestPhone && bare.front() == u'1';
    };
    for (const QChar c : segment) {
        if (isDigit(c)) {
            digits.append(c);
        } else if (c != u'-' && c != u' ') {
            if (isPhone())
                return true;
            digits.clear();
        }
    }
    return isPhone();
}

/// Long, and not a plain number, an UUID or words with dashes between.
bool looksLikeToken(QStringView segment)
{
    if (segment.size() < shortestToken || isUuid(segment))
        return false;
    const auto digits = std::count_if(segment.begin(), segment.end(), isDigit);
    return digits > 0 && digits < segment.size();
}

bool isPersonal(QStringView segment)
{
    return segment.contains(u'@') || hasPhone(segment) || looksLikeToken(segment);
}

bool isSecretNeighbour(QStringView segment)
{
    return std::any_of(secretNeighbours.begin(), secretNeighbours.end(), [segment](QLatin1StringView name) {
        return segment.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString loggablePath(const QUrl &url)
{
    const QStringList segments = url.path(QUrl::FullyEncoded).split(u'/');
    QStringList shown;
    bool hideNext = false;
    for (const QString &segment : segments) {
        const QString bare = segment.section(u';', 0, 0);
        const QString decoded = QUrl::fromPercentEncoding(bare.toUtf8());
        const bool hide = !bare.isEmpty() && (hideNext || isPersonal(decoded));
        hideNext = isSecretNeighbour(decoded);
        shown.append(hide ? u"***"_s : bare);
    }
    const QString path = shown.join(u'/');
    return path.size() <= longestPath ? path : path.left(longestPath) + u'\u2026';
}
