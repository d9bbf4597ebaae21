// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertpost.h"

#include "app/alerts/robotmessage.h"
#include "app/base/logging.h"
#include "app/workspace/secretstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::seconds;

constexpr seconds firstBackOff = 30s;
constexpr seconds longestBackOff = 1h;
constexpr seconds mailPause = 60s; // whoever gets more than one mail a minute reads none
constexpr seconds webhookPause = 1s;
constexpr auto longestWait = 1h; // a computer that slept wakes up to the right time at most this late

/// Wrong until a person puts it right.
bool needsAPerson(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::SignIn:
    case Error::Kind::Forbidden:
    case Error::Kind::Refused:
    case Error::Kind::NotFound:
    case Error::Kind::Untrusted:
    case Error::Kind::NotOffered:
        return true;
    default:
        return false;
    }
}

seconds pauseAfterFailure(const Error &error, int failures)
{
    if (needsAPerson(error.kind))
        return longestBackOff;
    seconds pause = firstBackOff;
    for (int i = 1; i < failures && pause < longestBackOff; ++i)
        pause *= 2;
    return std::clamp(error.retryAfter.value_or(0s), std::min(pause, longestBackOff), longestBackOff * 24);
}

seconds pauseAfterArrival(const AlertChannel &channel)
{
    if (channel.isRobot())
        return robotPause;
    return channel.kind == AlertChannel::Kind::Mail ? mailPause : webhookPause;
}

/// Notices wake nobody: they come with the next morning's digest, local time.
QDateTime dueAt(AlertLevel level, const QDateTime &now)
{
    if (level > AlertLevel::Notice)
        return now;
    const QDateTime local = now.toLocalTime();
    const QDateTime today(local.date(), QTime(9, 0));
    return (local < today ? today : QDateTime(local.date().addDays(1), QTime(9, 0))).toUTC();
}

/// The same for the same message, so that it is stored once whatever happens.
QString entryId(const AlertChannel &channel, const Incident &incident)
{
    const QString name = incident.key + u'\n' + incident.since.toUTC().toString(Qt::ISODateWithMs) + u'\n'
        + QString::number(int(incident.level));
    return QUuid::createUuidV5(channel.id, name).toString(QUuid::WithoutBraces);
}

} // namespace

AlertPost::AlertPost(const Means &means, QObject *parent)
    : QObject(parent), m_means(means), m_store(means.database, means.shop),
      m_outbox(means.database, means.shop)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AlertPost::sendDue);
}

AlertPost::~AlertPost() = default;

void AlertPost::load()
{
    if (m_isLoaded)
        return;
    auto channels = m_store.load();
    const auto waiting = channels ? m_outbox.load() : Result<Done>(Done{});
    if (!channels || !waiting) {
        const Error &error = channels ? waiting.error() : channels.error();
        qCWarning(logWorkspace) << "the channels for alerts can't be read:" << error.detail;
        return; // the next call tries again
    }
    m_channels = std::move(*channels);
    m_isLoaded = true;
}

const QList<AlertChannel> &AlertPost::channels()
{
    load();
    return m_channels;
}

const AlertChannel *AlertPost::channel(const QUuid &id) const
{
    const auto found = std::ranges::find(m_channels, id, &AlertChannel::id);
    return found == m_channels.end() ? nullptr : &*found;
}

ChannelStanding AlertPost::standing(const QUuid &channel) const
{
    ChannelStanding standing{.waiting = m_outbox.waiting(channel)};
    const auto line = m_lines.find(channel);
    if (standing.waiting > 0)
        standing.nextTry = m_outbox.earliest(channel);
    if (line == m_lines.end())
        return standing;
    standing.isSending = line->second.isSending;
    standing.isSecretMissing = line->second.isSecretMissing;
    standing.error = line->second.error;
    standing.arrived = line->second.arrived;
    if (standing.nextTry && line->second.restsUntil.isValid())
        standing.nextTry = std::max(*standing.nextTry, line->second.restsUntil);
    return standing;
}

// ---- what people set --------------------------------------------------------------------------------

