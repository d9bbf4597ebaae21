// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/task.h"
#include "app/traffic/trafficfeed.h"

#include <QDialog>
#include <QTimer>

class ClickHouseFields;
class JsonMapper;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class SecretStore;
class TableView;
class TailModel;
class TextLabel;
class Settings;

/// Where the log comes from: the shop's own, a file, a command's output, an address or a table. Shows the
/// first requests that come out of it before it can be accepted.
class SourceDialog : public QDialog
{
    Q_OBJECT
public:
    SourceDialog(Settings &settings, SecretStore &secrets, const Clock &clock, bool hasBackend,
                 const TrafficSource &current, QWidget *parent = nullptr);
    ~SourceDialog() override;

    TrafficSource source() const;
    /// Keeps the password first, where there is one.
    void accept() override;

private:
    QFormLayout *makeForm();
    QComboBox *makeKind();
    QWidget *makeWhere();
    QWidget *makeLog(Settings &settings);
    QComboBox *makeZones();
    void showCurrent(const TrafficSource &current);
    TrafficSource::Kind kind() const;
    QString hintFor(TrafficSource::Kind kind) const;
    QTimeZone zone() const;
    std::optional<LogFormat> typedFormat() const;
    void showKind();
    void browse();
    void lookSoon();
    void look();
    void showPreview();
    void showMapper(const TrafficSnapshot &snapshot);
    void takeMapping();
    void showState(const SourceState &state);
    void say(const QString &text, bool isTrouble);

    bool m_hasBackend;
    TrafficFeed m_feed;
    std::unique_ptr<TailModel> m_model;
    LatestOnly m_saving{};
    QTimer m_pause{};
    QFormLayout *m_form = nullptr;
    QComboBox *m_kind = nullptr;
    QWidget *m_where = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_browse = nullptr;
    QLineEdit *m_format = nullptr;
    QComboBox *m_zone = nullptr;
    TextLabel *m_hint = nullptr;
    TextLabel *m_verdict = nullptr;
    TableView *m_table = nullptr;
    JsonMapper *m_mapper = nullptr;
    ClickHouseFields *m_clickHouse = nullptr;
    QStackedWidget *m_pages = nullptr;
    QPushButton *m_accept = nullptr;
};
