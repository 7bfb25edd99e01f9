# SPDX-License-Identifier: GPL-3.0-or-later
"""check_json.py SAMPLES SCHEMAS PUBLIC: each JSON file follows the schema that it names; datapackage.json the published ones."""

import copy
import hashlib
import json
import unittest
from pathlib import Path

import jsonschema

import samples
from samples import FILES

SCHEMAS, PUBLIC = map(Path, samples.PROGRAMS[:2])
OURS = {schema["$id"]: schema for schema in map(lambda path: json.loads(path.read_text()), SCHEMAS.glob("package-*.json"))}
NAMED_ELSEWHERE = {"datapackage.json", "data/csv-metadata.json", "person.jsonld"}


def faults(schema, document):
    checker = jsonschema.validators.validator_for(schema)
    checker.check_schema(schema)
    return [error.message for error in checker(schema, format_checker=jsonschema.FormatChecker()).iter_errors(document)]


def published(name):
    return json.loads((PUBLIC / "datapackage" / f"{name}.v2.json").read_text())


class Json(unittest.TestCase):
    def test_every_file_of_ours_follows_the_schema_it_names(self):
        seen = set()
        for name in samples.names():
            if not name.endswith((".json", ".sig")) or name in NAMED_ELSEWHERE:
                continue
            document = json.loads((FILES / name).read_text())
            self.assertEqual(faults(OURS[document["$schema"]], document), [], name)
            seen.add(document["$schema"])
        self.assertEqual(seen, set(OURS), "a schema that no file follows")

    def test_the_schemas_refuse_what_is_missing_or_unknown(self):
        for name in ("manifest.json", "manifest.sig", "withheld.json", "audit/inclusion.json", "data/orders.json"):
            document = json.loads((FILES / name).read_text())
            schema = OURS[document["$schema"]]
            for member in document:
                less = copy.deepcopy(document)
                del less[member]
                self.assertNotEqual(faults(schema, less), [], f"{name} without {member}")
            self.assertNotEqual(faults(schema, {**document, "more": 1}), [], name)

    @unittest.skipUnless((PUBLIC / "datapackage").exists(), "no public data")
    def test_the_description_follows_data_package_2(self):
        package = json.loads((FILES / "datapackage.json").read_text())
        self.assertEqual(faults(published("datapackage"), package), [])
        for resource in package["resources"]:
            self.assertEqual(faults(published("dataresource"), resource), [], resource["name"])
            self.assertEqual(faults(published("tableschema"), resource["schema"]), [], resource["name"])
            self.assertEqual(faults(published("tabledialect"), resource["dialect"]), [], resource["name"])

    def test_sizes_and_digests_are_those_of_the_files(self):
        package = json.loads((FILES / "datapackage.json").read_text())
        manifest = json.loads((FILES / "manifest.json").read_text())
        for path, size, digest in [(each["path"], each["bytes"], each["hash"].removeprefix("sha256:")) for each in package["resources"]] + \
                                  [(each["path"], each["bytes"], each["sha256"]) for each in manifest["files"]]:
            content = (FILES / path).read_bytes()
            self.assertEqual((size, digest), (len(content), hashlib.sha256(content).hexdigest()), path)
        self.assertEqual(sorted(each["path"] for each in manifest["files"]),
                         [name for name in samples.names() if not name.startswith("manifest.")])

    def test_the_tables_have_the_columns_that_csvw_names(self):
        import csv
        described = json.loads((FILES / "data/csv-metadata.json").read_text())
        self.assertEqual(described["@context"][0], "http://www.w3.org/ns/csvw")
        tables = {each["url"]: [column["titles"][0] for column in each["tableSchema"]["columns"]] for each in described["tables"]}
        self.assertEqual(sorted("data/" + url for url in tables), [name for name in samples.names() if name.endswith(".csv")])
        for url, columns in tables.items():
            with open(FILES / "data" / url, newline="", encoding="utf-8") as file:
                header = next(csv.reader(file))
            self.assertEqual([name.removeprefix("'") for name in header], columns, url)


if __name__ == "__main__":
    samples.main()
