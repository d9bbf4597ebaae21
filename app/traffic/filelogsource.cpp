// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/filelogsource.h"

#include "app/traffic/linebuffer.h"
#include "app/traffic/logfile.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

/// Between two looks at the end of a file. Source: an admin shall see a fault within a second.
constexpr std::chrono::milliseconds lookAgain{250};

} // namespace

FileLogSource::FileLogSource(const QString &path) : m_path(path), m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &FileLogSource::readMore);
}

FileLogSource::~FileLogSource() = default;

void FileLogSource::start()
{
    if (open())
        readMore();
}

FileLogSource::Identity FileLogSource::identity() const
{
#ifdef Q_OS_UNIX
    struct stat facts = {};
    if (stat(QFile::encodeName(m_path).constData(), &facts) != 0)
        return {};
    return {.device = facts.st_dev, .number = facts.st_ino};
#else
    return {.number = quint64(QFileInfo(m_path).birthTime().toMSecsSinceEpoch())};
#endif
}

bool FileLogSource::open()
{
    auto file = LogFile::open(m_path);
    if (!file) {
        Q_EMIT stateChanged({SourceState::Kind::Failed, file.error().detail});
        return false;
    }
    m_file = std::move(*file);
    m_identity = identity();
    m_read = 0;
    Q_EMIT stateChanged({SourceState::Kind::Open, {}});
    return true;
}

/// A chunk at a time, so that others on this thread have their turn.
void FileLogSource::readMore()
{
    QByteArray bytes(qsizetype(LineBuffer::chunk), Qt::Uninitialized);
    const auto got = m_file->read({bytes.data(), size_t(bytes.size())});
    if (!got) {
        Q_EMIT stateChanged({SourceState::Kind::Failed, got.error().detail});
        return;
    }
    if (*got == 0)
        return endOfFile();
    m_read += *got;
    bytes.truncate(*got);
    Q_EMIT received(bytes);
    m_again.start(0);
}

bool FileLogSource::wasReplaced() const
{
    const Identity now = identity();
    return (now.number != 0 && now != m_identity) || QFileInfo(m_path).size() < m_read;
}

void FileLogSource::endOfFile()
{
    if (!m_file->canSeek()) {
        Q_EMIT stateChanged({SourceState::Kind::Ended, {}});
        return;
    }
    const bool isNew = wasReplaced();
    if (isNew && !open())
        return;
    m_again.start(isNew ? std::chrono::milliseconds(0) : lookAgain);
}
