// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QKeySequence>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

/// One line of the palette.
struct PaletteEntry {
    QString title{};
    QString group{};    ///< quiet, after the title: "Go", "Shop"
    QString keywords{}; ///< searched too, never shown: the action's id, English words
    QString icon{};
    QKeySequence key{};
    bool isEnabled = true;
    std::function<void()> run{};
};

/// Reaches every action, page and shop by name. Lies over the window; Esc or a click elsewhere closes.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    /// Shows the entries with an empty search, ready to type.
    void open(const QList<PaletteEntry> &entries, const QString &placeholder = {});
    /// What is listed now, best first.
    QStringList shownTitles() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter(const QString &pattern);
    void place();
    void run(const QModelIndex &index);
    void leave();
    bool handleKey(int key);
    void moveTo(int row, int step);

    QList<PaletteEntry> m_entries{};
    QLineEdit *m_search = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_model = nullptr;
    QPointer<QWidget> m_focusBefore{};
};
