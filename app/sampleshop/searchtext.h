// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class ShopDatabase;

/// Full-text search that knows Chinese. SQLite's tokenizers find no word of two Chinese characters, so
/// texts are cut here: "蓝牙耳机" is indexed as the overlapping pairs 蓝牙 牙耳 耳机 机, Latin words and
/// numbers as themselves in lower case. What is asked for is cut alike and matched as a phrase, so that
/// any run of characters is found where it stands, a word by its beginning.

/// The tokens of a text, in its order, separated by spaces.
QString searchTokens(const QString &text);

/// The FTS5 expression for what a person typed; words separated by spaces must all be there.
/// Empty when it holds nothing to look for.
QString searchExpression(const QString &typed);

/// Writes a row's text into the index, in place of what was there.
void indexProductText(ShopDatabase &db, qint64 productId);
void indexCustomerText(ShopDatabase &db, qint64 customerId);
/// Number, customer, recipient, phone (also by its last four digits), tracking numbers and articles.
void indexOrderText(ShopDatabase &db, qint64 orderId);
