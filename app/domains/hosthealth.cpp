// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hosthealth.h"

QList<Finding> HostHealth::allFindings() const
{
    QList<Finding> all = findings;
    const auto add = [&all](const QList<Finding> &more) {
        for (const Finding &finding : more) {
            if (!all.contains(finding))
                all.append(finding);
        }
    };
    for (const AddressHealth &address : addresses)
        add(address.findings);
    for (const CorsHealth &origin : cors)
        add(origin.findings);
    if (registration)
        add(registration->findings);
    return inOrderOfWeight(std::move(all));
}

std::optional<Finding> HostHealth::headline() const
{
    const QList<Finding> all = allFindings();
    if (all.isEmpty() || all.first().severity < FindingSeverity::Warning)
        return {};
    return all.first();
}

FindingSeverity HostHealth::worst() const
{
    return worstOf(allFindings());
}

QList<CertificateSummary> HostHealth::leaves() const
{
    QList<CertificateSummary> out;
    for (const AddressHealth &address : addresses) {
        if (!address.chain.isEmpty() && !out.contains(address.chain.first()))
            out.append(address.chain.first());
    }
    return out;
}
