// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/sourcedialog.h"

#include "app/base/format.h"
#include "app/base/visibletext.h"
#include "app/traffic/tailmodel.h"
#include "ui/common/dialogsize.h"
#include "ui/common/tableview.h"
#include "ui/common/textlabel.h"
#include "ui/traffic/clickhousefields.h"
#include "ui/traffic/jsonmapper.h"
#include "ui/traffic/statuslook.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds typingPause{500};
constexpr qint64 shownRows = 50;

} // namespace

SourceDialog::SourceDialog(Settings &settings, SecretStore &secrets, const Clock &clock, bool hasBackend,
                           const TrafficSource &current, QWidget *parent)
    : QDialog(parent), m_hasBackend(hasBackend), m_feed(clock), m_model(std::make_unique<TailModel>(clock)),
      m_pause(this)
{
    setWindowTitle(tr("Request log"));
    m_pages = new QStackedWidget;
    m_clickHouse = new ClickHouseFields(secrets);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(makeForm());
    m_pages->addWidget(makeLog(settings));
    m_pages->addWidget(m_clickHouse);
    rows->addWidget(m_pages, 1);
    m_verdict = new TextLabel(TextLabel::Style::Quiet);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    rows->addWidget(m_verdict);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Follow this log"), QDialogButtonBox::AcceptRole);
    m_accept->setProperty("primary", true);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SourceDialog::look);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SourceDialog::showKind);
    connect(m_text, &QLineEdit::textChanged, this, &SourceDialog::lookSoon);
    connect(m_format, &QLineEdit::textEdited, this, &SourceDialog::lookSoon);
    connect(m_zone, &QComboBox::currentTextChanged, this, &SourceDialog::lookSoon);
    connect(m_mapper, &JsonMapper::changed, this, &SourceDialog::takeMapping);
    connect(m_clickHouse, &ClickHouseFields::told, this, &SourceDialog::say);
    connect(m_clickHouse, &ClickHouseFields::readyChanged, this,
            [this] { m_accept->setEnabled(m_clickHouse->isReady()); });
    connect(&m_feed, &TrafficFeed::published, this, &SourceDialog::showPreview);
    connect(&m_feed, &TrafficFeed::stateChanged, this, &SourceDialog::showState);
    showCurrent(current);
    resizeToText(this, 84, 34);
}

SourceDialog::~SourceDialog() = default;

// ---- what it is made of -----------------------------------------------------------------------------

QFormLayout *SourceDialog::makeForm()
{
    m_hint = new TextLabel(TextLabel::Style::Quiet);
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // the whole width
    m_format = new QLineEdit;
    m_format->setObjectName(u"format"_s);
    m_format->setPlaceholderText(tr("Told from the first lines"));
    m_format->setToolTip(tr(
        "An nginx log_format string as your configuration has it; access/ms, /us or /s where lines end with "
        "whole numbers as the time taken; or which JSON key is which field: "
        "json:time=at,took=tookMs/ms,status=code"));
    m_form = new QFormLayout;
    m_form->addRow(tr("&Source"), makeKind());
    m_form->addRow(QString(), m_hint);
    m_form->addRow(tr("&Where"), makeWhere());
    m_form->addRow(tr("&Format"), m_format);
    m_form->addRow(tr("Times without a &zone are in"), makeZones());
    return m_form;
}

QComboBox *SourceDialog::makeKind()
{
    m_kind = new QComboBox;
    m_kind->setObjectName(u"kind"_s);
    if (m_hasBackend)
        m_kind->addItem(tr("The shop's own log"), int(TrafficSource::Kind::Backend));
    m_kind->addItem(tr("A log file"), int(TrafficSource::Kind::File));
    m_kind->addItem(tr("What a command writes"), int(TrafficSource::Kind::Command));
    m_kind->addItem(tr("An address"), int(TrafficSource::Kind::Url));
    m_kind->addItem(tr("A ClickHouse table"), int(TrafficSource::Kind::ClickHouse));
    return m_kind;
}

QWidget *SourceDialog::makeWhere()
{
    m_text = new QLineEdit;
    m_text->setObjectName(u"text"_s);
    m_browse = new QPushButton(tr("&Browse…"));
    m_browse->setAutoDefault(false);
    connect(m_browse, &QPushButton::clicked, this, &SourceDialog::browse);
    m_where = new QWidget;
    auto *line = new QHBoxLayout(m_where);
    line->setContentsMargins({});
    line->addWidget(m_text, 1);
    line->addWidget(m_browse);
    m_where->setFocusProxy(m_text);
    m_where->setFocusPolicy(Qt::StrongFocus); // or the label's key goes nowhere
    return m_where;
}

QWidget *SourceDialog::makeLog(Settings &settings)
{
    auto *page = new QWidget;
    m_mapper = new JsonMapper;
    m_mapper->hide();
    m_table = new TableView(settings, u"traffic-preview"_s);
    m_table->setAccessibleName(tr("First requests"));
    setTailLook(*m_table);
    m_table->setModel(m_model.get());
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins({});
    rows->addWidget(m_mapper);
    rows->addWidget(m_table, 1);
    return page;
}

QComboBox *SourceDialog::makeZones()
{
    m_zone = new QComboBox;
    m_zone->setObjectName(u"zone"_s);
    m_zone->addItem(QString::fromLatin1(QTimeZone::utc().id()));
    m_zone->addItem(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.contains('/') && !zone.startsWith("Etc/"))
            m_zone->addItem(QString::fromLatin1(zone));
    }
    return m_zone;
}

