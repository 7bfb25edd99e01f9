# SPDX-License-Identifier: GPL-3.0-or-later
"""test_ids.py ROOT: every test that SECURITY.md and docs/asvs.md name exists, and the counts of docs/asvs.md are those of its rows."""

import fnmatch
import re
import sys

import source

SECURITY, ASVS = "SECURITY.md", "docs/asvs.md"
SUFFIXES = {"md", "txt", "json", "sql"}  # `README.md` is no test
NO_TEST = "none"
VERDICTS = ("met", "not met", "does not apply")

CODE = re.compile(r"`([^`\n]+)`")
ID = re.compile(r"(?:[A-Z]\w*/)?[A-Z]\w*\.[\w*]+(?:/\w+)?")
TEST = re.compile(r"\b(TEST|TEST_F|TEST_P|TYPED_TEST|TYPED_TEST_P)\s*\(\s*(\w+)\s*,\s*(\w+)\s*\)")
INSTANCE = re.compile(r"\bINSTANTIATE_(?:TYPED_)?TEST_SUITE_P\s*\(\s*(\w+)\s*,\s*(\w+)")
TYPES = re.compile(r"\bTYPED_TEST_SUITE\s*\(\s*(\w+)")
ITEM = re.compile(r"(\d+)\.\d+\.\d+")
CHAPTER = re.compile(r"V(\d+)\b")


def tests_of(root):
    """Every test that runs, as Suite.test and, where it has instances, as Prefix/Suite.test."""
    written, instances, typed = [], {}, set()
    for path in source.files(root, {".cpp", ".h"}, ("tests",)):
        code = source.without_comments(source.read(root, path))
        written += TEST.findall(code)
        typed |= set(TYPES.findall(code))
        for prefix, suite in INSTANCE.findall(code):
            instances.setdefault(suite, set()).add(prefix)
    found = set()
    for macro, suite, test in written:
        runs = macro in ("TEST", "TEST_F") or suite in instances or (macro == "TYPED_TEST" and suite in typed)
        if not runs or suite.startswith("DISABLED_") or test.startswith("DISABLED_"):
            continue
        found.add(f"{suite}.{test}")
        found |= {f"{prefix}/{suite}.{test}" for prefix in instances.get(suite, ())}
    return found


def is_there(name, tests):
    """`name` may have wildcards, and may end with the name of an instance."""
    name = re.sub(r"(\.\w+)/\w+$", r"\1", name)
    return bool(fnmatch.filter(tests, name)) if "*" in name else name in tests


def named(text):
    """(name, line) of everything in backquotes that is spelt like a test."""
    for match in CODE.finditer(text):
        if ID.fullmatch(match[1]) and match[1].rpartition(".")[2] not in SUFFIXES:
            yield match[1], source.line_of(text, match.start())


def rows(text):
    """(cells, line) of every row of a table."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("|") and line.rstrip().endswith("|"):
            yield [cell.strip() for cell in line.strip().strip("|").split("|")], number


def verdict_of(how):
    return next((word for word in VERDICTS[1:] if how.startswith(word + ":")), VERDICTS[0])


def check_items(text, report):
    """Each row names a test or says that there is none; the table at the top counts the rows of each chapter."""
    counted = {}
    for cells, number in rows(text):
        item = ITEM.fullmatch(cells[0])
        if item is None:
            continue
        counts = counted.setdefault(item[1], dict.fromkeys(VERDICTS, 0))
        counts[verdict_of(cells[-2])] += 1
        told = [word.strip() for word in cells[-1].split(",")]
        if told != [NO_TEST] and not all(word.startswith("`") and ID.fullmatch(word.strip("`")) for word in told):
            report.add(ASVS, number, f"{cells[0]}: name its tests as `Suite.test`, or \"{NO_TEST}\"")
    for cells, number in rows(text):
        chapter = CHAPTER.match(cells[0])
        if chapter is None:
            continue
        counts = counted.pop(chapter[1], dict.fromkeys(VERDICTS, 0))
        if cells[1:1 + len(VERDICTS)] != [str(counts[word]) for word in VERDICTS]:
            told = ", ".join(f"{counts[word]} {word}" for word in VERDICTS)
            report.add(ASVS, number, f"V{chapter[1]}: the rows below say {told}")
    for chapter in counted:
        report.add(ASVS, 1, f"V{chapter} has rows and is not counted at the top")


def main():
    root, report = source.root_argument(), source.Report()
    tests = tests_of(root)
    there = [name for name in (SECURITY, ASVS) if (root / name).is_file()]
    for name in (SECURITY, ASVS):
        if name not in there:
            report.add(name, 1, "no such file")
            continue
        text = source.read(root, name)
        for test, line in named(text):
            if not is_there(test, tests):
                report.add(name, line, f"no test {test} runs")
        if name == ASVS:
            check_items(text, report)
    return report.finish("test_ids", len(there))


if __name__ == "__main__":
    sys.exit(main())
