// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/trayresidence.h"

class Banner;
class Settings;

/// Whether the program goes on watching hosts without its window: as is set, and while nothing is set, asked
/// in place when the window is first closed.
class StayQuestion : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; tray: null where there is none.
    StayQuestion(Settings &settings, const TrayResidence *tray, QObject *parent = nullptr);

    /// What closing the window means now. Ask once at most: who closes again without an answer means to quit.
    ClosingWay closing(int watchedHosts);
    /// decided() follows, unless nobody answers.
    void ask(Banner &notice, int watchedHosts);

Q_SIGNALS:
    /// From now on it is set.
    void decided();

private:
    void addAnswer(Banner &notice, const QString &text, const QString &name, bool stays);

    Settings &m_settings;
    const TrayResidence *m_tray;
    bool m_hasAsked = false;
};
