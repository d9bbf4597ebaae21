// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/changeerrand.h"

#include "app/backend/inputcheck.h"
#include "app/base/logging.h"
#include "app/shop/orderfacts.h"
#include "app/shop/serverdomainfields.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/writeanswer.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = PendingChange::State;
using Verdict = Standing::Verdict;

constexpr int mostRounds = 3; // somebody edits the same thing faster than we can: then a person decides

// How long a backend may be at work on a request that we no longer wait for: three times the
// transport's own patience of 20 s.
constexpr auto longestWork = 60s;

// Half of what our contract promises for an idempotency key; others promise as much or more.
constexpr auto keyLifetime = 12h;

Error endedBeforeTheAnswer()
{
    return {.kind = Error::Kind::Unreachable,
            .cause = Error::Cause::ProgramEnded,
            .detail = u"the program ended before the answer came"_s,
            .outcomeOpen = true};
}

/// Fields that the backend has left as they were, though it said that it saved them.
QList<FieldError> fieldsNotKept(const PendingChange &change, const EntityNow &answer)
{
    QList<FieldError> kept;
    for (const FieldChange &field : change.fields) {
        const auto value = fieldOf(answer, field.field);
        if (value == field.before && value != field.after)
            kept.append({field.field, {}});
    }
    return kept;
}

Result<Done> checkedDomains(const Capabilities &offered, const QList<FieldChange> &fields)
{
    for (const FieldChange &field : fields) {
        if (!offered.serverDomainCategories.contains(serverDomainFromPath(field.field).category))
            return failure(Error::Kind::NotOffered, u"no list "_s + field.field);
    }
    return Done{};
}

} // namespace

ChangeErrand::ChangeErrand(Backend &backend, PendingChanges &changes, const PendingChange &change,
                           Purpose purpose, ApplierObserver *observer, QObject *parent)
    : QObject(parent), m_backend(backend), m_changes(changes), m_change(change), m_stored(change),
      m_purpose(purpose), m_observer(observer)
{
}

void ChangeErrand::start()
{
    if (m_purpose == Purpose::Check) {
        m_open = m_change.error.value_or(endedBeforeTheAnswer());
    } else if (const auto good = checked(); !good) {
        if (m_change.sendings > 0)
            return verify(good.error());
        return settle(State::Refused, good.error());
    }
    if (canBeRead(m_backend.capabilities(), m_change.entity))
        read();
    else
        withoutReading();
}

/// A reading that only prepares a sending is of no use any more, and may itself wait for long.
void ChangeErrand::stop()
{
    m_isStopped = true;
    if (m_open || m_change.state == State::Sending)
        return;
    m_reading.cancel();
    leave();
}

/// The limits that the backend holds us to, once more: they may have changed since the edit was made.
Result<Done> ChangeErrand::checked() const
{
    const Capabilities &offered = m_backend.capabilities();
    if (m_change.isAction()) {
        const OrderAction *action = offered.orders ? offered.orders->action(m_change.action) : nullptr;
        return action ? checkInput(*action, m_change.input)
                      : Result<Done>(failure(Error::Kind::NotOffered, u"no action "_s + m_change.action));
    }
    if (m_change.entity.kind == EntityRef::Kind::ServerDomains)
        return checkedDomains(offered, m_change.fields);
    for (const FieldChange &field : m_change.fields) {
        const auto rule = offered.products ? offered.products->fieldRule(field.field) : std::nullopt;
        if (!rule)
            return failure(Error::Kind::NotOffered, u"no field "_s + field.field);
        if (auto good = checkField(*rule, field.after); !good) {
            Error refusal = good.error();
            refusal.fields = {{field.field, refusal.message}};
            return failure(refusal);
        }
    }
    return Done{};
}

void ChangeErrand::read()
{
    m_reading.run(readEntity(m_backend, m_change.entity), [this](const Result<EntityNow> &now) {
        note(ApplierStep::ReadAnswered);
        afterReading(now);
    });
    note(ApplierStep::ReadAsked);
}

