// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/traffic/tailmodel.h"
#include "app/traffic/trafficsnapshot.h"

#include <QWidget>

class QPushButton;
class Settings;
class TableView;
class TextLabel;

/// The requests as they come, newest at the bottom. Follows them until somebody scrolls up, then holds still
/// and says how many have come since.
class TailPane : public QWidget
{
    Q_OBJECT
public:
    TailPane(Settings &settings, const std::function<QDateTime()> &clock, QWidget *parent = nullptr);
    ~TailPane() override;

    void setSnapshot(const TrafficSnapshotPtr &snapshot);
    void setFilter(const RowFilter &filter);
    /// Another log: nothing of the one before is shown, and it follows.
    void startOver();
    /// Requests of a log that is not followed: these, whatever the filter.
    void setRows(const RowsSnapshot &rows, const std::vector<qint64> &numbers);
    void setColours(const QList<TailModel::Colour> &colours);
    void setRevealed(bool isRevealed);
    const TailModel &model() const { return *m_model; }
    bool isFollowing() const { return m_isFollowing; }

public Q_SLOTS:
    void setFollowing(bool isFollowing);

Q_SIGNALS:
    void requestChosen(qint64 number);

private:
    void matchAll();
    void matchNew();
    void show();
    void onScrolled();
    void tellCount();
    void sayWhyEmpty(const QString &unfiltered);

    std::unique_ptr<TailModel> m_model;
    TableView *m_table;
    TextLabel *m_note;
    QPushButton *m_follow;
    TrafficSnapshotPtr m_snapshot{};
    RowFilter m_filter{};
    std::vector<qint64> m_matches{}; // with a filter: numbers, oldest first
    qint64 m_matchedTo = 0;
    LatestOnly m_matching{};
    bool m_isMatching = false;
    bool m_isFollowing = true;
    bool m_isNew = true; // nothing was shown of the log yet
    bool m_isScrolling = false;
    qint64 m_heldAt = 0; // end of the rows when it was held
};
