// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logfile.h"

#include "app/traffic/gzipinflater.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestMark = 6; // bytes

/// What is said about files that are not read.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogFile)
};

/// How a file begins that another program has to turn into lines first.
struct Encoding {
    QByteArrayView mark;
    QLatin1StringView name;
    QLatin1StringView command;
};
constexpr std::array encodings{
    Encoding{{"\x28\xb5\x2f\xfd", 4}, "zstd"_L1, "zstd -dc"_L1},
    Encoding{{"BZh", 3}, "bzip2"_L1, "bzip2 -dc"_L1},
    Encoding{{"\xfd"
              "7zXZ",
              5},
             "xz"_L1,
             "xz -dc"_L1},
    Encoding{{"PK\x03\x04", 4}, "zip"_L1, "unzip -p"_L1},
    Encoding{{"\xff\xfe", 2}, "UTF-16"_L1, "iconv -f UTF-16 -t UTF-8"_L1},
    Encoding{{"\xfe\xff", 2}, "UTF-16"_L1, "iconv -f UTF-16 -t UTF-8"_L1},
};

/// UTF-16 that does not say so: of ASCII, every other byte is 0.
std::optional<Encoding> plainUtf16(const QByteArray &start)
{
    if (start.size() < longestMark)
        return {};
    bool isLittle = true;
    bool isBig = true;
    for (qsizetype at = 0; at < longestMark; ++at) {
        const bool isZero = start[at] == 0;
        isLittle = isLittle && isZero == (at % 2 == 1);
        isBig = isBig && isZero == (at % 2 == 0);
    }
    if (isLittle)
        return Encoding{{}, "UTF-16"_L1, "iconv -f UTF-16LE -t UTF-8"_L1};
    return isBig ? std::optional(Encoding{{}, "UTF-16"_L1, "iconv -f UTF-16BE -t UTF-8"_L1}) : std::nullopt;
}

std::optional<Encoding> encodingOf(const QByteArray &start)
{
    const auto known = std::ranges::find_if(
        encodings, [&start](const Encoding &encoding) { return start.startsWith(encoding.mark); });
    return known == encodings.end() ? plainUtf16(start) : std::optional(*known);
}

/// The path as the argument of a command, in the quotes that a shell and our own commands understand.
QString argumentOf(const QString &path)
{
    static const QRegularExpression odd(u"[^\\w./+=:@%,-]"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (path == "-"_L1)
        return {};
    if (path.contains(odd))
        return u" \""_s + path + u'"';
    return u' ' + path;
}

std::optional<Error> encodingFault(const QByteArray &start, const QString &path)
{
    const auto encoding = encodingOf(start);
    if (!encoding)
        return {};
    const QString command = encoding->command + argumentOf(path);
    return Error{
        .kind = Error::Kind::Refused,
        .message = Words::tr("This file is %1, which is not read here. Choose the output of a command "
                             "instead: %2")
                       .arg(encoding->name, command),
        .detail = u"%1 is %2, which is not read here. Pipe it in: %3 | zhangguictl traffic analyse -"_s.arg(
            path == "-"_L1 ? u"standard input"_s : path, encoding->name, command)};
}

} // namespace

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
    log->m_peeked = log->m_file.read(longestMark);
    if (const auto error = encodingFault(log->m_peeked, path))
        return failure(*error);
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

bool LogFile::seek(qint64 offset)
{
    m_ahead.clear();
    return m_file.seek(offset);
}

Result<QByteArray> LogFile::peek(qsizetype most)
{
    QByteArray bytes = std::exchange(m_ahead, {});
    qsizetype used = bytes.size();
    bytes.reserve(std::max(most, used)); // no more than that, as resize() would
    bytes.resize(std::max(most, used));
    while (used < most) {
        const auto got = read({bytes.data() + used, size_t(most - used)});
        if (!got && used == 0)
            return failure(got.error());
        if (!got || *got == 0)
            break; // what can't be read shows again when it is its turn
        used += *got;
    }
    bytes.truncate(used);
    m_ahead = bytes;
    return bytes;
}

Result<qint64> LogFile::read(std::span<char> room)
{
    if (!m_ahead.isEmpty()) {
        const qsizetype count = std::min(m_ahead.size(), qsizetype(room.size()));
        std::copy_n(m_ahead.begin(), count, room.begin());
        m_ahead.remove(0, count);
        if (m_ahead.isEmpty())
            m_ahead = {}; // gives its memory back, which is not needed again
        return count;
    }
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
