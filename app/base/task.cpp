// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/task.h"

namespace taskdetail {

Delivery::~Delivery() = default;

void Delivery::cancel()
{
    if (std::exchange(m_isCancelled, true))
        return;
    forgetHandler();
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
    QMetaObject::invokeMethod(
        &m_loop, [self = shared_from_this()] { self->call(); }, Qt::QueuedConnection);
}

} // namespace taskdetail
