// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/certificatemarks.h"

#include "app/domains/domainwatch.h"
#include "app/domains/hosthistory.h"

QList<ChartMark> certificateMarks(const DomainWatch &watch, const HostHistory &history)
{
    QList<ChartMark> marks;
    for (const WatchedHost &host : watch.hosts()) {
        const QList<SeenCertificate> seen =
            history.certificates(host.host + u':' + QString::number(host.port));
        for (qsizetype i = 1; i < seen.size(); ++i) // the first is no change
            marks.append({.atMs = seen[i].firstSeen.toMSecsSinceEpoch(),
                          .kind = ChartMark::Kind::Certificate,
                          .text = host.host});
    }
    return marks;
}
