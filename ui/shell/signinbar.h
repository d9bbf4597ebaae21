// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCheckBox;
class QLineEdit;
class QPushButton;
class TextLabel;

/// Asks for the password in place, above the page, when a session is needed or has ended. What was
/// being done goes on by itself afterwards.
class SignInBar : public QFrame
{
    Q_OBJECT
public:
    explicit SignInBar(QWidget *parent = nullptr);

    /// \param lastRefusal  what the backend said to the last try; empty the first time
    /// \param canRemember  false where there is no keychain: nothing is written then
    void ask(const QString &user, const QString &lastRefusal, bool canRemember);

Q_SIGNALS:
    void entered(const QString &user, const QString &password, bool isToBeRemembered);
    void gaveUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void submit();
    void giveUp();

    TextLabel *m_headline = nullptr;
    TextLabel *m_refusal = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_cancel = nullptr;
};
