// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteentries.h"

#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"
#include "ui/common/environmentlook.h"
#include "ui/common/page.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandPalette", text);
}

PaletteEntry entryFor(QAction *action, const QString &group)
{
    return {.title = plainText(*action),
            .group = group,
            .keywords = action->objectName(),
            .icon = action->icon().name(),
            .key = action->shortcut(),
            .isEnabled = action->isEnabled(),
            .run = [action = QPointer(action)] {
                if (action)
                    action->trigger();
            }};
}

PaletteEntry entryFor(const ShopProfile &profile, ShopCommands &shops)
{
    return {.title = words(QT_TRANSLATE_NOOP("CommandPalette", "Open %1")).arg(profile.name),
            .group = environmentTitle(profile.environment),
            .keywords = u"shop"_s,
            .icon = u"shop"_s,
            .run = [&shops, id = profile.id] { shops.openShop(id); }};
}

} // namespace

QList<PaletteEntry> allEntries(const AppServices &app, const Page *page)
{
    using Group = ActionRegistry::Group;
    QList<PaletteEntry> entries;
    const auto commands = page ? page->commands() : QList<QAction *>();
    for (QAction *command : commands)
        entries << entryFor(command, words(QT_TRANSLATE_NOOP("CommandPalette", "This page")));
    for (const Group group : {Group::Go, Group::Edit, Group::View, Group::Shop, Group::File, Group::Help}) {
        QString title = ActionRegistry::groupTitle(group).remove(u'&');
        if (const auto bracket = title.indexOf(u'('); bracket > 0)
            title.truncate(bracket);
        const auto actions = app.actions.actions(group);
        for (QAction *action : actions)
            entries << entryFor(action, title);
    }
    const auto profiles = app.settings.shops();
    for (const ShopProfile &profile : profiles) {
        if (!profile.isSample)
            entries << entryFor(profile, app.shops);
    }
    return entries;
}

QList<PaletteEntry> shopEntries(const AppServices &app)
{
    QList<PaletteEntry> entries;
    const auto profiles = app.settings.shops();
    for (const ShopProfile &profile : profiles) {
        if (!profile.isSample)
            entries << entryFor(profile, app.shops);
    }
    for (const QString &id : {u"file.sample"_s, u"file.connect"_s, u"file.close"_s})
        entries << entryFor(app.actions.action(id), {});
    return entries;
}
