// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/streamchecks.h"

#include "app/net/streamreader.h"
#include "app/net/streamrecipe.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// How long an open stream is listened to.
constexpr std::chrono::seconds listening{3};

struct DeclaredStream {
    std::unique_ptr<StreamSource> source{}; ///< what the reader reads from; null: the backend's own
    std::unique_ptr<StreamReader> reader{}; ///< null: it can't be read
};

DeclaredStream requestLogOf(Backend &backend)
{
    const std::optional<StreamRecipe> recipe = backend.requestLogStream();
    if (!recipe)
        return {};
    DeclaredStream out{.source = recipe->makeSource()};
    out.reader = std::make_unique<StreamReader>(*out.source, recipe->request, recipe->format);
    return out;
}

class FollowedStream : public QObject
{
public:
    FollowedStream(const QString &name, const StreamDeclaration &declared, DeclaredStream stream)
        : m_declared(declared), m_source(std::move(stream.source)),
          m_reader(std::move(stream.reader)), m_out{.name = name}
    {
        connect(m_reader.get(), &StreamReader::stateChanged, this, &FollowedStream::takeState);
        connect(m_reader.get(), &StreamReader::received, this, &FollowedStream::takeEvents);
        m_silence.setSingleShot(true);
        connect(&m_silence, &QTimer::timeout, this, [this] {
            m_out.note = u"open; nothing came in %1 s"_s.arg(listening.count());
            finish();
        });
    }

    /// opened: run once the stream is; for making something happen on it.
    Task<CheckedOperation> follow(std::function<void()> opened)
    {
        m_opened = std::move(opened);
        m_timer.start();
        m_reader->start();
        return m_promise.task();
    }

private:
    void takeState(StreamReader::State state)
    {
        using State = StreamReader::State;
        if (state == State::Open && !m_silence.isActive()) {
            m_out.tookMs = m_timer.elapsed();
            m_silence.start(listening);
            m_opened();
        } else if (state == State::Waiting || state == State::Failed) {
            m_out.expect(false, u"the stream ended right after it was opened"_s);
            if (const auto error = m_reader->lastError())
                m_out.error = error;
            finish();
        } else if (state == State::Stopped) {
            m_out.note = u"answers that there is nothing to come"_s;
            finish();
        }
    }
    void takeEvents(const QList<ReceivedEvent> &events)
    {
        m_out.count = events.size();
        m_out.note = u"first after %1 ms"_s.arg(m_timer.elapsed() - m_out.tookMs);
        for (auto field = m_declared.fields.keyBegin(); field != m_declared.fields.keyEnd(); ++field)
            m_out.fields.append({*field, 0});
        for (const ReceivedEvent &event : events)
            count(QJsonDocument::fromJson(event.data));
        finish();
    }
    void count(const QJsonDocument &event)
    {
        m_out.expect(event.isObject(), u"an event is not a JSON object"_s);
        for (FieldCoverage &field : m_out.fields)
            field.filled += event[m_declared.fields.value(field.field)].isUndefined() ? 0 : 1;
    }
    void finish()
    {
        m_silence.stop();
        m_reader->disconnect(this);
        m_promise.finish(m_out);
    }

    StreamDeclaration m_declared;
    std::unique_ptr<StreamSource> m_source;
    std::unique_ptr<StreamReader> m_reader;
    std::function<void()> m_opened{};
    QElapsedTimer m_timer{};
    QTimer m_silence{};
    CheckedOperation m_out;
    Promise<CheckedOperation> m_promise{};
};

Task<CheckedOperation> followed(const QString &name, const std::optional<StreamDeclaration> &declared,
                                DeclaredStream stream, const std::function<void()> &opened)
{
    CheckedOperation out{.name = name};
    if (!declared)
        out.outcome = CheckedOperation::Outcome::Absent;
    else if (!stream.reader)
        out.expect(false, u"“%1” as %2 can't be followed"_s.arg(declared->path, declared->format));
    if (!stream.reader)
        return Task<CheckedOperation>::ready(out);
    const auto listener = std::make_shared<FollowedStream>(name, *declared, std::move(stream));
    return listener->follow(opened).continueWith([listener](Result<CheckedOperation> seen) { return seen; });
}

} // namespace

QList<CheckStep> streamChecks(CheckSubject &subject)
{
    Backend &backend = subject.backend;
    return {
        [&backend] {
            // A request of our own is something that the log must tell.
            const auto probing = std::make_shared<LatestOnly>();
            return followed(
                u"streams.requestLog"_s, backend.capabilities().requestLog, requestLogOf(backend),
                [&backend, probing] { probing->run(backend.probe(), [](const Result<Session> &) {}); });
        },
        [&backend] {
            return followed(u"streams.shopEvents"_s, backend.capabilities().shopEvents,
                            {.reader = backend.followShopEvents({})}, [] {});
        },
    };
}