void ChangeErrand::afterReading(const Result<EntityNow> &now)
{
    const auto current = m_changes.find(m_change.id);
    if (!current)
        return end({}); // taken back while we read
    if (*current != m_stored) {
        m_change = m_stored = *current; // edited while we read
        return start();
    }
    if (!now)
        return couldNotRead(now.error());
    const bool isUnchanged = m_change.sendings > 0 && m_backend.capabilities().hasVersions
        && !m_change.version.isEmpty() && versionOf(*now) == m_change.version;
    const Standing standing = standingOf(m_change, *now);
    if (isUnchanged && standing.verdict == Verdict::Undecided)
        compared({.verdict = Verdict::NotDone}, *now);
    else
        compared(standing, *now);
}

/// Nothing can be compared: a first sending goes out as it is, an open one stays open.
void ChangeErrand::withoutReading()
{
    if (m_open || (m_change.sendings > 0 && m_purpose == Purpose::Send && !isSafeToRepeat()))
        return concluded({});
    send(nullptr);
}

void ChangeErrand::compared(const Standing &standing, const EntityNow &now)
{
    if (m_open)
        return concluded(standing);
    switch (standing.verdict) {
    case Verdict::Done:
        return settle(State::Applied);
    case Verdict::Moved:
        return settle(State::Conflict, Error{.kind = Error::Kind::Conflict}, standing.theirs);
    case Verdict::Undecided:
        if (m_purpose == Purpose::Send && !isSafeToRepeat())
            return settle(State::Unknown, m_change.error);
        break;
    case Verdict::NotDone:
        break;
    }
    const bool hasMoved = m_backend.capabilities().hasVersions && versionOf(now) != m_change.version;
    if (m_declined && !hasMoved)
        return settle(State::Refused, m_declined);
    send(&now);
}

/// Sending is on disk before anything leaves, with what the outcome will be judged by.
void ChangeErrand::send(const EntityNow *now)
{
    if (m_isStopped)
        return leave();
    m_change.state = State::Sending;
    m_change.error.reset();
    m_change.theirs.clear();
    m_change.sentAt = m_changes.now();
    ++m_change.sendings;
    if (now)
        m_change.version = versionOf(*now);
    if (now && m_change.isAction())
        m_change.before = orderFacts(std::get<Order>(*now));
    if (const auto stored = m_changes.settle(m_change); !stored)
        return end(stored.error());
    m_stored = m_change;
    note(ApplierStep::SendingStored);
    sendChange(m_backend, m_change).then(this, [this](const Result<EntityNow> &answer) {
        note(ApplierStep::AnswerCame);
        afterSending(answer);
    });
    note(ApplierStep::RequestGiven);
}

/// Stopped. On disk a change is in Sending here only after a sending that surely was not taken.
void ChangeErrand::leave()
{
    if (m_change.state == State::Sending)
        settle(State::Waiting, m_declined);
    else
        end({});
}

void ChangeErrand::afterSending(const Result<EntityNow> &answer)
{
    if (answer)
        return accepted(*answer);
    if (meaningOf(answer.error()) == AnswerMeaning::Open)
        return verify(answer.error());
    declined(answer.error());
}

/// Some backends say yes and drop a field. Other differences are theirs to make: a trimmed name.
void ChangeErrand::accepted(const EntityNow &answer)
{
    if (!m_change.isAction()) {
        if (const QList<FieldError> lost = fieldsNotKept(m_change, answer); !lost.isEmpty()) {
            return settle(State::Refused,
                          Error{.kind = Error::Kind::Refused,
                                .detail = u"the backend said that it was saved, but has kept the old value"_s,
                                .fields = lost});
        }
    }
    m_isGone = std::holds_alternative<Gone>(answer);
    settle(State::Applied);
}

/// Surely not done, this time. An earlier sending may have been: then what stands in the way now may
/// be our own work, and reading tells.
void ChangeErrand::declined(const Error &error)
{
    --m_change.sendings;
    const AnswerMeaning meaning = meaningOf(error);
    if (meaning == AnswerMeaning::Stopped)
        return settle(State::Waiting, error, {}, error);
    m_declined = error;
    if (meaning == AnswerMeaning::Moved && ++m_rounds < mostRounds
        && canBeRead(m_backend.capabilities(), m_change.entity))
        return read();
    if (m_change.sendings > 0)
        return verify(error);
    settle(State::Refused, error);
}

