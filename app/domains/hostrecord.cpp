// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hostrecord.h"

#include "app/domains/certificatelifetime.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr float secondsADay = 86'400;

/// The looks of each step, as [first, last) of the list.
template<typename Value>
std::vector<float> perStep(const QList<HostLook> &looks, const TimeSteps &steps, Value value)
{
    std::vector<float> out;
    auto from = std::ranges::lower_bound(looks, steps.from, {}, &HostLook::at);
    for (int step = 0; step < steps.count; ++step) {
        const auto until = std::ranges::lower_bound(from, looks.end(), steps.at(step + 1), {}, &HostLook::at);
        out.push_back(value(std::ranges::subrange(from, until)));
        from = until;
    }
    return out;
}

QString namesText(const SeenCertificate &certificate)
{
    QStringList names = certificate.hosts;
    names.sort();
    return names.join(u'\n');
}

QString lifetimeText(const SeenCertificate &certificate)
{
    const auto lifetime = lifetimeOf(certificate.notBefore, certificate.notAfter);
    return QString::number(std::chrono::round<std::chrono::days>(lifetime).count());
}

} // namespace

std::vector<float> daysLeft(const QList<SeenCertificate> &certificates, const TimeSteps &steps)
{
    std::vector<float> out;
    for (int step = 0; step < steps.count; ++step) {
        const QDateTime end = steps.at(step + 1);
        const auto next = std::ranges::upper_bound(certificates, end, {}, &SeenCertificate::firstSeen);
        if (next == certificates.begin()) {
            out.push_back(unknown);
            continue;
        }
        const qint64 left = end.secsTo(std::prev(next)->notAfter);
        out.push_back(float(std::max<qint64>(left, 0)) / secondsADay);
    }
    return out;
}

std::vector<float> answerTimes(const QList<HostLook> &looks, const TimeSteps &steps)
{
    return perStep(looks, steps, [](const auto &part) {
        std::vector<qint64> times;
        for (const HostLook &look : part) {
            if (const auto total = look.total())
                times.push_back(total->count());
        }
        if (times.empty())
            return unknown;
        std::ranges::sort(times);
        return float(times[times.size() / 2]);
    });
}

std::vector<float> reachedShares(const QList<HostLook> &looks, const TimeSteps &steps)
{
    return perStep(looks, steps, [](const auto &part) {
        const auto all = std::ranges::distance(part);
        if (all == 0)
            return unknown;
        return 100.0F * float(std::ranges::count_if(part, &HostLook::isReached)) / float(all);
    });
}

QList<CertificateDifference> compareCertificates(const SeenCertificate &before, const SeenCertificate &after)
{
    using What = CertificateDifference::What;
    QList<CertificateDifference> all{
        {What::Names, namesText(before), namesText(after)},
        {What::Issuer, before.issuer, after.issuer},
        {What::Key, before.key, after.key},
        {What::Signature, before.signature, after.signature},
        {What::Begin, before.notBefore.toString(Qt::ISODate), after.notBefore.toString(Qt::ISODate)},
        {What::End, before.notAfter.toString(Qt::ISODate), after.notAfter.toString(Qt::ISODate)},
        {What::Lifetime, lifetimeText(before), lifetimeText(after)},
        {What::Serial, before.serial, after.serial},
    };
    all.removeIf(
        [](const CertificateDifference &one) { return one.before.isEmpty() && one.after.isEmpty(); });
    return all;
}
