// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/pastedialog.h"

#include "app/base/format.h"
#include "app/domains/domainwords.h"
#include "ui/common/dialogsize.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/domains/domainlook.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { EntryColumn, VerdictColumn, ColumnCount };

constexpr int mostShown = 400; // rows; more than any list takes, and quick to fill while typing

bool looksLikeHosts(const QString &text)
{
    return text.size() < 100'000 && text.contains(u'.') && !splitDomains(text).isEmpty();
}

} // namespace

PasteDialog::PasteDialog(Purpose purpose, const Platform &platform, const QString &category,
                         Surroundings surroundings, QWidget *parent)
    : QDialog(parent), m_purpose(purpose), m_platform(platform), m_surroundings(std::move(surroundings)),
      m_lists(new QComboBox), m_text(new QPlainTextEdit), m_model(new QStandardItemModel(this)),
      m_table(new QTableView), m_summary(new TextLabel(TextLabel::Style::Quiet))
{
    setWindowTitle(purpose == Purpose::Add ? tr("Paste many hosts") : tr("Note what the console shows"));
    m_lists->setObjectName(u"pasteList"_s);
    m_lists->setAccessibleName(tr("List"));
    for (const PlatformCategory &list : platform.categories)
        m_lists->addItem(DomainWords::category(list.id), list.id);
    m_lists->setCurrentIndex(std::max(0, m_lists->findData(category)));
    m_text->setObjectName(u"pasteText"_s);
    m_text->setAccessibleName(tr("Pasted text"));
    m_text->setPlaceholderText(
        tr("One a line, or separated by commas, semicolons or blanks; addresses are cut to hosts."));
    m_text->setTabChangesFocus(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What was read"));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::rowHeight());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(theme::halfGap());
    rows->addWidget(m_lists, 0, Qt::AlignLeft);
    rows->addWidget(m_text, 2);
    rows->addWidget(m_summary);
    rows->addWidget(m_table, 3);
    rows->addWidget(makeButtons());
    m_take->setDefault(true); // only heard of by the dialog that it is in
    resizeToText(this, 84, 32);

    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::read);
    connect(m_lists, &QComboBox::currentIndexChanged, this, &PasteDialog::read);
    if (const QString clip = QGuiApplication::clipboard()->text(); looksLikeHosts(clip))
        m_text->setPlainText(clip);
    read();
    m_text->selectAll();
    m_text->setFocus();
}

QWidget *PasteDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_correct = buttons->addButton(tr("Correct schemes and ports"), QDialogButtonBox::ActionRole);
    m_correct->setObjectName(u"correctAll"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_take = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"takePasted"_s);
    m_take->setProperty("primary", true);
    connect(m_correct, &QPushButton::clicked, this, &PasteDialog::correctAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasteDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT taken(category(), entries());
        accept();
    });
    return buttons;
}

QString PasteDialog::category() const
{
    return m_lists->currentData().toString();
}

bool PasteDialog::isTaken(const PastedDomain &pasted) const
{
    if (m_purpose == Purpose::Add)
        return pasted.isWelcome();
    return !pasted.isRepeated && !pasted.read.problem;
}

QList<DomainEntry> PasteDialog::entries() const
{
    QList<DomainEntry> out;
    for (const PastedDomain &pasted : m_pasted) {
        if (isTaken(pasted))
            out.append(pasted.read.entry);
    }
    return out;
}

void PasteDialog::read()
{
    const PlatformCategory &list = *m_platform.category(category());
    m_pasted = readPaste(m_text->toPlainText(), m_platform, list, m_surroundings(list.id));
    showRows();
}

QString PasteDialog::verdictOf(const PastedDomain &pasted) const
{
    if (pasted.isRepeated)
        return tr("Stands here twice");
    if (!pasted.findings.isEmpty() && pasted.findings.first().severity != DomainSeverity::Note) {
        const DomainFinding &worst = pasted.findings.first();
        const QString words = DomainWords::explanation(worst, *m_platform.category(category()));
        return worst.rule.code.isEmpty() ? words
                                         : tr("%1: %2", "a code, a sentence").arg(worst.rule.code, words);
    }
    QStringList changes;
    for (const TextChange change : pasted.read.changes)
        changes.append(DomainWords::change(change));
    return changes.isEmpty() ? tr("As it is") : changes.join(tr(", ", "between parts of a list"));
}

void PasteDialog::showRows()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Entry"), tr("What becomes of it")});
    QList<PastedDomain> shown = m_pasted;
    std::ranges::stable_partition(shown, [this](const PastedDomain &pasted) { return !isTaken(pasted); });
    for (const PastedDomain &pasted : shown.first(std::min<qsizetype>(shown.size(), mostShown))) {
        const auto worst = worstOf(pasted.findings);
        ChipLook look{theme::Role::Good, u"check"_s, {}};
        if (pasted.isRepeated)
            look = {theme::Role::QuietText, u"minus"_s, {}};
        else if (worst && *worst != DomainSeverity::Note)
            look = severityLook(*worst);
        auto *entry = new QStandardItem(icon(look.icon, look.role), domainText(pasted.read.entry));
        auto *verdict = new QStandardItem(verdictOf(pasted));
        verdict->setToolTip(pasted.read.text);
        m_model->appendRow({entry, verdict});
    }
    m_table->setColumnWidth(EntryColumn, theme::charWidth() * 44);
    const int taken = int(entries().size());
    const int refused = int(m_pasted.size()) - taken;
    m_summary->setText(m_pasted.isEmpty() ? tr("Nothing read yet.")
                                          : tr("%1, %2", "two counts")
                                                .arg(tr("%Ln to take", nullptr, taken),
                                                     tr("%Ln left out", nullptr, refused)));
    m_take->setText(m_purpose == Purpose::Add ? tr("Add %Ln host(s)", nullptr, taken)
                                              : tr("Note %Ln host(s)", nullptr, taken));
    m_take->setEnabled(taken > 0 || m_purpose == Purpose::NoteConsole);
    const PlatformCategory &list = *m_platform.category(category());
    m_correct->setEnabled(std::ranges::any_of(m_pasted, [&](const PastedDomain &pasted) {
        return !pasted.read.problem && correctedDomain(pasted.read.entry, list).has_value();
    }));
}

/// Writes the corrected entries back into the text, so that people see and can undo it.
void PasteDialog::correctAll()
{
    const PlatformCategory &list = *m_platform.category(category());
    QStringList lines;
    for (const PastedDomain &pasted : m_pasted) {
        const auto corrected = correctedDomain(pasted.read.entry, list);
        lines.append(pasted.read.problem ? pasted.read.text
                                         : domainText(corrected.value_or(pasted.read.entry)));
    }
    lines.removeDuplicates();
    QTextCursor cursor(m_text->document()); // not setPlainText, which forgets what could be undone
    cursor.select(QTextCursor::Document);
    cursor.insertText(lines.join(u'\n'));
}
