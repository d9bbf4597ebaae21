// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/common/environmentlook.h"
#include "ui/common/textlabel.h"

#include <QEvent>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

ChipLook lookOf(StatusLine::Connection connection)
{
    using Connection = StatusLine::Connection;
    switch (connection) {
    case Connection::None:
        return {};
    case Connection::Connecting:
        return {Role::QuietText, u"clock"_s, StatusLine::tr("Connecting…")};
    case Connection::Online:
        return {Role::Good, u"check-circle"_s, StatusLine::tr("Connected")};
    case Connection::Offline:
        return {Role::Bad, u"offline"_s, StatusLine::tr("Not reachable")};
    case Connection::SignedOut:
        return {Role::Warning, u"lock"_s, StatusLine::tr("Not signed in")};
    case Connection::NotOpen:
        return {Role::Bad, u"error"_s, StatusLine::tr("Not open", "a shop")};
    }
    Q_UNREACHABLE();
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_shop(new TextLabel(TextLabel::Style::Quiet)),
      m_person(new TextLabel(TextLabel::Style::Quiet)), m_pending(new TextLabel(TextLabel::Style::Quiet)),
      m_connection(new Chip), m_environment(new Chip)
{
    setSizeGripEnabled(false);
    setContentsMargins(0, 0, theme::halfGap(), 0);
    m_shop->setContentsMargins(theme::halfGap(), 0, 0, 0);
    addWidget(m_shop);
    addWidget(m_person);
    for (QWidget *part : {static_cast<QWidget *>(m_pending), static_cast<QWidget *>(m_connection),
                          static_cast<QWidget *>(m_environment)})
        addPermanentWidget(part);
    showNoShop();
}

void StatusLine::showShop(const ShopProfile &profile)
{
    m_shop->setText(profile.name);
    m_shownEnvironment = profile.environment;
    retranslate();
}

void StatusLine::showNoShop()
{
    m_shop->clear();
    m_person->clear();
    m_shownEnvironment.reset();
    m_state = Connection::None;
    m_changes = 0;
    retranslate();
}

void StatusLine::showPerson(const QString &person)
{
    m_person->setText(person);
}

void StatusLine::showConnection(Connection connection)
{
    m_state = connection;
    retranslate();
}

void StatusLine::showPending(int changes)
{
    m_changes = changes;
    retranslate();
}

void StatusLine::retranslate()
{
    m_connection->setLook(lookOf(m_state));
    m_connection->setVisible(m_state != Connection::None);
    if (m_shownEnvironment)
        m_environment->setLook(environmentLook(*m_shownEnvironment));
    m_environment->setVisible(m_shownEnvironment.has_value());
    m_pending->setText(m_changes > 0 ? tr("%n change(s) pending", nullptr, m_changes)
                                     : tr("No pending changes"));
    m_pending->setVisible(m_shownEnvironment.has_value());
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
