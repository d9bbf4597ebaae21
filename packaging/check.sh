#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/check.sh [--all]: clang-format, codespell, clang-tidy and clazy on the files changed since
# the main branch's last commit (or on all). Warnings are errors.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
build_packages+=(clang-format clang-tidy clazy codespell clang)
install_packages
cd "$repo"

if [ "${1:-}" = --all ]; then
    mapfile -t files < <(git ls-files 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' 'tests/*.cpp' 'tests/*.h')
else
    mapfile -t files < <({ git diff --name-only --diff-filter=d HEAD; git diff --name-only --diff-filter=d HEAD~1; \
        git ls-files --others --exclude-standard; } | sort -u | grep -E '^(app|ui|tests)/.*\.(cpp|h)$' || true)
fi
[ ${#files[@]} -gt 0 ] || { echo "0 files to check"; exit 0; }

say "clang-format: ${#files[@]} files"
clang-format --dry-run --Werror "${files[@]}"
say "codespell"
git ls-files | grep -vE '\.(ts|svg|json|ini)$' | xargs codespell --ignore-words packaging/codespell-words.txt

# A build folder of its own: clang does not read g++'s precompiled headers.
say "Configuring for clang's tools"
cmake --preset check >build/configure-check.log
cmake --build build/check --target help >/dev/null
ninja -C build/check -t targets all 2>/dev/null | grep -oE '^[^:]*_autogen(/timestamp)?:|^[^:]*qrc_[^:]*:' | tr -d : \
    | grep -E 'autogen$' | xargs -r ninja -C build/check >build/check-autogen.log
mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '\.cpp$' || true)
[ ${#sources[@]} -gt 0 ] || exit 0
say "clang-tidy: ${#sources[@]} files"
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/check --warnings-as-errors='*'
say "clazy level 1: ${#sources[@]} files"
export CLAZY_CHECKS=level1
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clazy-standalone -p build/check \
    --header-filter='(app|ui)/.*' --extra-arg=-Werror
say "Clean"
