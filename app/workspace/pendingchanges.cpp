// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/pendingchanges.h"

#include "app/workspace/changestore.h"
#include "app/workspace/pendingchangejson.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

using State = PendingChange::State;
using Step = QList<RowEdit>;

constexpr qsizetype mostUndoSteps = 200; // more than anybody takes back by hand

QString entityKey(const EntityRef &entity)
{
    return QString::number(int(entity.kind)) + u'/' + entity.id;
}

int *countOf(State state, PendingCounts &counts)
{
    switch (state) {
    case State::Waiting:
        return &counts.waiting;
    case State::Sending:
        return &counts.sending;
    case State::Refused:
        return &counts.refused;
    case State::Conflict:
        return &counts.conflicts;
    case State::Unknown:
        return &counts.unknown;
    case State::Applied:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

struct PendingChanges::Private {
    PendingChanges *q;
    ChangeStore store;
    QUuid shop;
    Clock clock;
    ChangeList list{};
    QHash<QString, QList<PendingChange>> byEntity{}; // for waitingValue(), which paints every cell
    bool isLoaded = false;
    std::optional<Error> loadError{};
    int damagedRows = 0;
    QList<Step> undoSteps{};
    QList<Step> redoSteps{};

    Result<Done> load();
    Result<Step> carryOut(const std::function<void(ChangeList &)> &work);
    Result<Done> carryOutUndoably(const std::function<void(ChangeList &)> &work);
    Result<Done> walk(QList<Step> &from, QList<Step> &to);
    void forgetStepsOf(const QUuid &change);
    void index();
};

Result<Done> PendingChanges::Private::load()
{
    if (isLoaded)
        return Done{};
    auto loaded = store.load();
    if (!loaded) {
        loadError = loaded.error();
        return failure(loaded.error());
    }
    list = std::move(loaded->list);
    damagedRows = loaded->damagedRows;
    loadError.reset();
    isLoaded = true;
    index();
    return Done{};
}

/// Changes a copy, stores it, and only then takes it over.
Result<Step> PendingChanges::Private::carryOut(const std::function<void(ChangeList &)> &work)
{
    if (auto ready = load(); !ready)
        return failure(ready.error());
    ChangeList next = list;
    work(next);
    Step step = next.edits();
    if (step.isEmpty())
        return step;
    if (auto stored = store.store(next); !stored)
        return failure(stored.error());
    next.forgetEdits();
    list = std::move(next);
    index();
    return step;
}

Result<Done> PendingChanges::Private::carryOutUndoably(const std::function<void(ChangeList &)> &work)
{
    auto step = carryOut(work);
    if (!step)
        return failure(step.error());
    if (step->isEmpty())
        return Done{};
    undoSteps.append(*std::move(step));
    if (undoSteps.size() > mostUndoSteps)
        undoSteps.removeFirst();
    redoSteps.clear();
    Q_EMIT q->changed();
    return Done{};
}

/// Takes the last step of one stack back and puts its reverse on the other.
Result<Done> PendingChanges::Private::walk(QList<Step> &from, QList<Step> &to)
{
    if (from.isEmpty())
        return Done{};
    const Step step = from.last();
    auto reverse = carryOut([&](ChangeList &next) {
        for (const RowEdit &edit : step)
            next.restore(edit.id(), edit.before);
    });
    if (!reverse)
        return failure(reverse.error());
    from.removeLast();
    to.append(*std::move(reverse));
    Q_EMIT q->changed();
    return Done{};
}

/// What was sent can't be taken back by undo, nor may undo bring back what it was before.
void PendingChanges::Private::forgetStepsOf(const QUuid &change)
{
    const auto touches = [&](const Step &step) {
        return std::ranges::any_of(step, [&](const RowEdit &edit) { return edit.id() == change; });
    };
    undoSteps.removeIf(touches);
    redoSteps.removeIf(touches);
}

void PendingChanges::Private::index()
{
    byEntity.clear();
    for (const PendingChange &change : list.rows())
        byEntity[entityKey(change.entity)].append(change);
}

PendingChanges::PendingChanges(LocalDatabase &database, const QUuid &shop, const Clock &clock,
                               QObject *parent)
    : QObject(parent),
      d(new Private{.q = this, .store = ChangeStore(database, shop, clock), .shop = shop, .clock = clock})
{
    if (auto loaded = d->load(); !loaded)
        return; // said by loadError(), and by every call that needs the disk
}

PendingChanges::~PendingChanges() = default;

std::optional<Error> PendingChanges::loadError() const
{
    return d->loadError;
}

Result<Done> PendingChanges::load()
{
    const bool wasLoaded = d->isLoaded;
    auto loaded = d->load();
    if (loaded && !wasLoaded)
        Q_EMIT changed();
    return loaded;
}

int PendingChanges::damagedRows() const
{
    return d->damagedRows;
}

const QList<PendingChange> &PendingChanges::all() const
{
    return d->list.rows();
}

std::optional<PendingChange> PendingChanges::find(const QUuid &change) const
{
    const PendingChange *found = d->list.find(change);
    return found ? std::optional(*found) : std::nullopt;
}

QList<PendingChange> PendingChanges::changesOf(const EntityRef &entity) const
{
    return d->byEntity.value(entityKey(entity));
}

PendingCounts PendingChanges::counts() const
{
    PendingCounts counts;
    QHash<EntityRef::Kind, QSet<QString>> touched;
    for (const PendingChange &change : all()) {
        ++*countOf(change.state, counts);
        counts.lines += change.lineCount();
        if (change.state != State::Waiting)
            continue;
        touched[change.entity.kind].insert(change.entity.id);
    }
    counts.products = int(touched[EntityRef::Kind::Product].size());
    counts.orders = int(touched[EntityRef::Kind::Order].size());
    counts.domainLists = int(touched[EntityRef::Kind::ServerDomains].size());
    return counts;
}

int PendingChanges::waitingCount() const
{
    return counts().waiting;
}

int PendingChanges::entityCount() const
{
    const PendingCounts now = counts();
    return now.products + now.orders + now.domainLists;
}

std::optional<QJsonValue> PendingChanges::waitingValue(const EntityRef &entity, const QString &field) const
{
    const auto changes = d->byEntity.constFind(entityKey(entity));
    if (changes == d->byEntity.constEnd())
        return {};
    for (auto change = changes->crbegin(); change != changes->crend(); ++change) {
        const auto found = std::ranges::find(change->fields, field, &FieldChange::field);
        if (found != change->fields.end())
            return found->after;
    }
    return {};
}

Result<Done> PendingChanges::setField(const EntityRef &entity, const QString &version, const QString &field,
                                      const QJsonValue &before, const QJsonValue &after)
{
    return setFields({{.entity = entity, .version = version, .change = {field, before, after}}});
}

Result<Done> PendingChanges::setFields(const QList<FieldEdit> &edits)
{
    return d->carryOutUndoably([&](ChangeList &next) {
        for (const FieldEdit &edit : edits)
            next.setField(edit, d->shop, d->clock());
    });
}

Result<Done> PendingChanges::addAction(const EntityRef &entity, const QString &version, const QString &action,
                                       const QJsonObject &input, const QJsonObject &before)
{
    return addActions(
        {{.entity = entity, .version = version, .action = action, .input = input, .before = before}});
}

Result<Done> PendingChanges::addActions(const QList<ActionRequest> &requests)
{
    return d->carryOutUndoably([&](ChangeList &next) {
        for (const ActionRequest &request : requests)
            next.addAction(request, d->shop, d->clock());
    });
}

Result<Done> PendingChanges::discard(const QUuid &change)
{
    const auto known = find(change);
    if (known && known->state == State::Sending)
        return failure(Error::Kind::Busy, u"the change is on its way"_s);
    return d->carryOutUndoably([&](ChangeList &next) { next.remove(change); });
}

Result<Done> PendingChanges::discardAll()
{
    return d->carryOutUndoably([&](ChangeList &next) {
        for (const PendingChange &change : all()) {
            if (change.state != State::Sending)
                next.remove(change.id);
        }
    });
}

Result<Done> PendingChanges::resolve(const QUuid &change, const QString &field, bool keepOurs)
{
    return d->carryOutUndoably([&](ChangeList &next) { next.resolve(change, field, keepOurs); });
}

bool PendingChanges::canUndo() const
{
    return !d->undoSteps.isEmpty();
}

bool PendingChanges::canRedo() const
{
    return !d->redoSteps.isEmpty();
}

Result<Done> PendingChanges::undo()
{
    return d->walk(d->undoSteps, d->redoSteps);
}

Result<Done> PendingChanges::redo()
{
    return d->walk(d->redoSteps, d->undoSteps);
}

QDateTime PendingChanges::now() const
{
    return d->clock();
}

Result<Done> PendingChanges::settle(const PendingChange &change)
{
    const auto step = d->carryOut([&](ChangeList &next) { next.settle(change); });
    if (!step)
        return failure(step.error());
    for (const RowEdit &edit : *step)
        d->forgetStepsOf(edit.id());
    if (!step->isEmpty())
        Q_EMIT changed();
    return Done{};
}

Result<QHash<QUuid, int>> pendingCountByShop(LocalDatabase &database)
{
    const auto rows = database.read(u"SELECT shop, count(*) FROM pending_change GROUP BY shop"_s);
    if (!rows)
        return failure(rows.error());
    QHash<QUuid, int> counts;
    for (const QVariantList &row : *rows)
        counts.insert(QUuid::fromString(row.first().toString()), row.last().toInt());
    return counts;
}
