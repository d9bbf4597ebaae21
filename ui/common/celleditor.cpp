// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/celleditor.h"

#include "ui/common/errortext.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace {

/// The ground under the words.
class Bubble : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme::color(theme::Role::Bad));
        painter.setBrush(theme::color(theme::Role::BadGround));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius(),
                                theme::radius());
    }
};

} // namespace

CellEditor::CellEditor(WhyNot whyNot, Enter enter, QWidget *parent)
    : QLineEdit(parent), m_whyNot(std::move(whyNot)), m_enter(std::move(enter))
{
    setAutoFillBackground(true);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_reason.isEmpty())
            show(m_whyNot(text())); // gone as soon as it is put right
    });
    parent->installEventFilter(this);
}

CellEditor::~CellEditor()
{
    delete m_bubble;
}

bool CellEditor::commit()
{
    if (m_entered == text())
        return true;
    show(m_whyNot(text()));
    if (!m_reason.isEmpty() || !m_enter)
        return m_reason.isEmpty();
    const QString typed = text(); // entering may bring the field up to date
    if (const Result<Done> entered = m_enter(typed); !entered) {
        show(ErrorText::of(entered.error()).paragraph());
        return false;
    }
    m_entered = typed;
    return true;
}

void CellEditor::show(const QString &reason)
{
    m_reason = reason;
    setAccessibleDescription(reason);
    if (reason.isEmpty()) {
        delete std::exchange(m_bubble, nullptr);
        return;
    }
    if (!m_bubble) {
        m_bubble = new Bubble(window());
        m_words = new TextLabel(TextLabel::Style::Quiet);
        m_words->setRole(theme::Role::Bad);
        auto *box = new QHBoxLayout(m_bubble);
        box->setContentsMargins(theme::halfGap(), theme::halfGap() / 2, theme::halfGap(),
                                theme::halfGap() / 2);
        box->addWidget(m_words);
    }
    m_words->setText(reason);
    placeBubble();
    m_bubble->show();
    m_bubble->raise();
}

void CellEditor::placeBubble()
{
    if (!m_bubble)
        return;
    m_bubble->adjustSize();
    QPoint place = mapTo(window(), QPoint(0, height() + 2));
    place.setX(qMax(0, qMin(place.x(), window()->width() - m_bubble->width())));
    m_bubble->move(place);
}

/// Esc is for the cell: no shortcut of what lies around it gets it.
bool CellEditor::event(QEvent *event)
{
    const bool isEscape =
        event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape)
        return QLineEdit::event(event);
    event->accept();
    return true;
}

/// A click elsewhere in the table would close the field and lose what was typed.
bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (watched == parent() && isPress && !commit()) {
        setFocus();
        return true;
    }
    return QLineEdit::eventFilter(watched, event);
}

void CellEditor::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeBubble();
}

void CellEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeBubble();
}
