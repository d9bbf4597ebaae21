// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class TextLabel;

/// An inline bar in place of a message box: an icon for how bad it is, what happened, what to do, and
/// the buttons to do it. Hidden until it is given something to say.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Severity { Info, Good, Warning, Bad };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows a sentence in semibold and, under it, what goes with it; takes former buttons away.
    void showMessage(Severity severity, const QString &headline, const QString &body = {});
    /// The same for an error, with its details behind a button.
    void showError(const Error &error);
    /// Adds a button that goes with what is shown; the bar owns it.
    QPushButton *addButton(const QString &text);
    /// Whether a cross at the right lets people put the bar away. Off at first.
    void setDismissible(bool isDismissible);

    Severity severity() const { return m_severity; }
    QString headline() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTexts();
    QWidget *makeButtons();
    void showDetails(bool areShown);
    void refreshIcon();

    Severity m_severity = Severity::Info;
    QLabel *m_icon = nullptr;
    TextLabel *m_headline = nullptr;
    TextLabel *m_body = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QToolButton *m_detailsButton = nullptr;
    QToolButton *m_close = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QPlainTextEdit *m_details = nullptr; ///< null until it is first shown
    QString m_detailsText{};
};