Task<Done> AlertPost::save(const AlertChannel &channel, const std::optional<ChannelSecret> &secret)
{
    load();
    auto kept = secret ? m_means.secrets.write(channelSecretKey(channel.id), channelSecretText(*secret))
                       : Task<Done>::ready(Done{});
    return std::move(kept).andThen([this, channel, secret](Done) -> Result<Done> {
        if (auto saved = m_store.save(channel); !saved)
            return saved;
        const auto known = std::ranges::find(m_channels, channel.id, &AlertChannel::id);
        if (known == m_channels.end())
            m_channels.append(channel);
        else
            *known = channel;
        Line &line = m_lines[channel.id];
        if (secret) {
            m_secrets.insert(channel.id, *secret);
            line.isSecretMissing = false;
        }
        line.failures = 0;
        line.error.reset();
        line.restsUntil = {};
        if (!channel.isOn)
            auto written = m_outbox.removeAll(channel.id);
        Q_EMIT changed();
        sendDue();
        return Done{};
    });
}

/// Sent once it is on disk, as everything is; also when it could not be put there.
void AlertPost::catchUp(const AlertChannel &channel, const QList<Incident> &open)
{
    QList<OutboxEntry> entries;
    for (const Incident &incident : open) {
        if (incident.level >= channel.from)
            entries.append({.id = entryId(channel, incident),
                            .channel = channel.id,
                            .incident = incident,
                            .notBefore = m_means.clock()});
    }
    if (entries.isEmpty())
        return;
    m_means.database.writeLater(m_outbox.put(entries)).then(this, [this, entries](const Result<Done> &) {
        m_outbox.setRecorded(entries);
        sendDue();
        Q_EMIT changed();
    });
}

Task<Done> AlertPost::remove(const QUuid &channel)
{
    load();
    if (auto removed = m_store.remove(channel); !removed)
        return Task<Done>::ready(std::move(removed));
    m_channels.removeIf([&](const AlertChannel &other) { return other.id == channel; });
    m_lines.erase(channel);
    m_secrets.remove(channel);
    auto written = m_outbox.removeAll(channel);
    Q_EMIT changed();
    return m_means.secrets.remove(channelSecretKey(channel));
}

Task<ChannelSecret> AlertPost::secretOf(const AlertChannel &channel)
{
    if (!needsSecret(channel))
        return Task<ChannelSecret>::ready(ChannelSecret{});
    if (const auto known = m_secrets.constFind(channel.id); known != m_secrets.cend())
        return Task<ChannelSecret>::ready(ChannelSecret(*known));
    return m_means.secrets.read(channelSecretKey(channel.id))
        .andThen([this, id = channel.id](const QString &text) {
            const ChannelSecret secret = channelSecretFromText(text);
            m_secrets.insert(id, secret);
            return secret;
        })
        .orElse([this, id = channel.id](const Error &error) -> Result<ChannelSecret> {
            m_lines[id].isSecretMissing = true;
            return failure(error);
        });
}

Task<Done> AlertPost::sendTest(const AlertChannel &channel, const std::optional<ChannelSecret> &secret)
{
    AlertLetter letter = letterOf({}, QUuid::createUuid().toString(QUuid::WithoutBraces), false);
    letter.isTest = true;
    auto known = secret ? Task<ChannelSecret>::ready(ChannelSecret(*secret)) : secretOf(channel);
    return std::move(known).andThen([this, channel, letter](const ChannelSecret &found) {
        return m_means.courier.deliver(channel, found, letter);
    });
}

Task<CertificateFacts> AlertPost::certificateOf(const AlertChannel &channel)
{
    return m_means.courier.certificateOf(channel);
}

// ---- what is told -----------------------------------------------------------------------------------

AlertScribe::Rows AlertPost::record(const QList<AlertMessage> &messages)
{
    load();
    const QDateTime now = m_means.clock();
    QList<OutboxEntry> entries;
    for (const AlertMessage &message : messages) {
        for (const AlertChannel &channel : std::as_const(m_channels)) {
            if (channel.isOn && message.incident.level >= channel.from)
                entries.append({.id = entryId(channel, message.incident),
                                .channel = channel.id,
                                .incident = message.incident,
                                .before = message.before,
                                .notBefore = dueAt(message.incident.level, now)});
        }
    }
    return entries.isEmpty() ? Rows() : m_outbox.put(entries);
}

