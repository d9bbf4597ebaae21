// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/streamwatch.h"

bool StreamWatch::take(const QList<ReceivedEvent> &events, const StreamReader &reader)
{
    m_gaps.take(events);
    m_gaps.setTooLarge(quint64(reader.droppedCount()));
    return refresh();
}

bool StreamWatch::note(const StreamReader &reader)
{
    const bool isOpen = reader.state() == StreamReader::State::Open;
    if (std::exchange(m_wasOpen, isOpen) && !isOpen)
        m_gaps.cut();
    m_gaps.setTooLarge(quint64(reader.droppedCount()));
    return refresh();
}

bool StreamWatch::refresh()
{
    const SourceLoss now = m_gaps.loss();
    return std::exchange(m_loss, now) != now;
}

SourceState sourceStateOf(const StreamReader &reader)
{
    using Kind = SourceState::Kind;
    const QString why = reader.lastError() ? reader.lastError()->detail : QString();
    switch (reader.state()) {
    case StreamReader::State::Stopped:
        return {Kind::Ended, why};
    case StreamReader::State::Connecting:
        return {Kind::Connecting, {}};
    case StreamReader::State::Open:
        return {Kind::Open, {}};
    case StreamReader::State::Waiting:
        return {Kind::Waiting, why};
    case StreamReader::State::Failed:
        return {Kind::Failed, why, reader.lastError() && reader.lastError()->kind == Error::Kind::SignIn};
    }
    Q_UNREACHABLE();
}
