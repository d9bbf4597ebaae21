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
/// At the end of a file that another has replaced, before that is read: its last writers may still be at it.
constexpr int quietLooks = 2;
constexpr int mostLateLooks = 20;         // and no more than five seconds
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
    if (m_file || openFirst())
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

/// What stands under the name now. Nothing when it cannot be opened, which is said, or when another takes its
/// place at this moment.
std::optional<FileLogSource::Opened> FileLogSource::open()
{
    const Identity before = identity();
    auto file = LogFile::open(m_path);
    if (!file && file.error().kind == Error::Kind::Refused) {
        setState({SourceState::Kind::Failed, file.error().message});
        return {};
    }
    if (!file) {
        wait(file.error().detail);
        return {};
    }
    if (identity() != before) {
        m_again.start(0);
        return {};
    }
    return Opened{.file = std::move(*file), .identity = before};
}

bool FileLogSource::openFirst()
{
    auto opened = open();
    if (opened)
        read(std::move(*opened));
    return opened.has_value();
}

bool FileLogSource::openNext()
{
    auto opened = open();
    if (opened)
        m_next.push_back(std::move(*opened));
    return opened.has_value();
}

void FileLogSource::read(Opened opened)
{
    endLine();
    m_file = std::move(opened.file);
    m_identity = opened.identity;
    m_read = 0;
    m_last.clear();
    m_quietLooks = 0;
    m_lateLooks = 0;
    Q_EMIT stateChanged(m_state = {SourceState::Kind::Open, {}}); // each file is said
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
    m_quietLooks = 0;
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

/// Whether something is in the file that stands in the place of this one. It is empty for as long as servers
/// don't know of it; one that has been replaced itself will stay so.
bool FileLogSource::isNextUsed() const
{
    return m_next.size() > 1 || (!m_next.empty() && m_next.front().file->size() > 0);
}

/// While there is no file under the name, the old one may still be written to.
void FileLogSource::endOfFile()
{
    if (!m_file->canSeek())
        return setState({SourceState::Kind::Ended, {}});
    m_wasAtEnd = true;
    ++m_quietLooks;
    const Identity there = identity();
    const bool isThere = there.number != 0;
    if (!isThere && m_next.empty())
        return wait(tr("%1 is not there any more").arg(m_path));
    const Identity newest = m_next.empty() ? m_identity : m_next.back().identity;
    if (isThere && there != newest && !openNext())
        return;
    const bool wasEmptied = m_next.empty() && QFileInfo(m_path).size() < m_read;
    if (wasEmptied && !openFirst())
        return;
    m_lateLooks += isNextUsed();
    const bool isOver = isNextUsed() && (m_quietLooks >= quietLooks || m_lateLooks >= mostLateLooks);
    if (isOver) {
        read(std::move(m_next.front()));
        m_next.pop_front();
    }
    setState({SourceState::Kind::Open, {}});
    m_again.start(wasEmptied || isOver ? std::chrono::milliseconds(0) : lookAgain);
}