void AlertPost::recorded()
{
    m_outbox.setRecorded();
    sendDue();
}

void AlertPost::sendDue()
{
    load();
    const QList<AlertChannel> channels = m_channels;
    for (const AlertChannel &channel : channels)
        sendFrom(channel);
    schedule();
}

void AlertPost::sendFrom(const AlertChannel &channel)
{
    const QDateTime now = m_means.clock();
    Line &line = m_lines[channel.id];
    if (!channel.isOn || line.isSending || (line.restsUntil.isValid() && now < line.restsUntil))
        return;
    const QList<OutboxEntry> entries = m_outbox.next(channel.id, now);
    if (entries.isEmpty())
        return;
    const bool mayBeRepeat = !entries.first().delivery.isEmpty();
    const QString delivery =
        mayBeRepeat ? entries.first().delivery : QUuid::createUuid().toString(QUuid::WithoutBraces);
    line.isSending = true;
    // Marked first: a crash from here on leaves it open whether it arrived. A disk that is full stops
    // nothing.
    auto sending = m_outbox.mark(entries, delivery)
                       .continueWith([this, channel](const Result<Done> &) { return secretOf(channel); })
                       .andThen([this, channel, letter = letterOf(entries, delivery, mayBeRepeat)](
                                    const ChannelSecret &secret) {
                           return m_means.courier.deliver(channel, secret, letter);
                       });
    line.sending.run(std::move(sending), [this, id = channel.id, entries](const Result<Done> &sent) {
        finish(id, entries, sent);
    });
    Q_EMIT changed();
}

AlertLetter AlertPost::letterOf(const QList<OutboxEntry> &entries, const QString &delivery,
                                bool mayBeRepeat) const
{
    AlertLetter letter{.delivery = delivery,
                       .mayBeRepeat = mayBeRepeat,
                       .shopId = m_means.shop,
                       .shop = m_means.shopName,
                       .at = m_means.clock()};
    for (const OutboxEntry &entry : entries)
        letter.entries.append(letterEntry(entry.incident, entry.before, m_means.wording, letter.at));
    sortWorstFirst(letter.entries);
    return letter;
}

void AlertPost::finish(const QUuid &id, const QList<OutboxEntry> &entries, const Result<Done> &sent)
{
    const AlertChannel *to = channel(id);
    if (!to)
        return;
    Line &line = m_lines[id];
    line.isSending = false;
    if (sent) {
        line.failures = 0;
        line.error.reset();
        line.arrived = m_means.clock();
        line.restsUntil = line.arrived->addSecs(pauseAfterArrival(*to).count());
        auto written = m_outbox.remove(entries);
    } else {
        fail(line, entries, sent.error());
    }
    schedule();
    Q_EMIT changed();
}

void AlertPost::fail(Line &line, const QList<OutboxEntry> &entries, const Error &error)
{
    qCWarning(logNet) << "an alert could not be sent:" << errorKindName(error.kind) << error.detail;
    line.error = error;
    ++line.failures;
    line.restsUntil = m_means.clock().addSecs(pauseAfterFailure(error, line.failures).count());
    if (!error.outcomeOpen && entries.first().delivery.isEmpty())
        auto written = m_outbox.mark(entries, {}); // it did not arrive: it may go with others next time
}

/// For the first channel that may have something to do.
void AlertPost::schedule()
{
    const QDateTime now = m_means.clock();
    std::optional<std::chrono::milliseconds> next;
    for (const AlertChannel &channel : std::as_const(m_channels)) {
        const ChannelStanding state = standing(channel.id);
        if (!channel.isOn || state.isSending || !state.nextTry)
            continue;
        const auto wait = std::max(0ms, std::chrono::milliseconds(now.msecsTo(*state.nextTry)));
        next = next ? std::min(*next, wait) : wait;
    }
    if (next)
        m_next.start(std::min<std::chrono::milliseconds>(*next, longestWait));
    else
        m_next.stop();
}
