// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/figuretile.h"

#include "ui/common/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(const QFont &font, QPalette::ColorRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(font);
    label->setForegroundRole(role);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FigureTile::FigureTile(const QString &label, QWidget *parent)
    : QFrame(parent), m_label(makeLabel(theme::quietFont(), QPalette::PlaceholderText, this)),
      m_today(makeLabel(theme::titleFont(), QPalette::WindowText, this)),
      m_yesterday(makeLabel(theme::quietFont(), QPalette::PlaceholderText, this))
{
    m_label->setText(label);
    m_today->setObjectName(u"today"_s);
    m_yesterday->setObjectName(u"yesterday"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::halfGap());
    column->setSpacing(theme::halfGap() / 2);
    column->addWidget(m_label);
    column->addWidget(m_today);
    column->addWidget(m_yesterday);
}

void FigureTile::setFigures(const QString &today, const QString &yesterday)
{
    m_today->setText(today);
    m_yesterday->setText(tr("Yesterday %1", "yesterday's figure follows").arg(yesterday));
    setAccessibleName(m_label->text() + u": " + today);
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Role::Line));
    painter.setBrush(theme::color(theme::Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius(), theme::radius());
}
