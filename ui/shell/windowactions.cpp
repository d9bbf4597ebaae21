// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/shell/changecommands.h"
#include "ui/shell/diagnostics.h"
#include "ui/shell/languages.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

using Group = ActionRegistry::Group;

/// Adds actions to one registry; a short name for each of the many.
class WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)
public:
    WindowActions(const AppServices &app, MainWindow &window) : m_app(app), m_window(window) { }

    void addFile() const;
    void addEdit() const;
    void addView() const;
    void addAppearance() const;
    void addLanguages() const;
    void addGo() const;
    void addShop() const;
    void addHelp() const;

private:
    template<typename Run>
    QAction *add(const ActionRegistry::Spec &spec, Run run) const
    {
        QAction *action = m_app.actions.add(spec);
        QObject::connect(action, &QAction::triggered, &m_window, run);
        return action;
    }

    const AppServices &m_app;
    MainWindow &m_window;
};

/// One of them is in force, and marked so.
void makeChoice(QActionGroup *group)
{
    for (QAction *action : group->actions())
        action->setCheckable(true);
}

QList<QKeySequence> keys(QKeySequence::StandardKey standard)
{
    return QKeySequence::keyBindings(standard);
}

/// The first key wins where a system has none of its own.
QList<QKeySequence> keysOr(QKeySequence::StandardKey standard, const QKeySequence &otherwise)
{
    const auto bound = keys(standard);
    return bound.isEmpty() ? QList<QKeySequence>{otherwise} : QList<QKeySequence>{bound.constFirst()};
}

void WindowActions::addFile() const
{
    add({u"file.connect"_s, Group::File, [] { return tr("&Connect to a shop…"); },
         keysOr(QKeySequence::New, Qt::CTRL | Qt::Key_N), u"plus"_s},
        [shops = &m_app.shops] { shops->connectNewShop(); });
    add({u"file.sample"_s, Group::File, [] { return tr("Open the &sample shop"); }, {}, u"box"_s},
        [shops = &m_app.shops] { shops->openSampleShop(); });
    add({u"file.close"_s,
         Group::File,
         [] { return tr("C&lose the shop"); },
         {Qt::CTRL | Qt::Key_W},
         u"close"_s},
        [shops = &m_app.shops] { shops->closeShop(); });
    add({u"file.quit"_s,
         Group::File,
         [] { return tr("&Quit"); },
         keysOr(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q),
         {},
         true},
        [window = &m_window] { window->quit(); })
        ->setMenuRole(QAction::QuitRole);
}

void WindowActions::addEdit() const
{
    add({u"edit.undo"_s, Group::Edit, [] { return tr("&Undo change"); },
         keysOr(QKeySequence::Undo, Qt::CTRL | Qt::Key_Z), u"undo"_s},
        [window = &m_window] { window->changes()->undo(); });
    add({u"edit.redo"_s,
         Group::Edit,
         [] { return tr("&Redo change"); },
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
         u"redo"_s},
        [window = &m_window] { window->changes()->redo(); });
    add({u"edit.review"_s, Group::Edit, [] { return tr("Review and &apply…"); },
         keysOr(QKeySequence::Save, Qt::CTRL | Qt::Key_S), u"check"_s, true},
        [window = &m_window] { window->changes()->review(); });
    add({u"edit.discard"_s, Group::Edit, [] { return tr("&Discard all changes…"); }, {}, u"trash"_s},
        [window = &m_window] { window->changes()->discard(); });
    add({u"edit.find"_s, Group::Edit, [] { return tr("&Find on this page"); },
         keysOr(QKeySequence::Find, Qt::CTRL | Qt::Key_F), u"search"_s, true},
        [window = &m_window] { window->focusSearch(); });
}

