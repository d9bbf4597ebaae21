// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertpost.h"
#include "ui/common/chip.h"

#include <QCoreApplication>

/// Ways of telling alerts outside the window, in words.
class ChannelWords
{
    Q_DECLARE_TR_FUNCTIONS(ChannelWords)
public:
    /// "WeCom robot".
    static QString kind(AlertChannel::Kind kind);
    static QString icon(AlertChannel::Kind kind);
    /// Where a person finds what is asked for.
    static QString help(AlertChannel::Kind kind);
    /// Why it did not take a message, and what to do: one paragraph.
    static QString trouble(const AlertChannel &channel, const Error &error);
    /// How it does, in one line.
    static QString standing(const AlertChannel &channel, const ChannelStanding &standing,
                            const QDateTime &now);
    /// On, off, in trouble.
    static ChipLook look(const AlertChannel &channel, const ChannelStanding &standing);
};
