// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startproblem.h"

#include <QDir>

StartProblem::StartProblem(const Error &error, const QString &folder, QWidget *parent)
    : QMessageBox(Critical, tr("Zhanggui"), {}, Close, parent)
{
    setTextFormat(Qt::PlainText);
    const QString place = QDir::toNativeSeparators(folder);
    if (error.kind == Error::Kind::Busy) {
        setText(tr("Another Zhanggui uses the same configuration, but does not answer."));
        setInformativeText(
            tr("Wait a moment, or end it and start again. What it kept in %1 is not touched.").arg(place));
    } else {
        setText(tr("Zhanggui cannot start: its folder cannot be written."));
        setInformativeText(
            tr("Check free space and your rights on %1, then start again. What is kept there is not touched.")
                .arg(place));
    }
    setDetailedText(error.detail);
}

QString StartProblem::line() const
{
    return text() + QLatin1Char(' ') + informativeText() + QStringLiteral(" (%1)").arg(detailedText());
}
