# SPDX-License-Identifier: GPL-3.0-or-later
"""promises.py ROOT: every promise of the shipped policies stands in the name or a data row of a test of a whole desk."""

import re
import sys

import source

# A closed list: an id is added here with the test that shows it kept.
PROMISES = (
    "ALL-N1",
    "FR-C1", "FR-C2", "FR-C3", "FR-C4", "FR-P1", "FR-R1", "FR-R2", "FR-R3", "FR-R4", "FR-T1", "FR-T2",
    "MH-C1", "MH-C2", "MH-C3", "MH-C4", "MH-C5", "MH-P1", "MH-R1", "MH-R2", "MH-R3", "MH-S1", "MH-S4", "MH-S5", "MH-T1", "MH-T2", "MH-T3", "MH-V1",
    "MP-C1", "MP-C2", "MP-C3", "MP-C4", "MP-C5", "MP-P1", "MP-R1", "MP-R2", "MP-R3", "MP-S1", "MP-T1", "MP-V1",
    "RU-C1", "RU-C2", "RU-P1", "RU-R1", "RU-R2", "RU-S1", "RU-T1", "RU-T2", "RU-V1",
    "SK-C1", "SK-C2", "SK-C3", "SK-C4", "SK-C5", "SK-P1", "SK-R1", "SK-R2", "SK-R3", "SK-T1", "SK-V1",
)
FOLDERS = ("tests/core/desk", "tests/command_line")
ID = re.compile(r"(?<![A-Za-z0-9])(?:FR|SK|MP|RU|MH|ALL)-[A-Z][0-9]+(?![A-Za-z0-9])")
NAME = re.compile(r"\bTEST(?:_F|_P)?\s*\(\s*\w+\s*,\s*(\w+)")
IN_NAME = re.compile(r"(?:^|_)((?:FR|SK|MP|RU|MH|ALL)_[A-Z][0-9]+)(?=_|$)")
LITERAL = re.compile(r'"(?:\\.|[^"\\\n])*"')


def drives_a_desk(path):
    if path.parts[:3] == ("tests", "core", "desk"):
        return path.name.startswith("tst_")
    return path.name.startswith("tst_journey")


def shown_in(text):
    code = source.without_comments(text)
    out = {name for literal in LITERAL.findall(code) for name in ID.findall(literal)}
    for test in NAME.findall(code):
        out.update(name.replace("_", "-") for name in IN_NAME.findall(test))
    return out


def main():
    root = source.root_argument()
    report = source.Report()
    shown = set()
    paths = [path for path in source.files(root, {".cpp"}, FOLDERS) if drives_a_desk(path)]
    for path in paths:
        shown |= shown_in(source.read(root, path))
    for promise in PROMISES:
        if promise not in shown:
            report.add("tests/core/desk", 1, f"no test of a desk shows {promise} kept")
    return report.finish("promises", len(paths))


if __name__ == "__main__":
    sys.exit(main())