void ChangeErrand::verify(const Error &reason)
{
    m_open = reason;
    if (canBeRead(m_backend.capabilities(), m_change.entity))
        read();
    else
        concluded({});
}

/// What reading says about a sending whose outcome was open.
void ChangeErrand::concluded(const Standing &standing)
{
    switch (standing.verdict) {
    case Verdict::Done:
        return settle(State::Applied);
    case Verdict::Moved:
        return settle(State::Conflict, m_open, standing.theirs);
    case Verdict::NotDone:
        if (meaningOf(*m_open) == AnswerMeaning::Refused)
            return settle(State::Refused, m_open);
        return settle(isKeyHonoured() || isSurelyOver() ? State::Waiting : State::Unknown, m_open);
    case Verdict::Undecided:
        return settle(m_change.isAction() && mayGoAgain() ? State::Waiting : State::Unknown, m_open);
    }
}

void ChangeErrand::couldNotRead(const Error &error)
{
    if (isGoneByOurs(error)) {
        m_isGone = true;
        return settle(State::Applied);
    }
    const bool isStopped = meaningOf(error) == AnswerMeaning::Stopped;
    const auto stop = isStopped ? std::optional(error) : std::nullopt;
    if (m_open)
        return settle(State::Unknown, m_open, {}, stop);
    if (m_change.sendings > 0 && m_change.state == State::Unknown)
        return settle(State::Unknown, error, {}, stop);
    settle(isStopped ? State::Waiting : State::Refused, error, {}, stop);
}

/// An action that was answered, and after which a connector looked for the order in vain, as we do now.
bool ChangeErrand::isGoneByOurs(const Error &error) const
{
    return m_change.isAction() && m_open && m_open->kind == Error::Kind::NotFound && m_open->outcomeOpen
        && error.kind == Error::Kind::NotFound;
}

/// The backend tells a repetition by its key, and still knows the one of the last sending.
bool ChangeErrand::isKeyHonoured() const
{
    return m_backend.capabilities().isIdempotent
        && m_change.sentAt.secsTo(m_changes.now()) < keyLifetime / 1s;
}

/// Twice is the same as once: an edit sets values, and so do some actions.
bool ChangeErrand::isSafeToRepeat() const
{
    if (!m_change.isAction() || isKeyHonoured())
        return true;
    const Capabilities &offered = m_backend.capabilities();
    const OrderAction *action = offered.orders ? offered.orders->action(m_change.action) : nullptr;
    return action && action->isSafeToRepeat;
}

/// Without another look by a person. While the first sending may still be at work, a repetition that is
/// harmless in itself could still undo what somebody else did in between.
bool ChangeErrand::mayGoAgain() const
{
    return isKeyHonoured() || (isSafeToRepeat() && isSurelyOver());
}

/// The backend has answered, or has had so long that it can't still be at work.
bool ChangeErrand::isSurelyOver() const
{
    return !mayStillBeWorking(*m_open) || m_change.sentAt.secsTo(m_changes.now()) >= longestWork / 1s;
}

/// Stores the outcome. When even that fails the change stays in Sending on disk, and is asked about
/// at the next start.
void ChangeErrand::settle(State state, const std::optional<Error> &error, const QList<FieldChange> &theirs,
                          const std::optional<Error> &stop)
{
    m_change.state = state;
    m_change.error = error;
    m_change.theirs = theirs;
    if (const auto stored = m_changes.settle(m_change); !stored)
        return end(stored.error());
    note(ApplierStep::OutcomeStored);
    if (state == State::Applied && m_isGone)
        Q_EMIT gone(m_change.entity);
    if (state == State::Applied)
        Q_EMIT saved(m_change.entity);
    else if (state == State::Conflict)
        Q_EMIT overtaken(m_change.entity);
    end(stop);
}

void ChangeErrand::end(const std::optional<Error> &stop)
{
    if (stop)
        qCWarning(logWorkspace) << "applying has to stop:" << errorKindName(stop->kind);
    Q_EMIT finished(stop);
}

void ChangeErrand::note(ApplierStep step) const
{
    if (m_observer)
        m_observer->reached(step, m_change);
}
