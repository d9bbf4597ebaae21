// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"
#include "app/domains/hostrecord.h"
#include "ui/common/theme.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

/// One entry beside the lists: what the rules say of it and how to put it right, what it opens, who has it,
/// and how its host does.
class DomainPanel : public QWidget
{
    Q_OBJECT
public:
    /// What the panel shows, and under which rules.
    struct Subject {
        const Platform &platform;
        DomainRow row{};
        PlatformLists lists{};
        QStringList pageOrigins{}; ///< of the shop's web pages
        bool isCalledByPages = false;
        bool canCheckHealth = false;
        bool canEnterRegistration = false;
        HostRecord record{}; ///< of former looks; empty: none are known
    };

    explicit DomainPanel(QWidget *parent = nullptr);

    void show(const Subject &subject, const QDateTime &now);

Q_SIGNALS:
    void correctionAsked(const DomainEntry &corrected);
    void removalAsked();
    void additionAsked();
    void filingSettled(); ///< the host has its filing now
    void checkAsked(const CorsWish &cors);
    void calledByPagesSet(bool isCalled); ///< whether web pages call the host, too
    void registrationAsked();             ///< somebody knows until when its domain is registered

private:
    void addSection(const QString &title);
    void addFinding(const DomainFinding &finding);
    void addRules();
    void addReach();
    void addHolders();
    void addHealth(const QDateTime &now);
    void addHistory(const QDateTime &now);
    CorsWish pagesWish() const;
    void addLine(const QString &iconName, theme::Role role, const QString &text, bool isMono = false);
    void addButtons();
    void addPagesChoice();
    void addRegistrationButton(const HostHealth &health);

    const Subject *m_subject = nullptr; ///< only while it is being shown
    QVBoxLayout *m_column = nullptr;
    QScrollArea *m_scroll = nullptr;
};
