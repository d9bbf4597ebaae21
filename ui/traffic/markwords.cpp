// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/markwords.h"

#include <QCoreApplication>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartMark)
};

} // namespace

QString markText(const ChartMark &mark)
{
    switch (mark.kind) {
    case ChartMark::Kind::OwnWrite:
        return Words::tr("%Ln change(s) applied here", nullptr, mark.count);
    case ChartMark::Kind::Certificate:
        return Words::tr("New certificate of %1").arg(mark.text);
    case ChartMark::Kind::Release:
        return mark.text.isEmpty() ? Words::tr("Release") : Words::tr("Release: %1").arg(mark.text);
    }
    Q_UNREACHABLE();
}

ChartPin pinOf(const ChartMark &mark)
{
    ChartPin pin{.atMs = mark.atMs, .text = markText(mark)};
    switch (mark.kind) {
    case ChartMark::Kind::OwnWrite:
        pin.shape = ChartPin::Shape::Triangle;
        pin.role = theme::Role::Accent;
        break;
    case ChartMark::Kind::Certificate:
        pin.shape = ChartPin::Shape::Diamond;
        pin.role = theme::Role::Info;
        break;
    case ChartMark::Kind::Release:
        pin.shape = ChartPin::Shape::Flag;
        pin.role = theme::Role::Good;
        break;
    }
    return pin;
}
