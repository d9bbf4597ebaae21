// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

/// Which of the public suffix list's two sections count.
enum class SuffixSection {
    Icann, ///< what registries offer: registrations and filings are about these
    All,   ///< also names under which companies hand out sub-domains: hosts there are strangers
};

/// True for a name under which others register theirs: "cn", "com.cn". By the newer of libpsl's own list
/// and the system's. \param host  lower case, as A-labels
bool isPublicSuffix(const QString &host, SuffixSection section = SuffixSection::Icann);
/// The registered name that a host belongs to: "a.b.example.com.cn" → "example.com.cn". Empty for a
/// public suffix itself, and for what is under no suffix on the list.
QString registrableDomain(const QString &host, SuffixSection section = SuffixSection::Icann);
/// Of what day the list is; invalid when it doesn't say.
QDate publicSuffixListDate();
