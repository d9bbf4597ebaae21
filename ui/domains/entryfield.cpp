// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/entryfield.h"

#include "app/domains/domainwords.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/domains/domainlook.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

QString joined(const QList<TextChange> &changes)
{
    QStringList words;
    for (const TextChange change : changes) {
        if (change != TextChange::SchemeAdded && change != TextChange::SchemeRemoved)
            words.append(DomainWords::change(change));
    }
    return words.join(EntryField::tr(", ", "between parts of a list"));
}

} // namespace

EntryField::EntryField(QWidget *parent)
    : QWidget(parent), m_lists(new QComboBox), m_edit(new QLineEdit), m_add(new QPushButton(tr("Add"))),
      m_icon(new QLabel), m_verdict(new TextLabel(TextLabel::Style::Quiet)), m_correct(new QPushButton)
{
    m_lists->setObjectName(u"entryList"_s);
    m_lists->setAccessibleName(tr("List to add to"));
    m_edit->setObjectName(u"entryText"_s);
    m_edit->setAccessibleName(tr("Host to add"));
    m_edit->setClearButtonEnabled(true);
    m_add->setObjectName(u"addEntry"_s);
    m_add->setIcon(icon(u"plus"_s));
    m_correct->setObjectName(u"correctEntry"_s);
    m_correct->setFlat(true);
    m_correct->hide();
    m_verdict->setObjectName(u"entryVerdict"_s);
    m_verdict->setWordWrap(true);
    m_icon->setFixedWidth(theme::iconSize());

    auto *typing = new QHBoxLayout;
    typing->setSpacing(theme::halfGap());
    typing->addWidget(m_lists);
    typing->addWidget(m_edit, 1);
    typing->addWidget(m_add);
    typing->addWidget(makePasteButton());
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(theme::halfGap());
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    verdict->addWidget(m_correct, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::halfGap(), 0, theme::gap(), theme::halfGap());
    rows->setSpacing(theme::halfGap());
    rows->addLayout(typing);
    rows->addLayout(verdict);

    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &EntryField::judge);
    connect(m_edit, &QLineEdit::returnPressed, this, &EntryField::submit);
    connect(m_add, &QPushButton::clicked, this, &EntryField::submit);
    connect(m_correct, &QPushButton::clicked, this, &EntryField::correct);
    connect(m_lists, &QComboBox::currentIndexChanged, this, &EntryField::judge);
}

QPushButton *EntryField::makePasteButton()
{
    auto *paste = new QPushButton(icon(u"list"_s), {});
    paste->setObjectName(u"pasteMany"_s);
    paste->setToolTip(tr("Paste many hosts at once"));
    paste->setAccessibleName(tr("Paste many hosts"));
    connect(paste, &QPushButton::clicked, this, &EntryField::pasteAsked);
    return paste;
}

/// A field with nothing of its own to undo leaves the keys to the list, whose last change may be meant.
bool EntryField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isIdleUndo = key->matches(QKeySequence::Undo) && !m_edit->isUndoAvailable();
    const bool isIdleRedo = key->matches(QKeySequence::Redo) && !m_edit->isRedoAvailable();
    if (isIdleUndo || isIdleRedo)
        event->ignore();
    return isIdleUndo || isIdleRedo;
}

void EntryField::setPlatform(const Platform &platform,
                             std::function<DomainSurroundings(const QString &)> surroundings)
{
    const QSignalBlocker quiet(m_lists);
    m_platform = &platform;
    m_surroundings = std::move(surroundings);
    m_lists->clear();
    for (const PlatformCategory &category : platform.categories)
        m_lists->addItem(DomainWords::category(category.id), category.id);
    m_lists->setVisible(platform.categories.size() > 1);
    judge();
}

QString EntryField::category() const
{
    return m_lists->currentData().toString();
}

void EntryField::setCategory(const QString &category)
{
    m_lists->setVisible(category.isEmpty() && m_lists->count() > 1);
    if (const int at = m_lists->findData(category); at >= 0)
        m_lists->setCurrentIndex(at);
}

