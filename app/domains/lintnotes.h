// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/lint.h"

/// What the lints of one certificate write down.
class LintNotes
{
public:
    LintNotes(const Certificate &certificate, CertificatePlace place, RuleProfile profile, int sentAs)
        : m_certificate(certificate), m_place(place), m_profile(profile), m_sentAs(sentAs)
    {
    }

    const Certificate &certificate() const { return m_certificate; }
    bool isLeaf() const { return m_place == CertificatePlace::Leaf; }
    bool isAnchor() const { return m_place == CertificatePlace::Anchor; }
    RuleProfile profile() const { return m_profile; }

    /// Nothing is noted for codes that the profile does not weigh.
    void note(FindingCode code, const QString &found = {}, const QString &wanted = {});
    /// Notes it when the claim holds.
    void noteIf(bool isSo, FindingCode code, const QString &found = {}, const QString &wanted = {})
    {
        if (isSo)
            note(code, found, wanted);
    }
    const QList<Finding> &findings() const { return m_findings; }

private:
    const Certificate &m_certificate;
    CertificatePlace m_place;
    RuleProfile m_profile;
    int m_sentAs;
    QList<Finding> m_findings{};
};

/// Version, serial number, names, times, extensions as such: every certificate.
void lintFrame(LintNotes &notes);
/// Public key and signature algorithm: every certificate.
void lintKey(LintNotes &notes);
/// What only a server's own certificate must be.
void lintLeaf(LintNotes &notes);
/// What only an authority's certificate must be, intermediate or anchor.
void lintAuthority(LintNotes &notes);
/// Its name constraints.
void lintConstraints(LintNotes &notes);
