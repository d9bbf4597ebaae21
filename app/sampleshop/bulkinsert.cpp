// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/bulkinsert.h"

#include "app/sampleshop/shopdatabase.h"

using namespace Qt::StringLiterals;

BulkInsert::BulkInsert(ShopDatabase &db, const QString &table, const QStringList &columns)
    : m_db(db), m_columnCount(columns.size())
{
    QStringList values;
    for (qsizetype i = 0; i < columns.size(); ++i)
        values.append(u"value ->> %1"_s.arg(i));
    m_sql = u"INSERT INTO %1(%2) SELECT %3 FROM json_each(?)"_s.arg(table, columns.join(u", "),
                                                                    values.join(u", "));
    m_rows.reserve(enough + enough / 4);
}

void BulkInsert::flush()
{
    if (m_rows.isEmpty())
        return;
    m_rows += u']';
    m_db.execute(m_sql, {m_rows});
    m_rows.resize(0); // keeps the room
}

void BulkInsert::append(const QString &text)
{
    m_rows += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            m_rows += u'\\';
            m_rows += c;
        } else if (c < u' ') {
            m_rows += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        } else {
            m_rows += c;
        }
    }
    m_rows += u'"';
}
