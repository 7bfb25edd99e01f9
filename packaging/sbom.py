#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sbom.py [FILE]: writes the program's bill of materials as SPDX 2.3 JSON to FILE, or to standard output.

Versions are those of the Debian packages installed here; one that is not installed is named without a version. The
same tree on the same machine gives the same bytes: the time is SOURCE_DATE_EPOCH, or that of the last commit.
"""

import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = "rightsdesk"

# What a package is to the program, in SPDX's words.
PART = "DEPENDS_ON"                   # linked with it, compiled into it, or loaded when it runs
HEADERS = "BUILD_DEPENDENCY_OF"       # read by the compiler; what is linked is the library beside it
TOOL = "BUILD_TOOL_OF"
WANTED = "OPTIONAL_DEPENDENCY_OF"     # named by the program, which shows another where it is missing

QT = "LGPL-3.0-only OR GPL-2.0-only"
QT_TOOL = "GPL-3.0-only WITH Qt-GPL-exception-1.0"
GCC = "GPL-3.0-or-later WITH GCC-exception-3.1"

# Lines of packages.txt: what the package itself is, and which libraries come into the program through it.
LINES = {
    "g++": (TOOL, ("libstdc++6", "libgcc-s1", "libc6")),
    "cmake": (TOOL, ()),
    "ninja-build": (TOOL, ()),
    "ccache": (TOOL, ()),
    "lld": (TOOL, ()),
    "pkg-config": (TOOL, ()),
    "python3": (TOOL, ()),
    "qt6-base-dev": (HEADERS, ("libqt6core6", "libqt6dbus6", "libqt6gui6", "libqt6sql6", "libqt6widgets6")),
    "qt6-base-dev-tools": (TOOL, ()),
    "libqt6sql6-sqlite": (PART, ()),
    "qt6-svg-dev": (HEADERS, ("libqt6svg6",)),
    "qt6-charts-dev": (HEADERS, ("libqt6charts6",)),
    "qt6-tools-dev": (TOOL, ()),
    "qt6-tools-dev-tools": (TOOL, ()),
    "qt6-l10n-tools": (TOOL, ()),
    "qt6-translations-l10n": (PART, ()),
    "libssl-dev": (HEADERS, ("libssl3",)),
    "libsqlite3-dev": (HEADERS, ("libsqlite3-0",)),
    "nlohmann-json3-dev": (PART, ()),
    "rapidjson-dev": (HEADERS, ()),  # installed for the build; no file includes it
    "libvalijson-dev": (PART, ()),
    "libzip-dev": (HEADERS, ("libzip4",)),
    "zlib1g-dev": (HEADERS, ("zlib1g",)),
    "libphonenumber-dev": (HEADERS, ("libphonenumber8",)),
    "libprotobuf-dev": (HEADERS, ("libprotobuf32",)),
    "libicu-dev": (HEADERS, ("libicu72",)),
    "libgmime-3.0-dev": (HEADERS, ("libgmime-3.0-0", "libglib2.0-0")),
    "libqrencode-dev": (HEADERS, ("libqrencode4",)),
    "fonts-inter": (WANTED, ()),
    "fonts-noto-cjk": (WANTED, ()),
    "fonts-dejavu-core": (WANTED, ()),
}

# Debian package: its source package, and the licence that its copyright file gives for most of it (SPDX's spelling).
PACKAGES = {
    "g++": ("gcc-defaults", "GPL-3.0-or-later"),
    "libstdc++6": ("gcc-12", GCC),
    "libgcc-s1": ("gcc-12", GCC),
    "libc6": ("glibc", "LGPL-2.1-or-later"),
    "cmake": ("cmake", "BSD-3-Clause"),
    "ninja-build": ("ninja-build", "Apache-2.0"),
    "ccache": ("ccache", "GPL-3.0-or-later"),
    "lld": ("llvm-defaults", "Apache-2.0 WITH LLVM-exception"),
    "pkg-config": ("pkgconf", "ISC"),
    "python3": ("python3-defaults", "Python-2.0"),
    "qt6-base-dev": ("qt6-base", QT),
    "libqt6core6": ("qt6-base", QT),
    "libqt6dbus6": ("qt6-base", QT),
    "libqt6gui6": ("qt6-base", QT),
    "libqt6sql6": ("qt6-base", QT),
    "libqt6widgets6": ("qt6-base", QT),
    "libqt6sql6-sqlite": ("qt6-base", QT),
    "qt6-base-dev-tools": ("qt6-base", QT_TOOL),
    "qt6-svg-dev": ("qt6-svg", QT),
    "libqt6svg6": ("qt6-svg", QT),
    "qt6-charts-dev": ("qt6-charts", "GPL-3.0-or-later"),
    "libqt6charts6": ("qt6-charts", "GPL-3.0-or-later"),
    "qt6-tools-dev": ("qt6-tools", QT_TOOL),
    "qt6-tools-dev-tools": ("qt6-tools", QT_TOOL),
    "qt6-l10n-tools": ("qt6-tools", QT_TOOL),
    "qt6-translations-l10n": ("qt6-translations", QT_TOOL),
    "libssl-dev": ("openssl", "Apache-2.0"),
    "libssl3": ("openssl", "Apache-2.0"),
    "libsqlite3-dev": ("sqlite3", "blessing"),  # public domain
    "libsqlite3-0": ("sqlite3", "blessing"),
    "nlohmann-json3-dev": ("nlohmann-json3", "MIT"),
    "rapidjson-dev": ("rapidjson", "MIT"),
    "libvalijson-dev": ("valijson", "BSD-2-Clause"),
    "libzip-dev": ("libzip", "BSD-3-Clause"),
    "libzip4": ("libzip", "BSD-3-Clause"),
    "zlib1g-dev": ("zlib", "Zlib"),
    "zlib1g": ("zlib", "Zlib"),
    "libphonenumber-dev": ("libphonenumber", "Apache-2.0"),
    "libphonenumber8": ("libphonenumber", "Apache-2.0"),
    "libprotobuf-dev": ("protobuf", "BSD-3-Clause"),
    "libprotobuf32": ("protobuf", "BSD-3-Clause"),
    "libicu-dev": ("icu", "Unicode-DFS-2016"),  # Debian's copyright file says MIT, the LICENSE it ships says this
    "libicu72": ("icu", "Unicode-DFS-2016"),
    "libgmime-3.0-dev": ("gmime", "LGPL-2.1-or-later"),
    "libgmime-3.0-0": ("gmime", "LGPL-2.1-or-later"),
    "libglib2.0-0": ("glib2.0", "LGPL-2.1-or-later"),
    "libqrencode-dev": ("qrencode", "LGPL-2.1-or-later"),
    "libqrencode4": ("qrencode", "LGPL-2.1-or-later"),
    "fonts-inter": ("fonts-inter", "OFL-1.1 AND Apache-2.0"),
    "fonts-noto-cjk": ("fonts-noto-cjk", "OFL-1.1"),
    "fonts-dejavu-core": ("fonts-dejavu", "Bitstream-Vera"),
}


def named_lines():
    """The packages of packages.txt, in its order."""
    text = (ROOT / "packaging" / "packages.txt").read_text(encoding="utf-8")
    return [name for line in text.splitlines() if (name := line.partition("#")[0].strip())]


def version_of_program():
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(\w+\s+VERSION\s+([0-9.]+)", text)[1]


def installed(names):
    """{package: (its version, its source's version)} of those that are installed."""
    wanted = "${db:Status-Status}\t${Package}\t${Version}\t${source:Version}\n"
    told = subprocess.run(["dpkg-query", "-W", "-f", wanted, *names], check=False, capture_output=True, text=True)
    rows = (line.split("\t") for line in told.stdout.splitlines())
    return {name: (version, source) for status, name, version, source in rows if status == "installed"}


def created():
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        told = subprocess.run(command, check=False, capture_output=True, text=True)
        if told.returncode != 0:
            sys.exit("sbom.py: not a clone; say the time of the release in SOURCE_DATE_EPOCH")
        seconds = told.stdout.strip()
    return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def spdx_id(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", lambda match: f"-{ord(match[0]):x}-", name)


def purl(name, version):
    encoded = [urllib.parse.quote(part, safe=":~.-_") for part in (name, version)]
    return "pkg:deb/debian/" + "@".join(part for part in encoded if part)


def package_of(name, versions):
    source, licence = PACKAGES[name]
    version, source_version = versions.get(name, ("", ""))
    out = {
        "SPDXID": spdx_id(name),
        "name": name,
        "supplier": "Organization: Debian",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "sourceInfo": f"built from Debian's source package {source} {source_version}".rstrip(),
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl(name, version)}],
    }
    if version:
        out["versionInfo"] = version
    return out


def program(version):
    return {
        "SPDXID": spdx_id(PROGRAM),
        "name": PROGRAM,
        "versionInfo": version,
        "supplier": "Organization: Rightsdesk",
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": "GPL-3.0-or-later",
        "licenseDeclared": "GPL-3.0-or-later",
        "copyrightText": "NOASSERTION",
        "primaryPackagePurpose": "APPLICATION",
    }


def relation(element, kind, related):
    return {"spdxElementId": spdx_id(element), "relationshipType": kind, "relatedSpdxElement": spdx_id(related)}


def relations_of(line):
    kind, libraries = LINES[line]
    own = relation(PROGRAM, PART, line) if kind == PART else relation(line, kind, PROGRAM)
    return [own] + [relation(PROGRAM, PART, library) for library in libraries]


def document():
    lines = [name for name in named_lines() if name in LINES]
    names = sorted({name for line in lines for name in (line, *LINES[line][1])})
    versions, version = installed(names), version_of_program()
    packages = [program(version)] + [package_of(name, versions) for name in names]
    relations = [relation("DOCUMENT", "DESCRIBES", PROGRAM)] + [each for line in lines for each in relations_of(line)]
    digest = hashlib.sha256(json.dumps([packages, relations], sort_keys=True).encode()).hexdigest()
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{PROGRAM}-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/{PROGRAM}-{version}-{digest}",
        "creationInfo": {"created": created(), "creators": [f"Tool: packaging/sbom.py-{version}"]},
        "packages": packages,
        "relationships": relations,
    }


def main():
    if len(sys.argv) > 2 or sys.argv[1:] and sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    text = json.dumps(document(), indent=2, ensure_ascii=False) + "\n"
    if sys.argv[1:]:
        pathlib.Path(sys.argv[1]).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
