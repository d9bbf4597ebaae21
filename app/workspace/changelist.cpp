// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/changelist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using State = PendingChange::State;

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// A change that people can still edit: nothing of it is on its way, or it came back for good.
bool isOpen(const PendingChange &change)
{
    return change.state == State::Waiting || change.state == State::Refused
        || change.state == State::Conflict;
}

/// What it says has changed: a backend that has seen the old key must not take it for the old write.
void renew(PendingChange &change)
{
    if (change.state == State::Refused) {
        change.state = State::Waiting;
        change.error.reset();
    }
    if (change.sendings > 0)
        change.idempotencyKey = newKey();
}

auto fieldNamed(QList<FieldChange> &fields, const QString &name)
{
    return std::ranges::find(fields, name, &FieldChange::field);
}

void removeField(QList<FieldChange> &fields, const QString &name)
{
    fields.removeIf([&](const FieldChange &field) { return field.field == name; });
}

void waitAgain(PendingChange &change)
{
    change.state = State::Waiting;
    change.error.reset();
    renew(change);
}

/// Ours is to replace what is there now, by whoever.
void startFrom(PendingChange &change, const FieldChange &theirs)
{
    const auto ours = fieldNamed(change.fields, theirs.field);
    if (ours != change.fields.end())
        ours->before = theirs.after;
    if (change.isAction())
        change.before.insert(theirs.field, theirs.after);
}

void putField(PendingChange &change, const FieldChange &edit)
{
    const auto known = fieldNamed(change.fields, edit.field);
    const QJsonValue base = known == change.fields.end() ? edit.before : known->before;
    if (edit.after == base) {
        removeField(change.fields, edit.field);
        removeField(change.theirs, edit.field);
    } else if (known == change.fields.end()) {
        change.fields.append(edit);
    } else {
        known->after = edit.after;
    }
    if (change.state == State::Conflict && change.theirs.isEmpty())
        waitAgain(change);
    else
        renew(change);
}

/// Lets a change start from where an applied one of the same entity has ended.
void moveBase(PendingChange &change, const PendingChange &applied)
{
    for (const FieldChange &field : applied.fields) {
        const auto same = fieldNamed(change.fields, field.field);
        if (same != change.fields.end() && same->before == field.before)
            same->before = field.after;
    }
    for (auto input = applied.input.begin(); input != applied.input.end(); ++input) {
        const auto known = change.before.find(input.key()); // "memo", "total"
        if (known != change.before.end() && *known == applied.before.value(input.key()))
            *known = input.value();
    }
}

} // namespace

const PendingChange *ChangeList::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_rows, id, &PendingChange::id);
    return found == m_rows.end() ? nullptr : &*found;
}

QList<PendingChange> ChangeList::of(const EntityRef &entity) const
{
    QList<PendingChange> changes;
    for (const PendingChange &change : m_rows) {
        if (change.entity.isSame(entity))
            changes.append(change);
    }
    return changes;
}

void ChangeList::load(const PendingChange &change)
{
    const auto after =
        std::ranges::upper_bound(std::as_const(m_rows), change.position, {}, &PendingChange::position);
    m_rows.insert(after, change);
}

void ChangeList::setField(const FieldEdit &edit, const QUuid &shop, const QDateTime &now)
{
    PendingChange *change = openEditOf(edit.entity);
    if (!change) {
        if (edit.change.before == edit.change.after)
            return;
        append({.shop = shop,
                .entity = edit.entity,
                .version = edit.version,
                .fields = {edit.change},
                .madeAt = now});
        return;
    }
    note(change->id);
    putField(*change, edit.change);
    if (change->fields.isEmpty())
        remove(change->id);
}

void ChangeList::addAction(const ActionRequest &request, const QUuid &shop, const QDateTime &now)
{
    if (PendingChange *change = openActionOf(request)) {
        note(change->id);
        change->version = request.version;
        change->input = request.input;
        change->before = request.before;
        change->theirs.clear();
        change->error.reset();
        renew(*change);
        change->state = State::Waiting;
        return;
    }
    append({.shop = shop,
            .entity = request.entity,
            .version = request.version,
            .action = request.action,
            .input = request.input,
            .before = request.before,
            .madeAt = now});
}

void ChangeList::remove(const QUuid &id)
{
    note(id);
    m_rows.removeIf([&](const PendingChange &change) { return change.id == id; });
}

void ChangeList::resolve(const QUuid &id, const QString &field, bool keepOurs)
{
    PendingChange *row = mutableRow(id);
    if (!row || row->state != State::Conflict)
        return;
    const auto contested = fieldNamed(row->theirs, field);
    if (contested == row->theirs.end())
        return;
    note(id);
    if (keepOurs)
        startFrom(*row, *contested);
    else
        removeField(row->fields, field);
    removeField(row->theirs, field);
    if (row->fields.isEmpty() && !(row->isAction() && keepOurs))
        return remove(id);
    if (row->theirs.isEmpty())
        waitAgain(*row);
}

void ChangeList::settle(const PendingChange &change)
{
    if (change.state == State::Applied) {
        remove(change.id);
        rebase(change);
    } else if (PendingChange *row = mutableRow(change.id)) {
        note(change.id);
        *row = change;
    }
}

void ChangeList::restore(const QUuid &id, const std::optional<PendingChange> &row)
{
    remove(id);
    if (row)
        load(*row);
}

QList<RowEdit> ChangeList::edits() const
{
    QList<RowEdit> edits;
    for (auto original = m_originals.begin(); original != m_originals.end(); ++original) {
        const PendingChange *now = find(original.key());
        const auto after = now ? std::optional(*now) : std::nullopt;
        if (original.value() != after)
            edits.append({.before = original.value(), .after = after});
    }
    return edits;
}

PendingChange *ChangeList::mutableRow(const QUuid &id)
{
    const auto found = std::ranges::find(m_rows, id, &PendingChange::id);
    return found == m_rows.end() ? nullptr : &*found;
}

/// The newest, and only when nothing of the entity that was made later is on its way: a later edit
/// must not overtake an earlier one.
PendingChange *ChangeList::openEditOf(const EntityRef &entity)
{
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (row->entity.isSame(entity) && !row->isAction())
            return isOpen(*row) ? &*row : nullptr;
    }
    return nullptr;
}

PendingChange *ChangeList::openActionOf(const ActionRequest &request)
{
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        if (row->entity.isSame(request.entity) && row->action == request.action)
            return isOpen(*row) ? &*row : nullptr;
    }
    return nullptr;
}

void ChangeList::append(PendingChange change)
{
    change.id = QUuid::createUuid();
    change.idempotencyKey = newKey();
    change.position = m_rows.isEmpty() ? 1 : m_rows.last().position + 1;
    note(change.id);
    m_rows.append(std::move(change));
}

void ChangeList::note(const QUuid &id)
{
    if (m_originals.contains(id))
        return;
    const PendingChange *row = find(id);
    m_originals.insert(id, row ? std::optional(*row) : std::nullopt);
}

/// What was made while this one was on its way started from the old values; now the backend has ours.
void ChangeList::rebase(const PendingChange &applied)
{
    for (PendingChange &row : m_rows) {
        if (!row.entity.isSame(applied.entity) || !isOpen(row))
            continue;
        PendingChange moved = row;
        moveBase(moved, applied);
        if (moved == row)
            continue;
        note(row.id);
        row = moved;
    }
}
