// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/sourcedialog.h"

#include "app/base/format.h"
#include "app/traffic/tailmodel.h"
#include "ui/common/tableview.h"
#include "ui/common/textlabel.h"
#include "ui/traffic/statuslook.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{500};
constexpr qint64 shownRows = 50;

} // namespace

SourceDialog::SourceDialog(Settings &settings, const Clock &clock, bool hasBackend,
                           const TrafficSource &current, QWidget *parent)
    : QDialog(parent), m_hasBackend(hasBackend), m_feed(clock), m_model(std::make_unique<TailModel>(clock)),
      m_pause(this)
{
    setWindowTitle(tr("Request log"));
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(makeFields());
    rows->addWidget(makePreview(settings, clock), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Follow this log"), QDialogButtonBox::AcceptRole);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SourceDialog::look);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceDialog::showKind);
    connect(m_text, &QLineEdit::textChanged, this, &SourceDialog::lookSoon);
    connect(m_format, &QLineEdit::textEdited, this, &SourceDialog::lookSoon);
    connect(&m_feed, &TrafficFeed::published, this, &SourceDialog::showPreview);
    connect(&m_feed, &TrafficFeed::stateChanged, this, &SourceDialog::showState);
    m_kind->setCurrentIndex(m_kind->findData(int(current.kind)));
    m_text->setText(current.text);
    if (current.format)
        m_format->setText(logFormatText(*current.format));
    showKind();
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
}

SourceDialog::~SourceDialog() = default;

QWidget *SourceDialog::makeFields()
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins({});
    m_kind = new QComboBox;
    m_kind->setObjectName(u"kind"_s);
    if (m_hasBackend)
        m_kind->addItem(tr("The shop's own log"), int(TrafficSource::Kind::Backend));
    m_kind->addItem(tr("A log file"), int(TrafficSource::Kind::File));
    m_kind->addItem(tr("What a command writes"), int(TrafficSource::Kind::Command));
    m_kind->addItem(tr("An address"), int(TrafficSource::Kind::Url));
    m_text = new QLineEdit;
    m_text->setObjectName(u"text"_s);
    m_browse = new QPushButton(tr("&Browse…"));
    connect(m_browse, &QPushButton::clicked, this, &SourceDialog::browse);
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_browse);
    m_hint = new TextLabel(TextLabel::Style::Quiet);
    m_hint->setWordWrap(true);
    m_format = new QLineEdit;
    m_format->setObjectName(u"format"_s);
    m_format->setPlaceholderText(tr("Told from the first lines"));
    m_format->setToolTip(
        tr("An nginx log_format string as your configuration has it, or which JSON key is which "
           "field: json:time=at,took=tookMs/ms,status=code"));
    form->addRow(tr("&Source"), m_kind);
    form->addRow(tr("&Where"), line);
    form->addRow(QString(), m_hint);
    form->addRow(tr("&Format"), m_format);
    return fields;
}

QWidget *SourceDialog::makePreview(Settings &settings, const Clock &)
{
    auto *preview = new QWidget;
    auto *rows = new QVBoxLayout(preview);
    rows->setContentsMargins({});
    m_verdict = new TextLabel(TextLabel::Style::Quiet);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_table = new TableView(settings, u"traffic-preview"_s);
    m_table->setAccessibleName(tr("First requests"));
    setTailLook(*m_table);
    m_table->setModel(m_model.get());
    rows->addWidget(m_verdict);
    rows->addWidget(m_table, 1);
    return preview;
}

TrafficSource SourceDialog::source() const
{
    TrafficSource source{.kind = TrafficSource::Kind(m_kind->currentData().toInt()),
                         .text = m_text->text().trimmed()};
    if (const auto format = logFormatFromText(m_format->text()); format && !m_format->text().isEmpty())
        source.format = *format;
    return source;
}

void SourceDialog::showKind()
{
    const auto kind = TrafficSource::Kind(m_kind->currentData().toInt());
    const bool isOwn = kind == TrafficSource::Kind::Backend;
    m_text->setEnabled(!isOwn);
    m_format->setEnabled(!isOwn);
    m_browse->setVisible(kind == TrafficSource::Kind::File);
    switch (kind) {
    case TrafficSource::Kind::Backend:
        m_hint->setText(tr("Every request that the shop's backend answers, as it tells of them itself."));
        break;
    case TrafficSource::Kind::File:
        m_hint->setText(
            tr("Access logs of nginx or Apache, or JSON lines; also packed with gzip. Followed as it grows "
               "and is rotated."));
        break;
    case TrafficSource::Kind::Command:
        m_hint->setText(tr("Such as: ssh shop tail -n 1000 -F /var/log/nginx/access.log. Run without a "
                           "shell, and ended with "
                           "this page."));
        break;
    case TrafficSource::Kind::Url:
        m_hint->setText(tr("Server-sent events (put sse+ before the address) or JSON lines over HTTP."));
        break;
    }
    look();
}

void SourceDialog::browse()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Request log"), m_text->text());
    if (!file.isEmpty())
        m_text->setText(file);
}

void SourceDialog::lookSoon()
{
    m_accept->setEnabled(false);
    m_pause.start();
}

void SourceDialog::look()
{
    const TrafficSource wanted = source();
    const bool isOwn = wanted.kind == TrafficSource::Kind::Backend;
    m_model->set({});
    m_table->setVisible(!isOwn);
    m_accept->setEnabled(isOwn);
    const auto format = logFormatFromText(m_format->text());
    if (!isOwn && !m_format->text().isEmpty() && !format)
        return say(format.error().message, true);
    say(isOwn || wanted.text.isEmpty() ? QString() : tr("Looking…"), false);
    m_feed.open(isOwn || wanted.text.isEmpty() ? TrafficSource{} : wanted);
}

/// The first requests; when there are some, nothing more is read.
void SourceDialog::showPreview()
{
    const TrafficSnapshotPtr snapshot = m_feed.latest();
    if (!snapshot || snapshot->requests + snapshot->unparsed == 0 || !m_accept)
        return;
    const RowsSnapshot &rows = snapshot->rows;
    std::vector<qint64> numbers;
    for (qint64 number = rows.firstNumber();
         number < std::min(rows.endNumber(), rows.firstNumber() + shownRows); ++number)
        numbers.push_back(number);
    m_model->set(rows, numbers);
    const QString format = logFormatText(snapshot->format);
    if (snapshot->requests == 0) {
        const QString sample = QString::fromUtf8(snapshot->unparsedSamples.value(0));
        return say(tr("No line was understood. The first is: %1").arg(sample), true);
    }
    m_accept->setEnabled(true);
    const QString understood = formatNumber(qint64(snapshot->requests), locale());
    const QString all = formatNumber(qint64(snapshot->requests + snapshot->unparsed), locale());
    say(tr("%1 of %2 lines understood, as: %3").arg(understood, all, format), false);
    if (snapshot->requests >= quint64(shownRows))
        m_feed.open({});
}

void SourceDialog::showState(const SourceState &state)
{
    if (state.kind == SourceState::Kind::Failed)
        say(state.detail, true);
    else if (state.kind == SourceState::Kind::Waiting)
        say(tr("No connection yet: %1").arg(state.detail), true);
    else if (state.kind == SourceState::Kind::Open && m_model->rowCount() == 0)
        say(tr("Open. Waiting for the first lines…"), false);
}

void SourceDialog::say(const QString &text, bool isTrouble)
{
    m_verdict->setText(text);
    m_verdict->setRole(isTrouble ? theme::Role::Bad : theme::Role::QuietText);
}
