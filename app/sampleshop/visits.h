// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/orderwords.h"
#include "app/sampleshop/visit.h"

/// Looks round, searches, reads some articles, and more often than not leaves as they came; else fills a
/// cart, orders, and usually pays.
class BuyingVisit final : public Visit
{
    Q_OBJECT
public:
    BuyingVisit(const VisitGround &ground, quint64 number, const OrderWords &words, QObject *parent);
    void begin() override;

private:
    void lookRound();
    void search();
    void readShelf(const Answer &answer);
    void look();
    void readArticle(const Answer &answer);
    void decide();
    void takeArticle();
    void putInCart();
    void order();
    void settle(const QString &order);

    const OrderWords &m_words;
    SampleCustomer m_customer;
    QJsonArray m_categories{};
    QJsonArray m_shelf{};
    QJsonArray m_skus{}; ///< of the article last read
    int m_looks = 0;
    int m_inCart = 0;
};

/// A customer who looks after earlier orders: pays or drops what is unpaid, confirms what came, asks for
/// money back now and then.
class ReturningVisit final : public Visit
{
    Q_OBJECT
public:
    ReturningVisit(const VisitGround &ground, quint64 number, const OrderWords &words, QObject *parent);
    void begin() override;

private:
    void readOrders(const Answer &answer);
    void next();
    void lookAfter(const QJsonObject &order);
    void confirm(const QString &order);
    void askBack(const QString &order);
    void act(const QString &order, const QString &action, const QJsonObject &body = {});

    const OrderWords &m_words;
    SampleCustomer m_customer;
    QJsonArray m_orders{};
};

/// A crawler, or somebody trying doors: addresses that are not there, and orders without signing in.
class BotVisit final : public Visit
{
    Q_OBJECT
public:
    BotVisit(const VisitGround &ground, quint64 number, QObject *parent);
    void begin() override;

private:
    QString somePath();

    int m_left = 0; ///< requests
};
