// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/domains/domainplan.h"
#include "app/shop/change.h"
#include "ui/services.h"

#include <QObject>

#include <memory>

class PlatformLink;
class SecretStore;
class QWidget;
struct Registration;
struct SubmissionReport;

/// How lists come in and go out: pasted, noted from the platform's console, read and sent through its
/// interface, staged for the backend. Opens the dialogs; what people decide in them goes to the desk.
class DomainErrands : public QObject
{
    Q_OBJECT
public:
    /// window: what the dialogs stand over, and the parent.
    DomainErrands(const ShopServices &services, SecretStore &secrets, QWidget *window);
    ~DomainErrands() override;

    void setPlatform(const Platform &platform);
    /// True when the platform is read and changed through its interface.
    bool hasApi() const;
    /// Changes are on their way, or could be: the dialog for it is open.
    bool isSubmitting() const { return m_isSubmitting; }

    void paste(const QString &category);
    /// Through the interface; without one, people note what the console shows of a list.
    void readPlatform(const QString &category);
    void handIn();
    /// Lets somebody enter until when a domain is registered.
    void enterRegistration(const Registration &known);
    void setUp();
    /// Becomes pending changes; nothing is sent from here.
    void stageForBackend(const QList<FieldChange> &changes);
    /// The differences that are not staged yet.
    QList<FieldChange> changesForBackend(const DomainLists &backend) const;

Q_SIGNALS:
    void failed(const Error &error);
    void readingChanged(bool isReading);
    void linkChanged(); ///< hasApi() may differ
    void registrationEntered();
    void submittingChanged();

private:
    DomainPlan plan() const;
    void noteConsole(const QString &category);
    void openConsoleWay();
    void openInterfaceWay();
    void noteSubmitting(bool isSubmitting);
    void takeReport(const SubmissionReport &report);
    void takeSetUp(PlatformWay way, const QUrl &address, AccountKind account, const QString &token);
    void relink();
    void report(const Result<Done> &result);

    const ShopServices &m_services;
    SecretStore &m_secrets;
    QWidget *m_window;
    const Platform *m_platform = nullptr;
    std::unique_ptr<PlatformLink> m_link{};
    bool m_isSubmitting = false;
    LatestOnly m_reading{};
    LatestOnly m_keeping{};
};
