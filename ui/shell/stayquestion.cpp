// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stayquestion.h"

#include "app/workspace/settings.h"
#include "ui/common/banner.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

StayQuestion::StayQuestion(Settings &settings, const TrayResidence *tray, QObject *parent)
    : QObject(parent), m_settings(settings), m_tray(tray)
{
}

ClosingWay StayQuestion::closing(int watchedHosts)
{
    const ClosingWay way =
        closingWay(m_settings.staysInTray(), m_tray && m_tray->isPossible(), watchedHosts > 0);
    if (way != ClosingWay::Ask)
        return way;
    return std::exchange(m_hasAsked, true) ? ClosingWay::Quit : ClosingWay::Ask;
}

void StayQuestion::ask(Banner &notice, int watchedHosts)
{
    notice.showMessage(
        Banner::Severity::Info, tr("Keep watching when the window is closed?"),
        tr("Zhanggui can stay in the tray and go on looking at %n host(s). This can be changed "
           "in the settings.",
           nullptr, watchedHosts));
    addAnswer(notice, tr("Keep watching"), u"stayInTray"_s, true);
    addAnswer(notice, tr("Quit"), u"quitAfterAll"_s, false);
}

void StayQuestion::addAnswer(Banner &notice, const QString &text, const QString &name, bool stays)
{
    QPushButton *button = notice.addButton(text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, &notice, stays] {
        m_settings.setStaysInTray(stays);
        notice.hide();
        Q_EMIT decided();
    });
}
