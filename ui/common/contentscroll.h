// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

/// Content that may be longer than its place: as wide as that, without a frame. Where there is something to
/// scroll, the Tab key comes by and keys scroll it; that it has the focus is seen.
class ContentScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit ContentScroll(QWidget *content = nullptr, QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_ring; ///< above the content, which covers what is painted on the viewport
};
