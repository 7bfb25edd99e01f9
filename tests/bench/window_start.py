#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon the window is there: from the start of the program to the first picture it hands to the screen.

    xvfb-run -a tests/bench/window_start.py build/release/bin [RUNS]

Makes a small rehearsal desk in a folder that goes away, and starts rightsdesk over it again and again. Qt itself says
on its log when a window's picture is flushed. Prints the median and the slowest of the runs and the resident memory at
that moment; fails where the median is over half a second.
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 0.5


def resident_mib(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024


def start(program, desk, environment):
    """Seconds to the first picture, and MiB then."""
    began = time.monotonic()
    window = subprocess.Popen([program, "--desk", f"{desk}/data", "--keyring", f"{desk}/keys", "--language", "en"],
                              env=environment, stderr=subprocess.PIPE, text=True)
    try:
        for line in window.stderr:
            if "Flushing" in line:
                return time.monotonic() - began, resident_mib(window.pid)
        sys.exit("The program ended before it showed anything.")
    finally:
        window.kill()
        window.wait()


def main():
    programs, runs = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 9
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([programs / "rightsdeskctl", "sample", "--people", "50", "--desk", f"{folder}/data",
                        "--keyring", f"{folder}/keys"], check=True, stdout=subprocess.DEVNULL)
        environment = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder, XDG_RUNTIME_DIR=folder,
                           QT_LOGGING_RULES="qt.widgets.painting=true")
        figures = [start(programs / "rightsdesk", folder, environment) for _ in range(runs)]
    seconds = [each[0] for each in figures]
    print(f"first picture: median {statistics.median(seconds):.3f} s, slowest {max(seconds):.3f} s of {runs}; "
          f"{max(each[1] for each in figures):.0f} MiB resident then")
    sys.exit(statistics.median(seconds) > MOST_SECONDS)


if __name__ == "__main__":
    main()
