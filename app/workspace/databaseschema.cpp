// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/databaseschema.h"

using namespace Qt::StringLiterals;

const Migrations &workspaceMigrations()
{
    static const Migrations migrations{
        // 1: a pending change is a JSON text; what is asked for by itself has a column.
        {
            u"CREATE TABLE pending_change (id TEXT PRIMARY KEY, shop TEXT NOT NULL, position INTEGER NOT "
            u"NULL,"
            " state TEXT NOT NULL, body TEXT NOT NULL)"_s,
            u"CREATE INDEX pending_change_of_shop ON pending_change (shop, position)"_s,
        },
        // 2: rows that could not be understood, kept for somebody to look at.
        {
            u"CREATE TABLE set_aside (id TEXT PRIMARY KEY, source TEXT NOT NULL, body TEXT NOT NULL,"
            " reason TEXT NOT NULL, at TEXT NOT NULL)"_s,
        },
        // 3: the domain lists that a shop is to have, one JSON text a platform.
        {
            u"CREATE TABLE domain_plan (shop TEXT NOT NULL, platform TEXT NOT NULL, body TEXT NOT NULL,"
            " PRIMARY KEY (shop, platform))"_s,
        },
        // 4: what is wrong with a shop's hosts, one JSON text a shop; the certificates they have shown.
        {
            u"CREATE TABLE alert_book (shop TEXT PRIMARY KEY, body TEXT NOT NULL)"_s,
            u"CREATE TABLE seen_certificate (shop TEXT NOT NULL, place TEXT NOT NULL, sha256 TEXT NOT NULL,"
            " issuer TEXT NOT NULL, not_before TEXT NOT NULL, not_after TEXT NOT NULL, first_seen TEXT NOT "
            "NULL,"
            " PRIMARY KEY (shop, place, sha256))"_s,
        },
        // 5: alerts told outside the window: to whom, and what still has to be sent. What happened to
        // incidents, and how each look at a host went (at: ms since 1970). A book with a lower revision
        // never replaces one with a higher, whichever thread comes first.
        {
            u"ALTER TABLE alert_book ADD COLUMN revision INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE seen_certificate ADD COLUMN body TEXT NOT NULL DEFAULT ''"_s,
            u"CREATE TABLE alert_channel (id TEXT PRIMARY KEY, shop TEXT NOT NULL, position INTEGER NOT NULL,"
            " body TEXT NOT NULL)"_s,
            u"CREATE TABLE alert_outbox (id TEXT PRIMARY KEY, shop TEXT NOT NULL, channel TEXT NOT NULL,"
            " body TEXT NOT NULL, not_before INTEGER NOT NULL, delivery TEXT NOT NULL DEFAULT '')"_s,
            u"CREATE TABLE alert_event (shop TEXT NOT NULL, at INTEGER NOT NULL, incident TEXT NOT NULL,"
            " places TEXT NOT NULL, body TEXT NOT NULL)"_s,
            u"CREATE INDEX alert_event_of_shop ON alert_event (shop, at)"_s,
            u"CREATE TABLE host_look (shop TEXT NOT NULL, place TEXT NOT NULL, at INTEGER NOT NULL,"
            " connect_ms INTEGER, handshake_ms INTEGER, answer_ms INTEGER, PRIMARY KEY (shop, place, at))"_s,
        },
        // 6: a shop's traffic by the hour, and since when which of its endpoints fails.
        {
            u"CREATE TABLE traffic_hour (shop TEXT NOT NULL, start_ms INTEGER NOT NULL, requests INTEGER NOT "
            u"NULL,"
            " errors INTEGER NOT NULL, p95_us REAL NOT NULL, PRIMARY KEY (shop, start_ms))"_s,
            u"CREATE TABLE traffic_failure (shop TEXT NOT NULL, endpoint TEXT NOT NULL, first_ms INTEGER NOT "
            u"NULL,"
            " last_ms INTEGER NOT NULL, PRIMARY KEY (shop, endpoint))"_s,
        },
    };
    return migrations;
}
