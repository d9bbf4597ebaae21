// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/common/textlabel.h"
#include "ui/shell/diagnostics.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

QStringList AboutDialog::thirdParties()
{
    return {
        u"Qt %1 – LGPL-3.0-only / GPL-3.0-only"_s.arg(QString::fromLatin1(qVersion())),
        u"Qt HttpServer – GPL-3.0-only"_s,
        u"QtKeychain – BSD-3-Clause"_s,
        u"OpenSSL – Apache-2.0"_s,
        u"libpsl – MIT"_s,
        u"tl::expected – CC0-1.0"_s,
        u"libcurl – curl"_s,
        u"xxHash – BSD-2-Clause"_s,
        u"zlib – Zlib"_s,
        u"SQLite – public domain"_s,
    };
}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Zhanggui"));
    auto *name = new TextLabel(TextLabel::Style::Title, tr("Zhanggui", "name of the program"));
    auto *version = new TextLabel(TextLabel::Style::Quiet, tr("Version %1").arg(u"" ZHANGGUI_VERSION ""_s));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *licence = new TextLabel(TextLabel::Style::Body,
                                  tr("Free software under the GNU General Public License, version 3 or "
                                     "later. You may use, study, share and "
                                     "change it; it comes without warranty."));
    licence->setWordWrap(true);
    auto *parties = new QPlainTextEdit(thirdParties().join(u'\n'));
    parties->setReadOnly(true);
    parties->setAccessibleName(tr("Made with"));
    parties->setTabChangesFocus(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy diagnostics"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(diagnosticsText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *rows = new QVBoxLayout(this);
    for (QWidget *part :
         {static_cast<QWidget *>(name), static_cast<QWidget *>(version), static_cast<QWidget *>(licence)})
        rows->addWidget(part);
    rows->addSpacing(theme::halfGap());
    rows->addWidget(new TextLabel(TextLabel::Style::Strong, tr("Made with")));
    rows->addWidget(parties, 1);
    rows->addWidget(buttons);
    resize(theme::charWidth() * 64, fontMetrics().height() * 22);
}
