# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of the lints, broken once: a small sound tree, one file changed, the line at fault reported."""

import contextlib
import io
import json
import pathlib
import tempfile
import unittest
from unittest import mock

import budgets
import layers
import promises
import sbom
import test_ids
import words

LINTS = {"layers": layers, "budgets": budgets, "promises": promises, "sbom": sbom, "test_ids": test_ids, "words": words}
SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = SPDX + "#pragma once\n"

BILL_SCRIPT = (
    "# SPDX-License-Identifier: GPL-3.0-or-later\nPROGRAM = \"small\"\n"
    "LINES = {\"cc\": (\"BUILD_TOOL_OF\", ()), \"z-dev\": (\"BUILD_DEPENDENCY_OF\", (\"z\",))}\n"
    "PACKAGES = {\"cc\": (\"cc\", \"MIT\"), \"z-dev\": (\"z\", \"Zlib\"), \"z\": (\"z\", \"Zlib\")}\n"
    "def spdx_id(name):\n    return \"SPDXRef-\" + name\n"
    "def relation(element, kind, related):\n"
    "    return {\"spdxElementId\": spdx_id(element), \"relationshipType\": kind, \"relatedSpdxElement\": spdx_id(related)}\n"
    "def relations_of(line):\n    kind, libraries = LINES[line]\n"
    "    return [relation(line, kind, PROGRAM)] + [relation(PROGRAM, \"DEPENDS_ON\", each) for each in libraries]\n")


def bill(packages=(), relations=()):
    """The bill of the small program, with these packages and relationships in place of its own of the same name or ends."""
    own = [("small", "MIT"), ("cc", "MIT"), ("z-dev", "Zlib"), ("z", "Zlib")]
    ends = [("DOCUMENT", "DESCRIBES", "small"), ("cc", "BUILD_TOOL_OF", "small"), ("z-dev", "BUILD_DEPENDENCY_OF", "small"),
            ("small", "DEPENDS_ON", "z")]
    keys = ("spdxElementId", "relationshipType", "relatedSpdxElement")
    return json.dumps({
        "SPDXID": "SPDXRef-DOCUMENT",
        "packages": [{"SPDXID": f"SPDXRef-{name}", "name": name, "versionInfo": "1.2.0", "licenseDeclared": licence}
                     for name, licence in packages or own],
        "relationships": [dict(zip(keys, (f"SPDXRef-{a}", kind, f"SPDXRef-{b}"))) for a, kind, b in relations or ends]})


