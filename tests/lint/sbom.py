# SPDX-License-Identifier: GPL-3.0-or-later
"""sbom.py ROOT: the committed bill of materials names what packaging/packages.txt does, as packaging/sbom.py says it."""

import importlib.util
import json
import re
import sys

import source

LIST, SCRIPT, DOCUMENT = "packaging/packages.txt", "packaging/sbom.py", "packaging/sbom.spdx.json"
REMEDY = f"run {SCRIPT} {DOCUMENT}"
SECTIONS = ("Qt", "Libraries")
NO_LICENCE = {None, "", "NONE", "NOASSERTION"}
ENDS = ("spdxElementId", "relationshipType", "relatedSpdxElement")
VERSION = re.compile(r"project\(\w+\s+VERSION\s+([0-9.]+)")


def libraries_in(text):
    """(package, line) of what stands below the headings "Qt …" and "Libraries"."""
    wanted = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            wanted = line.lstrip("# ").startswith(SECTIONS)
        elif wanted and (name := line.partition("#")[0].strip()):
            yield name, number


def script_of(root):
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("rightsdesk_sbom", root / SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def check_tables(script, lines, report):
    for name, number in lines:
        if name not in script.LINES:
            report.add(LIST, number, f"{name} is not in LINES of {SCRIPT}")
    for line, (_, libraries) in script.LINES.items():
        for name in (line, *libraries):
            if name not in script.PACKAGES:
                report.add(SCRIPT, 1, f"{name} is not in PACKAGES")
    for name, (_, licence) in script.PACKAGES.items():
        if licence in NO_LICENCE:
            report.add(SCRIPT, 1, f"{name} has no licence")


def check_packages(script, document, report):
    """Each package once, with the licence of the table."""
    there = [package["name"] for package in document["packages"]]
    for name in sorted(set(there)):
        if there.count(name) > 1:
            report.add(DOCUMENT, 1, f"{name} is there twice")
    for name in sorted(set(script.PACKAGES) - set(there)):
        report.add(DOCUMENT, 1, f"{name} is missing: {REMEDY}")
    for package in document["packages"]:
        name, licence = package["name"], package.get("licenseDeclared")
        if licence in NO_LICENCE:
            report.add(DOCUMENT, 1, f"{name} has no licence")
        elif name != script.PROGRAM and script.PACKAGES.get(name, ("", licence))[1] != licence:
            report.add(DOCUMENT, 1, f"{name} has another licence than in {SCRIPT}: {REMEDY}")
        if name != script.PROGRAM and name not in script.PACKAGES:
            report.add(DOCUMENT, 1, f"{name} is not in {SCRIPT}: {REMEDY}")


def check_relations(script, document, report):
    """Between what is there, all that the table says, and every package in one of them."""
    ids = [package["SPDXID"] for package in document["packages"]]
    known = set(ids) | {document["SPDXID"]}
    if len(known) != len(ids) + 1:
        report.add(DOCUMENT, 1, "two elements have one id")
    told = {tuple(each[key] for key in ENDS) for each in document["relationships"]}
    ends = {end for element, _, related in told for end in (element, related)}
    for end in sorted(ends - known):
        report.add(DOCUMENT, 1, f"a relationship names {end}, which is not there")
    for end in sorted(known - ends):
        report.add(DOCUMENT, 1, f"{end} is in no relationship")
    for line in script.LINES:
        for each in script.relations_of(line):
            wanted = tuple(each[key] for key in ENDS)
            if wanted not in told:
                report.add(DOCUMENT, 1, f"lacks \"{' '.join(wanted)}\": {REMEDY}")
    if not any(kind == "DESCRIBES" and related == script.spdx_id(script.PROGRAM) for _, kind, related in told):
        report.add(DOCUMENT, 1, "describes another program than ours")


def check_version(root, script, document, report):
    version = VERSION.search(source.read(root, "CMakeLists.txt"))
    own = [package.get("versionInfo") for package in document["packages"] if package["name"] == script.PROGRAM]
    if version and own != [version[1]]:
        report.add(DOCUMENT, 1, f"is not of version {version[1]}: {REMEDY}")


def main():
    root, report = source.root_argument(), source.Report()
    missing = [name for name in (LIST, SCRIPT, DOCUMENT) if not (root / name).is_file()]
    for name in missing:
        report.add(name, 1, "no such file")
    if missing:
        return report.finish("sbom", 0)
    lines, script = list(libraries_in(source.read(root, LIST))), script_of(root)
    if not lines:
        report.add(LIST, 1, "has no Qt and no libraries")
    document = json.loads(source.read(root, DOCUMENT))
    check_tables(script, lines, report)
    check_packages(script, document, report)
    check_relations(script, document, report)
    check_version(root, script, document, report)
    return report.finish("sbom", len(document["packages"]))


if __name__ == "__main__":
    sys.exit(main())
