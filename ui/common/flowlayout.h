// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

/// Puts its widgets side by side as far as there is room, and the next ones into rows below.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr) : QLayout(parent) { }
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    /// All in one row.
    QSize sizeHint() const override;
    /// Of the widest one alone.
    QSize minimumSize() const override;

private:
    /// \return the height that the rows take in this width
    int arrange(const QRect &rect, bool doesMove) const;

    QList<QLayoutItem *> m_items{};
};
