// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/backendlog.h"

#include "app/traffic/trafficfeed.h"
#include "app/traffic/urllogsource.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// What connectors call the fields of a request (resources/connectors/README.md).
constexpr std::array fields{
    std::pair{"at"_L1, LogField::Time},
    std::pair{"method"_L1, LogField::Method},
    std::pair{"path"_L1, LogField::Target},
    std::pair{"query"_L1, LogField::Query},
    std::pair{"status"_L1, LogField::Status},
    std::pair{"bytes"_L1, LogField::Bytes},
    std::pair{"tookMs"_L1, LogField::Took},
    std::pair{"client"_L1, LogField::Client},
    std::pair{"user"_L1, LogField::User},
    std::pair{"agent"_L1, LogField::Agent},
    std::pair{"requestId"_L1, LogField::RequestId},
};

} // namespace

BackendLog::BackendLog(Backend &backend, TrafficFeed &feed, QObject *parent)
    : QObject(parent), m_backend(backend), m_feed(feed)
{
}

bool BackendLog::isOffered() const
{
    const Capabilities &can = m_backend.capabilities();
    return can.requestLog || can.requestHistory;
}

LogFormat BackendLog::format() const
{
    LogFormat format{.kind = LogFormat::Kind::Json};
    const auto &stream = m_backend.capabilities().requestLog;
    for (const auto &[name, field] : fields) {
        const QString key = stream ? stream->fields.value(name) : QString();
        if (!key.isEmpty())
            format.fields.append({.field = field, .key = key.toUtf8()});
    }
    return format;
}

void BackendLog::start(const QDateTime &historyFrom)
{
    stop();
    m_from = historyFrom;
    m_hasRenewed = false;
    setState({SourceState::Kind::Connecting, {}});
    if (m_backend.capabilities().requestHistory)
        askHistory(1);
    else
        follow();
}

void BackendLog::stop()
{
    m_asking.cancel();
    m_reader.reset();
    m_history.clear();
    m_known.clear();
    m_watch = {};
    setState({});
}

void BackendLog::askHistory(qint64 page)
{
    const int size = m_backend.capabilities().requestHistory->largestPage;
    const RequestLogQuery query{.page = {.page = page, .pageSize = size}, .from = m_from};
    m_asking.run(m_backend.requestHistory(query),
                 [this, page](const Result<PageOf<RequestRecord>> &answer) { takeHistory(answer, page); });
}

/// New requests come while the pages are asked for and move the rest down: what is there twice is left out.
void BackendLog::takeHistory(const Result<PageOf<RequestRecord>> &page, qint64 number)
{
    if (!page)
        return setState({SourceState::Kind::Failed, page.error().detail});
    const qsizetype before = m_history.size();
    for (const RequestRecord &record : page->items) {
        if (!m_known.contains(record.id)) {
            m_known.insert(record.id);
            m_history.append(record);
        }
    }
    const bool isFull = page->items.size() >= m_backend.capabilities().requestHistory->largestPage;
    if (isFull && m_history.size() > before && m_history.size() < mostHistory)
        return askHistory(number + 1);
    follow();
}

void BackendLog::follow()
{
    const QString last = m_history.isEmpty() ? QString() : m_history.constFirst().id;
    std::ranges::reverse(m_history);
    m_known.clear();
    m_feed.takeRecords(std::exchange(m_history, {}));
    m_reader = m_backend.followRequestLog(last);
    if (!m_reader)
        return setState({SourceState::Kind::Ended, {}});
    m_watch.startAfter(last);
    connect(m_reader.get(), &StreamReader::received, this, &BackendLog::take);
    connect(m_reader.get(), &StreamReader::stateChanged, this, &BackendLog::onStreamState);
    m_reader->start();
}

void BackendLog::take(const QList<ReceivedEvent> &events)
{
    m_feed.takeLines(linesOf(events));
    if (m_watch.take(events, *m_reader))
        Q_EMIT lossChanged(loss());
}

void BackendLog::onStreamState()
{
    if (m_watch.note(*m_reader))
        Q_EMIT lossChanged(loss());
    const bool isSignedOut = m_reader->state() == StreamReader::State::Failed && m_reader->lastError()
        && m_reader->lastError()->kind == Error::Kind::SignIn;
    if (m_reader->state() == StreamReader::State::Open)
        m_hasRenewed = false;
    if (isSignedOut && !std::exchange(m_hasRenewed, true))
        return renewSession();
    setState(sourceStateOf(*m_reader));
}

void BackendLog::renewSession()
{
    m_asking.run(m_backend.probe(), [this](const Result<Session> &session) {
        if (session)
            m_reader->start();
        else
            setState({SourceState::Kind::Failed, session.error().detail});
    });
}

void BackendLog::setState(const SourceState &state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(m_state);
}
