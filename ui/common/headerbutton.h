// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

/// A button of a page's header. Where the header has too little room it shows its icon alone, and its words
/// as a tool tip.
class HeaderButton : public QPushButton
{
    Q_OBJECT
public:
    using QPushButton::QPushButton;

    /// Has no effect on a button without an icon.
    void setCompact(bool isCompact);
    /// How much narrower it could be, in device-independent pixels; 0 when it is compact, or can't be.
    int savableWidth() const;
    /// How much narrower it is now.
    int savedWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    bool event(QEvent *event) override;

private:
    bool showsIconOnly() const { return m_isCompact && !icon().isNull(); }
    int possibleSaving() const;

    bool m_isCompact = false;
};
