// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QLabel>

#include <optional>

/// A label in one of the text styles, which keeps its colour and size through theme and font changes.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Style { Title, Section, Body, Strong, Quiet, Mono };

    explicit TextLabel(Style style, const QString &text = {}, QWidget *parent = nullptr);

    /// In place of the style's own colour.
    void setRole(theme::Role role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyStyle();

    Style m_style;
    std::optional<theme::Role> m_role{};
    bool m_isApplying = false;
};