SOUND = {
    "CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\nproject(small VERSION 1.2.0)\n",
    "core/CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\n"
                           "desk_module(base)\ndesk_module(crypto DEPENDS base PRIVATE_LIBS OpenSSL::Crypto)\n"
                           "desk_module(policy DEPENDS base)\ndesk_module(store DEPENDS crypto LIBS Qt6::Sql)\n"
                           "desk_module(letters DEPENDS store)\ndesk_module(exporting DEPENDS store)\n"
                           "desk_module(desk DEPENDS letters exporting policy)\n",
    "core/base/result.h": HEADER + "#include <QString>\n#include <QtGlobal>\n",
    "core/policy/profile.h": HEADER + "#include \"core/base/result.h\"\n",
    "core/policy/law.h": HEADER,
    "core/crypto/seal.h": HEADER,
    "core/crypto/seal.cpp": SPDX + "#include \"core/crypto/seal.h\"\n#include \"core/base/result.h\"\n"
                                   "#include <openssl/evp.h>\nvoid f() { EVP_EncryptInit_ex2(c, a, k, iv, nullptr); }\n",
    "core/store/rows.h": HEADER,
    "core/store/rows.cpp": SPDX + "#include \"core/base/result.h\"\n#include <QSqlQuery>\n#include <sqlite3.h>\n"
                                  "void g() { query.exec(); }\n",
    "core/letters/letter.h": HEADER + "#include \"core/store/rows.h\"\n",
    "core/exporting/package.h": HEADER,
    "core/desk/service.h": HEADER + "class Service\n{\npublic:\n    virtual ~Service() = default;\n"
                                    "    virtual int read() = 0;\n};\n",
    "ui/models/queue.h": HEADER + "#include \"core/desk/service.h\"\n#include <QAbstractListModel>\n#include <QColor>\n",
    "ui/shell/window.h": HEADER + "#include \"core/policy/profile.h\"\n#include \"ui/models/queue.h\"\n#include <QWidget>\n",
    "ui/shell/window.cpp": SPDX + "#include \"ui/shell/window.h\"\n#include \"ui_window.h\"\n"
                                  "void h() { connect(a, &A::x, this, [this](int b, int c) { f(b, c); }); }\n"
                                  "void i() { read().then(this, [](int a) { return a; }); }\n",
    "ui/shell/window.ui": "<ui/>\n",
    "app/desktop/main.cpp": SPDX + "#include \"ui/shell/window.h\"\n#include \"core/store/rows.h\"\n#include <QApplication>\n",
    "app/printing/print.h": HEADER + "#include <QPdfWriter>\n",
    "app/command_line/main.cpp": SPDX + "#include \"core/desk/service.h\"\n",
    "tests/core/store/tst_rows.cpp": SPDX + "#include \"core/crypto/seal.h\"\n#include \"tests/support/data.h\"\n",
    "tests/support/data.h": HEADER,
    "tests/core/desk/tst_kept.cpp": SPDX + "TEST_F(Kept, FR_T2_noCardComesIn) {}\n"
                                    + "".join(f"Row{{\"{name}\", 1}},\n" for name in promises.PROMISES if name != "FR-T2"),
    "tests/ui/tst_window.cpp": SPDX + "#include \"ui/shell/window.h\"\n#include <QSignalSpy>\n"
                                      "class A { Q_OBJECT };\n#include \"tst_window.moc\"\n",
    "tests/core/desk/tst_shown.cpp": SPDX + "TEST_P(Shown, each) {}\nINSTANTIATE_TEST_SUITE_P(All, Shown, testing::Values(1));\n"
                                            "TYPED_TEST_SUITE(Spelling, Words);\nTYPED_TEST(Spelling, isUnique) {}\n",
    "SECURITY.md": "| T1 | `Kept.FR_T2_noCardComesIn`, `Shown.each`, `All/Shown.each/0`, `Spelling.isUnique` |\n\nSee `Kept.*`, `README.md`, `a.b`.\n",
    "docs/asvs.md": "| chapter | met | not met | does not apply |\n|---|---|---|---|\n| V6 Authentication | 1 | 1 | 1 |\n\n"
                    "| item | asks | level | how | test |\n|---|---|---|---|---|\n| 6.1.1 | a | L1 | so | `Shown.each`, `Kept.FR_*` |\n"
                    "| 6.1.2 | b | L2 | not met: nobody does | none |\n| 6.1.3 | c | L2 | does not apply: no net | none |\n",
    "packaging/packages.txt": "# Tools\ncc   # compiles\n\n# Libraries\nz-dev   # zip\n\n# Tests\ngtest\n",
    "packaging/sbom.py": BILL_SCRIPT,
    "packaging/sbom.spdx.json": bill(),
    "README.md": "A small tree, see https://example.org/home/page and ../shared/data.\n",
}

BODY = "    step();\n"
CLASS = HEADER + "class Service\n{\npublic:\n"


def pure(count):
    return "".join(f"    virtual int f{i}(int a, int b) const = 0;\n" for i in range(count))


