// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logsource.h"

#include <QTimer>

#include <deque>

class LogFile;

/// Reads a file to its end and then what is added to it. When another stands under its name, that is read
/// from its start once something is in it and nothing comes at the end of the old one any more: servers go on
/// with that until they are told. A file that is shorter than before, or in which what was read last is not
/// in its place any more, is read from the start. One that is not there, or may not be read, is waited for.
/// A packed file ends.
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

    /// A file that was opened under the name.
    struct Opened {
        std::unique_ptr<LogFile> file;
        Identity identity{};
    };

    Identity identity() const;
    std::optional<Opened> open();
    bool openFirst();
    bool openNext();
    void read(Opened opened);
    void look();
    void readMore();
    bool isNextUsed() const;
    bool wasRewritten(qint64 fresh);
    void startOver();
    void endOfFile();
    void endLine();
    void wait(const QString &why);
    void setState(const SourceState &state);

    QString m_path;
    std::unique_ptr<LogFile> m_file{};
    Identity m_identity{};
    std::deque<Opened> m_next{}; // that have stood under the name since
    int m_quietLooks = 0;        // since the last bytes
    int m_lateLooks = 0;         // since the next file is used
    qint64 m_read = 0;
    QByteArray m_last{}; // that was read, to be known again
    bool m_wasAtEnd = false;
    bool m_isWithinLine = false;
    SourceState m_state{};
    QTimer m_again{};
};
