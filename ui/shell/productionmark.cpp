// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/productionmark.h"

#include "ui/common/environmentlook.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

ProductionFrame::ProductionFrame(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->setContentsMargins(thickness(), thickness(), thickness(), thickness());
    window->installEventFilter(this);
    follow();
    show();
}

int ProductionFrame::thickness()
{
    return qMax(4, theme::halfGap() / 2 + 1);
}

void ProductionFrame::follow()
{
    const QRect whole = parentWidget()->rect();
    const int edge = thickness();
    setGeometry(whole);
    setMask(QRegion(whole) - QRegion(whole.adjusted(edge, edge, -edge, -edge)));
    raise();
}

bool ProductionFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded))
        follow();
    return QWidget::eventFilter(watched, event);
}

void ProductionFrame::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::color(theme::Role::Production));
}

ProductionMark::ProductionMark(QWidget *mainWindow) : QObject(mainWindow), m_mainWindow(mainWindow)
{
    mark(mainWindow);
    qApp->installEventFilter(this);
}

ProductionMark::~ProductionMark()
{
    for (const auto &frame : std::as_const(m_frames)) {
        if (!frame)
            continue;
        frame->parentWidget()->setContentsMargins({});
        delete frame.data();
    }
}

QString ProductionMark::markedTitle(const QString &title)
{
    const QString word = environmentTitle(Environment::Production);
    return title.startsWith(word) ? title : u"%1 – %2"_s.arg(word, title);
}

bool ProductionMark::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show || !watched->isWidgetType())
        return false;
    auto *window = static_cast<QWidget *>(watched);
    if (window != m_mainWindow && isOurs(window))
        mark(window);
    return false;
}

/// Windows and dialogs; not menus, tooltips and completion lists.
bool ProductionMark::isOurs(const QWidget *window) const
{
    const auto type = window->windowType();
    if (!window->isWindow() || (type != Qt::Window && type != Qt::Dialog && type != Qt::Sheet))
        return false;
    return m_mainWindow->isAncestorOf(window) || window->parentWidget() == m_mainWindow;
}

void ProductionMark::mark(QWidget *window)
{
    if (!window->findChild<ProductionFrame *>({}, Qt::FindDirectChildrenOnly))
        m_frames << new ProductionFrame(window);
    window->setWindowTitle(markedTitle(window->windowTitle()));
}
