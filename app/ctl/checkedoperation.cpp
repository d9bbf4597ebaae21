// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/checkedoperation.h"

#include "app/base/visibletext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString wordOf(CheckedOperation::Outcome outcome)
{
    switch (outcome) {
    case CheckedOperation::Outcome::Ok:
        return u"ok"_s;
    case CheckedOperation::Outcome::Absent:
        return u"absent"_s;
    case CheckedOperation::Outcome::Skipped:
        return u"skipped"_s;
    case CheckedOperation::Outcome::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Error &error)
{
    QJsonArray fields;
    for (const FieldError &field : error.fields)
        fields.append(QJsonObject{{u"field"_s, field.field}, {u"message"_s, field.message}});
    return {{u"kind"_s, errorKindName(error.kind)},
            {u"message"_s, error.message},
            {u"detail"_s, error.detail},
            {u"fields"_s, fields},
            {u"outcomeOpen"_s, error.outcomeOpen}};
}

QString described(const Error &error)
{
    QStringList parts{errorKindName(error.kind)};
    for (const QString &part : {error.message, error.detail}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    for (const FieldError &field : error.fields)
        parts.append(field.field + u": "_s + field.message);
    return parts.join(u" · "_s);
}

/// Only fields that are not always filled are worth a word.
QString described(const QList<FieldCoverage> &fields, qint64 count)
{
    QStringList out;
    for (const FieldCoverage &field : fields) {
        if (field.filled < count)
            out.append(u"%1 %2/%3"_s.arg(field.field).arg(field.filled).arg(count));
    }
    return out.join(u", "_s);
}

QString rowsOf(const CheckedOperation &operation)
{
    QStringList out;
    if (operation.count)
        out.append(u"%1 rows"_s.arg(*operation.count));
    if (!operation.firstId.isEmpty())
        out.append(u"first "_s + operation.firstId);
    const QString fields = described(operation.fields, operation.count.value_or(1));
    for (const QString &part : {fields, operation.note}) {
        if (!part.isEmpty())
            out.append(part);
    }
    return (QStringList{out.join(u", "_s)} + operation.doubts).join(u" · really? "_s);
}

} // namespace

void CheckedOperation::expect(bool isTrue, const QString &otherwise)
{
    if (isTrue || outcome != Outcome::Ok)
        return;
    outcome = Outcome::Failed;
    error = Error{.kind = Error::Kind::BadReply, .detail = otherwise};
}

QJsonObject toJson(const CheckedOperation &operation)
{
    QJsonObject out{{u"operation"_s, operation.name},
                    {u"outcome"_s, wordOf(operation.outcome)},
                    {u"tookMs"_s, operation.tookMs}};
    if (operation.count)
        out.insert(u"count"_s, *operation.count);
    if (!operation.firstId.isEmpty())
        out.insert(u"firstId"_s, operation.firstId);
    QJsonObject fields;
    for (const FieldCoverage &field : operation.fields)
        fields.insert(field.field, field.filled);
    if (!fields.isEmpty())
        out.insert(u"filled"_s, fields);
    if (!operation.note.isEmpty())
        out.insert(u"note"_s, operation.note);
    if (!operation.doubts.isEmpty())
        out.insert(u"doubts"_s, QJsonArray::fromStringList(operation.doubts));
    if (operation.error)
        out.insert(u"error"_s, toJson(*operation.error));
    return out;
}

QString toLine(const CheckedOperation &operation)
{
    const QString what = operation.error ? described(*operation.error) : rowsOf(operation);
    const QString took = operation.tookMs > 0 ? u"%1 ms"_s.arg(operation.tookMs) : QString();
    return u"%1 %2 %3  %4"_s.arg(wordOf(operation.outcome), -8)
        .arg(operation.name, -42)
        .arg(took, 8)
        .arg(withControlsShown(what))
        .trimmed();
}
