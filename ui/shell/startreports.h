// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class Banner;
class LocalDatabase;
class PendingChanges;
struct SettingsFile;

/// What the person should know of the time before this start: damaged files, a crash. Said one after the
/// other, each until it is dismissed, and not before the window has come to rest.
class StartReports : public QObject
{
    Q_OBJECT
public:
    struct Report {
        QString headline{};
        QString sentence{};
        QString file{}; ///< can be opened from the message; empty: none
    };

    using QObject::QObject;

    void add(const Report &report) { m_waiting.append(report); }
    /// Settings that were damaged, or that can't be stored there.
    void noteSettings(const SettingsFile &file, const QString &folder);
    /// A trace that a former start left in the folder.
    void noteCrash(const QString &logFolder);
    /// A database that was damaged, once; changes that can't be read or kept, for each shop.
    void noteDatabase(const LocalDatabase &database, const PendingChanges &changes);
    bool isEmpty() const { return m_waiting.isEmpty(); }
    /// Says the first of them; the next follows when that is dismissed.
    void showOn(Banner &notice);

private:
    void showNext();

    QList<Report> m_waiting{};
    QPointer<Banner> m_notice{};
    QMetaObject::Connection m_dismissal{};
    bool m_hasToldOfDatabase = false;
};
