# SPDX-License-Identifier: GPL-3.0-or-later
"""check_person_graph.py SAMPLES: RDFLib understands person.jsonld without fetching anything."""

import unittest
from unittest import mock

import rdflib

import samples
from samples import FILES

SCHEMA = rdflib.Namespace("https://schema.org/")
A = rdflib.RDF.type


class PersonGraph(unittest.TestCase):
    def setUp(self):
        def refuse(*_, **__):
            raise AssertionError("something was to be fetched")
        with mock.patch("socket.socket.connect", refuse), mock.patch("urllib.request.urlopen", refuse):
            self.graph = rdflib.Graph().parse(FILES / "person.jsonld", format="json-ld")

    def test_orders_belong_to_the_one_person(self):
        people = set(self.graph.subjects(A, SCHEMA.Person))
        self.assertEqual(len(people), 1)
        orders = set(self.graph.subjects(A, SCHEMA.Order))
        self.assertEqual(len(orders), 3)
        self.assertEqual({str(each) for each in self.graph.objects(None, SCHEMA.orderNumber)}, {"A-1", '=HYPERLINK("http://example.com")', "A-3"})
        customers = set(self.graph.objects(None, SCHEMA.customer))
        self.assertEqual(customers, people)

    def test_every_term_is_of_schema_org_and_every_node_has_a_type(self):
        for subject, predicate, _ in self.graph:
            self.assertTrue(predicate == A or predicate.startswith(SCHEMA), predicate)
            self.assertTrue(list(self.graph.objects(subject, A)), subject)

    def test_what_was_inferred_is_not_in_it(self):
        self.assertNotIn("age", (FILES / "person.jsonld").read_text())


if __name__ == "__main__":
    samples.main()
