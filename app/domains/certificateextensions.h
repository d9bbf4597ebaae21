// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"

/// Fills a certificate's decoded fields from one of its extensions; notes it as malformed when it is.
/// Extensions that no rule reads are left alone.
void decodeExtension(Certificate &certificate, const CertificateExtension &extension);
