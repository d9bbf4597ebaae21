// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/jsonmapper.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 4; // objects within objects; nobody logs deeper

void addKeys(const QJsonObject &object, const QString &prefix, int depth, QStringList &out)
{
    for (auto value = object.begin(); value != object.end(); ++value) {
        if (value.value().isObject() && depth < deepest)
            addKeys(value.value().toObject(), prefix + value.key() + u'.', depth + 1, out);
        else
            out.append(prefix + value.key());
    }
}

} // namespace

QString logFieldText(LogField field)
{
    switch (field) {
    case LogField::Time:
        return JsonMapper::tr("Time");
    case LogField::Request:
        return JsonMapper::tr("Request line");
    case LogField::Method:
        return JsonMapper::tr("Method");
    case LogField::Target:
        return JsonMapper::tr("Path");
    case LogField::Status:
        return JsonMapper::tr("Status");
    case LogField::Took:
        return JsonMapper::tr("Time taken");
    case LogField::Bytes:
        return JsonMapper::tr("Size");
    case LogField::Client:
        return JsonMapper::tr("Client");
    case LogField::User:
        return JsonMapper::tr("User");
    case LogField::Referer:
        return JsonMapper::tr("Referer");
    case LogField::Agent:
        return JsonMapper::tr("Agent");
    case LogField::RequestId:
        return JsonMapper::tr("Request id");
    case LogField::Query:
        return JsonMapper::tr("Query");
    }
    Q_UNREACHABLE();
}

JsonMapper::JsonMapper(QWidget *parent) : QWidget(parent), m_unit(new QComboBox)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins({});
    constexpr int inColumn = (logFieldCount + 1) / 2;
    QFormLayout *form = nullptr;
    for (int i = 0; i < logFieldCount; ++i) {
        if (i % inColumn == 0) {
            form = new QFormLayout;
            columns->addLayout(form, 1);
        }
        const auto field = LogField(i);
        form->addRow(logFieldText(field), makeBox(field));
    }
    m_unit->addItem(tr("seconds"), int(TookUnit::Seconds));
    m_unit->addItem(tr("milliseconds"), int(TookUnit::Milliseconds));
    m_unit->addItem(tr("microseconds"), int(TookUnit::Microseconds));
    m_unit->addItem(tr("nanoseconds"), int(TookUnit::Nanoseconds));
    connect(m_unit, &QComboBox::currentIndexChanged, this, &JsonMapper::changed);
    form->addRow(tr("Time taken is in"), m_unit);
}

QComboBox *JsonMapper::makeBox(LogField field)
{
    auto *box = new QComboBox;
    box->setObjectName(u"json-"_s + logFieldName(field));
    box->setEditable(true); // a key that the first line does not have
    box->setInsertPolicy(QComboBox::NoInsert);
    connect(box, &QComboBox::currentTextChanged, this, &JsonMapper::changed);
    m_boxes.insert(field, box);
    return box;
}

QStringList JsonMapper::keysOf(const QByteArray &line)
{
    QStringList keys;
    addKeys(QJsonDocument::fromJson(line).object(), {}, 0, keys);
    return keys;
}

void JsonMapper::setLine(const QByteArray &line, const LogFormat &format)
{
    const QStringList keys = keysOf(line);
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        const QSignalBlocker quiet(box.value());
        box.value()->clear();
        box.value()->addItem(QString());
        box.value()->addItems(keys);
        box.value()->setCurrentText({});
    }
    const QSignalBlocker quiet(m_unit);
    for (const JsonFieldRule &rule : format.fields) {
        QComboBox *box = m_boxes.value(rule.field);
        const QSignalBlocker quietBox(box);
        box->setCurrentText(QString::fromUtf8(rule.key));
        if (rule.field == LogField::Took)
            m_unit->setCurrentIndex(m_unit->findData(int(rule.unit)));
    }
}

LogFormat JsonMapper::format() const
{
    LogFormat format{.kind = LogFormat::Kind::Json};
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        const QByteArray key = box.value()->currentText().trimmed().toUtf8();
        if (!key.isEmpty())
            format.fields.append(
                {.field = box.key(), .key = key, .unit = TookUnit(m_unit->currentData().toInt())});
    }
    return format;
}
