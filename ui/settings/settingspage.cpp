// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"
#include "ui/common/contentscroll.h"
#include "ui/common/environmentlook.h"
#include "ui/common/icons.h"
#include "ui/common/pageheader.h"
#include "ui/common/textlabel.h"
#include "ui/shell/languages.h"
#include "ui/shell/trayresidence.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

/// A section's title over its content.
QWidget *section(const QString &title, QWidget *content)
{
    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins(0, 0, 0, theme::wideGap());
    rows->setSpacing(theme::halfGap());
    rows->addWidget(new TextLabel(TextLabel::Style::Section, title));
    rows->addWidget(content);
    content->setAccessibleName(title);
    return area;
}

/// A button that does what an action does.
QPushButton *buttonFor(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

SettingsPage::SettingsPage(const AppServices &app, QWidget *parent) : Page(parent), m_app(app)
{
    auto *header = new PageHeader(tr("Settings"));
    auto *content = new QWidget;
    content->setMaximumWidth(theme::charWidth() * 110);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::wideGap(), 0, theme::wideGap(), theme::gap());
    column->addWidget(section(tr("Shops"), makeShops()));
    column->addWidget(section(tr("Language and appearance"), makeAppearance()));
    column->addWidget(section(tr("Watching"), makeWatching()));
    column->addWidget(section(tr("Files"), makeFiles()));
    column->addWidget(section(tr("About"), makeAbout()));
    column->addStretch(1);

    auto *scroll = new ContentScroll(content);
    scroll->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(header);
    rows->addWidget(scroll, 1);
    connect(&app.settings, &Settings::shopsChanged, this, &SettingsPage::fillShops);
}

void SettingsPage::reload()
{
    fillShops();
}

QWidget *SettingsPage::makeShops()
{
    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins({});
    m_shops = new QVBoxLayout;
    m_shops->setSpacing(0);
    rows->addLayout(m_shops);
    auto *line = new QHBoxLayout;
    QPushButton *add = buttonFor(m_app.actions.action(u"file.connect"_s), tr("Connect to a shop…"));
    add->setIcon(icon(u"plus"_s));
    line->addWidget(add);
    line->addWidget(buttonFor(m_app.actions.action(u"file.sample"_s), tr("Open the sample shop")));
    line->addStretch(1);
    rows->addLayout(line);
    fillShops();
    return area;
}

void SettingsPage::fillShops()
{
    while (QLayoutItem *item = m_shops->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // later: the change may come from one of its boxes
        delete item;
    }
    const QList<ShopProfile> profiles = m_app.settings.shops();
    for (const ShopProfile &profile : profiles) {
        if (!profile.isSample)
            m_shops->addWidget(makeShopRow(profile));
    }
    if (m_shops->count() == 0)
        m_shops->addWidget(new TextLabel(TextLabel::Style::Quiet, tr("No shop is connected yet.")));
}

QWidget *SettingsPage::makeShopRow(const ShopProfile &profile)
{
    auto *chip = new Chip;
    chip->setLook(environmentLook(profile.environment));
    auto *open = new QPushButton(tr("Open"));
    auto *edit = new QPushButton(tr("Edit…"));
    auto *remove = new QPushButton(tr("Remove…"));
    for (QPushButton *button : {open, edit, remove})
        button->setAccessibleDescription(profile.name);
    connect(open, &QPushButton::clicked, this, [this, id = profile.id] { m_app.shops.openShop(id); });
    connect(edit, &QPushButton::clicked, this, [this, id = profile.id] { m_app.shops.editShop(id); });
    connect(remove, &QPushButton::clicked, this, [this, profile] { confirmRemoval(profile); });

    const SafeMode safe = m_app.settings.safeMode(profile);
    auto *readOnly = new QCheckBox(tr("Read only"));
    readOnly->setChecked(safe.isReadOnly);
    auto *asks = new QCheckBox(tr("Ask before anything is sent"));
    asks->setChecked(safe.asksBeforeWrites);
    const auto store = [this, profile, readOnly, asks] {
        SafeMode mode = m_app.settings.safeMode(profile);
        mode.isReadOnly = readOnly->isChecked();
        mode.asksBeforeWrites = asks->isChecked();
        m_app.settings.setSafeMode(profile.id, mode);
    };
    connect(readOnly, &QCheckBox::toggled, this, store);
    connect(asks, &QCheckBox::toggled, this, store);

    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, theme::halfGap(), 0, theme::halfGap());
    auto *name = new QHBoxLayout;
    name->addWidget(new TextLabel(TextLabel::Style::Strong, profile.name));
    name->addWidget(chip);
    name->addStretch(1);
    grid->addLayout(name, 0, 0);
    grid->addWidget(
        new TextLabel(TextLabel::Style::Quiet,
                      tr("%1 at %2", "user, address").arg(profile.user, profile.address.toDisplayString())),
        1, 0);
    auto *safety = new QHBoxLayout;
    safety->addWidget(readOnly);
    safety->addWidget(asks);
    safety->addStretch(1);
    grid->addLayout(safety, 2, 0);
    int column = 1;
    for (QPushButton *button : {open, edit, remove})
        grid->addWidget(button, 0, column++, 2, 1);
    grid->setColumnStretch(0, 1);
    return row;
}

