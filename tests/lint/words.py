# SPDX-License-Identifier: GPL-3.0-or-later
"""words.py ROOT: words that do not belong in what we ship, and calls that block or outlive the window."""

import re
import sys

import source

# Written in pieces, so that this file does not report itself.
EVERYWHERE = (
    (re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b"), "unfinished work belongs in an issue, not in the tree"),
    (re.compile(r"\bnot (?:yet )?imple" r"mented\b", re.IGNORECASE), "what is shipped works"),
    (re.compile(r"(?<![\w.~$}<>*/-])/(?:t" r"mp|wo" r"rk|ho" r"me|ro" r"ot)/"), "a path of one machine"),
    (re.compile(r"\bshared/des" r"ign\b"), "a path outside the project"),
)
WEASELS = (
    (re.compile(r"\bfor " r"now\b", re.IGNORECASE), "say until when, or do it"),
    (re.compile(r"\b(?:hope" r"fully|some" r"how|should " r"work|quick and " r"dirty)\b", re.IGNORECASE), "find out, then say it"),
    (re.compile(r"\b(?:obvi" r"ously|of " r"course|needless to " r"say)\b", re.IGNORECASE), "then it need not be said"),
    (re.compile(r"\b(?:in a " r"real|in pro" r"duction,? (?:this|you|one) would)\b", re.IGNORECASE), "this is the real thing"),
    (re.compile(r"\bst" r"ub(?:s|bed)?\b", re.IGNORECASE), "what is shipped works"),
)
WEASEL_SUFFIXES = {".cpp", ".h", ".py", ".sh", ".md", ".cmake"}
NOT_OURS = {"LICENSE"}

CONNECT = re.compile(r"(?<![\w~])connect\s*\(")
THEN = re.compile(r"(?:\.|->)\s*then\s*\(")
EXEC = re.compile(r"\bexec\s*\(")
MEMBER_EXEC = re.compile(r"(?:\.|->)\s*exec\s*\(")
NESTED_LOOP = re.compile(r"\bQEventLoop\b|\bprocessEvents\b")


def check_words(path, text, report):
    rules = EVERYWHERE + (WEASELS if path.suffix in WEASEL_SUFFIXES or path.name == "CMakeLists.txt" else ())
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, reason in rules:
            if match := pattern.search(line):
                report.add(path, number, f"\"{match[0]}\": {reason}")


def check_connects(path, code, report):
    """The context object ends a connection or a continuation with the window it belongs to."""
    for match in CONNECT.finditer(code):
        given = source.arguments(code, match.end() - 1)
        line = source.line_of(code, match.start())
        if any(re.match(r"(?:SIGNAL|SLOT)\s*\(", argument) for argument in given):
            report.add(path, line, "connect by pointer to member, not by text")
        elif len(given) < 4:
            report.add(path, line, "connect needs a context object: sender, signal, context, function")
    for match in THEN.finditer(code):
        if len(source.arguments(code, match.end() - 1)) < 2:
            report.add(path, source.line_of(code, match.start()), "then needs a context object: then(this, ...)")


def check_loops(path, code, report):
    for match in NESTED_LOOP.finditer(code):
        report.add(path, source.line_of(code, match.start()), f"no nested event loops: {match[0]}")
    if path.parts[:2] == ("core", "store"):
        return  # a query is executed, too
    pattern = EXEC if path.parts[0] == "ui" else MEMBER_EXEC
    for match in pattern.finditer(code):
        report.add(path, source.line_of(code, match.start()), "no exec(): open() and answer by a signal")


def main():
    root, report = source.root_argument(), source.Report()
    paths = [path for path in source.tracked(root) if path.name not in NOT_OURS]
    for path in paths:
        raw = (root / path).read_bytes()
        if b"\0" in raw:
            continue
        check_words(path, raw.decode("utf-8", errors="replace"), report)
    for path in source.files(root, {".h", ".cpp"}, ("ui", "core")):
        code = source.code_only(source.read(root, path))
        if path.parts[0] == "ui":
            check_connects(path, code, report)
        check_loops(path, code, report)
    return report.finish("words", len(paths))


if __name__ == "__main__":
    sys.exit(main())
