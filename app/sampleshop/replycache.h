// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shopreply.h"

#include <QCache>

#include <optional>

/// Replies that are asked for again and again: product pages, categories, pictures. A page is good until
/// the next committed write; a picture, which never changes under its name, until it is pushed out.
class ReplyCache
{
public:
    std::optional<ShopReply> find(const QString &key);
    void keep(const QString &key, const ShopReply &reply, bool isForever);
    /// A write was committed.
    void invalidate() { ++m_generation; }
    /// The share of find() that found something, 0…1; nothing before the first.
    std::optional<double> hitRate() const;

private:
    struct Entry {
        ShopReply reply{};
        quint64 generation = 0;
        bool isForever = false;
    };
    static constexpr qsizetype largest = 32 * 1024 * 1024; // bytes of bodies

    QCache<QString, Entry> m_entries{largest};
    quint64 m_generation = 0;
    qint64 m_asked = 0;
    qint64 m_found = 0;
};
