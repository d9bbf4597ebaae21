// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"

#include <QListView>

class QStandardItemModel;

/// The lists of a platform down the side: how many entries are wanted in each, and where the rules refuse
/// one. "" stands for all lists together.
class DomainRail : public QListView
{
    Q_OBJECT
public:
    explicit DomainRail(QWidget *parent = nullptr);

    /// Another platform's lists; all together are chosen.
    void setPlatform(const Platform &platform);
    void setRows(const QList<DomainRow> &rows);
    QString category() const;
    void setCategory(const QString &category);
    /// Icons alone, with the words as tooltips: where room is scarce.
    void setCompact(bool isCompact);
    QSize sizeHint() const override;

Q_SIGNALS:
    void categoryChosen(const QString &category);

private:
    void showTexts();

    QStandardItemModel *m_model = nullptr;
    QList<DomainRow> m_rows{};
    bool m_isCompact = false;
};
