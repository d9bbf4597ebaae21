// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <array>

namespace theme {

/// The colours of one role in each scheme, as 0xRRGGBB.
struct RoleColors {
    Role role = Role::Window;
    QRgb light = 0;
    QRgb dark = 0;
    QRgb highContrastLight = 0;
    QRgb highContrastDark = 0;
};

/// In the order of Role. tests/ui/tst_theme holds every text against every ground it stands on.
inline constexpr std::array roleColors{
    RoleColors{Role::Window, 0xf3f4f6, 0x17191d, 0xffffff, 0x000000},
    RoleColors{Role::Surface, 0xffffff, 0x1d2025, 0xffffff, 0x000000},
    RoleColors{Role::Raised, 0xffffff, 0x262a31, 0xffffff, 0x0d0d0d},
    RoleColors{Role::Sunken, 0xeceef1, 0x131518, 0xf0f0f0, 0x1a1a1a},
    RoleColors{Role::Line, 0xe1e4e9, 0x2e333b, 0x000000, 0xffffff},
    RoleColors{Role::Border, 0x858d98, 0x6d7581, 0x000000, 0xffffff},
    RoleColors{Role::Text, 0x1b1f26, 0xe4e7eb, 0x000000, 0xffffff},
    RoleColors{Role::QuietText, 0x59626f, 0x9aa3af, 0x303030, 0xd8d8d8},
    RoleColors{Role::Accent, 0x1f5fbf, 0x7fb0f7, 0x00349a, 0x8ecbff},
    RoleColors{Role::AccentText, 0xffffff, 0x0c1c33, 0xffffff, 0x000000},
    RoleColors{Role::AccentGround, 0xe4edfa, 0x213148, 0xffffff, 0x000000},
    RoleColors{Role::Good, 0x17703f, 0x67c98f, 0x00571f, 0x7ff0a8},
    RoleColors{Role::GoodGround, 0xe2f3e8, 0x1c3426, 0xffffff, 0x000000},
    RoleColors{Role::Info, 0x2b5d8a, 0x84bce8, 0x003f73, 0x9fd8ff},
    RoleColors{Role::InfoGround, 0xe6eff7, 0x203040, 0xffffff, 0x000000},
    RoleColors{Role::Warning, 0x8a5600, 0xe3b354, 0x6b4000, 0xffd27a},
    RoleColors{Role::WarningGround, 0xfcf0d6, 0x3a3019, 0xffffff, 0x000000},
    RoleColors{Role::Bad, 0xb3261e, 0xf28b82, 0x990000, 0xffa59e},
    RoleColors{Role::BadGround, 0xfbe7e5, 0x442422, 0xffffff, 0x000000},
    RoleColors{Role::Production, 0xb0203a, 0xc8364f, 0xa00020, 0xff8a9c},
    RoleColors{Role::ProductionText, 0xffffff, 0xffffff, 0xffffff, 0x000000},
    RoleColors{Role::Changed, 0xfff3cf, 0x3b331a, 0xfff3a8, 0x33300a},
    RoleColors{Role::ChangedMark, 0xb97a00, 0xe3b354, 0x6b4000, 0xffd27a},
    RoleColors{Role::Selection, 0xd6e4f8, 0x2a4063, 0x00349a, 0x8ecbff},
    RoleColors{Role::SelectionText, 0x12233d, 0xf1f5fa, 0xffffff, 0x000000},
    RoleColors{Role::Hover, 0xf2f5f9, 0x24282f, 0xe8e8e8, 0x262626},
    RoleColors{Role::Skeleton, 0xe9ebee, 0x2a2e35, 0xc8c8c8, 0x4a4a4a},
};

} // namespace theme