void WindowActions::addView() const
{
    add({u"view.palette"_s,
         Group::View,
         [] { return tr("&Command palette"); },
         {Qt::CTRL | Qt::Key_K},
         u"command"_s},
        [window = &m_window] { window->openPalette(); });
    add({u"view.reload"_s,
         Group::View,
         [] { return tr("&Reload"); },
         {Qt::Key_F5, Qt::CTRL | Qt::Key_R},
         u"refresh"_s},
        [window = &m_window] { window->reloadPage(); });
    add({u"view.sidebar"_s,
         Group::View,
         [] { return tr("Show or hide the &sidebar"); },
         {Qt::CTRL | Qt::Key_B},
         u"list"_s},
        [window = &m_window] { window->toggleSidebar(); });
    add({u"view.fullScreen"_s, Group::View, [] { return tr("&Full screen"); }, {Qt::Key_F11}, {}},
        [window = &m_window] { window->toggleFullScreen(); });
    addAppearance();
    addLanguages();
}

void WindowActions::addAppearance() const
{
    Settings *settings = &m_app.settings;
    const auto useTheme = [settings](Theme theme) {
        return [settings, theme] { settings->setTheme(theme); };
    };
    auto *themes = new QActionGroup(&m_window);
    themes->addAction(
        add({u"view.light"_s, Group::View, [] { return tr("&Light appearance"); }, {}, u"sun"_s, true},
            useTheme(Theme::Light)));
    themes->addAction(add({u"view.dark"_s, Group::View, [] { return tr("&Dark appearance"); }, {}, u"moon"_s},
                          useTheme(Theme::Dark)));
    themes->addAction(
        add({u"view.systemTheme"_s, Group::View, [] { return tr("Appearance of the s&ystem"); }, {}, {}},
            useTheme(Theme::System)));
    makeChoice(themes);
}

void WindowActions::addLanguages() const
{
    auto *languages = new QActionGroup(&m_window);
    for (const QString &code : languageCodes()) {
        // A language is named in itself, so that it is found by those who read nothing else.
        languages->addAction(add({u"view.language."_s + code,
                                  Group::View,
                                  [code] { return languageName(code); },
                                  {},
                                  u"language"_s,
                                  languages->actions().isEmpty()},
                                 [settings = &m_app.settings, code] { settings->setLanguage(code); }));
    }
    makeChoice(languages);
}

void WindowActions::addGo() const
{
    int number = 0;
    for (const PageEntry &entry : pageEntries()) {
        const QKeySequence key(Qt::CTRL | Qt::Key(Qt::Key_1 + number++));
        add({u"go."_s + entry.id, Group::Go, [id = entry.id] { return pageTitle(id); }, {key}, entry.icon},
            [window = &m_window, id = entry.id] { window->showPage(id); });
    }
}

void WindowActions::addShop() const
{
    add({u"shop.switch"_s,
         Group::Shop,
         [] { return tr("&Switch shop…"); },
         {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
         u"shop"_s},
        [window = &m_window] { window->openShopPalette(); });
    add({u"shop.signOut"_s, Group::Shop, [] { return tr("Sign &out"); }, {}, u"lock"_s},
        [shops = &m_app.shops] { shops->signOut(); });
}

void WindowActions::addHelp() const
{
    add({u"help.shortcuts"_s,
         Group::Help,
         [] { return tr("&Keyboard shortcuts"); },
         {Qt::CTRL | Qt::Key_Slash, Qt::Key_F1},
         u"keyboard"_s},
        [window = &m_window] { window->openShortcuts(); });
    add({u"help.logFolder"_s, Group::Help, [] { return tr("Open the &log folder"); }, {}, u"folder"_s},
        [folder = m_app.logFolder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    add({u"help.diagnostics"_s, Group::Help, [] { return tr("Copy &diagnostics"); }, {}, u"copy"_s},
        [] { QApplication::clipboard()->setText(diagnosticsText()); });
    add({u"help.about"_s, Group::Help, [] { return tr("&About Zhanggui"); }, {}, u"info"_s},
        [window = &m_window] { window->openAbout(); })
        ->setMenuRole(QAction::AboutRole);
}

} // namespace

void registerWindowActions(const AppServices &app, MainWindow &window)
{
    const WindowActions actions(app, window);
    actions.addFile();
    actions.addEdit();
    actions.addView();
    actions.addGo();
    actions.addShop();
    actions.addHelp();
}
