// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Banner;
class QPushButton;
class QVBoxLayout;
class TextLabel;
struct AppServices;

/// What stands in the window while no shop is open: the saved shops, the sample shop, a new connection.
class WelcomeView : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomeView(const AppServices &app, QWidget *parent = nullptr);

    /// Where news about the program itself is shown: a shop that could not be opened, damaged settings.
    Banner *banner() const { return m_banner; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCard();
    void fillShops();
    void retranslate();

    const AppServices &m_app;
    Banner *m_banner = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_shopsTitle = nullptr;
    QVBoxLayout *m_shops = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_connect = nullptr;
    TextLabel *m_sampleNote = nullptr;
    TextLabel *m_connectNote = nullptr;
};
