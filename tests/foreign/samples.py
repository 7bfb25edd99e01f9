# SPDX-License-Identifier: GPL-3.0-or-later
"""What package_samples wrote: the first argument of every check is its folder."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

FOLDER = Path(sys.argv[1])
SECRET = (FOLDER / "passphrase").read_text().strip()
FILES = FOLDER / "files"
PROGRAMS = sys.argv[2:]


def names():
    """Of every file in the package."""
    return sorted(str(path.relative_to(FILES)) for path in FILES.rglob("*") if path.is_file())


def run(*command, **options):
    """A program's output; fails with what it said."""
    done = subprocess.run([str(each) for each in command], stdin=subprocess.DEVNULL, capture_output=True, timeout=240, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}: {done.stdout[-2000:]!r} {done.stderr[-2000:]!r}")
    return done.stdout


class Folder(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


def main():
    unittest.main(argv=sys.argv[:1])
