// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/keychain/keychain.h"

#include "app/base/logging.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSecret = 1000; // characters

} // namespace

Keychain::Keychain(const QString &service, std::chrono::milliseconds patience)
    : m_service(service), m_patience(patience)
{
}

/// Nothing when the job went well. The detail has the keychain's own words, never a key or a secret.
std::optional<Error> Keychain::errorOf(const QKeychain::Job &job) const
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        if (!m_hasFailedToWrite)
            return Error{.kind = Error::Kind::NotFound, .detail = u"the keychain has no such entry"_s};
        break;
    case QKeychain::AccessDeniedByUser:
        return Error{.kind = Error::Kind::Cancelled, .detail = u"access to the keychain was declined"_s};
    default:
        break;
    }
    return Error{.kind = Error::Kind::Storage, .detail = u"keychain: "_s + job.errorString()};
}

/// Starts a job and answers when it ends or patience does. The job deletes itself in its own time:
/// a keychain that hangs may still come back to it.
template<typename T>
Task<T> Keychain::run(QKeychain::Job *job, const QString &key, const std::function<T()> &value)
{
    Promise<T> promise;
    auto *waiting = new QObject(this);
    connect(job, &QKeychain::Job::finished, waiting,
            [this, waiting, promise, value](QKeychain::Job *done) mutable {
                const auto error = errorOf(*done);
                promise.finish(error ? Result<T>(failure(*error)) : Result<T>(value()));
                waiting->deleteLater();
            });
    QTimer::singleShot(m_patience, waiting, [waiting, promise]() mutable {
        qCWarning(logWorkspace) << "the keychain does not answer";
        promise.finish(failure(Error::Kind::Storage, u"the keychain did not answer in time"_s));
        waiting->deleteLater();
    });
    job->setKey(key);
    job->setInsecureFallback(false);
    job->start();
    return promise.task();
}

Task<QString> Keychain::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return run<QString>(job, key, [job] { return job->textData(); });
}

Task<Done> Keychain::write(const QString &key, const QString &secret)
{
    if (secret.size() > longestSecret)
        return Task<Done>::ready(failure(Error::Kind::Storage, u"too long for the keychain"_s));
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    return run<Done>(job, key, [] { return Done{}; }).continueWith([this](const Result<Done> &written) {
        m_hasFailedToWrite = !written;
        return written;
    });
}

Task<Done> Keychain::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    return run<Done>(job, key, [] { return Done{}; }).orElse([](const Error &error) -> Result<Done> {
        if (error.kind == Error::Kind::NotFound)
            return Done{};
        return failure(error);
    });
}
