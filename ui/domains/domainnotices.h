// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/roundjudge.h"

#include <QWidget>

class Banner;

/// What has to be known before the lists are believed: that something is wrong here rather than at the
/// hosts, and that nobody knows what became of a change that was sent. Takes no room when there is nothing.
class DomainNotices : public QWidget
{
    Q_OBJECT
public:
    explicit DomainNotices(QWidget *parent = nullptr);

    void showTrouble(const OwnTrouble &trouble);
    /// sentAt: invalid when every outcome is known.
    void showOpenSubmission(const QDateTime &sentAt, const QDateTime &now);

Q_SIGNALS:
    void readAsked(); ///< to know what became of it

private:
    Banner *m_trouble;
    Banner *m_submission;
    OwnTrouble m_shownTrouble{};
    QDateTime m_shownSubmission{};
};
