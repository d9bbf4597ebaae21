// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/replycache.h"

std::optional<ShopReply> ReplyCache::find(const QString &key)
{
    ++m_asked;
    const Entry *entry = m_entries.object(key);
    if (!entry || (!entry->isForever && entry->generation != m_generation))
        return {};
    ++m_found;
    return entry->reply;
}

void ReplyCache::keep(const QString &key, const ShopReply &reply, bool isForever)
{
    m_entries.insert(key, new Entry{reply, m_generation, isForever}, reply.body.size() + 256);
}

std::optional<double> ReplyCache::hitRate() const
{
    if (m_asked == 0)
        return {};
    return double(m_found) / double(m_asked);
}
