// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class HeaderButton;
class QHBoxLayout;
class QPushButton;
class SearchField;
class TextLabel;

/// The line on top of a page: title, count, search, filters, one primary action at the right; under
/// it, where filters are set, a chip for each that takes it away again.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Quiet text beside the title: a count, or how old the data is.
    void setNote(const QString &note);
    /// The page's search; made on first use. Ctrl+F gets here through Page::focusSearch.
    SearchField *search();
    /// A filter or other control, after the search.
    void addControl(QWidget *control);
    /// A button at the right, before the primary one. Where room is scarce only its icon is shown.
    QPushButton *addButton(const QString &text, const QString &iconName = {});
    /// The one thing this page is for; made on first use.
    QPushButton *primaryButton();

    /// Adds a chip, or changes the one with that key.
    void setFilterChip(const QString &key, const QString &text);
    void removeFilterChip(const QString &key);

Q_SIGNALS:
    void filterRemoved(const QString &key);

protected:
    bool event(QEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_line = nullptr;
    QHBoxLayout *m_controls = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QWidget *m_chipRow = nullptr;
    QHBoxLayout *m_chips = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_note = nullptr;
    SearchField *m_search = nullptr;
    QList<HeaderButton *> m_iconButtons{}; ///< give way where room is scarce
    QPushButton *m_primary = nullptr;
};
