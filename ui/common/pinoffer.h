// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Banner;
class QPushButton;
struct CertificateFacts;

/// Shows what is known of a certificate that was refused, and offers to trust exactly it.
/// \returns the button for that, which the banner owns
QPushButton *offerPin(Banner &banner, const CertificateFacts &certificate);