# (lint, file, its new text, line reported, part of the message)
BROKEN = (
    ("layers", "core/base/result.h", HEADER + "#include \"result.h\"\n", 3, "path from the root"),
    ("layers", "core/base/result.h", HEADER + "#include \"core/base/../base/x.h\"\n", 3, "path from the root"),
    ("layers", "core/base/result.h", HEADER + "#include \"core/base/gone.h\"\n", 3, "no such file"),
    ("layers", "core/base/result.h", HEADER + "#include \"core/policy/law.h\"\n", 3, "does not depend on core/policy"),
    ("layers", "core/policy/law.h", HEADER + "#include \"core/crypto/seal.h\"\n", 3, "does not depend on core/crypto"),
    ("layers", "core/exporting/package.h", HEADER + "#include \"core/letters/letter.h\"\n", 3, "siblings"),
    ("layers", "core/store/rows.h", HEADER + "#include \"ui/models/queue.h\"\n", 3, "nothing but core"),
    ("layers", "core/store/rows.h", HEADER + "#include \"tests/support/data.h\"\n", 3, "nothing but core"),
    ("layers", "core/policy/profile.h", HEADER + "#include \"core/policy/law.h\"\n", 3, "plain values"),
    ("layers", "core/policy/rights.h", HEADER + "#include \"core/policy/law.h\"\n", 3, "plain values"),
    ("layers", "ui/models/queue.h", HEADER + "#include \"core/policy/law.h\"\n", 3, "ui may include"),
    ("layers", "ui/models/queue.h", HEADER + "#include \"app/desktop/main.cpp\"\n", 3, "ui may include"),
    ("layers", "ui/models/queue.h", HEADER + "#include <QLabel>\n", 3, "may not know a widget"),
    ("layers", "app/printing/print.h", HEADER + "#include <QLabel>\n", 3, "may not know a widget"),
    ("layers", "app/command_line/main.cpp", SPDX + "#include \"ui/models/queue.h\"\n", 2, "command line"),
    ("layers", "app/command_line/main.cpp", SPDX + "#include \"tests/support/data.h\"\n", 2, "may not include a test"),
    ("layers", "app/command_line/main.cpp", SPDX + "#include <QGuiApplication>\n", 2, "belong to ui"),
    ("layers", "core/letters/letter.h", HEADER + "#include <openssl/evp.h>\n", 3, "only core/crypto"),
    ("layers", "core/letters/letter.h", HEADER + "#include <QSqlQuery>\n", 3, "only core/store"),
    ("layers", "core/letters/letter.h", HEADER + "#include <QtSql>\n", 3, "only core/store"),
    ("layers", "core/letters/letter.h", HEADER + "#include <sqlite3.h>\n", 3, "only core/store"),
    ("layers", "core/letters/letter.h", HEADER + "#include <QPushButton>\n", 3, "belong to ui"),
    ("layers", "core/letters/letter.h", HEADER + "#include <QTextDocument>\n", 3, "belong to ui"),
    ("layers", "core/letters/letter.h", HEADER + "#  include <QtWidgets/QWidget>\n", 3, "one class at a time"),
    ("layers", "core/letters/letter.h", HEADER + "#include <QtWidgets>\n", 3, "one class at a time"),
    ("layers", "core/letters/letter.h", HEADER + "#include <qwidget.h>\n", 3, "by the name of the class"),
    ("layers", "core/letters/letter.h", HEADER + "#include <core/store/rows.h>\n", 3, "included with quotes"),
    ("layers", "tests/core/store/tst_rows.cpp", SPDX + "#include \"core/letters/letter.h\"\n", 2, "a test of core/store"),
    ("layers", "tests/core/store/tst_rows.cpp", SPDX + "#include <QWidget>\n", 2, "belong to ui"),
    ("layers", "tests/core/store/tst_rows.cpp", SPDX + "#include \"tst_rows.moc\"\n", 2, "path from the root"),
    ("layers", "ui/shell/extra.cpp", SPDX + "#include \"ui_extra.h\"\n", 2, "path from the root"),
    ("layers", "core/store/rows.h", SPDX + "// #pragma once\n", 1, "#pragma once"),
    ("layers", "core/store/rows.h", "#pragma once\n", 1, "licence"),
    ("layers", "tests/tool.py", "#!/usr/bin/env python3\nprint()\n", 1, "licence"),
    ("layers", "core/loose.h", HEADER, 1, "module's folder"),
    ("layers", "core/other/x.h", HEADER, 1, "does not declare other"),
    ("layers", "core/base/result.cpp", SPDX + "void f() {\n    EVP_DecryptInit_ex(c, a, e, k, iv); }\n", 3, "more than one"),
    ("layers", "core/crypto/seal.h", HEADER + "inline void f() { EVP_CipherInit(c, a, k, iv, 1); }\n", 3, "in a header"),
    ("layers", "ui/models/queue.h", HEADER + "#include \"ui/shell/window.h\"\n", None, "ui/models/queue, ui/shell/window"),
    ("layers", "core/CMakeLists.txt", SOUND["core/CMakeLists.txt"].replace("exporting DEPENDS store", "exporting DEPENDS store letters"),
     7, "siblings may not depend"),
    ("layers", "core/CMakeLists.txt", SOUND["core/CMakeLists.txt"].replace("DEPENDS store)\ndesk_module(ex", "DEPENDS store desk)\ndesk_module(ex"),
     6, "not declared above"),
    ("budgets", "core/store/rows.cpp", SPDX + "int a;\n" * 400, 1, "401 lines"),
    ("budgets", "core/store/rows.h", HEADER + "int a;\n" * 199, 1, "201 lines"),
    ("budgets", "tests/core/store/tst_rows.cpp", SPDX + "int a;\n" * 800, 1, "801 lines"),
    ("budgets", "core/store/rows.cpp", SPDX + "int f(int a)\n{\n" + BODY * 58 + "}\n", 2, "61 lines"),
    ("budgets", "core/store/rows.cpp", SPDX + "namespace a::b {\nA::A(int b)\n    : m_c{1}, m_d{b}\n{\n" + BODY * 58 + "}\n}\n",
     3, "62 lines"),
    ("budgets", "core/store/rows.h", HEADER + "class A\n{\npublic:\n    bool operator+=(int) const {\n" + BODY * 59 + "    }\n};\n",
     6, "61 lines"),
    ("budgets", "core/store/rows.cpp", SPDX + "template <int A = 1>\nauto f(char c = '{') -> int\n{\n" + BODY * 58 + "}\n", 2, "62 lines"),
    ("budgets", "core/store/rows.cpp", SPDX + "int f(int b)\n{\n    g(R\"(}})\");\n" + BODY * 57 + "}\n", 2, "61 lines"),
    ("budgets", "CMakeLists.txt", "# SPDX\n" + "set(A 1)\n" * 592, 1, "lines of CMake"),
    ("budgets", "core/desk/service.h", CLASS + pure(16) + "};\n", 4, "Service has 16 pure virtual"),
    ("budgets", "core/desk/service.h", CLASS + pure(2) + "    virtual int f1(\n        long a) = 0;\n};\n", 4, "Service overloads f1"),
    ("test_ids", "SECURITY.md", "\n| T1 | `Kept.gone` |\n", 2, "no test Kept.gone runs"),
    ("test_ids", "SECURITY.md", "`Gone.*`\n", 1, "no test Gone.* runs"),
    ("test_ids", "SECURITY.md", "`Kept.SK_*`\n", 1, "no test Kept.SK_* runs"),
    ("test_ids", "SECURITY.md", "`Some/Shown.each`\n", 1, "no test Some/Shown.each runs"),
    ("test_ids", "tests/core/desk/tst_kept.cpp", SPDX + "// TEST_F(Kept, FR_T2_noCardComesIn) {}\n", None, "no test Kept.FR_T2"),
    ("test_ids", "tests/core/desk/tst_kept.cpp", SPDX + "TEST_F(Kept, DISABLED_FR_T2_noCardComesIn) {}\n", None, "no test Kept.FR_T2"),
    ("test_ids", "tests/core/desk/tst_shown.cpp", SPDX + "TEST_P(Shown, each) {}\n", None, "no test Shown.each runs"),
    ("test_ids", "tests/core/desk/tst_shown.cpp", SPDX + "TYPED_TEST(Spelling, isUnique) {}\n", None, "no test Spelling.isUnique runs"),
    ("test_ids", "docs/asvs.md", SOUND["docs/asvs.md"].replace("`Shown.each`", "`Shown.gone`"), 7, "no test Shown.gone runs"),
    ("test_ids", "docs/asvs.md", SOUND["docs/asvs.md"].replace("`Shown.each`", "TO" "DO-staff"), 7, "6.1.1: name its tests"),
    ("test_ids", "docs/asvs.md", SOUND["docs/asvs.md"].replace("nobody does | none", "nobody does |"), 8, "6.1.2: name its tests"),
    ("test_ids", "docs/asvs.md", SOUND["docs/asvs.md"].replace("not met: nobody", "nobody"), 3, "2 met, 0 not met, 1 does not apply"),
    ("test_ids", "docs/asvs.md", SOUND["docs/asvs.md"].replace("V6 Auth", "V7 Auth"), 3, "V7: the rows below say 0 met"),
    ("test_ids", "docs/asvs.md", SOUND["docs/asvs.md"].replace("| V6 Auth", "| Auth"), 1, "V6 has rows"),
    ("sbom", "packaging/packages.txt", SOUND["packaging/packages.txt"] + "# Qt 6\nqt-dev\n", 10, "qt-dev is not in LINES"),
    ("sbom", "packaging/packages.txt", "# Tools\ncc\n", 1, "no libraries"),
    ("sbom", "packaging/sbom.py", BILL_SCRIPT.replace(", \"z\": (\"z\", \"Zlib\")", ""), 1, "z is not in PACKAGES"),
    ("sbom", "packaging/sbom.py", BILL_SCRIPT.replace("\"cc\", \"MIT\"", "\"cc\", \"\""), 1, "cc has no licence"),
    ("sbom", "packaging/sbom.py", BILL_SCRIPT.replace("\"cc\", \"MIT\"", "\"cc\", \"ISC\""), None, "cc has another licence"),
    ("sbom", "packaging/sbom.spdx.json", bill(packages=[("small", "MIT"), ("cc", "MIT"), ("z-dev", "Zlib")]), 1, "z is missing"),
    ("sbom", "packaging/sbom.spdx.json", bill(packages=[("small", "MIT"), ("cc", "MIT"), ("z-dev", "Zlib")]), 1, "names SPDXRef-z, which"),
    ("sbom", "packaging/sbom.spdx.json", bill(packages=[("small", "MIT"), ("cc", "MIT"), ("z-dev", "Zlib"), ("z", "NOASSERTION")]), 1,
     "z has no licence"),
    ("sbom", "packaging/sbom.spdx.json", bill(packages=[("small", "MIT"), ("cc", "MIT"), ("z-dev", "Zlib"), ("z", "Zlib"), ("z", "Zlib")]), 1,
     "z is there twice"),
    ("sbom", "packaging/sbom.spdx.json", bill(packages=[("small", "MIT"), ("cc", "MIT"), ("z-dev", "Zlib"), ("z", "Zlib"), ("y", "MIT")]), 1,
     "y is not in packaging/sbom.py"),
    ("sbom", "packaging/sbom.spdx.json", bill(relations=[("DOCUMENT", "DESCRIBES", "small"), ("cc", "BUILD_TOOL_OF", "small"),
                                                         ("z-dev", "BUILD_DEPENDENCY_OF", "small")]), 1, "lacks \"SPDXRef-small DEPENDS_ON SPDXRef-z\""),
    ("sbom", "packaging/sbom.spdx.json", bill(relations=[("DOCUMENT", "DESCRIBES", "cc"), ("cc", "BUILD_TOOL_OF", "small"),
                                                         ("z-dev", "BUILD_DEPENDENCY_OF", "small"), ("small", "DEPENDS_ON", "z")]), 1,
     "another program"),
    ("sbom", "CMakeLists.txt", "# SPDX\nproject(small VERSION 1.3.0)\n", None, "not of version 1.3.0"),
    ("words", "README.md", "One\nTO" "DO: more\n", 2, "unfinished"),
    ("words", "core/store/rows.h", HEADER + "// FIX" "ME later\n", 3, "unfinished"),
    ("words", "core/store/rows.h", HEADER + "// XX" "X\n", 3, "unfinished"),
    ("words", "core/store/rows.h", HEADER + "// HA" "CK\n", 3, "unfinished"),
    ("words", "resources/a.json", "{\"a\": \"Not yet imple" "mented\"}\n", 1, "shipped works"),
    ("words", "README.md", "Look in /t" "mp/x\n", 1, "path of one machine"),
    ("words", "README.md", "\"/wo" "rk/x\"\n", 1, "path of one machine"),
    ("words", "README.md", "(/ho" "me/x)\n", 1, "path of one machine"),
    ("words", "README.md", "=/ro" "ot/x\n", 1, "path of one machine"),
    ("words", "README.md", "See ../shared/des" "ign/a.md\n", 1, "outside the project"),
    ("words", "core/store/rows.h", HEADER + "// enough for " "now\n", 3, "until when"),
    ("words", "README.md", "This should " "work.\n", 1, "find out"),
    ("words", "README.md", "Obvi" "ously.\n", 1, "need not be said"),
    ("words", "README.md", "In a " "real desk.\n", 1, "the real thing"),
    ("words", "README.md", "A st" "ub.\n", 1, "shipped works"),
    ("words", "ui/shell/window.cpp", SPDX + "void f() { connect(a, &A::x, [](int b, int c) { g(b, c); }); }\n", 2, "context object"),
    ("words", "ui/shell/window.cpp", SPDX + "void f() { QObject::connect(a, SIGNAL(x()), b, SLOT(y())); }\n", 2, "not by text"),
    ("words", "ui/shell/window.cpp", SPDX + "void f() { read().then([](int a) { return a; }); }\n", 2, "then needs"),
    ("words", "ui/shell/window.cpp", SPDX + "void f() { dialog.exec(); }\n", 2, "no exec()"),
    ("words", "ui/shell/window.cpp", SPDX + "void f() { return exec(); }\n", 2, "no exec()"),
    ("words", "core/letters/letter.h", HEADER + "inline void f() { a->exec(); }\n", 3, "no exec()"),
    ("words", "core/store/rows.h", HEADER + "inline void f() { QEventLoop loop; }\n", 3, "nested event loops"),
    ("words", "ui/shell/window.cpp", SPDX + "void f() { qApp->processEvents(); }\n", 2, "nested event loops"),
)


