// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sessioncheck.h"

#include "app/ctl/listlook.h"

using namespace Qt::StringLiterals;

namespace {

/// Any read that needs a session.
Task<Done> someRead(Backend &backend)
{
    const auto done = [](const auto &) { return Done{}; };
    const Capabilities &all = backend.capabilities();
    if (all.products)
        return backend.products({.page = firstPage(all.products->list)}).andThen(done);
    if (all.orders)
        return backend.orders({.page = firstPage(all.orders->list)}).andThen(done);
    return backend.probe().andThen(done);
}

CheckedOperation judged(CheckedOperation out, bool wasSpoilt, bool hasSignedIn)
{
    if (!wasSpoilt) {
        out.outcome = CheckedOperation::Outcome::Skipped;
        out.note = u"not tried: the session is not in the headers"_s;
        out.error.reset();
    } else if (out.error) {
        out.error->detail += u" (a session that is over has to end in signIn)"_s;
    } else if (hasSignedIn) {
        out.note = u"signed in anew, and asked again"_s;
    } else {
        out.outcome = CheckedOperation::Outcome::Skipped;
        out.note = u"answered all the same: a cookie may carry the session too"_s;
    }
    return out;
}

} // namespace

Task<CheckedOperation> checkSessionEnd(CheckSubject &subject, SpoiltSession &session)
{
    // Goes with the last step below; the backend tells of every session that begins.
    const auto watch = std::make_shared<QObject>();
    const auto hasSignedIn = std::make_shared<bool>(false);
    QObject::connect(&subject.backend, &Backend::sessionChanged, watch.get(),
                     [hasSignedIn] { *hasSignedIn = true; });
    session.spoilNext();
    return checked(u"session, when it is over"_s, someRead(subject.backend), [](Done, CheckedOperation &) {})
        .andThen([watch, hasSignedIn, &session](CheckedOperation out) -> Result<CheckedOperation> {
            return judged(std::move(out), session.hasSpoilt(), *hasSignedIn);
        });
}
