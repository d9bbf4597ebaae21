// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertchannel.h"
#include "app/base/task.h"
#include "ui/services.h"

#include <QDialog>

class Banner;
class QVBoxLayout;

/// Where alerts are told outside the window, and how each way does: add, edit, remove, test.
class ChannelsDialog : public QDialog
{
    Q_OBJECT
public:
    /// services has an alertPost, and outlives it.
    explicit ChannelsDialog(const ShopServices &services, QWidget *parent = nullptr);
    ~ChannelsDialog() override;

private:
    QWidget *makeAddButton();
    QWidget *makeRow(const AlertChannel &channel);
    void fill();
    void add(AlertChannel::Kind kind);
    void edit(const AlertChannel &channel, bool isNew);
    void confirmRemoval(const AlertChannel &channel);

    const ShopServices &m_services;
    AlertPost &m_post;
    LatestOnly m_removing{};
    Banner *m_banner = nullptr;
    QVBoxLayout *m_rows = nullptr;
};
