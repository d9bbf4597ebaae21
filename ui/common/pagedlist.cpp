// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pagedlist.h"

#include "app/backend/backend.h"
#include "app/base/pagedmodel.h"
#include "ui/common/errortext.h"
#include "ui/common/statestack.h"
#include "ui/common/tableview.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

PagedList::PagedList(PagedModel &model, TableView *table, QWidget *parent)
    : QWidget(parent), m_model(model), m_table(table), m_states(new StateStack(table))
{
    setFocusProxy(table);
    m_states->setObjectName(u"listStates"_s);
    table->cells()->setLoadingRole(PagedModel::SkeletonRole);
    table->cells()->setChangedRole(PagedModel::PendingRole);
    table->cells()->setTroubleRole(PagedModel::TroubleRole);
    table->setModel(&model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_states);

    // One look after all that a wheel turn or an answer sets off.
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &PagedList::tellViewport);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, &m_look, qOverload<>(&QTimer::start));
    connect(table->verticalScrollBar(), &QScrollBar::rangeChanged, &m_look, qOverload<>(&QTimer::start));
    table->viewport()->installEventFilter(this);
    connect(&model, &PagedModel::stateChanged, this, &PagedList::showState);
    connect(m_states, &StateStack::retryRequested, &model, &PagedModel::retry);
    connect(m_states, &StateStack::actionRequested, this, &PagedList::emptyActionRequested);
    showState();
}

void PagedList::setEmptyText(std::function<EmptyText()> text)
{
    m_emptyText = std::move(text);
    showState();
}

void PagedList::showNotOffered(const QString &sentence, const Backend &backend,
                               const std::function<Task<Done>()> &ask)
{
    m_isNotOffered = true;
    m_states->showNotOffered(sentence);
    const auto session = backend.session();
    if (!session || session->allows(u"*"))
        return;
    m_asking.run(ask(), [this](const Result<Done> &answer) {
        if (answer || answer.error().kind != Error::Kind::Forbidden)
            return;
        const ErrorText text = ErrorText::of(answer.error());
        m_states->showEmpty(u"lock"_s, text.headline, text.body());
    });
}

bool PagedList::isSettled() const
{
    return m_isNotOffered || (!m_model.isLoading() && !m_look.isActive());
}

bool PagedList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_look.start();
    return QWidget::eventFilter(watched, event);
}

/// A hidden table wants nothing.
void PagedList::tellViewport()
{
    const int height = m_table->viewport()->height();
    const int first = m_table->isVisible() ? m_table->rowAt(0) : -1;
    if (first < 0) {
        m_model.setViewport(0, -1);
        return;
    }
    const int last = m_table->rowAt(height - 1);
    m_model.setViewport(first, last >= 0 ? last : m_model.rowCount() - 1);
}

void PagedList::showState()
{
    if (m_isNotOffered)
        return;
    const bool hasRows = m_model.rowCount() > 0;
    if (!hasRows && m_model.state() == PagedModel::State::Empty && m_model.total()) {
        const EmptyText text = m_emptyText ? m_emptyText() : EmptyText{};
        m_states->showEmpty(text.icon, text.headline, text.sentence, text.action);
    } else if (!hasRows && m_model.error()) {
        m_states->showEmpty({}, {}); // nothing to keep on screen under the error
    } else {
        m_states->showContent();
    }
    if (m_model.error())
        m_states->showError(*m_model.error());
    m_look.start();
    Q_EMIT changed();
}
