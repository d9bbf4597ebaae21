// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainwatch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>

inline constexpr double frameMs = 16; ///< one frame of a 60 Hz screen

/// Notes the longest time that one event has taken.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool isHandled = QApplication::notify(receiver, event);
            --m_depth;
            return isHandled;
        }
        QElapsedTimer timer;
        timer.start();
        const bool isHandled = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return isHandled;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

/// Until its round is over, and what that has left to be painted and stored is done.
inline void untilLooked(DomainWatch &watch)
{
    QEventLoop loop;
    QObject::connect(&watch, &DomainWatch::changed, &loop, [&] {
        if (!watch.isLooking())
            loop.quit();
    });
    loop.exec();
    QCoreApplication::processEvents();
}
