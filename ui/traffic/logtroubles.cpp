// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/logtroubles.h"

#include "app/base/format.h"
#include "app/base/visibletext.h"
#include "app/traffic/streamgaps.h"
#include "app/traffic/trafficdesk.h"
#include "ui/traffic/trafficheader.h"

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace logtroubles {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LogTroubles)
};

QMessageBox *tell(const QString &title, const QString &text, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Information, title, text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

void showUnparsed(const TrafficSnapshot &snapshot, QWidget *parent)
{
    QStringList lines;
    for (const QByteArray &sample : snapshot.unparsedSamples)
        lines.append(withControlsShown(QString::fromUtf8(sample)));
    QMessageBox *box = tell(
        Words::tr("Lines not understood"),
        Words::tr("These are the first lines that are no requests in the format of the log (%1). They are "
                  "counted, and in no figure.")
            .arg(logFormatText(snapshot.format)),
        parent);
    box->setDetailedText(lines.join(u'\n'));
    box->open();
}

void showAhead(QWidget *parent)
{
    tell(Words::tr("Requests dated in the future"),
         Words::tr(
             "Some requests are dated more than five minutes ahead of this computer's clock. They are in "
             "the list, and in no chart.")
             + u"\n\n"_s
             + Words::tr(
                 "Check this computer's clock; where the log's lines carry no time zone, check the one "
                 "that is set for the log."),
         parent)
        ->open();
}

void showLoss(const SourceLoss &loss, QWidget *parent)
{
    const QLocale locale;
    QString text = Words::tr("The line was cut %Ln time(s) since the log was opened.", nullptr, loss.cuts);
    if (loss.missed > 0)
        text += u"\n\n"_s
            + Words::tr(
                  "%1 requests never came: the numbers of those that did leave them out, or they were too "
                  "large to take. They are in no figure here.")
                  .arg(formatNumber(qint64(loss.missed), locale));
    if (loss.unknownCuts > 0)
        text += u"\n\n"_s
            + Words::tr("After %Ln interruption(s) nothing tells how many are missing: this stream does not "
                        "number what it sends, or has begun to number anew.",
                        nullptr, loss.unknownCuts);
    tell(Words::tr("Requests missed"), text, parent)->open();
}

} // namespace

void show(TrafficHeader &header, const TrafficDesk &desk)
{
    const TrafficSnapshotPtr snapshot = desk.snapshot();
    header.showLoss(desk.loss());
    header.showUnparsed(snapshot ? snapshot->unparsed : 0);
    header.showAhead(snapshot ? snapshot->fromFuture : 0);
}

void answer(TrafficHeader &header, const TrafficDesk &desk)
{
    QObject::connect(&header, &TrafficHeader::unparsedRequested, &header, [&header, &desk] {
        if (const auto snapshot = desk.snapshot())
            showUnparsed(*snapshot, &header);
    });
    QObject::connect(&header, &TrafficHeader::aheadRequested, &header, [&header] { showAhead(&header); });
    QObject::connect(&header, &TrafficHeader::lossRequested, &header,
                     [&header, &desk] { showLoss(desk.loss(), &header); });
}

} // namespace logtroubles
