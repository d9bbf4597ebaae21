// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainpaste.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;
class TextLabel;

/// Many hosts at once, out of whatever text: each is read, corrected where that is safe, and judged before
/// anything is added. Also for noting what a platform's console shows: then all that can be read is taken.
class PasteDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose {
        Add,         ///< to what is wanted
        NoteConsole, ///< what the platform's console has in one list
    };
    using Surroundings = std::function<DomainSurroundings(const QString &category)>;

    /// \param category  the list at first; empty: the platform's first
    PasteDialog(Purpose purpose, const Platform &platform, const QString &category, Surroundings surroundings,
                QWidget *parent = nullptr);

    QString category() const;
    /// Those that would be taken, in their order.
    QList<DomainEntry> entries() const;

Q_SIGNALS:
    void taken(const QString &category, const QList<DomainEntry> &entries);

private:
    QWidget *makeButtons();
    void read();
    void showRows();
    QString verdictOf(const PastedDomain &pasted) const;
    void correctAll();
    bool isTaken(const PastedDomain &pasted) const;

    Purpose m_purpose;
    const Platform &m_platform;
    Surroundings m_surroundings;
    QList<PastedDomain> m_pasted{};
    QComboBox *m_lists = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    TextLabel *m_summary = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_take = nullptr;
};
