// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomeview.h"

#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/banner.h"
#include "ui/common/environmentlook.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

WelcomeView::WelcomeView(const AppServices &app, QWidget *parent)
    : QWidget(parent), m_app(app), m_banner(new Banner), m_title(new TextLabel(TextLabel::Style::Title)),
      m_sentence(new TextLabel(TextLabel::Style::Body)),
      m_shopsTitle(new TextLabel(TextLabel::Style::Strong)), m_shops(new QVBoxLayout),
      m_sample(new QPushButton), m_connect(new QPushButton),
      m_sampleNote(new TextLabel(TextLabel::Style::Quiet)),
      m_connectNote(new TextLabel(TextLabel::Style::Quiet))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_banner);
    rows->addStretch(2);
    // Between stretches, not aligned: else its texts' height would be reckoned for the window's whole width.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(makeCard());
    middle->addStretch();
    rows->addLayout(middle);
    rows->addStretch(3);
    m_banner->setDismissible(true);
    connect(m_sample, &QPushButton::clicked, this, [this] { m_app.shops.openSampleShop(); });
    connect(m_connect, &QPushButton::clicked, this, [this] { m_app.shops.connectNewShop(); });
    connect(&m_app.settings, &Settings::shopsChanged, this, &WelcomeView::fillShops);
    retranslate();
}

QWidget *WelcomeView::makeCard()
{
    m_sample->setObjectName(u"trySample"_s);
    m_sample->setProperty("primary", true);
    m_connect->setObjectName(u"connectShop"_s);
    for (TextLabel *label : {m_sentence, m_sampleNote, m_connectNote})
        label->setWordWrap(true);
    auto *card = new QWidget;
    card->setFixedWidth(theme::charWidth() * 36);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::halfGap());
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(theme::gap());
    column->addWidget(m_shopsTitle);
    column->addLayout(m_shops);
    for (const auto &[button, note] :
         {std::pair{m_sample, m_sampleNote}, std::pair{m_connect, m_connectNote}}) {
        column->addSpacing(theme::halfGap());
        column->addWidget(button);
        column->addWidget(note);
    }
    return card;
}

void WelcomeView::retranslate()
{
    m_title->setText(tr("Zhanggui", "name of the program"));
    m_sentence->setText(
        tr("The console for your mini-program's shop: products, orders and what keeps it running."));
    m_shopsTitle->setText(tr("Your shops"));
    m_sample->setText(tr("Try the sample shop"));
    m_sampleNote->setText(
        tr("A complete shop on this computer, with products, orders and shoppers. Nothing in it "
           "is real, so nothing can go wrong."));
    m_connect->setText(tr("Connect to a shop…"));
    m_connectNote->setText(tr("You need its address, a user name and a password of its admin page."));
    fillShops();
}

void WelcomeView::fillShops()
{
    while (QLayoutItem *item = m_shops->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // later: it may be what was just clicked
        delete item;
    }
    const QList<ShopProfile> profiles = m_app.settings.shops();
    for (const ShopProfile &profile : profiles) {
        if (profile.isSample)
            continue;
        auto *button = new QPushButton(icon(environmentLook(profile.environment).icon),
                                       tr("%1 (%2)", "shop name (environment)")
                                           .arg(profile.name, environmentTitle(profile.environment)));
        connect(button, &QPushButton::clicked, this, [this, id = profile.id] { m_app.shops.openShop(id); });
        m_shops->addWidget(button);
    }
    m_shopsTitle->setVisible(m_shops->count() > 0);
}

void WelcomeView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sample->setFocus();
}
