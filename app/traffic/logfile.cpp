// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logfile.h"

#include "app/traffic/gzipinflater.h"

#include <cstdio>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<LogFile>> LogFile::open(const QString &path)
{
    auto log = std::unique_ptr<LogFile>(new LogFile);
    log->m_path = path;
    log->m_file.setFileName(path);
    const QIODevice::OpenMode mode = QIODevice::ReadOnly | QIODevice::Unbuffered;
    const bool isOpen = path == "-"_L1 ? log->m_file.open(stdin, mode) : log->m_file.open(mode);
    if (!isOpen) {
        const bool isThere = QFile::exists(path);
        return failure(isThere ? Error::Kind::Storage : Error::Kind::NotFound,
                       path + u": "_s + log->m_file.errorString());
    }
    log->m_peeked = log->m_file.read(2);
    if (GzipInflater::looksPacked(log->m_peeked))
        log->m_gzip = std::make_unique<GzipInflater>(
            [file = log.get()](std::span<char> room) { return file->readPlain(room); });
    if (!log->m_file.isSequential() && log->m_file.seek(0))
        log->m_peeked.clear();
    return log;
}

LogFile::~LogFile() = default;

bool LogFile::canSeek() const
{
    return !m_gzip && !m_file.isSequential();
}

Result<qint64> LogFile::read(std::span<char> room)
{
    return m_gzip ? m_gzip->read(room) : readPlain(room);
}

Result<qint64> LogFile::readPlain(std::span<char> room)
{
    if (!m_peeked.isEmpty()) {
        const QByteArray peeked = std::exchange(m_peeked, {});
        std::copy(peeked.begin(), peeked.end(), room.begin());
        return peeked.size();
    }
    const qint64 got = m_file.read(room.data(), qint64(room.size()));
    if (got < 0)
        return failure(Error::Kind::Storage, m_path + u": "_s + m_file.errorString());
    return got;
}
