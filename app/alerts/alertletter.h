// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"

#include <QJsonObject>
#include <QUuid>

#include <functional>

/// How incidents read in the language spoken here: given by whoever knows all kinds of them.
struct AlertWording {
    std::function<QString(const Incident &, const QDateTime &now)> sentence{};
    std::function<QString(const Incident &)> remedy{}; ///< may give nothing
    std::function<QString(AlertLevel)> level{};
};

/// One message as people get it outside the window: one alert, or a digest of many.
struct AlertLetter {
    struct Entry {
        Incident incident{};
        std::optional<AlertLevel> before{}; ///< what was told of it last; nothing: it is new
        QString sentence{};
        QString remedy{};
        QString level{};
    };

    QString delivery{};       ///< the same for every try to deliver the same
    bool mayBeRepeat = false; ///< the answer to an earlier try was lost
    bool isTest = false;
    QUuid shopId{};
    QString shop{};
    QDateTime at{}; ///< UTC
    QList<Entry> entries{};
};

/// Entries the worst first, in words.
AlertLetter::Entry letterEntry(const Incident &incident, const std::optional<AlertLevel> &before,
                               const AlertWording &wording, const QDateTime &now);
void sortWorstFirst(QList<AlertLetter::Entry> &entries);

/// One line: the shop and what is worst.
QString letterSubject(const AlertLetter &letter);
/// Plain text of at most so many bytes of UTF-8; what does not fit is counted. Nothing in it is markup or
/// mentions anybody in the chat programs, whatever the servers that are watched have put into a certificate.
QString letterText(const AlertLetter &letter, qsizetype mostBytes);
/// As resources/contract/alert-webhook.json says.
QJsonObject letterJson(const AlertLetter &letter);
