// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStackedWidget>

class OpeningView;
class Page;
struct AppServices;
struct ShopServices;

/// The pages of a window, one shown. Each is built when it is first shown and lives as long as the shop that
/// it stands on; until that is open, the opening view stands in its place.
class PageDeck : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageDeck(const AppServices &app, QWidget *parent = nullptr);

    OpeningView *opening() const { return m_opening; }
    /// Null while the opening view is shown.
    Page *current() const;
    /// The page, now shown; null when it needs the shop and there is none.
    /// \param shop  null: none is open. Outlives the pages: see drop().
    Page *showPage(const QString &id, const ShopServices *shop);
    /// To where the shown page is worked in; false where it has no such place.
    bool focusWorkplace();
    /// Takes the pages of the shop down, and those that need none only if asked to.
    void drop(bool alsoThoseWithoutShop);

Q_SIGNALS:
    /// As Page says them.
    void openRequested(const QString &page, const QString &target);
    void undoChanged();

private:
    Page *makePage(const QString &id, const ShopServices *shop);

    const AppServices &m_app;
    OpeningView *m_opening = nullptr;
    QHash<QString, Page *> m_built{};
};
