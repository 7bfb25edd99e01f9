# SPDX-License-Identifier: GPL-3.0-or-later
"""budgets.py ROOT: how long files, headers, functions and interfaces may grow."""

import collections
import re
import sys

import source

FILE_LINES = {"app": 400, "ui": 400, "core": 400, "tests": 800}
HEADER_LINES = 200
FUNCTION_LINES = 60
MAY_BE_LONG = {"tests"}  # a test's table is as long as there are cases
CMAKE_LINES = 600
PURE_VIRTUALS = 15

TEMPLATE = re.compile(r"\btemplate\s*<")
CLASS_KEY = re.compile(r"(?:typedef\s+)?(?:class|struct|union|enum)\b")
ACCESS = re.compile(r"^(?:\s*(?:public|protected|private|signals|Q_SIGNALS|(?:public|protected|private)\s+Q_SLOTS)\s*:(?!:))+")
PURE_VIRTUAL = re.compile(r"\bvirtual\b[^;{}]*?\b(operator\s*\S+?|~?\w+)\s*\(.*\)[^;{}()]*=\s*0\s*$", re.DOTALL)


def without_template_heads(header):
    """Drops every `template <…>`: what stands inside may hold braces, parentheses and equals signs."""
    while match := TEMPLATE.search(header):
        depth, offset = 1, match.end()
        while offset < len(header) and depth:
            depth += {"<": 1, ">": -1}.get(header[offset], 0)
            offset += 1
        header = header[:match.start()] + header[offset:]
    return header


def without_parentheses(text):
    out, depth = [], 0
    for char in text:
        depth += char == "("
        if depth == 0:
            out.append(char)
        depth -= char == ")"
    return "".join(out)


class Scanner:
    """Finds functions and classes in code that clang-format has laid out. Comments and strings are blanked."""

    def __init__(self, text):
        # A preprocessor line may hold half a brace pair; its continuation lines belong to it.
        self.text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m[0]),
                           source.code_only(text), flags=re.MULTILINE)
        self.functions = []  # (first line, lines, header)
        self.interfaces = []  # (line, name, [names of pure virtual functions])
        self._scope(0, len(self.text), None)

    def _scope(self, offset, end, pure_virtuals):
        """One namespace or class body; what stands directly inside it."""
        start = offset
        while offset < end:
            char = self.text[offset]
            if char == "(" or char == "[":
                offset = source.matching(self.text, offset) + 1
                continue
            if char == ";":
                self._declaration(self.text[start:offset], pure_virtuals)
                start = offset + 1
            elif char == "{":
                close = source.matching(self.text, offset)
                if self._brace(start, offset, close):
                    start = close + 1
                offset = close
            offset += 1

    def _declaration(self, text, pure_virtuals):
        if pure_virtuals is not None and (match := PURE_VIRTUAL.search(text)):
            pure_virtuals.append(match[1])

    def _brace(self, start, offset, close):
        """Looks at one pair of braces; true when what began at `start` ends with it."""
        header = ACCESS.sub("", without_template_heads(self.text[start:offset]))
        bare = without_parentheses(header).strip()
        if CLASS_KEY.match(bare):
            names = []
            self._scope(offset + 1, close, names)
            if names:
                name = re.search(r"(\w+)\s*(?:final)?\s*(?::[^:].*)?$", bare, re.DOTALL)
                self.interfaces.append((source.line_of(self.text, offset), name[1] if name else "?", names))
            return True
        if re.match(r"(?:inline\s+)?namespace\b|extern\b", bare) and "(" not in header:
            self._scope(offset + 1, close, None)
            return True
        assigned = "=" in re.sub(r"\boperator\s*[^\s\w(]+", "", bare)
        in_initialiser_list = re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", header) and re.search(r"[\w>]\s*$", header)
        if "(" not in header or assigned or in_initialiser_list:
            return False
        text = self.text[start:offset]
        first = source.line_of(self.text, start + len(text) - len(ACCESS.sub("", text).lstrip()))
        self.functions.append((first, source.line_of(self.text, close) - first + 1, " ".join(header.split())))
        return True


def check_interface(path, line, name, pure_virtuals, report):
    named = [function for function in pure_virtuals if not function.startswith("~")]
    if len(named) > PURE_VIRTUALS:
        report.add(path, line, f"{name} has {len(named)} pure virtual functions, {PURE_VIRTUALS} are allowed")
    for function, count in sorted(collections.Counter(named).items()):
        if count > 1:
            report.add(path, line, f"{name} overloads {function}")


def main():
    root, report = source.root_argument(), source.Report()
    paths = source.files(root, {".h", ".cpp"}, FILE_LINES)
    for path in paths:
        text = source.read(root, path)
        lines = len(text.splitlines())
        allowed = HEADER_LINES if path.suffix == ".h" else FILE_LINES[path.parts[0]]
        if lines > allowed:
            report.add(path, 1, f"{lines} lines, {allowed} are allowed")
        found = Scanner(text)
        for first, length, header in found.functions:
            if length > FUNCTION_LINES and path.parts[0] not in MAY_BE_LONG:
                report.add(path, first, f"{length} lines, {FUNCTION_LINES} are allowed: {header}")
        for line, name, pure_virtuals in found.interfaces:
            check_interface(path, line, name, pure_virtuals, report)
    cmake = source.files(root, {".cmake", "CMakeLists.txt"})
    total = sum(len(source.read(root, path).splitlines()) for path in cmake)
    if total > CMAKE_LINES:
        report.add("CMakeLists.txt", 1, f"{total} lines of CMake in all, {CMAKE_LINES} are allowed")
    return report.finish("budgets", len(paths))


if __name__ == "__main__":
    sys.exit(main())
