// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password.h"

#include "app/ctl/terminal.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestPassword = 4096; // bytes; a line longer than this is no password

QString firstLineOfInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine(longestPassword);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

/// Turns the terminal's echo off while it lives.
class SilentTerminal
{
public:
#ifdef Q_OS_WIN
    SilentTerminal()
    {
        GetConsoleMode(m_input, &m_mode) && SetConsoleMode(m_input, m_mode & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~SilentTerminal()
    {
        SetConsoleMode(m_input, m_mode);
    }

private:
    HANDLE m_input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_mode = 0;
#else
    SilentTerminal()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before{};
#endif
};

QString typedPassword()
{
    std::fputs("Password: ", stderr);
    const SilentTerminal silent;
    const QString password = firstLineOfInput();
    std::fputs("\n", stderr);
    return password;
}

} // namespace

Result<QString> readPassword(bool fromStandardInput)
{
    if (fromStandardInput)
        return firstLineOfInput();
    if (qEnvironmentVariableIsSet("ZHANGGUI_PASSWORD"))
        return qEnvironmentVariable("ZHANGGUI_PASSWORD");
    if (isTerminal(stdin))
        return typedPassword();
    return failure(Error::Kind::SignIn,
                   u"no password: give it with --password-stdin or in ZHANGGUI_PASSWORD"_s);
}
