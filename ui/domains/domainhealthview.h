// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hosthealth.h"
#include "ui/common/theme.h"

#include <QWidget>

class QVBoxLayout;
struct Platform;

/// What was found at a host, as lines: the findings with what to do about them, which of the platform's
/// clients would refuse it, its addresses, and how it answers the shop's web pages.
class DomainHealthView : public QWidget
{
    Q_OBJECT
public:
    DomainHealthView(const HostHealth &health, const Platform &platform, const QDateTime &now,
                     QWidget *parent = nullptr);

private:
    void addLine(const QString &iconName, theme::Role role, const QString &text);
    void addQuiet(const QString &text);
    void addHeading(const QString &title);
    void addFinding(const Finding &finding);
    void addRefusals(const HostHealth &health, const Platform &platform);
    void addAddress(const AddressHealth &address);
    void addRevocation(const RevocationAnswer &answer, const QString &subject);
    void addRegistration(const Registration &registration);
    void addPages(const QList<CorsHealth> &pages);

    QVBoxLayout *m_column;
};
