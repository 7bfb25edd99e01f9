# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of core/exporting/sealed_page.h, written from its comment alone.

The source of data/sealed_page_v1.html: run it to write the file anew; the bytes never change. Needs Python 3.9 and
the package "cryptography".

    python3 sealed_page_twin.py                          writes data/sealed_page_v1.html
    python3 sealed_page_twin.py --check                  fails when the file differs
    python3 sealed_page_twin.py --open PAGE SECRET OUT   opens a page with the passphrase in the file SECRET
"""

import base64
import hashlib
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "crypto"))
import chunked_twin  # noqa: E402

FILE = Path(__file__).parent / "data" / "sealed_page_v1.html"
CONTEXT, BLOCK = b"rightsdesk.page.v1", 192 * 1024
SEAL = re.compile(r'<script type="application/json" id="seal">(.*?)</script>')
BLOCKS = re.compile(r'<script type="application/octet-stream">([A-Za-z0-9+/=]*)</script>\n')
TAIL = '<p id="end" hidden></p>\n</body>\n</html>\n'


def page_key(passphrase, seal):
    return hashlib.pbkdf2_hmac("sha512", passphrase.encode(), base64.b64decode(seal["salt"]), seal["iterations"], 32)


def make(passphrase, salts, iterations, message):
    seal = {"version": 1, "iterations": iterations, "salt": base64.b64encode(salts[0]).decode()}
    sealed = chunked_twin.seal(page_key(passphrase, seal), salts[1], CONTEXT, message)
    pieces = [sealed[at:at + BLOCK] for at in range(0, len(sealed), BLOCK)]
    return ("<!DOCTYPE html>\n<html lang=\"en\"><head><title>A page</title></head>\n<body>\n"
            '<script type="application/json" id="seal">' + json.dumps(seal, separators=(",", ":")) + "</script>\n"
            + "".join(f'<script type="application/octet-stream">{base64.b64encode(each).decode()}</script>\n' for each in pieces)
            + TAIL)


def open_page(text, passphrase):
    """The ZIP file inside, or None."""
    if not text.endswith(TAIL):
        return None
    seal = json.loads(SEAL.search(text)[1])
    assert seal["version"] == 1
    return chunked_twin.open_sealed(page_key(passphrase, seal), CONTEXT,
                                    b"".join(base64.b64decode(each) for each in BLOCKS.findall(text)))


def frozen():
    salts = hashlib.sha256(b"page salt").digest(), hashlib.sha512(b"stream salt").digest()[:24]
    return make("7QK2M-0A1B2-C3D4E-5F6G7-H8J9K", salts, 210_000, chunked_twin.message(20_000))


def main():
    if sys.argv[1:2] == ["--open"]:
        page, secret, out = map(Path, sys.argv[2:5])
        opened = open_page(page.read_text(), secret.read_text().strip())
        if opened is None:
            sys.exit("the page does not open")
        return out.write_bytes(opened)
    if sys.argv[1:] == ["--check"]:
        return sys.exit(0 if FILE.read_text() == frozen() else "data/sealed_page_v1.html differs")
    FILE.write_text(frozen())


if __name__ == "__main__":
    main()
