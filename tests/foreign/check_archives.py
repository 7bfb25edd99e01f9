# SPDX-License-Identifier: GPL-3.0-or-later
"""check_archives.py SAMPLES 7Z BSDTAR: every form opens with programs that are not ours and gives the same files."""

import subprocess
import sys
import zipfile
from pathlib import Path

import samples
from samples import FILES, FOLDER, SECRET, run

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "core" / "exporting"))
import sealed_page_twin  # noqa: E402

SEVEN_ZIP, BSDTAR = samples.PROGRAMS[:2]


def same(name, found):
    """Only a page's manifest names the page, and its signature follows."""
    return name.startswith("manifest.") or found == (FILES / name).read_bytes()


class Archives(samples.Folder):
    def test_seven_zip_tests_and_unpacks_the_zip_form(self):
        run(SEVEN_ZIP, "t", "-p" + SECRET, FOLDER / "package.zip")
        run(SEVEN_ZIP, "x", "-p" + SECRET, "-o" + str(self.folder), FOLDER / "package.zip")
        for name in samples.names():
            self.assertEqual((self.folder / name).read_bytes(), (FILES / name).read_bytes(), name)

    def test_seven_zip_refuses_another_passphrase(self):
        done = subprocess.run([SEVEN_ZIP, "t", "-pwrong", str(FOLDER / "package.zip")], capture_output=True, timeout=60)
        self.assertNotEqual(done.returncode, 0)

    def test_bsdtar_unpacks_the_zip_form(self):
        listed = run(BSDTAR, "-tf", FOLDER / "package.zip").decode().split()
        self.assertEqual(sorted(listed), samples.names())
        for name in samples.names():
            found = run(BSDTAR, "--passphrase", SECRET, "-xOf", FOLDER / "package.zip", name)
            self.assertEqual(found, (FILES / name).read_bytes(), name)

    def inside(self, path):
        """An ordinary ZIP file that all of them read."""
        run(SEVEN_ZIP, "t", path)
        with zipfile.ZipFile(path) as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual(sorted(archive.namelist()), samples.names())
            for name in samples.names():
                self.assertTrue(same(name, archive.read(name)), name)
                self.assertEqual(run(BSDTAR, "-xOf", path, name), archive.read(name))

    def test_a_second_implementation_opens_the_page(self):
        page = (FOLDER / "package.html").read_text()
        self.assertIsNone(sealed_page_twin.open_page(page, SECRET + "x"))
        path = self.folder / "inside.zip"
        path.write_bytes(sealed_page_twin.open_page(page, SECRET))
        self.inside(path)


if __name__ == "__main__":
    samples.main()
