// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

/// Does a person sit at the other end, rather than a file or another program?
bool isTerminal(std::FILE *stream);

/// May what is printed have colours? Not for files, nor for those who ask for none (no-color.org).
bool mayColour();
