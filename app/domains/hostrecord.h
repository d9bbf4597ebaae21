// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/roundjudge.h"

#include <vector>

/// What is known of one host from all looks at it.
struct HostRecord {
    QList<SeenCertificate> certificates{}; ///< oldest first, by the time each was first seen
    QList<HostLook> looks{};               ///< oldest first

    bool isEmpty() const { return certificates.isEmpty() && looks.isEmpty(); }
};

/// Equal steps of time: what a chart's columns are made of.
struct TimeSteps {
    QDateTime from{}; ///< UTC
    std::chrono::seconds step{1};
    int count = 0;

    QDateTime at(int number) const { return from.addSecs(step.count() * number); }
};

/// Days that were left of the certificate shown at the end of each step, the newest one that had been seen
/// by then; 0 once it was over, NaN before the first.
std::vector<float> daysLeft(const QList<SeenCertificate> &certificates, const TimeSteps &steps);

/// Milliseconds from connecting to the answer's first byte, the median of each step's looks; NaN where none
/// was answered.
std::vector<float> answerTimes(const QList<HostLook> &looks, const TimeSteps &steps);

/// Per cent of each step's looks that reached the host; NaN where nobody looked.
std::vector<float> reachedShares(const QList<HostLook> &looks, const TimeSteps &steps);

/// One thing of a certificate, before and after.
struct CertificateDifference {
    enum class What { Names, Issuer, Key, Signature, Begin, End, Lifetime, Serial };

    What what = What::Names;
    QString before{};
    QString after{};

    bool isChanged() const { return before != after; }
    bool operator==(const CertificateDifference &) const = default;
};

/// Two certificates side by side, in the order of the words above. What neither of them has (earlier versions
/// noted less) is left out. Times as ISO 8601, the lifetime in whole days.
QList<CertificateDifference> compareCertificates(const SeenCertificate &before, const SeenCertificate &after);
