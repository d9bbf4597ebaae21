// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startreports.h"

#include "app/base/crashtrace.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/settingsfile.h"
#include "ui/common/banner.h"
#include "ui/common/errortext.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

void StartReports::noteSettings(const SettingsFile &file, const QString &folder)
{
    if (!file.damagedCopy.isEmpty())
        add({.headline = tr("The settings were damaged."),
             .sentence = tr("What could be read is kept; the damaged file is %1.").arg(file.damagedCopy)});
    else if (!file.isWritable)
        add({.headline = tr("Settings cannot be stored."),
             .sentence =
                 tr("What you change lasts until the program ends. Check the rights of %1.").arg(folder)});
}

void StartReports::noteCrash(const QString &logFolder)
{
    const auto trace = takeCrashTrace(logFolder, QDateTime::currentDateTimeUtc());
    if (!trace)
        return;
    add({.headline = tr("Zhanggui ended unexpectedly the last time."),
         .sentence = tr("What waited to be applied is still there. %1 says where in the program it happened, "
                        "and holds nothing of your shop; send it to whoever looks after Zhanggui.")
                         .arg(*trace),
         .file = *trace});
}

void StartReports::noteDatabase(const LocalDatabase &database, const PendingChanges &changes)
{
    if (const auto aside = database.setAside(); aside && !std::exchange(m_hasToldOfDatabase, true))
        add({.headline = tr("The local database was damaged."),
             .sentence = tr("A new one is in use; %n row(s) could be carried over. The damaged file is %1.",
                            nullptr, int(aside->savedRows))
                             .arg(aside->file)});
    if (const auto error = changes.loadError())
        add({.headline = tr("Changes cannot be kept here."), .sentence = ErrorText::of(*error).body()});
    else if (changes.damagedRows() > 0)
        add({.headline = tr("%n pending change(s) could not be read.", nullptr, changes.damagedRows()),
             .sentence = tr("They are set aside in the local database; all others are here.")});
}

void StartReports::showOn(Banner &notice)
{
    disconnect(m_dismissal);
    m_notice = &notice;
    m_dismissal = connect(&notice, &Banner::dismissed, this, &StartReports::showNext);
    showNext();
}

void StartReports::showNext()
{
    if (m_waiting.isEmpty() || !m_notice)
        return;
    const Report report = m_waiting.takeFirst();
    m_notice->showMessage(Banner::Severity::Warning, report.headline, report.sentence);
    if (report.file.isEmpty())
        return;
    QPushButton *open = m_notice->addButton(tr("Show the file"));
    open->setObjectName(u"showReportFile"_s);
    connect(open, &QPushButton::clicked, this,
            [file = report.file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
}
