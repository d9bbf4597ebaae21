// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Has memory that a short piece of work has freed go back to the system: large blocks at once, small ones
/// from few arenas. To be called first thing in a program with threads; of effect with glibc only, which
/// would otherwise keep what each thread has ever used at its busiest.
void keepLittleMemory();

/// Gives memory back that is free amid what is in use, which stays with the program otherwise: for who has
/// just freed many small things. Takes half a millisecond with 100 MiB in use. Of effect with glibc only.
void giveBackMemory();
