// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificatehost.h"
#include "app/domains/certificatename.h"
#include "app/domains/lintnotes.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace {

/// RFC 5280 4.2.1.9 and 4.2.1.3: cA, critical, together with keyCertSign.
void lintRole(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    const auto *extension = certificate.extension(Oid::basicConstraints);
    notes.noteIf(!extension, FindingCode::BasicConstraintsMissing);
    notes.noteIf(extension && !certificate.isAuthority(), FindingCode::ChainNotAuthority);
    notes.noteIf(extension && !extension->isCritical, FindingCode::ExtensionCriticality,
                 QString::fromLatin1(Oid::basicConstraints));
    notes.noteIf(!certificate.keyUsage, FindingCode::KeyUsageMissing);
    const bool maySign = !certificate.keyUsage || *certificate.keyUsage & KeyUsage::certificateSign;
    notes.noteIf(!maySign, FindingCode::ChainMayNotSign);
    const auto &constraints = certificate.basicConstraints;
    notes.noteIf(constraints && constraints->pathLength && (!constraints->isAuthority || !maySign),
                 FindingCode::PathLengthMisplaced);
}

/// BR 7.1.2.1.2: none in a root. In between, the usages narrow down what the path is good for.
void lintUsages(LintNotes &notes)
{
    const auto &usages = notes.certificate().extendedKeyUsage;
    if (!usages)
        return;
    const bool isRoot = notes.isAnchor() && notes.certificate().isSelfIssued();
    notes.noteIf(isRoot, FindingCode::UsageForbidden, QString::fromLatin1(usages->join(", ")));
    notes.noteIf(!usages->contains(Oid::serverAuth) && !usages->contains(Oid::anyExtendedKeyUsage),
                 FindingCode::ChainUsage, QString::fromLatin1(usages->join(", ")));
}

/// An address and its mask; the mask is ones, then zeros (RFC 5280 4.2.1.10, RFC 4632 3.1).
bool isAddressRange(const QByteArray &bytes)
{
    if (bytes.size() != 8 && bytes.size() != 32)
        return false;
    bool hasEnded = false;
    for (qsizetype i = bytes.size() / 2; i < bytes.size(); ++i) {
        const auto byte = quint8(bytes[i]);
        if ((hasEnded && byte != 0) || std::countl_one(byte) + std::countr_zero(byte) < 8)
            return false;
        hasEnded = byte != 0xff;
    }
    return true;
}

/// A mailbox, a host, or with a dot in front all hosts below.
bool isEmailConstraint(const QByteArray &text)
{
    const qsizetype at = text.indexOf('@');
    if (at >= 0)
        return at > 0 && text.lastIndexOf('@') == at && isHostNameSyntax(text.sliced(at + 1));
    return isHostNameSyntax(text.startsWith('.') ? text.sliced(1) : text);
}

/// RFC 5280 4.2.1.10, kind by kind. An empty dNSName stands for all names there are.
bool isSoundBase(const GeneralName &base)
{
    switch (base.kind) {
    case GeneralName::Kind::Dns:
        return base.value.isEmpty() || isHostNameSyntax(base.value);
    case GeneralName::Kind::Address:
        return isAddressRange(base.value);
    case GeneralName::Kind::Email:
        return isEmailConstraint(base.value);
    case GeneralName::Kind::Uri:
        return isHostNameSyntax(base.value.startsWith('.') ? base.value.sliced(1) : base.value);
    case GeneralName::Kind::Directory: {
        DerReader in(base.value);
        return readName(in.expect(DerReader::Sequence)) && in.isDone();
    }
    case GeneralName::Kind::Other:
        return true;
    }
    return false;
}

void lintSubtrees(LintNotes &notes, const std::optional<QList<NameSubtree>> &trees)
{
    if (!trees)
        return;
    notes.noteIf(trees->isEmpty(), FindingCode::ConstraintsMalformed);
    for (const NameSubtree &tree : *trees) {
        notes.noteIf(tree.hasBounds || !isSoundBase(tree.base), FindingCode::ConstraintsMalformed,
                     QString::fromLatin1(tree.base.value.left(64)));
    }
}

} // namespace

void lintAuthority(LintNotes &notes)
{
    lintRole(notes);
    lintUsages(notes);
    const Certificate &certificate = notes.certificate();
    notes.noteIf(!certificate.subjectKeyId, FindingCode::SubjectKeyMissing); // RFC 5280 4.2.1.2
}

void lintConstraints(LintNotes &notes)
{
    const auto &constraints = notes.certificate().nameConstraints;
    if (!constraints)
        return;
    notes.noteIf(!constraints->permitted && !constraints->excluded, FindingCode::ConstraintsMalformed);
    lintSubtrees(notes, constraints->permitted);
    lintSubtrees(notes, constraints->excluded);
}
