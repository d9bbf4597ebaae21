// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/platform.h"
#include "app/domains/platformlists.h"
#include "ui/common/pageheader.h"

class QMenu;

/// The domains page's header: how much is wanted, and the buttons by which lists go out.
class DomainsHeader : public PageHeader
{
    Q_OBJECT
public:
    /// What the buttons offer.
    struct Offer {
        int toPlatform = 0; ///< changes
        int toBackend = 0;  ///< changes not staged yet
        bool isThroughApi = false;
    };

    /// \param canCheck  whether hosts can be looked at
    explicit DomainsHeader(bool canCheck, QWidget *parent = nullptr);

    void show(const Platform &platform, const DomainLists &wanted, const Offer &offer);

Q_SIGNALS:
    void handInAsked();
    void backendAsked();
    void checkAsked();

private:
    void fillCopyMenu(QMenu *menu) const;

    const Platform *m_platform = nullptr;
    DomainLists m_wanted{};
    QPushButton *m_backend = nullptr;
};
