// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertcourier.h"
#include "app/alerts/alertoutbox.h"
#include "app/alerts/channelstore.h"

#include <QObject>
#include <QTimer>

#include <map>

class SecretStore;

/// How a channel does.
struct ChannelStanding {
    int waiting = 0; ///< messages that it still has to get
    bool isSending = false;
    bool isSecretMissing = false;       ///< the keychain has none: a person has to give it again
    std::optional<Error> error{};       ///< of the last try
    std::optional<QDateTime> nextTry{}; ///< UTC, while something waits
    std::optional<QDateTime> arrived{}; ///< when the last one did, since the program has started

    bool operator==(const ChannelStanding &) const = default;
};

/// Sends a shop's alerts out of the window. Every message is on disk before the first try and until it has
/// arrived, so that none is lost, and one try at a time a channel, so that none is doubled; only where the
/// answer to a try was lost it is sent again, and says so.
///
/// - One message an incident and level. What is due together goes as one digest; notices wait for the next
///   morning, nine o'clock.
/// - A channel rests between two messages: robots take 20 a minute, people less.
/// - Failures are quiet: it tries again after 30 seconds, doubling up to an hour, or when the other side
/// says.
///   What a person has to put right (an address, a password) is tried once an hour.
///
/// Reads nothing from disk before the first alert, or before somebody asks.
class AlertPost : public QObject, public AlertScribe
{
    Q_OBJECT
public:
    /// All that it stands on; outlives it.
    struct Means {
        LocalDatabase &database;
        SecretStore &secrets;
        AlertCourier &courier;
        QUuid shop{};
        QString shopName{};
        AlertWording wording{};
        Clock clock{};
    };

    explicit AlertPost(const Means &means, QObject *parent = nullptr);
    ~AlertPost() override;

    /// In the order they were added.
    const QList<AlertChannel> &channels();
    ChannelStanding standing(const QUuid &channel) const;
    /// Adds or changes one. Without a secret the one that is kept stays. What waits is tried again at once;
    /// for one that was switched off nothing waits.
    Task<Done> save(const AlertChannel &channel, const std::optional<ChannelSecret> &secret);
    /// Tells a channel what is open already, in one message and at once; for one that was just added, which
    /// would hear of it only when it gets worse. What is below its level is left out.
    void catchUp(const AlertChannel &channel, const QList<Incident> &open);
    /// Forgets it, its secret and what waits for it.
    Task<Done> remove(const QUuid &channel);
    /// Sends a test message, past the queue. Without a secret with the one that is kept.
    Task<Done> sendTest(const AlertChannel &channel, const std::optional<ChannelSecret> &secret);
    /// After a test that ended Untrusted: what the channel's own server shows.
    Task<CertificateFacts> certificateOf(const AlertChannel &channel);
    /// NotFound where the keychain has none.
    Task<ChannelSecret> secretOf(const AlertChannel &channel);

    /// Sends what is due. Called by its own timer; calling it more often does no harm.
    void sendDue();

    Rows record(const QList<AlertMessage> &messages) override;
    void recorded() override;

Q_SIGNALS:
    /// Channels, or how one does.
    void changed();

private:
    /// What is remembered of a channel while the program runs.
    struct Line {
        bool isSending = false;
        bool isSecretMissing = false;
        int failures = 0;
        QDateTime restsUntil{};
        std::optional<Error> error{};
        std::optional<QDateTime> arrived{};
        LatestOnly sending{};
    };

    void load();
    const AlertChannel *channel(const QUuid &id) const;
    void sendFrom(const AlertChannel &channel);
    void finish(const QUuid &id, const QList<OutboxEntry> &entries, const Result<Done> &sent);
    void fail(Line &line, const QList<OutboxEntry> &entries, const Error &error);
    AlertLetter letterOf(const QList<OutboxEntry> &entries, const QString &delivery, bool mayBeRepeat) const;
    void schedule();

    Means m_means;
    ChannelStore m_store;
    AlertOutbox m_outbox;
    QList<AlertChannel> m_channels{};
    std::map<QUuid, Line> m_lines{};
    QHash<QUuid, ChannelSecret> m_secrets{}; ///< those that were read: the keychain is asked once
    bool m_isLoaded = false;
    QTimer m_next{};
};
