# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py ROOT: who may include whom. The arrows are the desk_module() lines of core/CMakeLists.txt."""

import re
import sys

import qt_classes
import source

FOLDERS = ("app", "ui", "core", "tests")
SIBLINGS = {"verification", "fulfilment", "exporting", "letters", "reporting", "backup"}
# Headers of core that ui may see beside core/base and core/desk: values only, no services.
PLAIN_VALUE_HEADERS = {f"core/policy/{name}.h" for name in (
    "profile", "category", "lifecycle", "local_text", "rights", "security_rules",
    "vocabulary", "data_words", "lifecycle_words", "request_words", "spelling")} | {"core/exporting/package_form.h"}
GUI_MAY_BE_IN = ("ui/", "app/desktop/", "app/printing/", "tests/ui/", "tests/app/")
CIPHER_START = re.compile(r"\bEVP_(?:Encrypt|Decrypt|Cipher)Init(?:_ex2?)?\b")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]*)"|<([^>\n]*)>)', re.MULTILINE)


class Modules:
    """The modules of core and what each may use, directly or through another."""

    def __init__(self, root, report):
        self.uses = {}
        text = re.sub(r"#[^\n]*", "", source.read(root, "core/CMakeLists.txt"))
        for call in re.finditer(r"\bdesk_module\(\s*(\w+)([^)]*)\)", text):
            words, direct, reading = call[2].split(), set(), False
            for word in words:
                reading = word == "DEPENDS" or (reading and word not in ("LIBS", "PRIVATE_LIBS"))
                if reading and word != "DEPENDS":
                    direct.add(word)
            line = source.line_of(text, call.start())
            for dependency in sorted(direct):
                if dependency not in self.uses:
                    report.add("core/CMakeLists.txt", line, f"{call[1]} depends on {dependency}, not declared above it")
            if call[1] in SIBLINGS:
                for sibling in sorted(direct & SIBLINGS):
                    report.add("core/CMakeLists.txt", line, f"siblings may not depend on each other: {call[1]}, {sibling}")
            self.uses[call[1]] = direct.union(*(self.uses.get(d, set()) for d in direct))


def module_of(path, folder="core"):
    parts = path.split("/")
    start = len(folder.split("/"))
    return parts[start] if path.startswith(folder + "/") and len(parts) > start + 1 else None


def check_core(path, target, modules):
    own, other = module_of(path), module_of(target)
    if not target.startswith("core/"):
        return f"core may include nothing but core: {target}"
    if own == other:
        return None
    if own in SIBLINGS and other in SIBLINGS:
        return f"siblings may not include each other: {target}"
    if other not in modules.uses.get(own, set()):
        return f"core/{own} does not depend on core/{other}: {target}"
    return None


def check_plain_value_header(path, target):
    if target.startswith("core/base/") or target in PLAIN_VALUE_HEADERS:
        return None
    return f"a header that ui may see holds plain values: it may not include {target}"


def check_ui(path, target):
    if target.startswith(("ui/", "core/desk/", "core/base/")) or target in PLAIN_VALUE_HEADERS:
        return None
    return f"ui may include ui, core/desk and plain value headers, not {target}"


def check_module_test(path, target, modules):
    own = module_of(path, "tests/core")
    if target.startswith(("tests/support/", f"tests/core/{own}/")):
        return None
    if module_of(target) in modules.uses.get(own, set()) | {own}:
        return None
    return f"a test of core/{own} may include that module and what it depends on, not {target}"


def check_quoted(root, path, target, text, modules):
    """What is wrong with #include "target", or None."""
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if target == f"{stem}.moc" and "Q_OBJECT" in text:
        return None
    form = re.fullmatch(r"ui_(\w+)\.h", target)
    if form and (root / path).with_name(form[1] + ".ui").is_file():
        return None
    if not target.startswith(tuple(folder + "/" for folder in FOLDERS)) or ".." in target:
        return f"an include is a path from the root: {target}"
    if not (root / target).is_file():
        return f"no such file: {target}"
    if path in PLAIN_VALUE_HEADERS and (wrong := check_plain_value_header(path, target)):
        return wrong
    if path.startswith("core/"):
        return check_core(path, target, modules)
    if path.startswith("ui/"):
        return check_ui(path, target)
    if path.startswith("tests/core/"):
        return check_module_test(path, target, modules)
    if path.startswith("app/") and target.startswith("tests/"):
        return f"a program may not include a test: {target}"
    if path.startswith("app/command_line/") and target.startswith("ui/"):
        return f"the command line may not include the window: {target}"
    return None