def kept_but(line):
    """The sound tree's promises with one of them gone and this line in its place."""
    kept = SOUND["tests/core/desk/tst_kept.cpp"].replace("Row{\"MH-T2\", 1},\n", "")
    return {"tests/core/desk/tst_kept.cpp": kept + line}


def run(lint, tree):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in tree.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        output = io.StringIO()
        with mock.patch("sys.argv", [lint, folder]), contextlib.redirect_stdout(output):
            code = LINTS[lint].main()
        return code, output.getvalue().splitlines()[:-1]


class Lints(unittest.TestCase):
    def test_a_sound_tree_passes(self):
        for lint in LINTS:
            self.assertEqual(run(lint, SOUND), (0, []), lint)

    def test_an_empty_tree_does_not_pass(self):
        for lint in LINTS:
            self.assertEqual(run(lint, {"core/CMakeLists.txt": ""} if lint != "words" else {})[0], 1, lint)

    def test_each_rule_reports_the_line_that_breaks_it(self):
        for lint, name, text, line, message in BROKEN:
            with self.subTest(lint=lint, file=name, message=message):
                code, lines = run(lint, SOUND | {name: text})
                self.assertEqual(code, 1)
                told = [offence for offence in lines if message in offence]
                self.assertTrue(told, lines)
                if line is not None:
                    self.assertTrue(told[0].startswith(f"{name}:{line}: ") or "more than one" in message, told)

    def test_comments_and_strings_are_not_code(self):
        quiet = SPDX + ("// #include <QWidget>\n/* #include \"nowhere.h\"\n */\nconst char *a = \"connect(x) exec() QEventLoop\";\n"
                        "const int million = 1'000'000; // connect(a)\n")
        for lint in LINTS:
            self.assertEqual(run(lint, SOUND | {"ui/shell/quiet.cpp": quiet}), (0, []), lint)

    def test_a_promise_needs_a_test_of_a_desk(self):
        for line in ("// MH-T2\n", "TEST(A, MH_T22_b)\n", "Row{\"MH-T21\"},\n", "int MH_T2_b;\n"):
            code, lines = run("promises", SOUND | kept_but(line))
            self.assertEqual(code, 1, line)
            self.assertTrue(any("MH-T2 " in offence for offence in lines), lines)
        for line in ("TEST(A, MH_T2_b)\n", "TEST_P(A, b_MH_T2)\n", "Row{\"MH-R1 MH-T2\"},\n"):
            self.assertEqual(run("promises", SOUND | kept_but(line)), (0, []), line)
        elsewhere = kept_but("") | {"tests/core/desk/fixture.h": HEADER + "// \"MH-T2\"\n", "tests/command_line/tst_commands.cpp": "\"MH-T2\"\n"}
        self.assertEqual(run("promises", SOUND | elsewhere)[0], 1)
        journey = kept_but("") | {"tests/command_line/tst_journey.cpp": SPDX + "const char *a = \"MH-T2\";\n"}
        self.assertEqual(run("promises", SOUND | journey), (0, []))

    def test_sixty_lines_are_allowed(self):
        tree = SOUND | {"core/store/rows.cpp": SPDX + "int f(int a)\n{\n" + BODY * 57 + "}\n"}
        self.assertEqual(run("budgets", tree), (0, []))

    def test_the_functions_of_tests_may_be_long(self):
        tree = SOUND | {"tests/core/store/tst_rows.cpp": SPDX + "TEST(A, b)\n{\n" + BODY * 500 + "}\n"}
        self.assertEqual(run("budgets", tree), (0, []))


if __name__ == "__main__":
    unittest.main()
