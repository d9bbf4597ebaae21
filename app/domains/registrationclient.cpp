// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registrationclient.h"

#include "app/base/logging.h"
#include "app/domains/probehttp.h"
#include "app/domains/whoisquery.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostReferrals = 2;              // root to registry, registry to registrar
constexpr qint64 largestAnswer = 1024 * 1024; // bytes; usual ones have some 10,000
constexpr auto keptFor = 24h;                 // registries' own databases are brought up to date daily
constexpr auto failureKeptFor = 1h;
constexpr auto tableKeptFor = 30 * 24h; // IANA's list changes a few times a month, at its edges
constexpr auto usualPause = 1h;         // after "too many requests" without a time
constexpr auto longestPause = 24h;

Error nobodyToAsk(const QString &domain)
{
    return {.kind = Error::Kind::NotOffered, .detail = u"no registry is known for "_s + domain};
}

/// What another server may do better.
bool isTheServersFault(Error::Kind kind)
{
    return kind == Error::Kind::Unreachable || kind == Error::Kind::TimedOut || kind == Error::Kind::BadReply
        || kind == Error::Kind::Untrusted;
}

/// Seconds, or a date (RFC 9110 10.2.3).
std::chrono::seconds pauseIn(const HttpReply &reply, const QDateTime &now)
{
    const QByteArray text = reply.header("Retry-After");
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return std::clamp<std::chrono::seconds>(std::chrono::seconds(std::max<qint64>(seconds, 0)), 1s,
                                                longestPause);
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return usualPause;
    return std::clamp<std::chrono::seconds>(std::chrono::seconds(now.secsTo(until)), 1s, longestPause);
}

Result<Registration> readRdap(const HttpReply &reply, const QString &domain, const QDateTime &now)
{
    if (reply.status == 404)
        return failure(Error::Kind::NotFound, u"the registry knows no "_s + domain);
    if (reply.status == 429 || reply.status == 503)
        return failure(Error{.kind = Error::Kind::Busy,
                             .detail = reply.url.host() + u" asks to come back later"_s,
                             .retryAfter = pauseIn(reply, now)});
    if (reply.status != 200)
        return failure(Error::Kind::BadReply,
                       u"%1 answers with HTTP %2"_s.arg(reply.url.host(), QString::number(reply.status)));
    return registrationFromRdap(reply.body, domain);
}

QString placeOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

} // namespace

RegistrationClient::RegistrationClient(Transport &transport, const RegistrationSettings &settings,
                                       QObject *parent)
    : QObject(parent), m_transport(transport), m_settings(settings), m_store(settings.folder)
{
}

RegistrationClient::~RegistrationClient() = default;

bool RegistrationClient::isFresh(const RegistrationStore::Entry &entry) const
{
    const bool isTrouble = entry.error && entry.error->kind != Error::Kind::NotFound;
    const std::chrono::seconds kept = isTrouble ? failureKeptFor : keptFor;
    const qint64 age = entry.askedAt.secsTo(m_settings.clock());
    return age >= 0 && age < kept.count();
}

Task<Registration> RegistrationClient::lookUp(const QString &domain)
{
    if (const auto entered = m_store.dates().date(domain))
        return Task<Registration>::ready(*entered);
    if (const auto known = m_store.entry(domain); known && isFresh(*known))
        return Task<Registration>::ready(known->result());
    Promise<Registration> promise;
    const bool isFirst = !m_listeners.contains(domain);
    m_listeners[domain].append(promise);
    if (isFirst)
        begin(domain);
    return promise.task();
}

/// Goes on though nobody waits any more: the answer is good for a day.
void RegistrationClient::begin(const QString &domain)
{
    ask(domain).then(this, [this, domain](const Answer &answer) { conclude(domain, answer); });
}

void RegistrationClient::conclude(const QString &domain, const Answer &answer)
{
    RegistrationStore::Entry entry = m_store.entry(domain).value_or(RegistrationStore::Entry());
    entry.askedAt = m_settings.clock();
    entry.error = answer ? std::nullopt : std::optional(answer.error());
    if (answer)
        entry.registration = *answer;
    else if (answer.error().kind == Error::Kind::NotFound)
        entry.registration.reset();
    if (const auto noted = m_store.note(domain, entry); !noted)
        qCWarning(logNet) << "a registration could not be kept:" << noted.error().detail;
    for (Promise<Registration> &listener : m_listeners.take(domain))
        listener.finish(entry.result());
}

// ---- one after the other ----------------------------------------------------------------------------

template<typename T>
Task<T> RegistrationClient::inTurn(const QString &server, std::function<Task<T>()> question)
{
    Promise<T> promise;
    std::function<void()> start = [this, server, question = std::move(question), promise]() mutable {
        question().then(this, [this, server, promise](Result<T> answer) mutable {
            release(server);
            promise.finish(std::move(answer));
        });
    };
    const auto busy = m_waiting.find(server);
    if (busy != m_waiting.end()) {
        busy->enqueue(start);
        return promise.task();
    }
    m_waiting.insert(server, {});
    start();
    return promise.task();
}

void RegistrationClient::release(const QString &server)
{
    QQueue<std::function<void()>> &waiting = m_waiting[server];
    if (waiting.isEmpty()) {
        m_waiting.remove(server);
        return;
    }
    const std::function<void()> next = waiting.dequeue();
    next();
}

