// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/trustfields.h"

#include "app/net/certificateverdict.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

using Kind = TrustSettings::Kind;

TrustFields::TrustFields(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox), m_file(new QLineEdit), m_choose(new QPushButton(tr("Choose…"))),
      m_pin(new TextLabel(TextLabel::Style::Quiet))
{
    m_kind->addItem(tr("The authorities this computer trusts"), int(Kind::System));
    m_kind->addItem(tr("Our own authority, from a file"), int(Kind::OwnAuthority));
    m_kind->addItem(tr("Exactly one certificate"), int(Kind::PinnedCertificate));
    m_kind->setAccessibleName(tr("Trust"));
    m_file->setAccessibleName(tr("File of the authority"));
    m_file->setPlaceholderText(tr("PEM file"));
    m_pin->setWordWrap(true);
    m_pin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    line->addWidget(m_choose);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_kind);
    rows->addLayout(line);
    rows->addWidget(m_pin);
    setFocusProxy(m_kind);
    setFocusPolicy(Qt::StrongFocus); // or the key of a label goes nowhere
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_file, &QLineEdit::textEdited, this, &TrustFields::edited);
    connect(m_choose, &QPushButton::clicked, this, &TrustFields::chooseFile);
    refresh();
}

void TrustFields::setTrust(const TrustSettings &trust)
{
    m_pinned = trust.pinnedSha256;
    m_file->setText(trust.authorityFile);
    m_kind->setCurrentIndex(m_kind->findData(int(trust.kind)));
    refresh();
}

TrustSettings TrustFields::trust() const
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    return {.kind = kind,
            .authorityFile = kind == Kind::OwnAuthority ? m_file->text().trimmed() : QString(),
            .pinnedSha256 = kind == Kind::PinnedCertificate ? m_pinned : QByteArray()};
}

QString TrustFields::problem() const
{
    const TrustSettings now = trust();
    if (now.kind == Kind::OwnAuthority && !QFileInfo(now.authorityFile).isReadable())
        return tr("Choose the file with the certificate of your authority.");
    if (now.kind == Kind::PinnedCertificate && now.pinnedSha256.isEmpty())
        return tr("Test the connection to see the server's certificate, then choose to trust it.");
    return {};
}

QWidget *TrustFields::firstControl() const
{
    return m_kind;
}

void TrustFields::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the authority"), {},
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file->setText(file);
        Q_EMIT edited();
    });
    dialog->open();
}

void TrustFields::refresh()
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    m_file->setVisible(kind == Kind::OwnAuthority);
    m_choose->setVisible(kind == Kind::OwnAuthority);
    m_pin->setVisible(kind == Kind::PinnedCertificate);
    m_pin->setText(m_pinned.isEmpty() ? tr("No certificate chosen yet: test the connection first.")
                                      : tr("SHA-256 %1").arg(fingerprintText(m_pinned)));
}
