// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include "app/base/visibletext.h"

#include <QLoggingCategory>
#include <QTextStream>

using namespace Qt::StringLiterals;

void silenceTheLog()
{
    QLoggingCategory::setFilterRules(
        u"zhanggui.*.debug=false\nzhanggui.*.info=false\nzhanggui.*.warning=false"_s);
}

ExitCode exitCodeFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::SignIn:
    case Error::Kind::Forbidden:
        return ExitCode::Authentication;
    case Error::Kind::Busy:
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::Untrusted:
        return ExitCode::Network;
    default:
        return ExitCode::Failure;
    }
}

int reportFailure(const Error &error)
{
    const QString text = error.message.isEmpty() ? error.detail : error.message;
    QTextStream(stderr) << "zhangguictl: "_L1 << errorKindName(error.kind) << ": "_L1
                        << withControlsShown(text) << Qt::endl;
    return int(exitCodeFor(error.kind));
}

int reportUsage(const QString &fault)
{
    QTextStream(stderr) << fault << Qt::endl;
    return int(ExitCode::Usage);
}
