// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

/// The text of a reply's body, whatever the declared charset says and the bytes are.
///
/// A byte order mark wins; then the charset of the Content-Type; then UTF-8, then GB18030. A declared
/// charset that the bytes contradict is given up for one that fits. Bytes that fit none end in BadReply.
Result<QString> textOfReply(const QByteArray &body, const QByteArray &contentType);

/// True when the text starts as a JSON document does. Says nothing about whether it is complete.
bool looksLikeJson(const QString &text);
/// True when the text starts as a HTML or XML page does.
bool looksLikeMarkup(const QString &text);

/// JSON with every whole number beyond ±2^53 put in quotes, so that 64-bit ids survive JavaScript.
QString withLargeIntegersQuoted(const QString &json);
