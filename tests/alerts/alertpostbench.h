// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertdesk.h"
#include "app/alerts/alertpost.h"
#include "app/workspace/memorysecretstore.h"
#include "tests/support/alertbench.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A desk and its post over a real database, with a courier that the test answers for.
class AlertPostBench : public QObject
{
protected:
    using Kind = AlertChannel::Kind;

    static inline const QString place = u"shop.test:443"_s;
    static inline const ChannelSecret secret{.address = u"https://robot.test/send?key=robot-address-secret"_s,
                                             .key = u"robot-signing-secret"_s};

    static AlertCondition condition(const QString &key, AlertLevel level)
    {
        return {.key = key, .kind = u"certificate.expires"_s, .level = level};
    }

    QDateTime m_now;
    QUuid m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    MemorySecretStore m_secrets{};
    std::unique_ptr<FakeCourier> m_courier;
    std::unique_ptr<LocalDatabase> m_database;
    std::unique_ptr<AlertPost> m_post;
    std::unique_ptr<AlertDesk> m_desk;
    AlertChannel m_robot{};

    void close()
    {
        m_desk.reset();
        m_post.reset();
        m_database.reset();
    }
    /// As a start of the program does it, with nothing but what is on disk.
    void open()
    {
        close();
        m_courier = std::make_unique<FakeCourier>();
        const Clock clock = [this] { return m_now; };
        m_database = std::make_unique<LocalDatabase>(m_folder->filePath(u"workspace.db"_s), clock);
        m_post = std::make_unique<AlertPost>(AlertPost::Means{.database = *m_database,
                                                              .secrets = m_secrets,
                                                              .courier = *m_courier,
                                                              .shop = m_shop,
                                                              .shopName = u"小店"_s,
                                                              .wording = plainWording(),
                                                              .clock = clock});
        m_desk = std::make_unique<AlertDesk>(*m_database, m_shop, clock);
        m_desk->setScribe(m_post.get());
    }
    void addRobot(AlertLevel from = AlertLevel::Warning)
    {
        m_robot = {.id = QUuid::createUuid(), .kind = Kind::WeCom, .name = u"群"_s, .from = from};
        QVERIFY(awaited(m_post->save(m_robot, secret)));
    }
    void observe(const QStringList &keys, AlertLevel level = AlertLevel::Warning)
    {
        QList<AlertCondition> conditions;
        for (const QString &key : keys)
            conditions.append(condition(key, level));
        m_desk->observe(place, conditions);
    }
    void waitForLetter(int count) { QTRY_COMPARE(m_courier->carried.size(), count); }
    void answer(Result<Done> result)
    {
        const ChannelStanding before = m_post->standing(m_robot.id);
        m_courier->carried.last().answer.finish(std::move(result));
        QTRY_VERIFY(m_post->standing(m_robot.id) != before);
    }
    void passTime(std::chrono::seconds time)
    {
        m_now = m_now.addSecs(time.count());
        m_post->sendDue();
    }
    QStringList keysOf(int letter) const
    {
        QStringList keys;
        for (const AlertLetter::Entry &entry : m_courier->carried.at(letter).letter.entries)
            keys.append(entry.incident.key);
        return keys;
    }
    int rowsOnDisk() const
    {
        return m_database->read(u"SELECT count(*) FROM alert_outbox"_s)->first().first().toInt();
    }

    void beginShop()
    {
        m_now = QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
        m_shop = QUuid::createUuid();
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
};
