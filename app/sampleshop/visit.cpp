// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/visit.h"

#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 visitKind = 6; // which of the seed's streams (Randomness)

/// An address from a block kept for examples (RFC 5737), the same for a visit's every request.
QByteArray someAddress(quint64 number)
{
    static constexpr std::array blocks{"192.0.2.", "198.51.100.", "203.0.113."};
    Randomness random(number);
    return blocks[size_t(random.below(3))] + QByteArray::number(1 + random.below(254));
}

} // namespace

Visit::Visit(const VisitGround &ground, quint64 number, const QByteArray &agent, QObject *parent)
    : QObject(parent), m_random(ground.options.seed, visitKind, number),
      m_client(ground.transport, ground.options.shop, agent, someAddress(number)), m_ground(ground)
{
}

void Visit::get(const QString &path, Heard heard)
{
    hear(m_client.get(path), std::move(heard));
}

void Visit::send(const QByteArray &method, const QString &path, const QJsonObject &body, Heard heard)
{
    hear(m_client.send(method, path, body), std::move(heard));
}

void Visit::hear(Task<HttpReply> task, Heard heard)
{
    QElapsedTimer clock;
    clock.start();
    std::move(task).then(this, [this, clock, heard = std::move(heard)](Result<HttpReply> reply) {
        Answer answer;
        if (reply)
            answer = {.status = reply->status, .json = QJsonDocument::fromJson(reply->body).object()};
        Q_EMIT answered(answer.status > 0 && answer.status < 500, clock.elapsed());
        heard(answer);
    });
}

void Visit::think(double seconds, Step step)
{
    const double wait = m_random.gap(seconds * 1000) * m_ground.options.pace * m_ground.slowness;
    QTimer::singleShot(std::chrono::milliseconds(qint64(wait)), this, std::move(step));
}

void Visit::leave()
{
    Q_EMIT left();
    deleteLater();
}

void Visit::signIn(const SampleCustomer &customer, Step then)
{
    send("POST", u"/shop/v1/sessions"_s, {{u"phone"_s, customer.phone}, {u"name"_s, customer.name}},
         [this, then = std::move(then)](const Answer &answer) {
             if (!answer.isGood())
                 return leave();
             m_client.signedIn(answer.json.value("token"_L1).toString());
             then();
         });
}
