// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

class MainWindow;

/// Shows one page after the other, waits until each has its data and its pictures, and writes a picture
/// of the window: PAGE-LANG-THEME.png.
class ScreenshotRun : public QObject
{
    Q_OBJECT
public:
    /// \param suffix  "en-light"
    ScreenshotRun(MainWindow &window, const QStringList &pages, const QString &folder, const QString &suffix);

    void start();

Q_SIGNALS:
    /// How many pictures could not be made.
    void finished(int failures);

private:
    void showNext();
    void look();
    bool awaitsSignIn();
    void take();
    void complain(const QString &what);

    MainWindow &m_window;
    QStringList m_left;
    QString m_folder;
    QString m_suffix;
    QString m_page{};
    QTimer m_again{};
    QElapsedTimer m_waiting{};
    QElapsedTimer m_signingIn{};
    bool m_wasSettled = false;
    int m_failures = 0;
};
