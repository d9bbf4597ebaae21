// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainerrands.h"

#include "app/backend/backend.h"
#include "app/domains/domainboard.h"
#include "app/domains/domaincomparison.h"
#include "app/domains/domaindesk.h"
#include "app/domains/registrationdates.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/shopprofile.h"
#include "ui/domains/handindialog.h"
#include "ui/domains/pastedialog.h"
#include "ui/domains/platformlink.h"
#include "ui/domains/platformsetup.h"
#include "ui/domains/registrationdialog.h"
#include "ui/domains/submitdialog.h"

using namespace Qt::StringLiterals;

namespace {

EntityRef backendEntity()
{
    return {
        .kind = EntityRef::Kind::ServerDomains, .id = u"all"_s, .label = DomainErrands::tr("Server domains")};
}

} // namespace

DomainErrands::DomainErrands(const ShopServices &services, SecretStore &secrets, QWidget *window)
    : QObject(window), m_services(services), m_secrets(secrets), m_window(window)
{
}

DomainErrands::~DomainErrands() = default;

void DomainErrands::setPlatform(const Platform &platform)
{
    m_platform = &platform;
    m_reading.cancel();
    Q_EMIT readingChanged(false);
    relink();
}

void DomainErrands::relink()
{
    m_link = std::make_unique<PlatformLink>(m_services.domains, m_secrets, m_services.profile.id, *m_platform,
                                            m_services.clock);
}

bool DomainErrands::hasApi() const
{
    return m_link && m_link->api();
}

DomainPlan DomainErrands::plan() const
{
    return m_services.domains.plan(m_platform->id);
}

void DomainErrands::report(const Result<Done> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
}

void DomainErrands::paste(const QString &category)
{
    const auto surroundings = [this](const QString &list) {
        return surroundingsOf(plan(), *m_platform, list, m_services.clock());
    };
    auto *dialog = new PasteDialog(PasteDialog::Purpose::Add, *m_platform, category, surroundings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::taken, this,
            [this](const QString &list, const QList<DomainEntry> &entries) {
                report(m_services.domains.add(m_platform->id, list, entries));
            });
    dialog->open();
}

void DomainErrands::readPlatform(const QString &category)
{
    if (!hasApi())
        return noteConsole(category);
    Q_EMIT readingChanged(true);
    m_reading.run(m_link->api()->read(), [this](const Result<PlatformLists> &lists) {
        Q_EMIT readingChanged(false);
        if (lists)
            report(m_services.domains.setPlatformLists(m_platform->id, *lists));
        else
            Q_EMIT failed(lists.error());
    });
}

/// One list at a time; the others stay as they were noted.
void DomainErrands::noteConsole(const QString &category)
{
    auto *dialog = new PasteDialog(
        PasteDialog::Purpose::NoteConsole, *m_platform, category,
        [](const QString &) { return DomainSurroundings{}; }, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::taken, this,
            [this](const QString &list, const QList<DomainEntry> &entries) {
                PlatformLists lists{
                    .console = plan().platform.console, .readAt = m_services.clock(), .isByHand = true};
                lists.console.insert(list, entries);
                if (entries.isEmpty())
                    lists.console.remove(list);
                report(m_services.domains.setPlatformLists(m_platform->id, lists));
            });
    dialog->open();
}

void DomainErrands::handIn()
{
    if (hasApi())
        openInterfaceWay();
    else
        openConsoleWay();
}

void DomainErrands::openConsoleWay()
{
    auto *dialog = new HandInDialog(*m_platform, plan(),
                                    refusedCount(plan(), *m_platform, m_services.clock()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HandInDialog::handedIn, this, [this] {
        report(m_services.domains.noteSubmission(m_platform->id));
        const PlatformLists now{.console = plan().wanted, .readAt = m_services.clock(), .isByHand = true};
        report(m_services.domains.setPlatformLists(m_platform->id, now));
    });
    dialog->open();
}

void DomainErrands::openInterfaceWay()
{
    const ChangeQuota quota =
        changeQuota(m_platform->changesPerMonth, plan().submissions, m_services.clock());
    auto *dialog = new SubmitDialog(*m_link->api(), *m_platform, plan(), quota, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubmitDialog::submitted, this, &DomainErrands::takeReport);
    connect(dialog, &QDialog::finished, this, [this] { noteSubmitting(false); });
    noteSubmitting(true);
    dialog->open();
}

void DomainErrands::noteSubmitting(bool isSubmitting)
{
    m_isSubmitting = isSubmitting;
    Q_EMIT submittingChanged();
}

void DomainErrands::enterRegistration(const Registration &known)
{
    auto *dialog = new RegistrationDialog(known, m_services.clock(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto set = [this, domain = known.domain](const std::optional<QDateTime> &expires) {
        const auto kept = m_services.registrationDates->setDate(domain, expires, m_services.clock());
        report(kept);
        if (kept)
            Q_EMIT registrationEntered();
    };
    connect(dialog, &RegistrationDialog::entered, this, [set](const QDateTime &expires) { set(expires); });
    connect(dialog, &RegistrationDialog::takenAway, this, [set] { set({}); });
    dialog->open();
}

void DomainErrands::takeReport(const SubmissionReport &submission)
{
    QSet<QString> unfiled = plan().withoutFiling;
    for (const SubmittedDomain &domain : submission.domains) {
        if (domain.outcome == SubmittedDomain::Outcome::NoFiling)
            unfiled.insert(domain.entry.host);
        else if (domain.outcome == SubmittedDomain::Outcome::Done)
            unfiled.remove(domain.entry.host);
    }
    report(m_services.domains.setWithoutFiling(m_platform->id, unfiled));
    report(m_services.domains.setPlatformLists(m_platform->id, submission.now));
}

void DomainErrands::setUp()
{
    auto *dialog = new PlatformSetup(*m_platform, plan(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        takeSetUp(dialog->way(), dialog->apiAddress(), dialog->account(), dialog->token());
    });
    dialog->open();
}

void DomainErrands::takeSetUp(PlatformWay way, const QUrl &address, AccountKind account, const QString &token)
{
    // What was noted of the console says nothing about lists that the interface writes, and the other way.
    if (way != plan().way)
        report(m_services.domains.setPlatformLists(m_platform->id, {}));
    report(m_services.domains.setAccount(m_platform->id, account));
    report(m_services.domains.setWay(m_platform->id, way, address));
    relink();
    Q_EMIT linkChanged();
    if (token.isEmpty())
        return;
    m_keeping.run(m_link->keepToken(token), [this](const Result<Done> &kept) {
        report(kept);
        if (kept && hasApi())
            readPlatform({});
    });
}

QList<FieldChange> DomainErrands::changesForBackend(const DomainLists &backend) const
{
    QList<FieldChange> changes =
        changesToBackend(plan(), backend, m_services.backend.capabilities().serverDomainCategories);
    changes.removeIf([this](const FieldChange &change) {
        return m_services.changes.waitingValue(backendEntity(), change.field) == change.after;
    });
    return changes;
}

void DomainErrands::stageForBackend(const QList<FieldChange> &changes)
{
    QList<FieldEdit> edits;
    for (const FieldChange &change : changes)
        edits.append({.entity = backendEntity(), .change = change});
    report(m_services.changes.setFields(edits));
}
