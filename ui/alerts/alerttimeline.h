// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertevent.h"

#include <QWidget>

class QVBoxLayout;

/// What has happened at a host, the newest first: when, and what in a sentence.
class AlertTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit AlertTimeline(QWidget *parent = nullptr);

    void showEvents(const QList<AlertEvent> &events, const QDateTime &now);

private:
    void addEvent(const AlertEvent &event, const QDateTime &now);

    QVBoxLayout *m_rows = nullptr;
};
