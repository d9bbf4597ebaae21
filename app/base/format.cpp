// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString currencySign(const QString &currency)
{
    if (currency == "CNY"_L1 || currency == "JPY"_L1)
        return u"¥"_s;
    if (currency == "USD"_L1)
        return u"$"_s;
    if (currency == "EUR"_L1)
        return u"€"_s;
    if (currency == "GBP"_L1)
        return u"£"_s;
    return currency.isEmpty() ? QString() : QString(currency + u'\u00a0');
}

QString unknownText()
{
    return QString::fromUtf16(unknownValue);
}

/// "(UTC+8)", "(UTC-3:30)": abbreviations are ambiguous, CST is China's and Chicago's.
QString zoneText(int offsetSeconds)
{
    if (offsetSeconds == 0)
        return u"(UTC)"_s;
    const int minutes = qAbs(offsetSeconds) / 60;
    const QString rest =
        minutes % 60 == 0 ? QString() : u':' + QString::number(minutes % 60).rightJustified(2, u'0');
    return u"(UTC%1%2%3)"_s.arg(offsetSeconds < 0 ? "-"_L1 : "+"_L1).arg(minutes / 60).arg(rest);
}

bool isChinese(const QLocale &locale)
{
    return locale.language() == QLocale::Chinese;
}

} // namespace

QString formatMoney(Money money, const QString &currency, const QLocale &locale)
{
    const qint64 absolute = qAbs(money.minor);
    const QString whole = locale.toString(absolute / 100);
    const QString part = QString::number(absolute % 100).rightJustified(2, u'0');
    return (money.minor < 0 ? u"\u2212"_s : QString()) + currencySign(currency) + whole
        + locale.decimalPoint() + part;
}

QString formatNumber(qint64 number, const QLocale &locale)
{
    return locale.toString(number);
}

QString formatShare(double share, const QLocale &locale)
{
    if (qIsNaN(share))
        return unknownText();
    return locale.toString(share * 100, 'f', 1) + locale.percent();
}

QString formatTime(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    if (!time.isValid())
        return unknownText();
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const auto clock = [&] { return locale.toString(local.time(), u"HH:mm"_s); };
    if (local.date() == today)
        return clock();
    if (local.date().addDays(1) == today)
        return QCoreApplication::translate("format", "yesterday %1", "a time of day follows").arg(clock());
    const bool thisYear = local.date().year() == today.year();
    const QString pattern = isChinese(locale) ? (thisYear ? u"M月d日 HH:mm"_s : u"yyyy年M月d日"_s)
                                              : (thisYear ? u"d MMM HH:mm"_s : u"d MMM yyyy"_s);
    return locale.toString(local, pattern);
}

QString formatExactTime(const QDateTime &time, const QLocale &locale)
{
    if (!time.isValid())
        return unknownText();
    const QDateTime local = time.toLocalTime();
    return locale.toString(local, u"yyyy-MM-dd HH:mm:ss "_s) + zoneText(local.offsetFromUtc());
}

QString formatBytes(qint64 bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString maskedPhone(const QString &phone)
{
    if (phone.size() < 7)
        return QString(phone.size(), u'*');
    return phone.left(3) + QString(phone.size() - 7, u'*') + phone.right(4);
}

QString maskedName(const QString &name)
{
    return name.isEmpty() ? name : QString(name.left(1) + QString(qMin<qsizetype>(name.size() - 1, 2), u'*'));
}

QString maskedAddress(const QString &address)
{
    constexpr qsizetype shown = 6; // province and city, the part a parcel sorter would read
    return address.size() <= shown ? QString(address.size(), u'*') : QString(address.left(shown) + u"****"_s);
}
