// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/changewords.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QPushButton;
class TextLabel;

/// What is to be decided about one change: a conflict field by field, a refusal, an unknown outcome.
/// Hidden while there is nothing to decide.
class DecisionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionPanel(QWidget *parent = nullptr);

    void showChange(const PendingChange &change, const ChangeWords &words);

Q_SIGNALS:
    /// With a conflict: which of the two a field is to have.
    void resolved(const QUuid &change, const QString &field, bool keepsOurs);
    void checkRequested();
    void sendAgainRequested(const QUuid &change);
    void discardRequested(const QUuid &change);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showConflict(const PendingChange &change, const ChangeWords &words);
    void addConflictRow(const PendingChange &change, const FieldChange &theirs, const ChangeWords &words);
    QPushButton *addButton(const QString &text);
    void clear();

    TextLabel *m_headline = nullptr;
    TextLabel *m_body = nullptr;
    QGridLayout *m_fields = nullptr;
    QWidget *m_fieldArea = nullptr;
    QHBoxLayout *m_buttons = nullptr;
};