// ---- whom to ask ------------------------------------------------------------------------------------

RegistryTable RegistrationClient::knownTable() const
{
    if (m_settings.table)
        return *m_settings.table;
    const auto fetched = m_store.registries();
    return fetched ? m_builtIn.withServicesOf(fetched->table) : m_builtIn;
}

/// What is known will do for a suffix that is in it; the list is then brought up to date beside the question.
Task<RegistryTable> RegistrationClient::table(const QString &domain)
{
    const auto fetched = m_store.registries();
    const bool isFresh =
        fetched && fetched->fetchedAt.secsTo(m_settings.clock()) < std::chrono::seconds(tableKeptFor).count();
    const RegistryTable known = knownTable();
    if (m_settings.table || isFresh || m_hasTriedBootstrap)
        return Task<RegistryTable>::ready(known);
    auto fetching = inTurn<RegistryTable>(placeOf(m_settings.bootstrap), [this] {
        return m_hasTriedBootstrap ? Task<RegistryTable>::ready(knownTable()) : fetchTable();
    });
    if (known.rdapServers(domain).isEmpty() && !known.whoisServer(domain))
        return fetching;
    std::move(fetching).then(this, [](const Result<RegistryTable> &) {});
    return Task<RegistryTable>::ready(known);
}

Task<RegistryTable> RegistrationClient::fetchTable()
{
    m_hasTriedBootstrap = true;
    return m_transport
        .send({.url = m_settings.bootstrap,
               .headers = {{"Accept", "application/json"}},
               .timeout = m_settings.patience,
               .largestReply = largestRegistryList,
               .followsAnywhere = true})
        .continueWith([this](const Result<HttpReply> &reply) -> Task<RegistryTable> {
            const bool isGood = reply && reply->status == 200;
            const auto kept = isGood ? m_store.keepRegistries(reply->body, m_settings.clock())
                                     : Result<Done>(failure(Error::Kind::BadReply, u"no list"_s));
            if (!kept)
                qCInfo(logNet) << "the list of registries could not be had:" << kept.error().detail;
            return Task<RegistryTable>::ready(knownTable());
        });
}

Task<Registration> RegistrationClient::ask(const QString &domain)
{
    return table(domain).andThen([this, domain](const RegistryTable &table) -> Task<Registration> {
        const QList<QUrl> servers = table.rdapServers(domain);
        auto whois = table.whoisServer(domain);
        if (!whois && servers.isEmpty() && !m_settings.whoisRoot.isEmpty())
            whois = WhoisServer{.address = m_settings.whoisRoot};
        if (servers.isEmpty())
            return whois ? askWhois(domain, *whois, mostReferrals)
                         : Task<Registration>::ready(failure(nobodyToAsk(domain)));
        return askRdap(domain, servers)
            .orElse([this, domain, whois](const Error &error) -> Task<Registration> {
                if (!whois || !isTheServersFault(error.kind))
                    return Task<Registration>::ready(failure(error));
                return askWhois(domain, *whois, mostReferrals);
            });
    });
}

Task<Registration> RegistrationClient::askRdap(const QString &domain, const QList<QUrl> &servers)
{
    const QString server = placeOf(servers.first());
    const auto question = [this, server, domain, url = servers.first()]() -> Task<HttpReply> {
        if (m_notBefore.value(server) > m_settings.clock())
            return Task<HttpReply>::ready(
                failure(Error::Kind::Busy, server + u" has asked to come back later"_s));
        return m_transport.send({.url = url.resolved(QUrl(u"domain/"_s + domain)),
                                 .headers = {{"Accept", "application/rdap+json, application/json"}},
                                 .timeout = m_settings.patience,
                                 .largestReply = largestAnswer,
                                 .followsAnywhere = true});
    };
    return inTurn<HttpReply>(server, question)
        .continueWith([this, server, domain, servers](Result<HttpReply> &&reply) -> Task<Registration> {
            const QDateTime now = m_settings.clock();
            Answer answer = reply ? readRdap(*reply, domain, now) : failure(reply.error());
            if (!answer && answer.error().retryAfter)
                m_notBefore.insert(server, now.addSecs(answer.error().retryAfter->count()));
            if (!answer && isTheServersFault(answer.error().kind) && servers.size() > 1)
                return askRdap(domain, servers.sliced(1));
            return Task<Registration>::ready(std::move(answer));
        });
}

Task<Registration> RegistrationClient::askWhois(const QString &domain, const WhoisServer &server,
                                                int referralsLeft)
{
    QString line = server.query;
    line.replace(u"{domain}"_s, domain);
    return inTurn<QByteArray>(server.address,
                              [this, address = server.address, line] {
                                  return WhoisQuery::ask(address, line.toLatin1(), m_settings.patience);
                              })
        .continueWith([=, this](const Result<QByteArray> &text) -> Task<Registration> {
            if (!text)
                return Task<Registration>::ready(failure(text.error()));
            const Answer read = registrationFromWhois(*text, domain);
            const QString next = whoisReferral(*text);
            const bool isKnown = read && read->expires.isValid();
            if (isKnown || next.isEmpty() || next == server.address || referralsLeft == 0)
                return Task<Registration>::ready(read);
            return askWhois(domain, {.address = next}, referralsLeft - 1)
                .orElse([read](const Error &error) -> Answer {
                    return read ? read : Answer(failure(error)); // what the first knew is something
                });
        });
}
