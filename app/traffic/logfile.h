// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFile>

#include <memory>
#include <span>

class GzipInflater;

/// A log to be read from front to end: a file, packed with gzip or not, or standard input ("-").
class LogFile
{
public:
    /// NotFound or Storage when it cannot be opened; Refused, in words, when it is packed or encoded in a way
    /// that is not read here.
    static Result<std::unique_ptr<LogFile>> open(const QString &path);
    ~LogFile();

    /// The first bytes, which read() will give as well. Fewer where there are no more.
    Result<QByteArray> peek(qsizetype most);
    /// How many bytes were put into the room; 0 at the end.
    Result<qint64> read(std::span<char> room);

    const QString &path() const { return m_path; }
    /// Whether parts of it can be read by several at a time.
    bool canSeek() const;
    bool seek(qint64 offset);
    qint64 size() const { return m_file.size(); }

private:
    LogFile() = default;
    Result<qint64> readPlain(std::span<char> room);

    QString m_path{};
    QFile m_file{};
    QByteArray m_peeked{}; // of what can't be seeked back
    QByteArray m_ahead{};  // peeked at, unpacked, and not yet read
    std::unique_ptr<GzipInflater> m_gzip{};
};