def check_angled(path, target):
    """What is wrong with #include <target>, or None."""
    if target.startswith(tuple(folder + "/" for folder in FOLDERS)):
        return f"our own files are included with quotes: {target}"
    if re.match(r"Qt\w*/", target) or re.fullmatch(r"Qt(?:Core|Gui|Widgets|Svg|Network|Test|PrintSupport)", target):
        return f"Qt headers are included one class at a time, without the library's name: {target}"
    if re.fullmatch(r"q(?!rencode)\w+\.h", target):
        return f"Qt headers are included by the name of the class: {target}"
    if target.startswith("openssl/") and not path.startswith("core/crypto/"):
        return f"only core/crypto may include OpenSSL: {target}"
    if target == "sqlite3.h" or re.match(r"Q(?:t)?Sql", target):
        return None if path.startswith(("core/store/", "tests/")) else f"only core/store may include SQL: {target}"
    if not re.match(r"Q[A-Z]", target) or target[1:] in qt_classes.CORE:
        return None
    if path.startswith("tests/") and target in ("QTest", "QSignalSpy", "QAbstractItemModelTester"):
        return None
    if path.startswith("ui/models/") and target[1:] not in qt_classes.GUI:
        return f"a model may not know a widget: {target}"
    if path.startswith("app/printing/") and target[1:] not in qt_classes.GUI:
        return f"printing may not know a widget: {target}"
    if not path.startswith(GUI_MAY_BE_IN):
        return f"windows and widgets belong to ui and app/desktop: {target}"
    return None


def check_module_folder(path, modules):
    if not path.startswith("core/"):
        return None
    own = module_of(path)
    if own is None:
        return "a file of core lies in a module's folder"
    return None if own in modules.uses else f"core/CMakeLists.txt does not declare {own}"


def cycles(graph):
    """The strongly connected components of more than one node (Tarjan, without recursion)."""
    index, low, stack, on_stack, found = {}, {}, [], set(), []
    for start in sorted(graph):
        if start in index:
            continue
        work = [(start, iter(sorted(graph[start])))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, following = work[-1]
            for target in following:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(sorted(graph.get(target, ())))))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                        on_stack.discard(component[-1])
                    if len(component) > 1:
                        found.append(sorted(component))
    return found


def check_licences(root, report):
    for path in source.files(root, {".h", ".cpp", ".py", ".sh", ".cmake", "CMakeLists.txt"}):
        lines = source.read(root, path).split("\n", 2)
        line = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if not re.fullmatch(r"(?://|#) SPDX-License-Identifier: GPL-3\.0-or-later", line.strip()):
            report.add(path, 1, "the first line names the licence: SPDX-License-Identifier: GPL-3.0-or-later")


def check_cipher_starts(starts, report):
    """A nonce is handed to a cipher in one file only, where its single use can be read at a glance."""
    if len({path for path, _ in starts}) > 1:
        for path, line in starts:
            report.add(path, line, "a cipher is started in more than one file")
    for path, line in starts:
        if not path.endswith(".cpp"):
            report.add(path, line, "a cipher is started in a header")


def main():
    root, report = source.root_argument(), source.Report()
    modules = Modules(root, report)
    graph, starts = {}, []
    paths = [str(path) for path in source.files(root, {".h", ".cpp"}, FOLDERS)]
    for path in paths:
        text = source.read(root, path)
        plain = source.without_comments(text)
        node = path.rsplit(".", 1)[0]
        graph.setdefault(node, set())
        if path.endswith(".h") and not re.search(r"^#pragma once$", plain, re.MULTILINE):
            report.add(path, 1, "a header needs #pragma once")
        if wrong := check_module_folder(path, modules):
            report.add(path, 1, wrong)
        for include in INCLUDE.finditer(plain):
            quoted, angled = include[1], include[2]
            wrong = check_angled(path, angled) if quoted is None else check_quoted(root, path, quoted, plain, modules)
            if wrong:
                report.add(path, source.line_of(plain, include.start()), wrong)
            if quoted and (root / quoted).is_file() and quoted.rsplit(".", 1)[0] != node:
                graph[node].add(quoted.rsplit(".", 1)[0])
        if path.startswith(("core/", "app/", "ui/")):
            starts += [(path, source.line_of(plain, m.start())) for m in CIPHER_START.finditer(source.code_only(text))]
    for component in cycles(graph):
        report.add(component[0], 1, "include cycle: " + ", ".join(component))
    check_licences(root, report)
    check_cipher_starts(starts, report)
    return report.finish("layers", len(paths))


if __name__ == "__main__":
    sys.exit(main())
