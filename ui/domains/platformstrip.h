// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/changequota.h"
#include "app/domains/domainplan.h"

#include <QWidget>

class QPushButton;
class TextLabel;

/// The line of facts under a platform's tab: how its lists are changed, when it was last looked at, how many
/// changes are left, when they take effect.
class PlatformStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PlatformStrip(QWidget *parent = nullptr);

    void show(const Platform &platform, const DomainPlan &plan, const ChangeQuota &quota,
              const QDateTime &now);
    void setReading(bool isReading);

Q_SIGNALS:
    void setUpAsked();
    void readAsked(); ///< through the interface, or by noting what the console shows

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_factsText{};
    TextLabel *m_facts = nullptr;
    TextLabel *m_quota = nullptr;
    QPushButton *m_setUp = nullptr;
    QPushButton *m_read = nullptr;
};
