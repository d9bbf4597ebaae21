# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by packaging/run and packaging/test: installs what the build needs and offers step().
# Safe to run twice; installs nothing when everything is there.

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
started=$SECONDS

build_packages=(
    g++ cmake ninja-build ccache mold pkg-config
    qt6-base-dev qt6-declarative-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev libxkbcommon-dev
    qtkeychain-qt6-dev libssl-dev libexpected-dev libpsl-dev zlib1g-dev
    libxxhash-dev libcurl4-openssl-dev
)
runtime_packages=(
    libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n libsecret-1-0 libcurl4 publicsuffix
    fonts-noto-cjk fonts-noto-color-emoji fonts-dejavu-core openssl ca-certificates
)

say() { printf '[%3d s] %s\n' $((SECONDS - started)) "$*"; }

give_up() {
    printf '\nSTOPPED: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

install_packages() {
    local missing=() package
    for package in "${build_packages[@]}" "${runtime_packages[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    if [ ${#missing[@]} -eq 0 ]; then
        say "Packages: all there"
        return
    fi
    command -v apt-get >/dev/null || give_up "this script sets up Debian 12 (apt-get is missing)" \
        "On another system install Qt 6.4 or newer, QtKeychain, OpenSSL, tl::expected, CMake, Ninja, then" \
        "cmake --preset release && cmake --build build/release"
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || give_up "packages are missing and this is not root" \
        "Run as root, or install sudo. Missing: ${missing[*]}"
    say "Packages: installing ${#missing[@]} (${missing[*]:0:4} …)"
    local log=$repo/build/apt.log
    mkdir -p "$repo/build"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$log" 2>&1 \
        || give_up "apt-get update failed" "See $log; is the network up?"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >>"$log" 2>&1 || give_up "installing packages failed" "$(tail -n 3 "$log")" "The whole output is in $log"
    say "Packages: installed"
}

# build PRESET [TARGET…]: configures when needed and builds what changed, with Ninja's own progress.
build() {
    local preset=$1
    shift
    export CCACHE_BASEDIR=$repo CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export NINJA_STATUS='[%f/%t, %e s] '
    say "Configuring ($preset)"
    (cd "$repo" && cmake --preset "$preset" >"$repo/build/configure-$preset.log" 2>&1) \
        || give_up "configuring failed" "$(grep -m3 -A3 Error "$repo/build/configure-$preset.log")" \
            "The whole output is in build/configure-$preset.log"
    say "Building ($preset), $(nproc) at a time"
    if [ -t 1 ]; then
        ninja -C "$repo/build/$preset" "$@" || give_up "building failed" "The error stands above."
    else
        # No terminal: a line every 25 steps, and everything when it fails.
        local log=$repo/build/build-$preset.log
        ninja -C "$repo/build/$preset" "$@" 2>&1 | tee "$log" \
            | awk '/^\[[0-9]+\/[0-9]+/ { split(substr($1, 2), n, "/"); if (n[1] % 25 == 0) print "   " $1 " " $2 " done"; fflush() }'
        [ "${PIPESTATUS[0]}" -eq 0 ] || give_up "building failed" "$(grep -m 12 -E 'error|FAILED' "$log")" \
            "The whole output is in build/build-$preset.log"
    fi
    say "Built"
}
