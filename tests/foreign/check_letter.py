# SPDX-License-Identifier: GPL-3.0-or-later
"""check_letter.py SAMPLES PDFTOTEXT PDFINFO BSDTAR: the letter in a package is a PDF that other programs read."""

import json
import re
import unicodedata

import samples
from samples import FILES, FOLDER, SECRET, run

PDFTOTEXT, PDFINFO, BSDTAR = samples.PROGRAMS[:3]
REFERENCE = json.loads((FILES / "manifest.json").read_text())["reference"]


def words(path):
    """Its text, with one blank between words; as Qt writes it, some Chinese characters are read as the radicals they look like."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", run(PDFTOTEXT, "-enc", "UTF-8", path, "-").decode()))


def facts(path):
    return dict(line.split(":", 1) for line in run(PDFINFO, "-isodates", path).decode().splitlines() if ":" in line)


class Letter(samples.Folder):
    def from_the_package(self):
        path = self.folder / "letter.pdf"
        path.write_bytes(run(BSDTAR, "--passphrase", SECRET, "-xOf", FOLDER / "package.zip", "letter.pdf"))
        return path

    def test_its_words_are_read(self):
        text = words(self.from_the_package())
        self.assertIn(REFERENCE, text)
        self.assertIn("If it ends in .zip, open it with 7-Zip, WinZip or Keka", text)
        self.assertNotIn(SECRET, text)

    def test_it_was_made_with_the_package(self):
        found = facts(self.from_the_package())
        self.assertGreaterEqual(int(found["Pages"]), 1)
        self.assertEqual(found["CreationDate"].strip(), "2026-11-21T22:54:25Z")
        self.assertEqual(found["Encrypted"].strip(), "no")

    def test_chinese_is_read(self):
        text = words(FOLDER / "letter-zh.pdf").replace(" ", "")
        self.assertIn(REFERENCE, text)
        self.assertIn("请使用7-Zip、WinZip或Keka打开", text)


if __name__ == "__main__":
    samples.main()
