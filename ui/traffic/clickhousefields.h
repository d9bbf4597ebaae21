// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/traffic/clickhouselog.h"

#include <QWidget>

#include <optional>

class HttpTransport;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTableWidget;
class SecretStore;

/// Where a table of requests is on a ClickHouse server, and which of its columns is which field. Shows its
/// first rows. The password goes to the keychain, and nowhere else.
class ClickHouseFields : public QWidget
{
    Q_OBJECT
public:
    /// secrets outlives it.
    explicit ClickHouseFields(SecretStore &secrets, QWidget *parent = nullptr);
    ~ClickHouseFields() override;

    void setTable(const ClickHouseTable &table);
    ClickHouseTable table() const;
    /// The first rows were shown and there is a column for the time.
    bool isReady() const;
    /// Keeps the password that was typed, if one was.
    Task<Done> savePassword();

Q_SIGNALS:
    /// What is known of the table in words; trouble: it cannot be used.
    void told(const QString &text, bool isTrouble);
    void readyChanged();

private:
    QWidget *makeServer();
    QWidget *makeColumns();
    void look();
    void ask(const QString &password);
    void showSample(const ClickHouseLog::Sample &sample);
    void forgetColumns();
    void takeTimeColumn();
    void tellWhatToDo();

    SecretStore &m_secrets;
    std::unique_ptr<HttpTransport> m_transport;
    LatestOnly m_looking{};
    std::optional<ClickHouseTable::Time> m_time = ClickHouseTable::Time::DateTime; // none: no times there
    std::optional<ClickHouseRows> m_sample{};
    QLineEdit *m_url = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_look = nullptr;
    QMap<LogField, QComboBox *> m_columns{};
    QComboBox *m_unit = nullptr;
    QWidget *m_mapping = nullptr; // which column is which
    QTableWidget *m_rows = nullptr;
};
