# SPDX-License-Identifier: GPL-3.0-or-later
"""check_page.py SAMPLES CHROMIUM: the page opens itself in a browser, for the right passphrase only."""

import json
import re
import unittest

import samples
from browser import Browser
from samples import FILES, FOLDER, SECRET

CHROMIUM = samples.PROGRAMS[0]
PAGE = FOLDER / "package.html"
OPEN = "document.querySelector('#content').childElementCount > 0"
SAID = "!document.querySelector('#open')?.disabled && document.querySelector('#status').innerText !== ''"


def changed(name, change):
    """The page with its text changed, beside the others."""
    path = FOLDER / name
    path.write_text(change(PAGE.read_text()))
    return path


class Page(unittest.TestCase):
    def setUp(self):
        self.browser = Browser(CHROMIUM)
        self.addCleanup(self.browser.__exit__)

    def submit(self, secret):
        self.browser.type("#passphrase", secret)
        self.browser.click("#open")

    def opened(self, path=PAGE, secret=SECRET):
        self.browser.open(path)
        self.submit(secret)
        self.browser.until(OPEN)

    def refused(self, path, secret=SECRET):
        """What the page says instead of opening."""
        self.browser.open(path)
        if not self.browser.run("document.querySelector('#form').hidden"):
            self.submit(secret)
            self.browser.until(SAID)
        self.assertFalse(self.browser.run(OPEN))
        return self.browser.text("#status")

    def test_the_right_passphrase_shows_the_data(self):
        self.opened()
        manifest = json.loads((FILES / "manifest.json").read_text())
        self.assertEqual(self.browser.text("h1"), "Your data at " + manifest["platform"]["name"])
        self.assertIn(manifest["reference"], self.browser.text("#facts"))
        for resource in json.loads((FILES / "datapackage.json").read_text())["resources"]:
            if resource["name"].endswith(".json"):
                box = f"details[id='c-{resource['name']}']"
                self.browser.run(f'document.querySelector("{box}").open = true')
                self.browser.until(f'document.querySelector("{box} .about, {box} .note") !== null')
                self.assertIn(resource["title"], self.browser.text(box + " summary"))
        self.browser.until("document.querySelectorAll('details table, details .record').length >= 2")
        self.assertEqual(self.browser.complaints(), [])
        self.assertEqual(self.browser.requested(), [])

    def test_values_are_shown_as_they_are_held(self):
        self.opened()
        self.browser.run("document.querySelectorAll('details').forEach(each => each.open = true)")
        self.browser.until("document.querySelectorAll('.record').length >= 1")
        shown = self.browser.run("document.querySelector('#content').textContent")
        for value in ("12.50", "-1e400", '=HYPERLINK("http://example.com")', "<script>alert(1)</script>", "Orders & <returns>"):
            self.assertIn(value, shown)
        self.assertIn("1.0", shown, "numbers inside JSON keep their spelling")
        self.assertEqual(self.browser.run("document.querySelectorAll('#content script, #content a').length"), 0)

    def test_more_records_come_on_demand(self):
        self.opened()
        box = "details[id='c-chats.json']"
        self.browser.run(f'document.querySelector("{box}").open = true')
        self.browser.until(f'document.querySelectorAll("{box} tbody tr").length === 50')
        rows = len(json.loads((FILES / "data/chats.json").read_text())["records"])
        while self.browser.run(f'document.querySelectorAll("{box} .more button").length'):
            self.browser.click(box + " .more button")
        self.assertEqual(self.browser.run(f'document.querySelectorAll("{box} tbody tr").length'), rows)

    def test_it_may_be_typed_as_people_type(self):
        self.opened(secret=" " + SECRET.lower().replace("-", " ").replace("0", "o").replace("1", "l") + " ")

    def test_files_are_saved_byte_for_byte(self):
        self.opened()
        for name in ("data/orders.json", "data/orders.csv", "withheld.json"):
            row = f"[...document.querySelectorAll('.files li')].find(li => li.innerText.includes('{name}'))"
            self.browser.run(f"{row}.querySelector('button').click()")
            self.assertEqual(self.browser.saved(name.replace("/", "-")), (FILES / name).read_bytes())

    def test_the_letter_is_shown_to_be_there_and_saved(self):
        self.opened()
        self.assertIn("The letter that answers your request", self.browser.text("#letter"))
        self.browser.click("#letter button")
        self.assertEqual(self.browser.saved("letter.pdf"), (FILES / "letter.pdf").read_bytes())

    def test_a_wrong_passphrase_is_said(self):
        self.assertIn("not the passphrase", self.refused(PAGE, SECRET[:-1] + ("2" if SECRET[-1] != "2" else "3")))
        self.submit(SECRET)  # and the right one still opens it
        self.browser.until(OPEN)

    def test_what_was_cut_off_is_said(self):
        self.assertIn("not whole", self.refused(changed("cut.html", lambda page: page[:-1000])))
        without_last = changed("without-last.html", lambda page: re.sub(
            r'<script type="application/octet-stream">[^<]*</script>\n(?=<p id="end")', "", page))
        self.assertIn("not whole", self.refused(without_last))

    def test_what_was_changed_is_said(self):
        def flip(page):
            at = page.index('octet-stream">') + 14 + 500
            return page[:at] + ("A" if page[at] != "A" else "B") + page[at + 1:]
        self.assertIn("damaged or changed", self.refused(changed("flipped.html", flip)))

    def test_its_policy_stops_any_other_script(self):
        page = changed("script.html", lambda page: page.replace("<body>", "<body><script>document.title = 'ran'</script>"))
        self.browser.open(page)
        self.assertNotEqual(self.browser.run("document.title"), "ran")
        self.assertTrue(any("Content Security Policy" in each for each in self.browser.complaints()))


if __name__ == "__main__":
    samples.main()
