// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/chartmark.h"
#include "app/traffic/logsource.h"
#include "app/traffic/trafficrules.h"

#include <QUuid>

class Settings;

/// A filter that somebody gave a name.
struct SavedFilter {
    QString name{};
    QString text{};

    bool operator==(const SavedFilter &) const = default;
};

/// Rows of the tail that match are shown in a colour.
struct ColourRule {
    QString filter{};
    QString colour{}; ///< "bad", "warning", "good", "info", "accent", "quiet"

    bool operator==(const ColourRule &) const = default;
};

/// What this computer remembers of a shop's traffic: where its log is, what span is looked at, named
/// filters, colours, endpoints of its own, marks, and what is an alert. Kept in the settings; nothing in it
/// is secret. What can't be read is its default.
class TrafficMemory
{
public:
    static constexpr int mostMarks = 500;
    static constexpr std::chrono::days marksKept{31};

    TrafficMemory(Settings &settings, const QUuid &shop) : m_settings(settings), m_shop(shop) { }

    /// Nothing: none was chosen yet.
    std::optional<TrafficSource> source() const;
    void setSource(const TrafficSource &source);
    std::optional<std::chrono::seconds> window() const;
    void setWindow(std::chrono::seconds window);
    QList<SavedFilter> filters() const;
    void setFilters(const QList<SavedFilter> &filters);
    /// In place of one of the same name.
    void saveFilter(const SavedFilter &filter);
    QList<ColourRule> colours() const;
    void setColours(const QList<ColourRule> &colours);
    /// As RouteFolder::withRules() takes them.
    QStringList routes() const;
    void setRoutes(const QStringList &routes);
    TrafficRules rules() const;
    void setRules(const TrafficRules &rules);

    /// Oldest first.
    QList<ChartMark> marks() const;
    /// Writes within a minute become one mark. Old marks go.
    void addMark(const ChartMark &mark);
    void removeMark(const ChartMark &mark);

private:
    QJsonObject read() const;
    void write(const QString &key, const QJsonValue &value);
    void setMarks(const QList<ChartMark> &marks);

    Settings &m_settings;
    QUuid m_shop;
};
