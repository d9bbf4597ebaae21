// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/clickhousefields.h"

#include "app/net/httptransport.h"
#include "app/traffic/clickhouseaccess.h"
#include "app/workspace/secretstore.h"
#include "ui/common/theme.h"
#include "ui/traffic/jsonmapper.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Those that a figure or a table is made of; what is not there is left out of them.
constexpr std::array fields{LogField::Time,  LogField::Target,   LogField::Method, LogField::Status,
                            LogField::Took,  LogField::Bytes,    LogField::Client, LogField::User,
                            LogField::Agent, LogField::RequestId};

} // namespace

ClickHouseFields::ClickHouseFields(SecretStore &secrets, QWidget *parent)
    : QWidget(parent), m_secrets(secrets), m_transport(std::make_unique<HttpTransport>(TransportSettings{}))
{
    m_rows = new QTableWidget;
    m_rows->setObjectName(u"firstRows"_s);
    m_rows->setAccessibleName(tr("First rows"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setShowGrid(false);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(makeServer());
    rows->addWidget(m_rows, 1);
    m_mapping = makeColumns();
    m_mapping->setEnabled(false); // there is nothing to choose from yet
    rows->addWidget(m_mapping);
}

ClickHouseFields::~ClickHouseFields() = default;

QWidget *ClickHouseFields::makeServer()
{
    const auto line = [this](const QString &name) {
        auto *edit = new QLineEdit;
        edit->setObjectName(name);
        connect(edit, &QLineEdit::textEdited, this, &ClickHouseFields::forgetColumns);
        connect(edit, &QLineEdit::returnPressed, this, &ClickHouseFields::look);
        return edit;
    };
    m_url = line(u"url"_s);
    m_url->setPlaceholderText(u"http://127.0.0.1:8123"_s);
    m_user = line(u"user"_s);
    m_password = line(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Kept in the keychain"));
    m_database = line(u"database"_s);
    m_name = line(u"table"_s);
    m_look = new QPushButton(tr("Show first &rows"));
    m_look->setObjectName(u"look"_s);
    m_look->setAutoDefault(false);
    connect(m_look, &QPushButton::clicked, this, &ClickHouseFields::look);
    auto *server = new QWidget;
    auto *halves = new QHBoxLayout(server);
    halves->setContentsMargins({});
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    left->addRow(tr("&Address"), m_url);
    left->addRow(tr("&User"), m_user);
    left->addRow(tr("&Password"), m_password);
    right->addRow(tr("&Database"), m_database);
    right->addRow(tr("&Table"), m_name);
    right->addRow(QString(), m_look);
    halves->addLayout(left, 3);
    halves->addLayout(right, 2);
    return server;
}

QWidget *ClickHouseFields::makeColumns()
{
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins({});
    std::array<QFormLayout *, 3> forms{};
    for (QFormLayout *&form : forms) {
        form = new QFormLayout;
        row->addLayout(form, 1);
    }
    for (size_t i = 0; i < fields.size(); ++i) {
        auto *box = new QComboBox;
        box->setObjectName(u"column-"_s + logFieldName(fields[i]));
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::currentIndexChanged, this, &ClickHouseFields::readyChanged);
        m_columns.insert(fields[i], box);
        forms[i * forms.size() / (fields.size() + 1)]->addRow(logFieldText(fields[i]), box);
    }
    m_unit = new QComboBox;
    m_unit->addItem(tr("seconds"), int(TookUnit::Seconds));
    m_unit->addItem(tr("milliseconds"), int(TookUnit::Milliseconds));
    m_unit->addItem(tr("microseconds"), int(TookUnit::Microseconds));
    m_unit->addItem(tr("nanoseconds"), int(TookUnit::Nanoseconds));
    forms.back()->addRow(tr("Time taken is in"), m_unit);
    connect(m_columns.value(LogField::Time), &QComboBox::activated, this, &ClickHouseFields::takeTimeColumn);
    return columns;
}

void ClickHouseFields::setTable(const ClickHouseTable &table)
{
    m_url->setText(table.url.toString());
    m_user->setText(table.user);
    m_database->setText(table.database);
    m_name->setText(table.table);
    m_time = table.time;
    m_unit->setCurrentIndex(m_unit->findData(int(table.tookUnit)));
    for (auto column = table.columns.cbegin(); column != table.columns.cend(); ++column) {
        if (QComboBox *box = m_columns.value(column.key())) {
            box->addItem(column.value());
            box->setCurrentText(column.value());
        }
    }
}

ClickHouseTable ClickHouseFields::table() const
{
    ClickHouseTable table{.url = QUrl::fromUserInput(m_url->text().trimmed()).adjusted(QUrl::RemoveUserInfo),
                          .user = m_user->text().trimmed(),
                          .database = m_database->text().trimmed(),
                          .table = m_name->text().trimmed(),
                          .time = m_time.value_or(ClickHouseTable::Time::DateTime),
                          .tookUnit = TookUnit(m_unit->currentData().toInt())};
    for (auto box = m_columns.cbegin(); box != m_columns.cend(); ++box) {
        if (!box.value()->currentText().isEmpty())
            table.columns.insert(box.key(), box.value()->currentText());
    }
    if (m_sample)
        table.numbersAsText = ClickHouseLog::numbersAsText(*m_sample, table.columns);
    return table;
}

bool ClickHouseFields::isReady() const
{
    return m_sample && m_time && !m_columns.value(LogField::Time)->currentText().isEmpty();
}

void ClickHouseFields::forgetColumns()
{
    m_sample.reset();
    m_mapping->setEnabled(false);
    Q_EMIT readyChanged();
}

void ClickHouseFields::look()
{
    const ClickHouseTable wanted = table();
    if (wanted.url.host().isEmpty() || wanted.table.isEmpty())
        return Q_EMIT told(tr("Give the server's address and the name of the table."), true);
    Q_EMIT told(tr("Looking…"), false);
    if (!m_password->text().isEmpty())
        return ask(m_password->text());
    m_looking.run(clickHousePassword(m_secrets, wanted), [this](const Result<QString> &password) {
        if (password)
            ask(*password);
        else
            Q_EMIT told(password.error().message, true);
    });
}

void ClickHouseFields::ask(const QString &password)
{
    const ClickHouseTable wanted = table();
    const ClickHouseClient client(*m_transport, wanted.url, wanted.user, password);
    m_looking.run(ClickHouseLog::sample(client, wanted), [this](const Result<ClickHouseLog::Sample> &sample) {
        if (sample)
            showSample(*sample);
        else
            Q_EMIT told(sample.error().message.isEmpty() ? sample.error().detail : sample.error().message,
                        true);
    });
}

void ClickHouseFields::showSample(const ClickHouseLog::Sample &sample)
{
    const ClickHouseRows &rows = sample.rows;
    QStringList names;
    for (const ClickHouseRows::Column &column : rows.columns)
        names.append(column.name);
    m_rows->setColumnCount(int(names.size()));
    m_rows->setHorizontalHeaderLabels(names);
    m_rows->setRowCount(int(rows.rows.size()));
    for (int row = 0; row < rows.rows.size(); ++row) {
        for (int column = 0; column < names.size(); ++column)
            m_rows->setItem(row, column, new QTableWidgetItem(rows.rows[row][column].toVariant().toString()));
    }
    m_rows->resizeColumnsToContents();
    m_mapping->setEnabled(true);
    m_unit->setCurrentIndex(m_unit->findData(int(sample.guess.tookUnit)));
    for (auto box = m_columns.cbegin(); box != m_columns.cend(); ++box) {
        const QString chosen = box.value()->currentText();
        box.value()->clear();
        box.value()->addItem(QString());
        box.value()->addItems(names);
        box.value()->setCurrentText(names.contains(chosen) ? chosen : sample.guess.columns.value(box.key()));
    }
    m_sample = rows;
    takeTimeColumn();
}

/// What the chosen column has the times as is not asked: its type and its first rows tell.
void ClickHouseFields::takeTimeColumn()
{
    m_time = m_sample ? ClickHouseLog::timeIn(*m_sample, m_columns.value(LogField::Time)->currentText())
                      : std::nullopt;
    Q_EMIT readyChanged();
    tellWhatToDo();
}

void ClickHouseFields::tellWhatToDo()
{
    const QString time = m_columns.value(LogField::Time)->currentText();
    if (time.isEmpty())
        Q_EMIT told(tr("Choose the column that has the time of each request."), true);
    else if (!m_time)
        Q_EMIT told(tr("The column “%1” has no times that can be read. Choose another one.").arg(time), true);
    else if (m_sample->rows.isEmpty())
        Q_EMIT told(tr("The table is empty."), false);
    else
        Q_EMIT told(tr("These are its first rows. Check which column is which."), false);
}

Task<Done> ClickHouseFields::savePassword()
{
    if (m_password->text().isEmpty())
        return Task<Done>::ready(Done{});
    return m_secrets.write(table().secretKey(), m_password->text());
}
