// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/statuslook.h"

#include "app/traffic/tailmodel.h"
#include "ui/common/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColourRule)
};

/// Of a path, before the tail is scrolled sideways.
constexpr int leastPathChars = 8;
constexpr double slowUs = 88'800;

constexpr std::array colours{
    std::pair{"bad"_L1, theme::Role::Bad},       std::pair{"warning"_L1, theme::Role::Warning},
    std::pair{"good"_L1, theme::Role::Good},     std::pair{"info"_L1, theme::Role::Info},
    std::pair{"accent"_L1, theme::Role::Accent}, std::pair{"quiet"_L1, theme::Role::QuietText},
};

constexpr std::array colourWords{
    QT_TRANSLATE_NOOP("ColourRule", "Red"),   QT_TRANSLATE_NOOP("ColourRule", "Yellow"),
    QT_TRANSLATE_NOOP("ColourRule", "Green"), QT_TRANSLATE_NOOP("ColourRule", "Light blue"),
    QT_TRANSLATE_NOOP("ColourRule", "Blue"),  QT_TRANSLATE_NOOP("ColourRule", "Grey"),
};

} // namespace

std::optional<theme::Role> colourRole(const QString &name)
{
    for (const auto &[known, role] : colours) {
        if (name == known)
            return role;
    }
    return {};
}

const QStringList &colourNames()
{
    static const QStringList names = [] {
        QStringList out;
        for (const auto &[name, role] : colours)
            out.append(name);
        return out;
    }();
    return names;
}

QString colourText(const QString &name)
{
    const qsizetype at = colourNames().indexOf(name);
    return at < 0 ? name : Words::tr(colourWords[size_t(at)]);
}

ChipLook statusLook(int status, const QString &text)
{
    if (status >= 500)
        return {theme::Role::Bad, u"error"_s, text};
    if (status >= 400)
        return {theme::Role::Warning, u"warning"_s, text};
    return {};
}

void setTailLook(TableView &table)
{
    CellDelegate *cells = table.cells();
    cells->setColumn(TailModel::TimeColumn, {.isQuiet = true});
    cells->setColumn(TailModel::MethodColumn, {.isQuiet = true});
    cells->setColumn(TailModel::StatusColumn,
                     {.roomFor = u"500"_s, .chip = [](const QModelIndex &index) {
                          return statusLook(index.data(TailModel::StatusRole).toInt(),
                                            index.data().toString());
                      }});
    cells->setColumn(TailModel::TookColumn,
                     {.kind = ColumnLook::Kind::Number, .roomFor = tookText(slowUs, QLocale())});
    cells->setColumn(TailModel::BytesColumn, {.kind = ColumnLook::Kind::Number, .isQuiet = true});
    cells->setColumn(TailModel::ClientColumn, {.isQuiet = true});
    table.horizontalHeader()->setSortIndicatorShown(false); // in order of time, always
    table.setFlexibleColumn(TailModel::PathColumn, leastPathChars);
    table.setDispensableColumns(
        {TailModel::BytesColumn, TailModel::ClientColumn, TailModel::MethodColumn, TailModel::TookColumn});
}
