// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"
#include "app/domains/platformcatalog.h"
#include "app/shop/change.h"
#include "ui/common/page.h"
#include "ui/services.h"

class BackendLists;
class DetailSplitter;
class DomainEdits;
class DomainErrands;
class DomainNotices;
class DomainPanel;
struct HostRecord;
class DomainsHeader;
class FlatTabs;
class HostChecks;
class DomainListView;
class PlatformStrip;
class SecretStore;
class SidePanel;

/// The mini-program's server domains, platform by platform: what is wanted, judged by the platform's own
/// rules, beside what the backend keeps and the platform has.
class DomainsPage : public Page
{
    Q_OBJECT
public:
    DomainsPage(SecretStore &secrets, const ShopServices &services, QWidget *parent = nullptr);
    ~DomainsPage() override;

    void reload() override;
    void focusSearch() override; ///< the field that a host is typed in
    /// A host, or "platform:douyin".
    void openTarget(const QString &target) override;
    QList<QAction *> commands() const override;
    bool isSettled() const override;
    bool canUndo() const override;
    bool canRedo() const override;
    Result<Done> undo() override;
    Result<Done> redo() override;

private:
    QWidget *makeContent();
    void makeCommands();
    void connectLists();
    void connectServices();
    void connectPanel();
    const Platform &platform() const { return *m_platform; }
    DomainPlan plan() const;
    QList<FieldChange> changesForBackend() const;
    const DomainRow *shownRow() const;

    void showPlatform(int tab);
    void takeBackend();
    void refresh();
    void refreshHealth();
    void refreshHeader();
    void refreshNotices();
    void refreshPanel();
    HostRecord recordOf(const DomainEntry &entry) const;
    void openRow(const QString &key);

    void replaceBy(const DomainRow &row, const QString &text);
    CorsWish pagesWish(const DomainEntry &entry) const;
    void checkAll();
    void checkShown();

    const ShopServices &m_services;
    Result<PlatformCatalog> m_catalog;
    const Platform *m_platform = nullptr;
    DomainErrands *m_errands = nullptr;
    HostChecks *m_checks = nullptr;
    BackendLists *m_backend = nullptr;
    DomainEdits *m_edits = nullptr;
    QList<DomainRow> m_rows{}; ///< of all lists
    QString m_shown{};         ///< key of the row in the panel

    DomainsHeader *m_header = nullptr;
    FlatTabs *m_tabs = nullptr;
    PlatformStrip *m_strip = nullptr;
    DomainNotices *m_notices = nullptr;
    DomainListView *m_lists = nullptr;
    DomainPanel *m_domain = nullptr;
    SidePanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_handIn = nullptr;
    QAction *m_checkAll = nullptr;
};
