// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/mail.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 76; // RFC 2045, 6.8

/// RFC 2047: words of at most 75 characters, none of which parts a character in two.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype mostBytes = 39; // 52 as base64, 12 around it, and the header's name in 76
    QList<QByteArray> words;
    QByteArray bytes;
    const auto flush = [&] {
        if (!bytes.isEmpty())
            words.append("=?UTF-8?B?" + std::exchange(bytes, {}).toBase64() + "?=");
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray next = QString::fromUcs4(&character, 1).toUtf8();
        if (bytes.size() + next.size() > mostBytes)
            flush();
        bytes += next;
    }
    flush();
    return words.join("\r\n ");
}

/// One line, whatever it was.
QString flat(const QString &text)
{
    return text.simplified();
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < all.size(); at += longestLine)
        lines += all.mid(at, longestLine) + "\r\n";
    return lines;
}

/// The host as A-labels: SMTP knows no others.
QByteArray wireAddress(const QString &address)
{
    const QString host = address.section(u'@', 1);
    return address.section(u'@', 0, 0).toLatin1() + '@' + QUrl::toAce(host);
}

QByteArray recipientLines(const QStringList &to)
{
    QList<QByteArray> all;
    for (const QString &address : to)
        all.append(wireAddress(address));
    return all.join(",\r\n ");
}

} // namespace

quint16 usualMailPort(MailServer::Security security)
{
    switch (security) {
    case MailServer::Security::Tls:
        return 465;
    case MailServer::Security::StartTls:
        return 587;
    case MailServer::Security::None:
        return 25;
    }
    Q_UNREACHABLE();
}

MailEnvelope envelopeOf(const MailText &mail)
{
    const QByteArray from = wireAddress(mail.from);
    const QString date = QLocale::c().toString(mail.date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss '+0000'"_s);
    QString text = mail.text;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\r\n"_s);
    QByteArray content = "From: " + from + "\r\nTo: " + recipientLines(mail.to)
        + "\r\nSubject: " + encodedWords(flat(mail.subject)) + "\r\nDate: " + date.toLatin1()
        + "\r\nMessage-ID: <" + flat(mail.id).remove(u' ').toLatin1() + '@' + from.mid(from.indexOf('@') + 1)
        + ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0"
          "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64Lines(text.toUtf8());
    MailEnvelope envelope{.from = QString::fromLatin1(from), .content = content};
    for (const QString &address : mail.to)
        envelope.to.append(QString::fromLatin1(wireAddress(address)));
    return envelope;
}

bool isMailAddress(const QString &text)
{
    static const QRegularExpression shape(
        u"\\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^\\s@<>\"'(),:;\\\\\\[\\]]{1,253}\\z"_s);
    return shape.match(text).hasMatch() && !QUrl::toAce(text.section(u'@', 1)).isEmpty();
}
