// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"

class EmptyState;
class PageHeader;

/// Says in place what a page will hold that this version does not have yet.
class FuturePage : public Page
{
    Q_OBJECT
public:
    enum class Subject { Overview, Products, Orders, Customers, Domains, Alerts, Traffic };

    explicit FuturePage(Subject subject, QWidget *parent = nullptr);

    void reload() override { }
    bool isSettled() const override { return true; }

private:
    PageHeader *m_header = nullptr;
    EmptyState *m_empty = nullptr;
};
