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

# The test build has the moc files; clang reads its commands without g++'s precompiled headers.
mkdir -p build
build asan
commands=build/clang/compile_commands.json
mkdir -p "$(dirname "$commands")"
sed -E 's/ -Winvalid-pch -include [^ ]+\.hxx//; s/ -Wno-maybe-uninitialized//; s/"command": "[^ ]*ccache /"command": "/' \
    build/asan/compile_commands.json >"$commands"
mapfile -t sources < <(printf '%s\n' "${files[@]}" | grep '\.cpp$' || true)
[ ${#sources[@]} -gt 0 ] || exit 0
say "clang-tidy: ${#sources[@]} files"
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/clang --warnings-as-errors='*'
say "clazy level 1: ${#sources[@]} files"
clazy() { xargs -r -P "$(nproc)" -n 4 clazy-standalone -p build/clang -checks="$1" --header-filter='(app|ui)/.*' --extra-arg=-Werror; }
printf '%s\n' "${sources[@]}" | { grep -v '^tests/' || true; } | clazy level1
# A test program may have constants with a constructor: it starts no slower than it has to.
printf '%s\n' "${sources[@]}" | { grep '^tests/' || true; } | clazy level1,no-non-pod-global-static
say "Clean"
