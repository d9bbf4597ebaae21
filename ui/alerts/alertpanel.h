// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertevent.h"
#include "app/base/clock.h"
#include "ui/common/sidepanel.h"

class AlertTimeline;
class Chip;
class QFormLayout;
class QMenu;
class QPushButton;
class QVBoxLayout;
class TextLabel;

/// One incident beside the list: what is the matter, what to do, where it shows, since when and who has seen
/// it; and the buttons to see to it.
class AlertPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit AlertPanel(Clock clock, QWidget *parent = nullptr);

    void showIncident(const Incident &incident);
    /// What has happened at the place it shows at.
    void showTimeline(const QString &place, const QList<AlertEvent> &events);
    /// Where the timeline is about: the first place of the incident; empty once it shows nowhere.
    QString place() const { return m_place; }
    const QString &key() const { return m_key; }

Q_SIGNALS:
    void acknowledgeAsked(const QString &key);
    void acknowledgementTakenBack(const QString &key);
    /// until: UTC; invalid: wake it now.
    void snoozeAsked(const QString &key, const QDateTime &until);
    /// A host, without its port.
    void hostPicked(const QString &host);

private:
    QWidget *makeContent();
    QWidget *makeButtons();
    void fillSnoozes();
    void showPlaces(const Incident &incident);
    void showFacts(const Incident &incident, const QDateTime &now);

    Clock m_clock;
    QString m_key{};
    QString m_place{};
    bool m_isAcknowledged = false;
    Chip *m_level = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_remedy = nullptr;
    QFormLayout *m_facts = nullptr;
    QVBoxLayout *m_places = nullptr;
    TextLabel *m_timelineTitle = nullptr;
    AlertTimeline *m_timeline = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_snooze = nullptr;
    QMenu *m_snoozes = nullptr;
};
