// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/requestpanel.h"

#include "app/base/format.h"
#include "app/base/visibletext.h"
#include "app/traffic/personaldata.h"
#include "app/traffic/rowfilter.h"
#include "app/traffic/tailmodel.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QClipboard>
#include <QDateTime>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace

RequestPanel::RequestPanel(QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addStretch();
}

void RequestPanel::setRequest(const RowsSnapshot &rows, qint64 number)
{
    const bool isKept = number >= rows.firstNumber() && number < rows.endNumber();
    m_rows = isKept ? rows.apart({&number, 1}) : RowsSnapshot();
    refresh();
}

void RequestPanel::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    refresh();
}

void RequestPanel::addLine(const QString &name, const QString &value, bool isMono)
{
    if (value.isEmpty())
        return;
    auto *label =
        new TextLabel(isMono ? TextLabel::Style::Mono : TextLabel::Style::Body, withControlsShown(value));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_form->addRow(new TextLabel(TextLabel::Style::Quiet, name), label);
}

void RequestPanel::refresh()
{
    delete std::exchange(m_content, nullptr);
    if (m_rows.count() == 0)
        return;
    m_content = new QWidget;
    m_form = new QFormLayout(m_content);
    m_form->setContentsMargins(theme::gap(), theme::gap(), theme::gap(), theme::gap());
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow); // long paths need the whole width
    const RequestRow row = m_rows.row(0);
    const auto texts = m_rows.texts(0);
    const QString target = textOf(texts.target);
    addLine(tr("Time"), formatExactTime(QDateTime::fromMSecsSinceEpoch(row.timeMs), locale()));
    addLine(tr("Request"), textOf(texts.method) + u' ' + (m_isRevealed ? target : maskedTarget(target)),
            true);
    addLine(tr("Status"), row.status ? QString::number(row.status) : QString());
    addLine(tr("Took", "how long a request took"),
            tookText(row.hasTook() ? std::optional<double>(row.tookUs) : std::nullopt, locale()));
    addLine(tr("Size"), formatBytes(row.bytes, locale()));
    addLine(tr("Client"), m_isRevealed ? textOf(texts.client) : maskedClient(textOf(texts.client)), true);
    addLine(tr("User"), m_isRevealed ? textOf(texts.user) : maskedName(textOf(texts.user)));
    addLine(tr("Agent", "the program that asked"), QString::fromUtf8(m_rows.agents.at(row.agent)));
    addLine(tr("Request id"), textOf(texts.requestId), true);
    addLine(tr("Endpoint"), QString::fromUtf8(m_rows.endpoints.at(row.endpoint)), true);
    addButtons();
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_content);
}

void RequestPanel::addButtons()
{
    auto *endpoint = new QPushButton(icon(u"filter"_s), tr("Only this endpoint"));
    const QString name = QString::fromUtf8(m_rows.endpoints.at(m_rows.row(0).endpoint));
    connect(endpoint, &QPushButton::clicked, this,
            [this, name] { Q_EMIT filterRequested(RowFilter::term(u"endpoint"_s, name)); });
    endpoint->setEnabled(!name.isEmpty());
    m_form->addRow(endpoint);
    auto *curl = new QPushButton(icon(u"copy"_s), tr("Copy as curl"));
    connect(curl, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asCurl()); });
    m_form->addRow(curl);
    addOpenButton();
}

/// From a request to the order, product or customer whose id is in its path.
void RequestPanel::addOpenButton()
{
    static const QRegularExpression about(u"/(orders|products|customers)/([0-9A-Za-z-]+)"_s);
    const auto match = about.match(textOf(m_rows.texts(0).target));
    if (!match.hasMatch())
        return;
    const QString page = match.captured(1);
    const QString text = page == "orders"_L1 ? tr("Open the order")
        : page == "products"_L1              ? tr("Open the product")
                                             : tr("Open the customer");
    auto *open = new QPushButton(icon(page), text);
    connect(open, &QPushButton::clicked, this,
            [this, page, id = match.captured(2)] { Q_EMIT openRequested(page, id); });
    m_form->addRow(open);
}

QString RequestPanel::asCurl() const
{
    if (m_rows.count() == 0)
        return {};
    const auto texts = m_rows.texts(0);
    // Whatever is no part of an address as it is must not reach the shell that this is pasted to.
    QByteArray target = maskedTarget(textOf(texts.target)).toUtf8().toPercentEncoding("!$&()*+,/:;=?@[]#");
    target.replace("%25", "%"); // what is encoded already
    QString method = textOf(texts.method);
    static const QRegularExpression odd(u"[^A-Za-z]"_s);
    method.remove(odd);
    return u"curl -X %1 'https://HOST%2'"_s.arg(method.isEmpty() ? u"GET"_s : method,
                                                QString::fromLatin1(target));
}
