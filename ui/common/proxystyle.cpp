// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/proxystyle.h"

#include "ui/common/comborowdelegate.h"
#include "ui/common/controlpainter.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

bool isChip(const QWidget *widget)
{
    return widget && widget->property("chip").toBool();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool isDanger(const QWidget *widget)
{
    return widget && widget->property("danger").toBool();
}

} // namespace

ProxyStyle::ProxyStyle() : QProxyStyle(u"fusion"_s) { }

QIcon ProxyStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"chevron-right"_s);
    case SP_ToolBarVerticalExtensionButton:
        return icon(u"chevron-down"_s);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void ProxyStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || widget->inherits("QLineEdit"))
        widget->setAttribute(Qt::WA_Hover);
    // Enter presses the button that has the focus, as it does in dialogs.
    if (auto *button = qobject_cast<QPushButton *>(widget);
        button && !qobject_cast<QDialog *>(button->window()))
        button->setAutoDefault(true);
    // Before it is opened for the first time: its height is reckoned from the rows then.
    auto *combo = qobject_cast<QComboBox *>(widget);
    if (combo && !qobject_cast<ComboRowDelegate *>(combo->itemDelegate()))
        combo->setItemDelegate(new ComboRowDelegate(combo));
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return theme::gap();
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme::halfGap();
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return theme::iconSize();
    case PM_ScrollBarExtent:
        return qMax(10, qRound(theme::gap() * 0.75));
    case PM_ScrollBarSliderMin:
        return theme::gap() * 2;
    case PM_SplitterWidth:
        return 1;
    case PM_HeaderMarkSize:
        return qRound(theme::iconSize() * 0.7);
    case PM_HeaderMargin:
        return theme::halfGap();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme::gap();
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return qMax(2, theme::halfGap() / 2);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return theme::halfGap() / 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_FormLayoutFieldGrowthPolicy:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        out = {size.width() + 2 * theme::gap(), qMax(size.height(), theme::controlHeight())};
        break;
    case CT_ComboBox:
        out = {out.width() + theme::gap(), qMax(out.height(), theme::controlHeight())};
        break;
    case CT_TabBarTab:
        out = {size.width() + theme::halfGap(), theme::rowHeight()};
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        out.setHeight(qMax(out.height(), theme::controlHeight()));
        break;
    case CT_ToolButton:
        out.rwidth() += isChip(widget) ? theme::halfGap() * 3 / 2 : 0;
        out = out.expandedTo({theme::controlHeight() - 4, theme::controlHeight() - 4});
        break;
    case CT_MenuItem:
        out.setHeight(qMax(out.height(), out.height() > 6 ? theme::controlHeight() - 2 : 0));
        break;
    case CT_HeaderSection:
        out.setHeight(theme::rowHeight());
        break;
    default:
        break;
    }
    return out;
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget)
            .adjusted(theme::halfGap() / 2, 0, 0, 0);
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
        return {};
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const int thick = isHorizontal ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int shortest = qMin(length, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    const int slider = range > 0
        ? qBound(shortest, int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length)
        : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect rect = isHorizontal ? QRect(from, 0, size, thick) : QRect(0, from, thick, size);
        return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

/// Text keeps as much distance from a field's frame as it does in a combo box.
QRect ProxyStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element != SE_LineEditContents || !frame || frame->lineWidth <= 0)
        return rect;
    return rect.adjusted(theme::halfGap() / 2, 0, -theme::halfGap() / 2, 0);
}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        controlpainter::button(painter, option, isPrimary(widget));
        return;
    case PE_PanelButtonTool:
        if (isChip(widget))
            controlpainter::filterChip(painter, option);
        else
            controlpainter::toolButton(painter, option);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            controlpainter::fieldFrame(painter, option);
        return;
    case PE_FrameLineEdit:
        controlpainter::fieldFrame(painter, option);
        return;
    case PE_FrameFocusRect:
        controlpainter::focusRing(painter, option->rect,
                                  isPrimary(widget) ? theme::color(Role::AccentText) : QColor());
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        controlpainter::checkBox(painter, option);
        return;
    case PE_IndicatorRadioButton:
        controlpainter::radioButton(painter, option);
        return;
    case PE_FrameTabBarBase:
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, theme::color(Role::Surface));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        controlpainter::popupPanel(painter, option);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool isUp = header->sortIndicator == QStyleOptionHeader::SortUp;
            const int size = qMin(option->rect.width(), option->rect.height());
            painter->drawPixmap(option->rect.topLeft(),
                                iconPixmap(isUp ? u"chevron-down"_s : u"chevron-up"_s,
                                           theme::color(Role::QuietText), size,
                                           painter->device()->devicePixelRatioF()));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            controlpainter::headerSection(painter, header);
        return;
    case CE_ProgressBarGroove:
        controlpainter::progressGroove(painter, option);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            controlpainter::progressContents(painter, bar);
        return;
    case CE_TabBarTabShape:
        controlpainter::tab(painter, option);
        return;
    case CE_PushButton: // Fusion only tints the frame, which we paint
        QProxyStyle::drawControl(element, option, painter, widget);
        if (option->state.testFlag(State_HasFocus))
            drawPrimitive(PE_FrameFocusRect, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        drawButtonLabel(option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        drawToolButtonLabel(option, painter, widget);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, theme::color(Role::Line));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ProxyStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    QStyleOptionButton own = *button;
    if (own.state.testFlag(State_Enabled) && (isPrimary(widget) || isDanger(widget))) {
        const QColor words = theme::color(isPrimary(widget) ? Role::AccentText : Role::Bad);
        own.palette.setColor(QPalette::ButtonText, words);
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &own, painter, widget);
}

/// The words of a chip keep clear of its round ends.
void ProxyStyle::drawToolButtonLabel(const QStyleOption *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button || !isChip(widget))
        return QProxyStyle::drawControl(CE_ToolButtonLabel, option, painter, widget);
    QStyleOptionToolButton own = *button;
    own.rect.adjust(theme::halfGap(), 0, -theme::halfGap() / 2, 0); // the cross has room of its own
    QProxyStyle::drawControl(CE_ToolButtonLabel, &own, painter, widget);
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            controlpainter::comboBox(painter, combo);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (bar->maximum > bar->minimum)
                controlpainter::scrollBarSlider(
                    painter, bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}
