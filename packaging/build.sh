#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh PRESET [TARGET...]: installs what is missing, configures and builds into build/PRESET.
# Says little; the whole output is in build/PRESET.log.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
preset=$1
shift
log="$root/build/$preset.log"

quietly() {
    if ! "$@" >>"$log" 2>&1; then
        tail -n 60 "$log" >&2
        echo "Failed: $* (whole output in $log)" >&2
        exit 1
    fi
}

"$root/packaging/setup.sh"
mkdir -p "$root/build"
: >"$log"
cd "$root"
echo "Configuring build/$preset"
quietly cmake --preset "$preset"
echo "Building ${*:-everything}"
quietly cmake --build --preset "$preset" ${1:+--target "$@"}
