// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/tailpane.h"

#include "app/base/background.h"
#include "app/base/format.h"
#include "app/traffic/tailmodel.h"
#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/textlabel.h"
#include "ui/traffic/rowcolours.h"
#include "ui/traffic/statuslook.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TailPane::TailPane(Settings &settings, const std::function<QDateTime()> &clock, QWidget *parent)
    : QWidget(parent), m_model(std::make_unique<TailModel>(clock)),
      m_table(new TableView(settings, u"traffic-tail"_s)), m_note(new TextLabel(TextLabel::Style::Quiet)),
      m_follow(new QPushButton(tr("Follow", "new requests")))
{
    setTailLook(*m_table);
    m_table->setObjectName(u"tail"_s);
    m_table->setAccessibleName(tr("Live tail"));
    m_table->setModel(m_model.get());
    m_table->setItemDelegate(new RowColours(*m_table->cells(), m_table));
    m_table->setAutoScroll(false);
    m_table->activateOnClick();
    m_follow->setIcon(icon(u"arrow-down"_s));
    m_follow->setObjectName(u"follow"_s);
    m_follow->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TextLabel::Style::Strong, tr("Live tail")));
    head->addWidget(m_note);
    head->addStretch();
    head->addWidget(m_follow);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::gap(), 0, 0, 0);
    rows->setSpacing(theme::halfGap());
    rows->addLayout(head);
    rows->addWidget(m_table, 1);
    connect(m_follow, &QPushButton::clicked, this, [this] { setFollowing(true); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &TailPane::onScrolled);
    connect(m_table, &TableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT requestChosen(m_model->numberAt(index.row())); });
}

TailPane::~TailPane() = default;

void TailPane::setSnapshot(const TrafficSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!m_filter.isEmpty())
        matchNew();
    if (m_isFollowing)
        show();
    else
        tellCount();
}

void TailPane::startOver()
{
    m_matching.cancel();
    m_isMatching = false;
    m_snapshot.reset();
    m_matches.clear();
    m_matchedTo = 0;
    m_heldAt = 0;
    m_isFollowing = true;
    m_isNew = true;
    m_isScrolling = true;
    m_model->set({});
    m_isScrolling = false;
    tellCount();
}

void TailPane::setRows(const RowsSnapshot &rows, const std::vector<qint64> &numbers)
{
    m_snapshot.reset();
    m_matching.cancel();
    m_isMatching = false;
    m_isScrolling = true;
    m_model->set(rows, numbers);
    if (m_isFollowing)
        m_table->scrollToBottom();
    m_isScrolling = false;
    sayWhyEmpty(tr("No requests in this time."));
    m_note->setText(
        tr("the newest %1", "requests of a list").arg(formatNumber(qint64(numbers.size()), locale())));
    m_follow->hide();
}

void TailPane::setColours(const QList<TailModel::Colour> &colours)
{
    m_model->setColours(colours);
}

void TailPane::setFilter(const RowFilter &filter)
{
    m_filter = filter;
    m_matches.clear();
    m_matchedTo = 0;
    if (!m_snapshot)
        return;
    if (filter.isEmpty()) {
        m_matching.cancel();
        m_isMatching = false;
        return show();
    }
    matchAll();
}

/// A million rows take longer than a frame: looked at in the background.
void TailPane::matchAll()
{
    m_isMatching = true;
    const auto work = [snapshot = m_snapshot, filter = m_filter] {
        return filter.matching(snapshot->rows, snapshot->rows.firstNumber(), snapshot->rows.endNumber());
    };
    const qint64 end = m_snapshot->rows.endNumber();
    m_matching.run(runInBackground(work), [this, end](Result<std::vector<qint64>> matches) {
        m_isMatching = false;
        m_matches = std::move(*matches);
        m_matchedTo = end;
        matchNew();
        show();
    });
}

/// What came since is little, and is looked at on the spot.
void TailPane::matchNew()
{
    if (m_isMatching)
        return;
    const RowsSnapshot &rows = m_snapshot->rows;
    const auto gone = std::ranges::lower_bound(m_matches, rows.firstNumber());
    m_matches.erase(m_matches.begin(), gone);
    const auto fresh = m_filter.matching(rows, std::max(m_matchedTo, rows.firstNumber()), rows.endNumber());
    m_matches.insert(m_matches.end(), fresh.begin(), fresh.end());
    m_matchedTo = rows.endNumber();
}

void TailPane::show()
{
    if (!m_snapshot || m_isMatching)
        return;
    m_isScrolling = true;
    if (m_filter.isEmpty())
        m_model->set(m_snapshot->rows);
    else
        m_model->set(m_snapshot->rows, m_matches);
    if (m_isFollowing)
        m_table->scrollToBottom();
    m_isScrolling = false;
    m_heldAt = m_snapshot->rows.endNumber();
    if (m_isNew && m_model->rowCount() > 0) {
        m_isNew = false;
        m_table->makeRoomIn(TailModel::TimeColumn); // for the days of an older log
    }
    tellCount();
}

void TailPane::tellCount()
{
    const bool hasLines = m_snapshot && m_snapshot->requests + m_snapshot->unparsed > 0;
    sayWhyEmpty(hasLines ? tr("No line of the log is a request so far.") : QString());
    const QString count = formatNumber(m_model->rowCount(), locale());
    const qint64 newer = m_snapshot ? m_snapshot->rows.endNumber() - m_heldAt : 0;
    m_note->setText(m_isFollowing ? tr("%1 requests", "in the list").arg(count)
                                  : tr("held, %1 newer", "requests").arg(formatNumber(newer, locale())));
    m_follow->setVisible(!m_isFollowing);
}

void TailPane::sayWhyEmpty(const QString &unfiltered)
{
    m_table->setEmptyText(m_filter.isEmpty() ? unfiltered : tr("No request matches the filter."));
}

void TailPane::onScrolled()
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (m_isScrolling)
        return;
    if (bar->value() < bar->maximum())
        setFollowing(false);
    else if (!m_isFollowing)
        setFollowing(true);
}

void TailPane::setFollowing(bool isFollowing)
{
    if (!m_snapshot) {
        m_isFollowing = isFollowing;
        return;
    }
    if (std::exchange(m_isFollowing, isFollowing) == isFollowing)
        return;
    if (isFollowing)
        show();
    else
        tellCount();
}

void TailPane::setRevealed(bool isRevealed)
{
    m_model->setRevealed(isRevealed);
}
