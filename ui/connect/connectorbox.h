// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorcatalog.h"

#include <QComboBox>

/// Chooses what kind of backend a shop has. The shop's own connector stays among them and chosen, also where
/// its file is not there or has faults: another never takes its place unasked.
class ConnectorBox : public QComboBox
{
    Q_OBJECT
public:
    /// chosen: the shop's connector; empty: the first there is
    explicit ConnectorBox(const QString &chosen, QWidget *parent = nullptr);

    void showEntries(const QList<CatalogEntry> &entries);
    /// Empty while nothing is listed.
    QString connector() const;
    /// Where such a backend listens by itself, if that is known.
    std::optional<int> defaultPort() const;
    /// What can't be used, and why; empty: all can.
    QString note() const { return m_note; }

private:
    void add(const CatalogEntry &entry);
    QString titleOf(const CatalogEntry &entry) const;

    QString m_chosen;
    QString m_note{};
};
