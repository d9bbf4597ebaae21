// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/traffic/trafficfeed.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class TableView;
class TailModel;
class TextLabel;
class Settings;

/// Where the log comes from: the shop's own, a file, a command's output or an address. Shows the first
/// requests that come out of it before it can be accepted.
class SourceDialog : public QDialog
{
    Q_OBJECT
public:
    SourceDialog(Settings &settings, const Clock &clock, bool hasBackend, const TrafficSource &current,
                 QWidget *parent = nullptr);
    ~SourceDialog() override;

    TrafficSource source() const;

private:
    QWidget *makeFields();
    QWidget *makePreview(Settings &settings, const Clock &clock);
    void showKind();
    void browse();
    void lookSoon();
    void look();
    void showPreview();
    void showState(const SourceState &state);
    void say(const QString &text, bool isTrouble);

    bool m_hasBackend;
    TrafficFeed m_feed;
    std::unique_ptr<TailModel> m_model;
    QTimer m_pause{};
    QComboBox *m_kind = nullptr;
    QLineEdit *m_text = nullptr;
    QPushButton *m_browse = nullptr;
    QLineEdit *m_format = nullptr;
    TextLabel *m_hint = nullptr;
    TextLabel *m_verdict = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_accept = nullptr;
};
