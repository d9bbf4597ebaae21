// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandline.h"

#include "app/workspace/settings.h"
#include "ui/pages.h"
#include "ui/shell/languages.h"

#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr char helpText[] = R"(Usage: zhanggui [OPTION]...
The console for the backends of e-commerce mini-programs.

  --sample             open the sample shop
  --shoppers RATE      requests a second of its shoppers, 3 by default; 0: none
  --shop NAME          open a saved shop
  --connector FILE     offer this connector beside the installed ones
  --page PAGE          overview, products, orders, customers, domains, alerts,
                       traffic, connector or settings
  --lang LANG          en, zh_CN or zh_TW
  --theme THEME        light, dark or system
  --size WxH           size of the window, such as 1280x800
  --scale N            draw everything N times as large, such as 1.5
  --config DIR         keep settings, data and logs under DIR
  --screenshot DIR     write pictures of the page, or of all pages, to DIR and exit
  --version            print the version and exit
  --help               print this help and exit

Exit codes: 0 done, 1 failed, 2 wrong usage.
)";

/// The smallest window that still works, and more than any screen has.
constexpr QSize smallestSize{480, 320};
constexpr QSize largestSize{16384, 16384};

tl::unexpected<Error> usage(const QString &sentence)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = sentence});
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"sample"_s, {}},
        {u"shoppers"_s, {}, u"RATE"_s},
        {u"shop"_s, {}, u"NAME"_s},
        {u"connector"_s, {}, u"FILE"_s},
        {u"page"_s, {}, u"PAGE"_s},
        {u"lang"_s, {}, u"LANG"_s},
        {u"theme"_s, {}, u"THEME"_s},
        {u"size"_s, {}, u"WxH"_s},
        {u"scale"_s, {}, u"N"_s},
        {u"config"_s, {}, u"DIR"_s},
        {u"screenshot"_s, {}, u"DIR"_s},
        {u"exit-after-paint"_s, {}},
        {u"version"_s, {}},
        {{u"h"_s, u"help"_s}, {}},
    });
}

Result<QSize> sizeFromText(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,5})[xX×](\\d{1,5})$"_s);
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.boundedTo(largestSize) != size || size.expandedTo(smallestSize) != size)
        return usage(u"--size wants WIDTHxHEIGHT between 480x320 and 16384x16384, not “%1”"_s.arg(text));
    return size;
}

Result<double> scaleFromText(const QString &text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    if (!isNumber || scale < 0.5 || scale > 4)
        return usage(u"--scale wants a number from 0.5 to 4, not “%1”"_s.arg(text));
    return scale;
}

Result<double> shoppersFromText(const QString &text)
{
    bool isNumber = false;
    const double rate = text.toDouble(&isNumber);
    if (!isNumber || !(rate >= 0 && rate <= 1000))
        return usage(u"--shoppers wants a number from 0 to 1000, not “%1”"_s.arg(text));
    return rate;
}

QString oneOf(const QStringList &words)
{
    return words.join(u", "_s);
}

/// The words that are one of a list.
Result<Done> checkWords(const CommandLine &line)
{
    if (!line.page.isEmpty() && !pageIds().contains(line.page))
        return usage(u"--page wants one of %1, not “%2”"_s.arg(oneOf(pageIds()), line.page));
    if (!line.language.isEmpty() && !languageCodes().contains(line.language))
        return usage(u"--lang wants one of %1, not “%2”"_s.arg(oneOf(languageCodes()), line.language));
    if (!line.theme.isEmpty() && !themeFromName(line.theme))
        return usage(u"--theme wants one of light, dark, system, not “%1”"_s.arg(line.theme));
    if (line.wantsSample && !line.shop.isEmpty())
        return usage(u"--sample and --shop name two shops; give one"_s);
    return Done{};
}

Result<Done> readMeasures(const QCommandLineParser &parser, CommandLine &line)
{
    if (parser.isSet(u"size"_s)) {
        const auto size = sizeFromText(parser.value(u"size"_s));
        if (!size)
            return failure(size.error());
        line.size = *size;
    }
    if (parser.isSet(u"shoppers"_s)) {
        const auto shoppers = shoppersFromText(parser.value(u"shoppers"_s));
        if (!shoppers)
            return failure(shoppers.error());
        line.shoppers = *shoppers;
    }
    if (parser.isSet(u"scale"_s)) {
        const auto scale = scaleFromText(parser.value(u"scale"_s));
        if (!scale)
            return failure(scale.error());
        line.scale = *scale;
    }
    return Done{};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"zhanggui"_s} + arguments))
        return usage(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return usage(u"unexpected argument “%1”"_s.arg(parser.positionalArguments().constFirst()));
    CommandLine line{
        .wantsSample = parser.isSet(u"sample"_s),
        .shop = parser.value(u"shop"_s),
        .connector = parser.value(u"connector"_s),
        .page = parser.value(u"page"_s),
        .language = parser.value(u"lang"_s),
        .theme = parser.value(u"theme"_s),
        .config = parser.value(u"config"_s),
        .screenshotFolder = parser.value(u"screenshot"_s),
        .exitsAfterPaint = parser.isSet(u"exit-after-paint"_s),
        .wantsHelp = parser.isSet(u"help"_s),
        .wantsVersion = parser.isSet(u"version"_s),
    };
    for (const auto &checked : {readMeasures(parser, line), checkWords(line)}) {
        if (!checked)
            return failure(checked.error());
    }
    return line;
}

QString commandLineHelp()
{
    return QString::fromUtf8(helpText);
}
