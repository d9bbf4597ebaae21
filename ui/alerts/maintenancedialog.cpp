// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/maintenancedialog.h"

#include "app/alerts/alertdesk.h"
#include "app/domains/domainwatch.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualLength = 2 * 3600; // s
constexpr int daysPastOnesStay = 7;

/// The next full hour, by this computer's clock.
QDateTime nextHour(const QDateTime &now)
{
    const QDateTime local = now.toLocalTime();
    return QDateTime(local.date(), QTime(local.time().hour(), 0)).addSecs(3600);
}

} // namespace

MaintenanceDialog::MaintenanceDialog(const ShopServices &services, QWidget *parent)
    : QDialog(parent), m_services(services), m_banner(new Banner)
{
    setWindowTitle(tr("Maintenance"));
    auto *intro =
        new TextLabel(TextLabel::Style::Quiet,
                      tr("While one is on nothing is told of these hosts. What happens is noted, and "
                         "what is still wrong at the end is told then."));
    intro->setWordWrap(true);
    auto *list = new QWidget;
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins({});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(intro);
    rows->addWidget(list);
    rows->addWidget(new TextLabel(TextLabel::Style::Section, tr("One more")));
    rows->addWidget(makeForm());
    rows->addStretch(1);
    rows->addWidget(buttons);
    connect(&m_services.alerts, &AlertDesk::changed, this, &MaintenanceDialog::fill);
    fill();
    refresh();
}

MaintenanceDialog::~MaintenanceDialog() = default;

QWidget *MaintenanceDialog::makeForm()
{
    const QDateTime begin = nextHour(m_services.clock());
    m_from = new QDateTimeEdit(begin);
    m_from->setObjectName(u"from"_s);
    m_until = new QDateTimeEdit(begin.addSecs(usualLength));
    m_until->setObjectName(u"until"_s);
    for (QDateTimeEdit *field : {m_from, m_until}) {
        field->setCalendarPopup(true);
        field->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        field->setMinimumWidth(field->fontMetrics().horizontalAdvance(u"0000-00-00 00:00"_s)
                               + 2 * theme::controlHeight());
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &MaintenanceDialog::refresh);
    }
    m_isWeekly = new QCheckBox(tr("Again every week"));
    m_isWeekly->setObjectName(u"weekly"_s);
    connect(m_isWeekly, &QCheckBox::toggled, this, &MaintenanceDialog::refresh);
    m_where = new QComboBox;
    m_where->setObjectName(u"where"_s);
    m_where->addItem(tr("All hosts"), QString());
    for (const WatchedHost &host : m_services.watch.hosts()) {
        const QString place = host.host + u':' + QString::number(host.port);
        m_where->addItem(AlertWords::placeText(place), place);
    }
    m_note = new QLineEdit;
    m_note->setObjectName(u"note"_s);
    m_add = new QPushButton(icon(u"plus"_s), tr("&Add"));
    m_add->setObjectName(u"add"_s);
    connect(m_add, &QPushButton::clicked, this, &MaintenanceDialog::add);
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins({});
    rows->addRow(tr("&From"), m_from);
    rows->addRow(tr("&Until"), m_until);
    rows->addRow(QString(), m_isWeekly);
    rows->addRow(tr("&Where"), m_where);
    rows->addRow(tr("W&hy"), m_note);
    rows->addRow(QString(), m_add);
    return form;
}

MaintenanceWindow MaintenanceDialog::typed() const
{
    MaintenanceWindow window{.from = m_from->dateTime().toUTC(),
                             .until = m_until->dateTime().toUTC(),
                             .isWeekly = m_isWeekly->isChecked(),
                             .note = m_note->text().trimmed()};
    if (const QString place = m_where->currentData().toString(); !place.isEmpty())
        window.places.append(place);
    return window;
}

/// What can't be is not offered: an end before the beginning, a week that never ends.
void MaintenanceDialog::refresh()
{
    const MaintenanceWindow window = typed();
    QString fault;
    if (window.until <= window.from)
        fault = tr("It ends before it begins.");
    else if (window.isWeekly && window.from.daysTo(window.until) >= 7)
        fault = tr("A weekly one lasts less than a week.");
    else if (!window.isWeekly && window.until <= m_services.clock())
        fault = tr("It is over already.");
    m_add->setEnabled(fault.isEmpty());
    m_add->setToolTip(fault);
}

void MaintenanceDialog::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // later: the change may come from its button
        }
        delete item;
    }
    const QList<MaintenanceWindow> windows = m_services.alerts.book().maintenance();
    for (const MaintenanceWindow &window : windows)
        m_rows->addWidget(makeRow(window));
    if (windows.isEmpty())
        m_rows->addWidget(new TextLabel(TextLabel::Style::Body, tr("None is set.")));
}

QWidget *MaintenanceDialog::makeRow(const MaintenanceWindow &window)
{
    const QDateTime now = m_services.clock();
    QStringList places;
    for (const QString &place : window.places)
        places.append(AlertWords::placeText(place));
    QStringList facts{places.isEmpty() ? tr("All hosts") : places.join(u", "_s)};
    if (!window.note.isEmpty())
        facts.append(window.note);
    auto *state = new Chip;
    if (endOfMaintenance(window, now))
        state->setLook({theme::Role::Warning, u"pause"_s, tr("On now")});
    else if (!nextMaintenance(window, now))
        state->setLook({theme::Role::QuietText, u"check"_s, tr("Over")});
    auto *removeButton = new QPushButton(tr("Remove"));
    removeButton->setObjectName(u"remove"_s);
    removeButton->setAccessibleDescription(AlertWords::windowText(window, now));
    connect(removeButton, &QPushButton::clicked, this, [this, window] {
        QList<MaintenanceWindow> left = m_services.alerts.book().maintenance();
        left.removeOne(window);
        store(left);
    });
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, theme::halfGap(), 0, theme::halfGap());
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TextLabel::Style::Strong, AlertWords::windowText(window, now)));
    head->addWidget(state);
    head->addStretch(1);
    grid->addLayout(head, 0, 0);
    grid->addWidget(new TextLabel(TextLabel::Style::Quiet, facts.join(u" · "_s)), 1, 0);
    grid->addWidget(removeButton, 0, 1, 2, 1);
    grid->setColumnStretch(0, 1);
    return row;
}

void MaintenanceDialog::add()
{
    const QDateTime now = m_services.clock();
    QList<MaintenanceWindow> windows = m_services.alerts.book().maintenance();
    windows.removeIf([&](const MaintenanceWindow &window) {
        return !window.isWeekly && window.until.daysTo(now) > daysPastOnesStay;
    });
    windows.append(typed());
    store(windows);
}

void MaintenanceDialog::store(const QList<MaintenanceWindow> &windows)
{
    if (const auto stored = m_services.alerts.setMaintenance(windows); !stored)
        m_banner->showError(stored.error());
}
