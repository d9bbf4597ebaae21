// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pageworkbench.h"
#include "ui/common/tableview.h"
#include "ui/traffic/trafficpage.h"

#include <QTest>

using namespace Qt::StringLiterals;

inline RequestRecord record(int number, const QString &target, int status)
{
    return {.id = QString::number(number),
            .at = PageWorkbench::noon().addSecs(number - 50),
            .method = u"GET"_s,
            .target = target,
            .status = status,
            .tookMs = double(number),
            .bytes = 100,
            .client = u"203.0.113.%1"_s.arg(number % 3)};
}

/// A page over a backend whose history has 30 requests, of which 6 are errors.
struct TrafficPageBench : PageWorkbench {
    TrafficPageBench()
    {
        backend.requestPages.reply = [this](const RequestLogQuery &) -> Result<PageOf<RequestRecord>> {
            return PageOf<RequestRecord>{.items = history};
        };
        for (int i = 30; i > 0; --i)
            history.append(record(i,
                                  i % 5 ? u"/shop/v1/products/%1"_s.arg(i)
                                        : u"/admin/v1/orders/%1?phone=13800138000"_s.arg(i),
                                  i % 5 ? 200 : 503));
    }
    void openStream()
    {
        QTRY_VERIFY(!backend.streams.opened.isEmpty() && backend.streams.opened.constLast());
        backend.streams.opened.constLast()->answer(200);
    }

    QList<RequestRecord> history{};
};

inline QAbstractItemModel *tailOf(const TrafficPage &page)
{
    return page.findChild<TableView *>(u"tail"_s)->model();
}

inline void clickRow(TableView *table, int row)
{
    const QRect place = table->visualRect(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
}

inline QString cell(const QAbstractItemModel *model, int row, int column)
{
    return model->index(row, column).data().toString();
}