const PlatformCategory *EntryField::list() const
{
    return m_platform ? m_platform->category(category()) : nullptr;
}

void EntryField::judge()
{
    const PlatformCategory *category = list();
    if (!category)
        return;
    m_edit->setPlaceholderText(category->writesScheme ? QString(category->scheme + u"://api.shop.example"_s)
                                                      : u"api.shop.example"_s);
    m_read = readDomain(m_edit->text(), *category);
    m_correction.reset();
    m_add->setEnabled(!m_read.isEmpty() && !m_read.problem);
    m_correct->hide();
    if (m_read.isEmpty())
        showHint();
    else
        showFindings(judgeDomain(m_read, *m_platform, *category, m_surroundings(category->id)));
}

void EntryField::showHint()
{
    const PlatformCategory &category = *list();
    QStringList parts;
    if (!category.clientCall.isEmpty())
        parts.append(tr("For %1.", "wx.request").arg(category.clientCall));
    if (category.reach == PlatformCategory::Reach::Host && m_platform->isPlatform && category.opensAddresses)
        parts.append(tr("Each host is entered by itself; sub-domains are not covered."));
    else if (category.reach == PlatformCategory::Reach::SubDomains)
        parts.append(tr("A host opens its sub-domains too."));
    else if (category.reach == PlatformCategory::Reach::RegistrableDomain)
        parts.append(tr("One entry opens all hosts of the same registered name."));
    if (category.entries.isKnown())
        parts.append(tr("Up to %Ln entries.", nullptr, category.entries.most));
    m_icon->hide();
    m_verdict->setRole(Role::QuietText);
    m_verdict->setText(parts.join(u' '));
}

/// The worst finding in full; a good entry says what was changed on the way in.
void EntryField::showFindings(const QList<DomainFinding> &findings)
{
    const PlatformCategory &category = *list();
    if (findings.isEmpty()) {
        const QString changed = joined(m_read.changes);
        const QString text = changed.isEmpty()
            ? tr("Will be entered as %1.").arg(domainText(m_read.entry))
            : tr("Will be entered as %1: %2.", "an address, what was changed")
                  .arg(domainText(m_read.entry), changed);
        return showVerdict(Role::Good, u"check"_s, text);
    }
    const DomainFinding &worst = findings.first();
    const ChipLook look = severityLook(worst.severity);
    QString text = DomainWords::explanation(worst, category);
    if (!worst.rule.code.isEmpty()) {
        const QString platform = DomainWords::platform(m_platform->id);
        text =
            tr("%1 %2 would answer %3: %4", "a sentence; WeChat; a code; what it means")
                .arg(text, platform, worst.rule.code, DomainWords::answer(m_platform->id, worst.rule.code));
    }
    showVerdict(look.role, look.icon, text);
    m_correction = correctedDomain(m_read.entry, category);
    const bool isCorrectable = worst.problem == DomainProblem::WrongScheme
        || worst.problem == DomainProblem::PortRefused || worst.problem == DomainProblem::PortUnneeded
        || worst.problem == DomainProblem::DefaultPort;
    if (m_correction && isCorrectable) {
        m_correct->setText(tr("Use %1").arg(domainText(*m_correction)));
        m_correct->show();
    }
}

void EntryField::showVerdict(Role role, const QString &iconName, const QString &text)
{
    m_icon->setPixmap(iconPixmap(iconName, theme::color(role), theme::iconSize(), devicePixelRatioF()));
    m_icon->show();
    m_verdict->setRole(role);
    m_verdict->setText(text);
}

void EntryField::correct()
{
    if (m_correction)
        m_edit->setText(domainText(*m_correction));
    m_edit->setFocus();
}

void EntryField::submit()
{
    if (!m_add->isEnabled())
        return;
    const DomainEntry entry = m_read.entry;
    m_edit->setText({}); // with its history: what is undone next is the addition
    Q_EMIT submitted(category(), entry);
}
