// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/domains/platformlists.h"

/// What became of one entry of a change that was sent.
struct SubmittedDomain {
    enum class Outcome {
        Done,     ///< read back: the platform has it, or has it no more
        Invalid,  ///< the platform has sorted it out as not fitting its rules
        NoFiling, ///< sorted out for the lack of an ICP filing
        Refused,  ///< the call it was in was refused as a whole; see code
        NotDone,  ///< answered with success, and still not there
    };

    QString category{};
    DomainEntry entry{};
    bool isRemoval = false;
    Outcome outcome = Outcome::NotDone;
    QString code{};  ///< the platform's, where there was one
    QString words{}; ///< the platform's, where there were any

    bool operator==(const SubmittedDomain &) const = default;
};

struct SubmissionReport {
    QList<SubmittedDomain> domains{};
    PlatformLists now{}; ///< read after everything was sent

    int count(SubmittedDomain::Outcome outcome) const;
};

/// A platform's interface for the lists of one mini-program. Nothing is ever set blindly: what is there is
/// read, and only the difference is added and taken out.
class PlatformApi
{
public:
    virtual ~PlatformApi() = default;

    virtual Task<PlatformLists> read() = 0;
    /// Sends the changes, if what they were made from is still what the platform has: Conflict otherwise,
    /// with nothing sent. Then reads back, also after an answer that left the outcome open.
    /// SignIn when the access token has expired; Forbidden, Busy and Refused carry the platform's words,
    /// and its code in Error::fields under "errcode".
    virtual Task<SubmissionReport> submit(const DomainChanges &changes, const PlatformLists &seen) = 0;
};
