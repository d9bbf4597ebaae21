// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connector/connectorpage.h"

#include "app/backend/backend.h"
#include "app/base/format.h"
#include "app/workspace/shopprofile.h"
#include "ui/common/banner.h"
#include "ui/common/pageheader.h"
#include "ui/common/tableview.h"
#include "ui/common/textlabel.h"
#include "ui/connector/interfacemodel.h"
#include "ui/connector/readcheck.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

QString rightsOf(const Session &session)
{
    if (session.rights.isEmpty())
        return ConnectorPage::tr("none of those that this program knows");
    return session.allows(u"*") ? ConnectorPage::tr("everything") : session.rights.join(u", ");
}

} // namespace

ConnectorPage::ConnectorPage(const ShopServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new InterfaceModel(this)),
      m_check(new ReadCheck(services.backend, this)), m_header(new PageHeader(tr("Connector"))),
      m_banner(new Banner), m_checkAction(new QAction(tr("Check the connector now"), this))
{
    QPushButton *button = m_header->primaryButton();
    button->setText(tr("Check now"));
    m_header->setNote(
        u"%1 · %2"_s.arg(services.profile.connector, services.profile.address.toDisplayString()));
    m_banner->setDismissible(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(makeFacts());
    rows->addWidget(m_banner);
    rows->addWidget(makeTable(), 1);

    connect(button, &QPushButton::clicked, this, &ConnectorPage::check);
    connect(m_checkAction, &QAction::triggered, this, &ConnectorPage::check);
    connect(m_check, &ReadCheck::checked, m_model, &InterfaceModel::setOutcome);
    connect(m_check, &ReadCheck::finished, this, &ConnectorPage::showFinished);
    connect(&services.backend, &Backend::sessionChanged, this, &ConnectorPage::reload);
    reload();
}

QWidget *ConnectorPage::makeFacts()
{
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(theme::wideGap(), 0, theme::wideGap(), theme::gap());
    grid->setHorizontalSpacing(theme::wideGap());
    grid->setVerticalSpacing(theme::halfGap() / 2);
    m_person = new TextLabel(TextLabel::Style::Body);
    m_rights = new TextLabel(TextLabel::Style::Body);
    m_expiry = new TextLabel(TextLabel::Style::Body);
    m_writes = new TextLabel(TextLabel::Style::Body);
    m_rights->setWordWrap(true);
    m_remarks = new TextLabel(TextLabel::Style::Body);
    m_remarks->setObjectName(u"remarks"_s);
    m_remarks->setWordWrap(true);
    int row = 0;
    for (const auto &[title, value] :
         {std::pair{tr("Signed in as"), m_person}, std::pair{tr("Rights"), m_rights},
          std::pair{tr("Session ends"), m_expiry}, std::pair{tr("Writes"), m_writes},
          std::pair{tr("Remarks", "about a connector's file"), m_remarks}}) {
        auto *label = new TextLabel(TextLabel::Style::Quiet, title);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
        value->setAccessibleName(title);
        m_remarksTitle = label; // the last one
    }
    grid->setColumnStretch(1, 1);
    return facts;
}

QWidget *ConnectorPage::makeTable()
{
    m_table = new TableView(m_services.settings, u"connector"_s);
    m_table->setAccessibleName(tr("Operations"));
    CellDelegate *cells = m_table->cells();
    cells->setColumn(InterfaceModel::NameColumn, {.isStrong = true});
    cells->setColumn(InterfaceModel::OfferedColumn,
                     {.chip = [this](const QModelIndex &index) { return m_model->offeredLook(index); }});
    cells->setColumn(InterfaceModel::AbilitiesColumn, {.isQuiet = true});
    cells->setColumn(InterfaceModel::CheckColumn,
                     {.chip = [this](const QModelIndex &index) { return m_model->checkLook(index); }});
    cells->setColumn(InterfaceModel::TimeColumn, {.kind = ColumnLook::Kind::Number});
    m_table->setFlexibleColumn(InterfaceModel::AbilitiesColumn);
    m_table->setModel(m_model);
    return m_table;
}

void ConnectorPage::reload()
{
    if (m_check->isRunning())
        return;
    m_model->setCapabilities(m_services.backend.allCapabilities(), m_services.backend.capabilities(),
                             m_services.backend.currency());
    showFacts();
}

/// What the connector's file says to no end, mostly by a slip of the pen.
void ConnectorPage::showRemarks()
{
    QStringList remarks;
    for (const UnreadMember &member : m_services.backend.capabilities().unread) {
        remarks.append(
            member.likelyMeant.isEmpty()
                ? tr("The file declares %1, which nobody asks for.", "the name of a setting").arg(member.path)
                : tr("The file declares %1, which nobody asks for; did you mean %2?", "two names of settings")
                      .arg(member.path, member.likelyMeant));
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarksTitle->setVisible(!remarks.isEmpty());
}

void ConnectorPage::showFacts()
{
    showRemarks();
    const auto session = m_services.backend.session();
    const QString unknown = QString::fromUtf16(unknownValue);
    const QString name = session ? session->user : QString();
    m_person->setText(name.isEmpty()                ? unknown
                          : session->role.isEmpty() ? name
                                                    : tr("%1, as %2", "user, role").arg(name, session->role));
    m_rights->setText(session ? rightsOf(*session) : unknown);
    m_expiry->setText(session && session->expiresAt.isValid()
                          ? formatTime(session->expiresAt, m_services.clock())
                          : unknown);
    const Capabilities &can = m_services.backend.capabilities();
    const QString repeats = can.isIdempotent
        ? tr("A repeated write is done once.")
        : tr("A repeated write may be done twice, so the console looks before it repeats.");
    const QString versions = can.hasVersions ? tr("The backend refuses to overwrite newer versions.")
                                             : tr("Newer versions are noticed by reading before each write.");
    m_writes->setText(repeats + u' ' + versions);
    m_writes->setWordWrap(true);
}

void ConnectorPage::check()
{
    if (m_check->isRunning())
        return;
    m_banner->hide();
    m_header->primaryButton()->setEnabled(false);
    m_checkAction->setEnabled(false);
    m_model->clearOutcomes();
    m_check->start();
}

void ConnectorPage::showFinished(int succeeded, int failed)
{
    m_header->primaryButton()->setEnabled(true);
    m_checkAction->setEnabled(true);
    showFacts();
    if (failed == 0)
        m_banner->showMessage(Banner::Severity::Good, tr("%n read(s) ok.", nullptr, succeeded));
    else
        m_banner->showMessage(Banner::Severity::Bad, tr("%n read(s) failed.", nullptr, failed),
                              tr("The rows say why; the rest works."));
    m_banner->setDismissible(true);
}

bool ConnectorPage::isSettled() const
{
    return !m_check->isRunning();
}
