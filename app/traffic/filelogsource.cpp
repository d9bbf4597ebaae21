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
constexpr qsizetype rememberedBytes = 64; // as much as a time and an address: no two lines share them
/// Between two tries to open a file that is not there.
constexpr std::chrono::milliseconds tryAgain{1000};

} // namespace

FileLogSource::FileLogSource(const QString &path) : m_path(path), m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &FileLogSource::look);
}

FileLogSource::~FileLogSource() = default;

void FileLogSource::start()
{
    look();
}

void FileLogSource::look()
{
    if (m_file || open())
        readMore();
}

void FileLogSource::setState(const SourceState &state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void FileLogSource::wait(const QString &why)
{
    setState({SourceState::Kind::Waiting, why});
    m_again.start(tryAgain);
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
    if (!file && file.error().kind == Error::Kind::Refused) {
        setState({SourceState::Kind::Failed, file.error().message});
        return false;
    }
    if (!file) {
        wait(file.error().detail);
        return false;
    }
    endLine();
    m_file = std::move(*file);
    m_identity = identity();
    m_read = 0;
    m_last.clear();
    Q_EMIT stateChanged(m_state = {SourceState::Kind::Open, {}}); // each file is said
    return true;
}

/// What is left of a line must not run into the first of another file.
void FileLogSource::endLine()
{
    if (std::exchange(m_isWithinLine, false))
        Q_EMIT received("\n");
}

/// A chunk at a time, so that others on this thread have their turn.
void FileLogSource::readMore()
{
    QByteArray bytes(qsizetype(LineBuffer::chunk), Qt::Uninitialized);
    const auto got = m_file->read({bytes.data(), size_t(bytes.size())});
    if (!got && !m_file->canSeek()) // a packed file that is damaged
        return setState({SourceState::Kind::Failed, got.error().message});
    if (!got)
        return wait(got.error().detail);
    if (*got == 0)
        return endOfFile();
    if (m_wasAtEnd && wasRewritten(*got)) {
        startOver();
        return m_again.start(0);
    }
    m_wasAtEnd = *got < bytes.size();
    m_read += *got;
    bytes.truncate(*got);
    m_last = bytes.last(std::min(bytes.size(), rememberedBytes));
    m_isWithinLine = !bytes.endsWith('\n');
    setState({SourceState::Kind::Open, {}});
    Q_EMIT received(bytes);
    m_again.start(0);
}

/// Whether other bytes stand where those were that were read last: a file that was emptied, and has since
/// grown beyond its old size. \param fresh  how many bytes were read since
bool FileLogSource::wasRewritten(qint64 fresh)
{
    if (!m_file->canSeek() || m_last.isEmpty())
        return false;
    QByteArray there(m_last.size(), Qt::Uninitialized);
    m_file->seek(m_read - m_last.size());
    const auto got = m_file->read({there.data(), size_t(there.size())});
    m_file->seek(m_read + fresh);
    return got && there != m_last;
}

/// The same file from its first byte.
void FileLogSource::startOver()
{
    endLine();
    m_file->seek(0);
    m_read = 0;
    m_last.clear();
}

bool FileLogSource::wasReplaced() const
{
    return identity() != m_identity || QFileInfo(m_path).size() < m_read;
}

/// While there is no file under the name, the old one may still be written to.
void FileLogSource::endOfFile()
{
    if (!m_file->canSeek())
        return setState({SourceState::Kind::Ended, {}});
    if (identity().number == 0)
        return wait(tr("%1 is not there any more").arg(m_path));
    m_wasAtEnd = true;
    const bool isNew = wasReplaced();
    if (isNew && !open())
        return;
    setState({SourceState::Kind::Open, {}});
    m_again.start(isNew ? std::chrono::milliseconds(0) : lookAgain);
}
