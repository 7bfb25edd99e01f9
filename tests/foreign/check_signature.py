# SPDX-License-Identifier: GPL-3.0-or-later
"""check_signature.py SAMPLES OPENSSL: OpenSSL's program verifies manifest.sig over manifest.json."""

import base64
import json
import subprocess

import samples
from samples import FILES, run

OPENSSL = samples.PROGRAMS[0]
PUBLIC_KEY = bytes.fromhex("302a300506032b6570032100")  # what RFC 8410 puts before an Ed25519 key


class Signature(samples.Folder):
    def verify(self, manifest):
        (self.folder / "manifest").write_bytes(manifest)
        return [OPENSSL, "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", self.folder / "key",
                "-in", self.folder / "manifest", "-sigfile", self.folder / "signature"]

    def test_the_signature_is_over_the_bytes_of_the_manifest(self):
        manifest = (FILES / "manifest.json").read_bytes()
        (self.folder / "key").write_bytes(PUBLIC_KEY + base64.b64decode(json.loads(manifest)["deskKey"]["publicKey"]))
        (self.folder / "signature").write_bytes(base64.b64decode(json.loads((FILES / "manifest.sig").read_text())["signature"]))
        self.assertIn(b"Signature Verified Successfully", run(*self.verify(manifest)))
        wrong = subprocess.run(self.verify(manifest.replace(b'"version": 1', b'"version": 2')), capture_output=True, timeout=60)
        self.assertNotEqual(wrong.returncode, 0)


if __name__ == "__main__":
    samples.main()
