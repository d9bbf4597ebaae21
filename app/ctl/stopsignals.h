// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Turns SIGINT, SIGTERM and (on Windows) Ctrl+C into a signal of the event loop. One at a time exists.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void asked();
};
