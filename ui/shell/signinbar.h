// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QLineEdit;
class QPushButton;
class TextLabel;

/// Asks for the password in place, above the page, when a session is needed or has ended. What was
/// being done goes on by itself afterwards. It comes at any time, so it leaves the keyboard to whoever types
/// somewhere: what they type must not end in the password. F6 goes to it, and the focus goes back.
class SignInBar : public QFrame
{
    Q_OBJECT
public:
    explicit SignInBar(QWidget *parent = nullptr);
    ~SignInBar() override;

    /// \param lastRefusal  what the backend said to the last try; empty the first time
    /// \param canRemember  false where there is no keychain: nothing is written then
    void ask(const QString &user, const QString &lastRefusal, bool canRemember);

Q_SIGNALS:
    void entered(const QString &user, const QString &password, bool isToBeRemembered);
    void gaveUp();
    /// It had the focus, and what had it before is there no more.
    void focusLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void submit();
    void giveUp();
    void announce();
    bool mayTakeFocus() const;
    void takeFocus();
    void rememberFocus(QWidget *before, QWidget *now);
    QWidget *giveFocusBack();
    void leave();

    TextLabel *m_headline = nullptr;
    TextLabel *m_key = nullptr;
    TextLabel *m_refusal = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_cancel = nullptr;
    QPointer<QWidget> m_before{};       ///< had the focus before this
    QPointer<QWidget> m_aroundBefore{}; ///< stands in for it, as a table does for a cell's editor
    QPointer<QWidget> m_untouched{};    ///< has the focus since the last try; no key was pressed there yet
};