void SourceDialog::showCurrent(const TrafficSource &current)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(current.kind))));
    m_text->setText(current.text);
    if (current.format)
        m_format->setText(logFormatText(*current.format));
    // Of a log that is added, mostly of a server at the same place.
    m_zone->setCurrentText(
        QString::fromLatin1(current.text.isEmpty() ? QTimeZone::systemTimeZoneId() : current.zone.id()));
    m_clickHouse->setTable(current.table);
    showKind();
}

// ---- what is wanted ---------------------------------------------------------------------------------

TrafficSource::Kind SourceDialog::kind() const
{
    return TrafficSource::Kind(m_kind->currentData().toInt());
}

QTimeZone SourceDialog::zone() const
{
    const QTimeZone chosen(m_zone->currentText().toLatin1());
    return chosen.isValid() ? chosen : QTimeZone::utc();
}

std::optional<LogFormat> SourceDialog::typedFormat() const
{
    auto typed = logFormatFromText(m_format->text());
    if (!typed || m_format->text().isEmpty())
        return {};
    typed->zone = zone();
    return *typed;
}

TrafficSource SourceDialog::source() const
{
    if (kind() == TrafficSource::Kind::Backend)
        return {.kind = kind()};
    if (kind() == TrafficSource::Kind::ClickHouse)
        return {.kind = kind(), .table = m_clickHouse->table()};
    return {.kind = kind(), .text = m_text->text().trimmed(), .format = typedFormat(), .zone = zone()};
}

void SourceDialog::accept()
{
    if (kind() != TrafficSource::Kind::ClickHouse)
        return QDialog::accept();
    m_saving.run(m_clickHouse->savePassword(), [this](const Result<Done> &saved) {
        if (saved)
            QDialog::accept();
        else
            say(tr("The password could not be kept: %1").arg(saved.error().detail), true);
    });
}

QString SourceDialog::hintFor(TrafficSource::Kind kind) const
{
    switch (kind) {
    case TrafficSource::Kind::Backend:
        return tr("Every request that the shop's backend answers, as it tells of them itself.");
    case TrafficSource::Kind::File:
        return tr(
            "Access logs of nginx or Apache, or JSON lines; also packed with gzip. Followed as it grows and "
            "is rotated.");
    case TrafficSource::Kind::Command:
        return tr(
            "Such as: ssh shop tail -n 1000 -F /var/log/nginx/access.log. Run without a shell, and ended "
            "with this page.");
    case TrafficSource::Kind::Url:
        return tr("Server-sent events (put sse+ before the address) or JSON lines over HTTP.");
    case TrafficSource::Kind::ClickHouse:
        return tr("A table that your servers write their requests to. It is asked for figures; the requests "
                  "themselves stay there.");
    }
    Q_UNREACHABLE();
}

void SourceDialog::showKind()
{
    const bool isTable = kind() == TrafficSource::Kind::ClickHouse;
    const bool hasLines = !isTable && kind() != TrafficSource::Kind::Backend;
    m_pages->setCurrentIndex(isTable ? 1 : 0);
    for (QWidget *field : std::initializer_list<QWidget *>{m_where, m_format, m_zone})
        m_form->setRowVisible(field, hasLines);
    m_browse->setVisible(kind() == TrafficSource::Kind::File);
    m_hint->setText(hintFor(kind()));
    look();
}

void SourceDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Request log"), m_text->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_text, &QLineEdit::setText);
    dialog->open();
}

// ---- what comes out of it ---------------------------------------------------------------------------

void SourceDialog::lookSoon()
{
    m_accept->setEnabled(false);
    m_pause.start();
}

void SourceDialog::look()
{
    const bool isTable = kind() == TrafficSource::Kind::ClickHouse;
    const bool isOwn = kind() == TrafficSource::Kind::Backend;
    const TrafficSource wanted = source();
    const bool isLog = !isOwn && !isTable;
    m_model->set({});
    m_table->setVisible(isLog);
    m_mapper->setVisible(false);
    m_accept->setEnabled(isOwn || (isTable && m_clickHouse->isReady()));
    const auto format = logFormatFromText(m_format->text());
    if (isLog && !m_format->text().isEmpty() && !format)
        return say(format.error().message, true);
    const bool hasText = isLog && !wanted.text.isEmpty();
    say(hasText ? tr("Looking…") : QString(), false);
    m_feed.open(hasText ? wanted : TrafficSource{});
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
    showMapper(*snapshot);
    const QString format = logFormatText(snapshot->format);
    if (snapshot->requests == 0) {
        const QString sample = withControlsShown(QString::fromUtf8(snapshot->unparsedSamples.value(0)));
        return say(tr("No line was understood. The first is: %1").arg(sample), true);
    }
    m_accept->setEnabled(true);
    const QString understood = formatNumber(qint64(snapshot->requests), locale());
    const QString all = formatNumber(qint64(snapshot->requests + snapshot->unparsed), locale());
    say(tr("%1 of %2 lines understood, as: %3").arg(understood, all, format), false);
    if (snapshot->requests >= quint64(shownRows))
        m_feed.open({});
}

/// Lines of JSON can be read in more than one way: which key is what is shown, and can be changed.
void SourceDialog::showMapper(const TrafficSnapshot &snapshot)
{
    const bool isJson = snapshot.firstLine.startsWith('{');
    if (isJson && !m_mapper->isVisible())
        m_mapper->setLine(snapshot.firstLine, snapshot.format);
    m_mapper->setVisible(isJson);
}

void SourceDialog::takeMapping()
{
    m_format->setText(logFormatText(m_mapper->format()));
    lookSoon();
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
