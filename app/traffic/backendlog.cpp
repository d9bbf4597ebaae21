// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/backendlog.h"

#include "app/net/streamrecipe.h"
#include "app/traffic/streamlogsource.h"
#include "app/traffic/trafficfeed.h"

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
    connect(&feed, &TrafficFeed::stateChanged, this, &BackendLog::onStreamState);
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
    m_isFollowing = false;
    m_history.clear();
    m_known.clear();
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
    const std::optional<StreamRecipe> recipe = m_backend.requestLogStream();
    if (!recipe)
        return setState({SourceState::Kind::Ended, {}});
    m_isFollowing = true;
    m_feed.read([recipe, last] { return std::make_unique<StreamLogSource>(*recipe, last); });
}

void BackendLog::onStreamState(const SourceState &state)
{
    if (!m_isFollowing)
        return;
    if (state.kind == SourceState::Kind::Open)
        m_hasRenewed = false;
    if (state.wantsSession && !std::exchange(m_hasRenewed, true))
        return renewSession();
    setState(state);
}

void BackendLog::renewSession()
{
    m_asking.run(m_backend.probe(), [this](const Result<Session> &session) {
        if (session)
            m_feed.restart();
        else
            setState({SourceState::Kind::Failed, session.error().detail});
    });
}

void BackendLog::setState(const SourceState &state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(m_state);
}
