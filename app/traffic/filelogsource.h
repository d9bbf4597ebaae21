// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logsource.h"

#include <QTimer>

class LogFile;

/// Reads a file to its end and then what is added to it. When the file is rotated (another stands under its
/// name, or it is shorter than before, or what was read last is not in its place any more), it is read from
/// the start, after the rest of the old one where that is still there. A file that is not there, or may not
/// be read, is waited for. A packed file ends.
class FileLogSource final : public LogSource
{
    Q_OBJECT
public:
    explicit FileLogSource(const QString &path);
    ~FileLogSource() override;

    void start() override;

private:
    /// What tells one file from another under the same name.
    struct Identity {
        quint64 device = 0;
        quint64 number = 0; // 0: there is none

        bool operator==(const Identity &) const = default;
    };

    Identity identity() const;
    bool open();
    void look();
    void readMore();
    bool wasReplaced() const;
    bool wasRewritten(qint64 fresh);
    void startOver();
    void endOfFile();
    void endLine();
    void wait(const QString &why);
    void setState(const SourceState &state);

    QString m_path;
    std::unique_ptr<LogFile> m_file{};
    Identity m_identity{};
    qint64 m_read = 0;
    QByteArray m_last{}; // that was read, to be known again
    bool m_wasAtEnd = false;
    bool m_isWithinLine = false;
    SourceState m_state{};
    QTimer m_again{};
};