void SettingsPage::confirmRemoval(const ShopProfile &profile)
{
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove a shop"),
                        tr("Remove the connection to %1?").arg(profile.name), QMessageBox::Cancel, this);
    question->setInformativeText(
        tr("Its password is taken out of the keychain. The shop itself is not touched."));
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setProperty("danger", true);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, id = profile.id] { m_app.shops.removeShop(id); });
    question->open();
}

QWidget *SettingsPage::makeAppearance()
{
    auto *languages = new QComboBox;
    languages->setObjectName(u"language"_s);
    languages->addItem(tr("As the system"), QString());
    for (const QString &code : languageCodes())
        languages->addItem(languageName(code), code);
    languages->setCurrentIndex(qMax(0, languages->findData(m_app.settings.language())));
    connect(languages, &QComboBox::activated, this,
            [this, languages] { m_app.settings.setLanguage(languages->currentData().toString()); });

    auto *themes = new QComboBox;
    themes->setObjectName(u"theme"_s);
    themes->addItem(tr("As the system"), int(Theme::System));
    themes->addItem(icon(u"sun"_s), tr("Light"), int(Theme::Light));
    themes->addItem(icon(u"moon"_s), tr("Dark"), int(Theme::Dark));
    themes->setCurrentIndex(themes->findData(int(m_app.settings.theme())));
    connect(themes, &QComboBox::activated, this,
            [this, themes] { m_app.settings.setTheme(Theme(themes->currentData().toInt())); });

    auto *area = new QWidget;
    auto *form = new QFormLayout(area);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("&Language"), languages);
    form->addRow(tr("&Appearance"), themes);
    return area;
}

QWidget *SettingsPage::makeWatching()
{
    const bool isPossible = m_app.tray && m_app.tray->isPossible();
    auto *stays = new QCheckBox(tr("Keep watching in the tray when the window is closed"));
    stays->setObjectName(u"staysInTray"_s);
    stays->setEnabled(isPossible);
    stays->setChecked(isPossible && m_app.settings.staysInTray().value_or(false));
    if (!isPossible)
        stays->setToolTip(tr("This desktop has no tray."));
    connect(stays, &QCheckBox::toggled, this, [this](bool isOn) { m_app.settings.setStaysInTray(isOn); });
    return stays;
}

QWidget *SettingsPage::makeFiles()
{
    auto *area = new QWidget;
    auto *line = new QHBoxLayout(area);
    line->setContentsMargins({});
    auto *folder = new TextLabel(TextLabel::Style::Mono, m_app.logFolder);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(new TextLabel(TextLabel::Style::Body, tr("Logs")));
    line->addWidget(folder, 1);
    line->addWidget(buttonFor(m_app.actions.action(u"help.logFolder"_s), tr("Open")));
    return area;
}

QWidget *SettingsPage::makeAbout()
{
    auto *area = new QWidget;
    auto *line = new QHBoxLayout(area);
    line->setContentsMargins({});
    line->addWidget(
        new TextLabel(TextLabel::Style::Body,
                      tr("Zhanggui %1, free software under GPL-3.0-or-later").arg(u"" ZHANGGUI_VERSION ""_s)),
        1);
    line->addWidget(buttonFor(m_app.actions.action(u"help.diagnostics"_s), tr("Copy diagnostics")));
    line->addWidget(buttonFor(m_app.actions.action(u"help.about"_s), tr("Licences…")));
    return area;
}
