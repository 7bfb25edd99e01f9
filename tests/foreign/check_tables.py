# SPDX-License-Identifier: GPL-3.0-or-later
"""check_tables.py SAMPLES CSVCLEAN SOFFICE: csvkit finds no fault in the tables, and a spreadsheet runs nothing of them."""

import csv
import json
import re
import zipfile
from xml.etree import ElementTree

import samples
from samples import FILES, run

CSVCLEAN, SOFFICE = samples.PROGRAMS[:2]
TABLES = [name for name in samples.names() if name.endswith(".csv")]
ODS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


class Tables(samples.Folder):
    def test_csvkit_finds_nothing_to_mend(self):
        for name in TABLES:
            said = run(CSVCLEAN, "--dry-run", FILES / name)
            self.assertIn(b"No errors.", said, name)

    def test_the_json_holds_the_values_without_the_apostrophe(self):
        lines = [each["line"] for each in json.loads((FILES / "data/chats.json").read_text())["records"]]
        table = [row[0] for row in rows(FILES / "data/chats.csv")[1:]]
        self.assertEqual([cell.removeprefix("'") if not line.startswith("'") else cell for cell, line in zip(table, lines)], lines)
        self.assertTrue(any(cell != line for cell, line in zip(table, lines)) or len(lines) == 120)

    def test_a_spreadsheet_runs_no_formula(self):
        profile = "-env:UserInstallation=file://" + str(self.folder / "profile")
        for name in TABLES:
            run(SOFFICE, profile, "--headless", "--convert-to", "ods", "--outdir", self.folder, FILES / name)
            made = self.folder / re.sub(r".*/(.*)\.csv", r"\1.ods", name)
            content = ElementTree.fromstring(zipfile.ZipFile(made).read("content.xml"))
            cells = [each for each in content.iter(ODS % "table" + "table-cell") if each.get(ODS % "office" + "value-type")]
            self.assertTrue(cells, name)
            for cell in cells:
                self.assertIsNone(cell.get(ODS % "table" + "formula"), "".join(cell.itertext()))

    def test_without_the_apostrophe_it_would(self):
        """The check above can fail: the same program runs a formula that stands there bare."""
        (self.folder / "bare.csv").write_text("line\r\n=1+1\r\n")
        run(SOFFICE, "-env:UserInstallation=file://" + str(self.folder / "profile"), "--headless", "--convert-to", "ods",
            "--outdir", self.folder, self.folder / "bare.csv")
        self.assertIn(b"table:formula", zipfile.ZipFile(self.folder / "bare.ods").read("content.xml"))


if __name__ == "__main__":
    samples.main()
