// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/task.h"

#include <QCoreApplication>

namespace taskdetail {

Delivery::~Delivery() = default;

void Delivery::cancel()
{
    if (std::exchange(m_isCancelled, true))
        return;
    const auto self = shared_from_this();
    forgetHandler();
    // An event that never arrives, on a thread that ends, would keep us for ever.
    if (std::exchange(m_isScheduled, false))
        QCoreApplication::removePostedEvents(&m_loop, QEvent::MetaCall);
    if (const auto abort = std::exchange(m_abort, nullptr))
        abort();
}

void Delivery::cancelAfter(QObject *context)
{
    QObject::connect(context, &QObject::destroyed, &m_loop, canceller());
}

std::function<void()> Delivery::canceller()
{
    return [weak = weak_from_this()] {
        if (const auto delivery = weak.lock())
            delivery->cancel();
    };
}

void Delivery::onCancel(std::function<void()> abort)
{
    if (m_isCancelled)
        abort();
    else
        m_abort = std::move(abort);
}

void Delivery::schedule()
{
    m_isScheduled = true;
    const auto arrive = [self = shared_from_this()] {
        self->m_isScheduled = false;
        self->call();
    };
    QMetaObject::invokeMethod(&m_loop, arrive, Qt::QueuedConnection);
}

} // namespace taskdetail
