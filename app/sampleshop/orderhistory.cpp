// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/orderhistory.h"

#include "app/sampleshop/salesrhythm.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

/// Warehouse hours are 9 to 19; what comes later goes the next morning.
qint64 inWorkingHours(qint64 time, Randomness &random)
{
    const int hour = shopHour(time);
    if (hour >= 9 && hour < 19)
        return time;
    const qint64 morning = atShopHour(hour < 9 ? time : time + dayMs, 9);
    return morning + random.below(150 * minuteMs);
}

/// Plays the steps of one order until one lies in the future.
class Life
{
public:
    Life(qint64 now, SampleOrder &order, const OrderWords &words, Randomness &random)
        : m_now(now), m_order(order), m_words(words), m_random(random), m_at(order.placedAt)
    {
        note(u"placed"_s, customer);
    }

    void forget()
    {
        if (pass(dayMs))
            move(OrderState::Closed, u"closed"_s, u"system"_s, u"超时未支付"_s);
    }
    void cancel()
    {
        if (pass(m_random.between(1, 90) * minuteMs))
            move(OrderState::Closed, u"closed"_s, customer, m_random.pick(m_words.cancelReasons));
    }
    bool pay()
    {
        if (!pass(20'000 + qint64(m_random.gap(100'000))))
            return false;
        m_order.paidAt = m_at;
        move(OrderState::ToShip, u"paid"_s, customer);
        return true;
    }
    bool ship()
    {
        const bool isLate = m_random.chance(0.02); // waiting for stock
        const qint64 packed =
            m_at + (isLate ? m_random.between(3, 6) * dayMs : 0) + m_random.between(1, 9) * hourMs;
        writeMemo();
        if (!passTo(inWorkingHours(packed, m_random)))
            return false;
        const SampleCarrier &carrier = m_words.someCarrier(m_random);
        m_order.carrier = carrier.id;
        m_order.trackingNumber = carrier.trackingNumber(m_random);
        m_order.shippedAt = m_at;
        move(OrderState::Shipped, u"shipped"_s, m_random.pick(m_words.operators),
             carrier.name + u' ' + m_order.trackingNumber);
        return true;
    }
    bool receive()
    {
        if (!pass(m_random.between(34, 130) * hourMs + m_random.below(hourMs)))
            return false;
        move(OrderState::Received, u"received"_s, m_random.chance(0.7) ? customer : u"system"_s);
        return true;
    }
    void finish()
    {
        if (pass(7 * dayMs))
            move(OrderState::Done, u"done"_s, u"system"_s);
    }
    /// False when there is no answer yet, or it was yes.
    bool askBackAndGoOn(qint64 after, double granted)
    {
        if (!pass(after))
            return false;
        m_order.refund = SampleRefund{.reason = m_random.pick(m_words.refundReasons), .askedAt = m_at};
        m_order.stateBefore = m_order.state;
        move(OrderState::RefundAsked, u"refundAsked"_s, customer, m_order.refund->reason);
        const bool isGranted = m_random.chance(granted);
        if (!passTo(
                inWorkingHours(m_at + m_random.between(2, 40) * hourMs + m_random.below(hourMs), m_random)))
            return false;
        answerRefund(isGranted);
        return !isGranted;
    }

private:
    bool pass(qint64 duration) { return passTo(m_at + duration); }
    bool passTo(qint64 time)
    {
        m_isOver = m_isOver || time > m_now;
        if (!m_isOver)
            m_at = time;
        return !m_isOver;
    }
    void note(const QString &what, const QString &who, const QString &text = {})
    {
        m_order.events.append({m_at, what, who, text});
    }
    void move(OrderState to, const QString &what, const QString &who, const QString &text = {})
    {
        m_order.state = to;
        note(what, who, text);
    }
    void writeMemo()
    {
        const qint64 later = m_random.between(5, 50) * minuteMs;
        if (!m_random.chance(0.06) || !pass(later))
            return;
        m_order.memo = m_random.pick(m_words.memos);
        note(u"memo"_s, m_random.pick(m_words.operators), m_order.memo);
    }
    void answerRefund(bool isGranted)
    {
        SampleRefund &refund = *m_order.refund;
        refund.answeredAt = m_at;
        refund.isGranted = isGranted;
        refund.answeredBy = m_random.pick(m_words.operators);
        refund.answer = isGranted ? QString() : m_random.pick(m_words.refusals);
        move(isGranted ? OrderState::Refunded : m_order.stateBefore,
             isGranted ? u"refunded"_s : u"refundRefused"_s, refund.answeredBy, refund.answer);
        m_order.stateBefore = OrderState::Other;
    }

    const QString customer = QStringLiteral("customer");
    qint64 m_now;
    SampleOrder &m_order;
    const OrderWords &m_words;
    Randomness &m_random;
    qint64 m_at;
    bool m_isOver = false;
};

} // namespace

OrderFate someFate(Randomness &random)
{
    const double roll = random.unit();
    if (roll < 0.045)
        return OrderFate::Forgotten;
    if (roll < 0.075)
        return OrderFate::Cancelled;
    if (roll < 0.09)
        return OrderFate::RefundedEarly;
    return roll < 0.12 ? OrderFate::SentBack : OrderFate::Bought;
}

void liveUntil(qint64 now, OrderFate fate, SampleOrder &order, const OrderWords &words, Randomness &random)
{
    Life life(now, order, words, random);
    if (fate == OrderFate::Forgotten)
        return life.forget();
    if (fate == OrderFate::Cancelled)
        return life.cancel();
    if (!life.pay())
        return;
    if (fate == OrderFate::RefundedEarly && !life.askBackAndGoOn(random.between(1, 45) * minuteMs, 0.9))
        return;
    if (!life.ship() || !life.receive())
        return;
    if (fate == OrderFate::SentBack && !life.askBackAndGoOn(random.between(2, 100) * hourMs, 0.75))
        return;
    life.finish();
}
