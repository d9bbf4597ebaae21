// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/publicsuffix.h"

#include <QDateTime>
#include <QFileInfo>

#include <libpsl.h>

#include <memory>

namespace {

using SuffixList = std::unique_ptr<psl_ctx_t, decltype(&psl_free)>;

/// Read once, never changed.
const psl_ctx_t *suffixList()
{
    static const SuffixList list(psl_latest(nullptr), &psl_free);
    return list.get();
}

int typeOf(SuffixSection section)
{
    // Without NO_STAR_RULE the last label of anything would count as a suffix.
    return (section == SuffixSection::Icann ? PSL_TYPE_ICANN : PSL_TYPE_ANY) | PSL_TYPE_NO_STAR_RULE;
}

} // namespace

bool isPublicSuffix(const QString &host, SuffixSection section)
{
    return !host.isEmpty()
        && psl_is_public_suffix2(suffixList(), host.toUtf8().constData(), typeOf(section)) != 0;
}

QString registrableDomain(const QString &host, SuffixSection section)
{
    if (isPublicSuffix(host, section))
        return {};
    for (qsizetype start = 0, dot = host.indexOf(u'.'); dot >= 0;
         start = dot + 1, dot = host.indexOf(u'.', start)) {
        if (isPublicSuffix(host.sliced(dot + 1), section))
            return host.sliced(start);
    }
    return {};
}

QDate publicSuffixListDate()
{
    const auto builtIn = psl_builtin_file_time();
    const QFileInfo system(QString::fromUtf8(psl_dist_filename()));
    const QDate own = builtIn > 0 ? QDateTime::fromSecsSinceEpoch(builtIn, Qt::UTC).date() : QDate();
    const QDate theirs = system.exists() ? system.lastModified().date() : QDate();
    return std::max(own, theirs);
}
