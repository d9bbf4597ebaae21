// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainspage.h"

#include "app/domains/domainboard.h"
#include "app/domains/domaindesk.h"
#include "app/domains/domainwords.h"
#include "app/domains/hosthistory.h"
#include "app/workspace/changeapplier.h"
#include "ui/common/flattabs.h"
#include "ui/common/icons.h"
#include "ui/common/sidepanel.h"
#include "ui/domains/backendlists.h"
#include "ui/domains/domainedits.h"
#include "ui/domains/domainerrands.h"
#include "ui/domains/domainlistview.h"
#include "ui/domains/domainnotices.h"
#include "ui/domains/domainpanel.h"
#include "ui/domains/domainsheader.h"
#include "ui/domains/hostchecks.h"
#include "ui/domains/platformstrip.h"

#include <QAction>
#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

DomainsPage::DomainsPage(SecretStore &secrets, const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_catalog(PlatformCatalog::load()),
      m_errands(new DomainErrands(services, secrets, this)),
      m_checks(new HostChecks(services.hostChecker, services.watch, this)),
      m_backend(new BackendLists(services.backend, this)), m_edits(new DomainEdits(services.domains, this)),
      m_header(new DomainsHeader(m_checks->isOffered())), m_tabs(new FlatTabs), m_strip(new PlatformStrip),
      m_notices(new DomainNotices), m_lists(new DomainListView(services.settings)), m_domain(new DomainPanel),
      m_panel(new SidePanel)
{
    m_panel->setBody(m_domain);
    makeCommands();
    m_splitter = new DetailSplitter(makeContent(), m_panel, services.settings, u"domains"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(m_splitter, 1);
    if (!m_catalog) { // a file that ships with the program is damaged
        m_lists->showError(m_catalog.error());
        return;
    }
    connectLists();
    connectServices();
    connectPanel();
    showPlatform(0);
    m_backend->read();
}

DomainsPage::~DomainsPage() = default;

// ---- parts ------------------------------------------------------------------------------------------

QWidget *DomainsPage::makeContent()
{
    m_tabs->setObjectName(u"platforms"_s);
    m_tabs->setAccessibleName(tr("Platforms"));
    if (m_catalog) {
        for (const Platform &known : m_catalog->platforms())
            m_tabs->addTab(DomainWords::platform(known.id));
        m_tabs->addTab(DomainWords::platform(m_catalog->inventory().id));
    }
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(theme::halfGap());
    rows->addWidget(m_tabs);
    rows->addWidget(m_strip);
    rows->addWidget(m_notices);
    rows->addWidget(m_lists, 1);
    return content;
}

void DomainsPage::makeCommands()
{
    const auto make = [this](const QString &text, const QString &iconName, auto slot) {
        auto *action = new QAction(icon(iconName), text, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_paste = make(tr("Paste many hosts…"), u"list"_s, [this] { m_errands->paste(m_lists->category()); });
    m_handIn = make(tr("Hand in to the platform…"), u"upload"_s, [this] { m_errands->handIn(); });
    m_checkAll = make(tr("Check hosts"), u"shield"_s, &DomainsPage::checkAll);
}

void DomainsPage::connectLists()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &DomainsPage::showPlatform);
    connect(m_lists, &DomainListView::categoryChosen, this, &DomainsPage::refreshPanel);
    connect(m_lists, &DomainListView::added, m_edits, &DomainEdits::add);
    connect(m_lists, &DomainListView::removed, m_edits, &DomainEdits::remove);
    connect(m_lists, &DomainListView::edited, this, &DomainsPage::replaceBy);
    connect(m_lists, &DomainListView::opened, this, &DomainsPage::openRow);
    connect(m_lists, &DomainListView::currentChanged, this, [this](const QString &key) {
        if (!m_panel->isHidden())
            openRow(key);
    });
    connect(m_lists, &DomainListView::escaped, m_panel, &QWidget::hide);
    connect(m_lists, &DomainListView::pasteAsked, m_paste, &QAction::trigger);
    connect(m_lists, &DomainListView::retryAsked, this, &DomainsPage::reload);
    connect(m_strip, &PlatformStrip::setUpAsked, m_errands, &DomainErrands::setUp);
    connect(m_strip, &PlatformStrip::readAsked, this,
            [this] { m_errands->readPlatform(m_lists->category()); });
    connect(m_notices, &DomainNotices::readAsked, this,
            [this] { m_errands->readPlatform(m_lists->category()); });
    connect(m_header, &DomainsHeader::handInAsked, m_handIn, &QAction::trigger);
    connect(m_header, &DomainsHeader::checkAsked, this, &DomainsPage::checkAll);
    connect(m_header, &DomainsHeader::backendAsked, this,
            [this] { m_errands->stageForBackend(changesForBackend()); });
}

void DomainsPage::connectServices()
{
    connect(m_errands, &DomainErrands::readingChanged, m_strip, &PlatformStrip::setReading);
    connect(m_errands, &DomainErrands::linkChanged, this, &DomainsPage::refresh);
    connect(m_errands, &DomainErrands::submittingChanged, this, &DomainsPage::refreshNotices);
    connect(m_errands, &DomainErrands::registrationEntered, this, &DomainsPage::checkShown);
    connect(m_edits, &DomainEdits::failed, m_lists, &DomainListView::showError);
    connect(m_errands, &DomainErrands::failed, m_lists, &DomainListView::showError);
    connect(m_checks, &HostChecks::changed, this, &DomainsPage::refreshHealth);
    connect(&m_services.domains, &DomainDesk::changed, this, [this](const QString &id) {
        if (id == platform().id)
            refresh();
        Q_EMIT undoChanged();
    });
    connect(&m_services.changes, &PendingChanges::changed, this, &DomainsPage::refreshHeader);
    for (const auto news : {&ChangeApplier::saved, &ChangeApplier::overtaken}) {
        connect(&m_services.applier, news, m_backend, [this](const EntityRef &entity) {
            if (entity.kind == EntityRef::Kind::ServerDomains)
                m_backend->read();
        });
    }
    connect(m_backend, &BackendLists::readingChanged, this,
            [this] { m_lists->setLoading(m_backend->isReading()); });
    connect(m_backend, &BackendLists::arrived, this, &DomainsPage::takeBackend);
    connect(m_backend, &BackendLists::failed, this, [this](const Error &error) {
        refresh();
        m_lists->showError(error);
    });
}

void DomainsPage::connectPanel()
{
    connect(m_panel, &SidePanel::closed, m_lists, &DomainListView::focusTable);
    connect(m_domain, &DomainPanel::correctionAsked, this, [this](const DomainEntry &corrected) {
        if (const DomainRow *row = shownRow())
            replaceBy(*row, domainText(corrected));
    });
    connect(m_domain, &DomainPanel::removalAsked, this, [this] {
        if (const DomainRow *row = shownRow())
            m_edits->remove({*row});
    });
    connect(m_domain, &DomainPanel::additionAsked, this, [this] {
        if (const DomainRow *row = shownRow())
            m_edits->add(row->domain.category, row->domain.entry);
    });
    connect(m_domain, &DomainPanel::filingSettled, this, [this] {
        if (const DomainRow *row = shownRow())
            m_edits->settleFiling(row->domain.entry.host);
    });
    connect(m_domain, &DomainPanel::checkAsked, this, [this](const CorsWish &cors) {
        if (const DomainRow *row = shownRow())
            m_checks->check(row->domain.entry, cors);
    });
    connect(m_domain, &DomainPanel::calledByPagesSet, this, [this](bool isCalled) {
        if (const DomainRow *row = shownRow())
            m_edits->setCalledByPages(row->domain.entry.host, isCalled);
    });
    connect(m_domain, &DomainPanel::registrationAsked, this, [this] {
        if (const DomainRow *row = shownRow(); row && row->health && row->health->registration)
            m_errands->enterRegistration(row->health->registration->registration);
    });
}

// ---- what there is ----------------------------------------------------------------------------------

DomainPlan DomainsPage::plan() const
{
    return m_services.domains.plan(platform().id);
}

QList<FieldChange> DomainsPage::changesForBackend() const
{
    const auto backend = m_backend->listsFor(platform());
    return backend ? m_errands->changesForBackend(*backend) : QList<FieldChange>{};
}

const DomainRow *DomainsPage::shownRow() const
{
    return m_lists->row(m_shown);
}

void DomainsPage::showPlatform(int tab)
{
    const auto &platforms = m_catalog->platforms();
    m_platform = tab < platforms.size() ? &platforms[tab] : &m_catalog->inventory();
    m_errands->setPlatform(platform());
    m_edits->setPlatform(platform());
    m_panel->hide();
    m_lists->setPlatform(platform(), [this](const QString &category) {
        return surroundingsOf(plan(), platform(), category, m_services.clock());
    });
    refresh();
    if (plan().openSubmission.isValid() && m_errands->hasApi())
        m_errands->readPlatform({}); // reading changes nothing there, and says what became of it
}

void DomainsPage::takeBackend()
{
    const Platform &kept = m_catalog->platforms().first();
    if (const auto lists = m_backend->listsFor(kept))
        m_services.domains.startFrom(kept.id, *lists);
    refresh();
}

void DomainsPage::reload()
{
    if (!m_catalog)
        return;
    m_backend->read();
    if (m_errands->hasApi())
        m_errands->readPlatform({});
}

// ---- showing ----------------------------------------------------------------------------------------

void DomainsPage::refresh()
{
    const QDateTime now = m_services.clock();
    m_rows = domainRows(plan(), platform(), m_backend->listsFor(platform()), now);
    m_strip->show(platform(), plan(), changeQuota(platform().changesPerMonth, plan().submissions, now), now);
    refreshHealth();
    refreshHeader();
}

void DomainsPage::refreshNotices()
{
    m_notices->showTrouble(m_checks->ownTrouble());
    m_notices->showOpenSubmission(m_errands->isSubmitting() ? QDateTime() : plan().openSubmission,
                                  m_services.clock());
}

void DomainsPage::refreshHealth()
{
    for (DomainRow &row : m_rows) {
        row.health = m_checks->healthOf(row.domain.entry);
        row.isBeingChecked = m_checks->isChecking(row.domain.entry);
    }
    m_lists->setRows(m_rows,
                     {.platform = platform().isPlatform,
                      .backend = m_backend->listsFor(platform()).has_value(),
                      .health = m_checks->isOffered()});
    refreshPanel();
    refreshNotices();
}

void DomainsPage::refreshHeader()
{
    const DomainsHeader::Offer offer{.toPlatform = changesToPlatform(plan()).count(),
                                     .toBackend = int(changesForBackend().size()),
                                     .isThroughApi = m_errands->hasApi()};
    m_header->show(platform(), plan().wanted, offer);
    m_handIn->setEnabled(platform().isPlatform && offer.toPlatform > 0);
}

void DomainsPage::refreshPanel()
{
    if (m_panel->isHidden())
        return;
    const DomainRow *row = shownRow();
    if (!row) {
        m_panel->hide();
        return;
    }
    DomainEntry readable = row->domain.entry;
    readable.host = readableHost(readable.host);
    m_panel->setTitle(domainText(readable), DomainWords::category(row->domain.category));
    const PlatformCategory &category = *platform().category(row->domain.category);
    m_domain->show({.platform = platform(),
                    .row = *row,
                    .lists = plan().platform,
                    .pageOrigins = pageOrigins(plan(), m_services.domains.plan(m_catalog->inventory().id)),
                    .isCalledByPages = plan().calledByPages.contains(row->domain.entry.host),
                    .canCheckHealth = m_checks->canCheck(row->domain.entry, category.scheme),
                    .canEnterRegistration = m_services.registrationDates != nullptr,
                    .record = recordOf(row->domain.entry)},
                   m_services.clock());
}

/// Under the name that the watch has for it; nothing where it does not watch.
HostRecord DomainsPage::recordOf(const DomainEntry &entry) const
{
    if (!m_services.hostHistory)
        return {};
    const QString place = entry.host + u':' + QString::number(entry.port.value_or(443));
    return m_services.hostHistory->record(place, m_services.clock());
}

void DomainsPage::openRow(const QString &key)
{
    m_shown = key;
    m_splitter->showPanel();
    refreshPanel();
}

// ---- editing ----------------------------------------------------------------------------------------

/// The panel stays with the row, whatever it is called then.
void DomainsPage::replaceBy(const DomainRow &row, const QString &text)
{
    const bool isShown = row.key() == m_shown && !m_panel->isHidden();
    const QString key = m_edits->replace(row, text);
    if (isShown && key != m_shown)
        openRow(key);
}

/// As web pages would ask, too, where they do.
CorsWish DomainsPage::pagesWish(const DomainEntry &entry) const
{
    const DomainPlan now = plan();
    if (!now.calledByPages.contains(entry.host))
        return {};
    return corsWishFor(pageOrigins(now, m_services.domains.plan(m_catalog->inventory().id)), entry.host,
                       quint16(entry.port.value_or(443)));
}

void DomainsPage::checkAll()
{
    const QList<DomainRow> rows = m_lists->shownRows();
    for (const DomainRow &row : rows) {
        const PlatformCategory &category = *platform().category(row.domain.category);
        if (m_checks->canCheck(row.domain.entry, category.scheme))
            m_checks->check(row.domain.entry, pagesWish(row.domain.entry));
    }
}

void DomainsPage::checkShown()
{
    if (const DomainRow *row = shownRow())
        m_checks->check(row->domain.entry, pagesWish(row->domain.entry));
}

// ---- the page ---------------------------------------------------------------------------------------

void DomainsPage::focusSearch()
{
    m_lists->focusEntry();
}

void DomainsPage::openTarget(const QString &target)
{
    if (!m_catalog)
        return;
    if (target.startsWith("platform:"_L1)) {
        const auto &platforms = m_catalog->platforms();
        const auto at = std::ranges::find(platforms, target.sliced(9), &Platform::id);
        m_tabs->setCurrentIndex(int(at - platforms.begin())); // past them stand the other hosts
        return;
    }
    m_lists->setCategory({});
    const auto &rows = m_lists->shownRows();
    const auto found =
        std::ranges::find(rows, target, [](const DomainRow &row) { return row.domain.entry.host; });
    if (found != rows.end())
        openRow(found->key());
}

QList<QAction *> DomainsPage::commands() const
{
    return m_checks->isOffered() ? QList{m_paste, m_handIn, m_checkAll} : QList{m_paste, m_handIn};
}

bool DomainsPage::isSettled() const
{
    return !m_backend->isReading();
}

bool DomainsPage::canUndo() const
{
    return m_services.domains.canUndo();
}

bool DomainsPage::canRedo() const
{
    return m_services.domains.canRedo();
}

Result<Done> DomainsPage::undo()
{
    return m_services.domains.undo();
}

Result<Done> DomainsPage::redo()
{
    return m_services.domains.redo();
}
