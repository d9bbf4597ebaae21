// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainrules.h"

#include "ui/common/theme.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class TextLabel;

/// Where a host is typed in. What the platform would say stands under it while it is typed; what it would
/// refuse can be kept all the same after a look, as a plan may wait for a filing.
class EntryField : public QWidget
{
    Q_OBJECT
public:
    explicit EntryField(QWidget *parent = nullptr);

    /// \param surroundings  asked for the list that is chosen, each time something is judged
    void setPlatform(const Platform &platform,
                     std::function<DomainSurroundings(const QString &category)> surroundings);
    QString category() const;
    /// Empty: the field offers the choice itself.
    void setCategory(const QString &category);
    /// Judges what stands there anew: the list has changed.
    void judge();
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void submitted(const QString &category, const DomainEntry &entry);
    void pasteAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *makePasteButton();
    void showFindings(const QList<DomainFinding> &findings);
    void showVerdict(theme::Role role, const QString &iconName, const QString &text);
    void showHint();
    void submit();
    void correct();
    const PlatformCategory *list() const;

    const Platform *m_platform = nullptr;
    std::function<DomainSurroundings(const QString &)> m_surroundings{};
    ReadDomain m_read{};
    std::optional<DomainEntry> m_correction{};
    QComboBox *m_lists = nullptr;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_icon = nullptr;
    TextLabel *m_verdict = nullptr;
    QPushButton *m_correct = nullptr;
};
