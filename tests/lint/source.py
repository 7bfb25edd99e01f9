# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: finding the files, looking at C++ without its comments, telling what is wrong."""

import pathlib
import re
import shutil
import subprocess
import sys

GENERATED = {"build", "__pycache__"}
_TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)
_DIGIT_SEPARATOR = re.compile(r"(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])")


class Report:
    """Collects offences and prints them as path:line: message."""

    def __init__(self):
        self.offences = set()

    def add(self, path, line, message):
        self.offences.add((str(path), line, message))

    def finish(self, name, looked_at):
        for path, line, message in sorted(self.offences):
            print(f"{path}:{line}: {message}")
        print(f"{name}: {len(self.offences)} offences in {looked_at} files")
        return 1 if self.offences or not looked_at else 0


def root_argument():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} ROOT")
    return pathlib.Path(sys.argv[1]).resolve()


def files(root, suffixes, folders=(".",)):
    """Paths relative to root, sorted; a suffix may also be a whole file name."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*"):
            relative = path.relative_to(root)
            if any(part in GENERATED or part.startswith(".") for part in relative.parts[:-1]):
                continue
            if (path.suffix in suffixes or path.name in suffixes) and path.is_file():
                found.append(relative)
    return sorted(set(found))


def tracked(root):
    """What is under version control; every file of a tree that is not (an unpacked release)."""
    if (root / ".git").exists() and shutil.which("git"):
        # The tree may belong to somebody else, as in a container: listing its files is harmless.
        command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z"]
        listed = subprocess.run(command, check=True, capture_output=True)
        names = (pathlib.Path(name) for name in listed.stdout.decode().split("\0") if name)
        return sorted(name for name in names if (root / name).is_file())
    unwanted = GENERATED | {".git"}
    return sorted(path.relative_to(root) for path in root.rglob("*")
                  if path.is_file() and not unwanted.intersection(path.relative_to(root).parts))


def read(root, path):
    return (root / path).read_text(encoding="utf-8", errors="replace")


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """Comments become spaces, line numbers stay."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], _DIGIT_SEPARATOR.sub("_", text))


def code_only(text):
    """Comments, and what stands inside quotes, become spaces; line numbers stay."""
    def replace(match):
        token = match[0]
        if token.startswith("/"):
            return _blank(token)
        return '"' + _blank(token[1:-1]) + '"'
    return _TOKEN.sub(replace, _DIGIT_SEPARATOR.sub("_", text))


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def matching(text, start):
    """Offset of the bracket that closes the one at start; the end of the text where none does."""
    opening, closing = text[start], {"(": ")", "{": "}", "[": "]"}[text[start]]
    depth = 0
    for offset in range(start, len(text)):
        if text[offset] == opening:
            depth += 1
        elif text[offset] == closing:
            depth -= 1
            if depth == 0:
                return offset
    return len(text)


def arguments(text, start):
    """The top-level arguments between the bracket at start and the one that closes it."""
    end = matching(text, start)
    out, depth, last = [], 0, start + 1
    for offset in range(start + 1, end):
        if text[offset] in "([{":
            depth += 1
        elif text[offset] in ")]}":
            depth -= 1
        elif text[offset] == "," and depth == 0:
            out.append(text[last:offset].strip())
            last = offset + 1
    out.append(text[last:end].strip())
    return [argument for argument in out if argument]
