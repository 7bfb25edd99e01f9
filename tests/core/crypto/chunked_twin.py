# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of core/crypto/chunked.h, written from https://c2sp.org/chunked-encryption alone.

The source of data/chunked_v1.json: run it to write the file anew; the bytes never change. Messages are the
repeated bytes 0..250. Needs Python 3.9 and the package "cryptography".

    python3 chunked_twin.py                   writes data/chunked_v1.json
    python3 chunked_twin.py --check           fails when the file differs
    python3 chunked_twin.py --published FILE  opens Wycheproof's c2sp_chunked_encryption vectors
"""

import base64
import hashlib
import hmac
import json
import sys
import zlib
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FILE = Path(__file__).parent / "data" / "chunked_v1.json"
CHUNK, TAG = 16 * 1024, 16


def expand(key, info, size):
    """HKDF-Expand of RFC 5869 with SHA-512."""
    out, block, number = b"", b"", 1
    while len(out) < size:
        block = hmac.new(key, block + info + bytes([number]), hashlib.sha512).digest()
        out += block
        number += 1
    return out[:size]


def keys(key, salt, context):
    name = b"AEAD_AES_256_GCM" if len(key) == 32 else b"AEAD_AES_128_GCM"
    all_of_it = expand(key, b"c2sp.org/chunked-encryption@v1+" + name + b"\0" + salt + context, len(key) + 44)
    return AESGCM(all_of_it[:len(key)]), all_of_it[len(key):len(key) + 12], all_of_it[len(key) + 12:]


def nonce(base, number):
    return bytes(a ^ b for a, b in zip(base, number.to_bytes(12, "big")))


def seal(key, salt, context, message):
    cipher, base, commitment = keys(key, salt, context)
    out = salt + commitment
    for number in range(len(message) // CHUNK + 1):
        out += cipher.encrypt(nonce(base, number), message[number * CHUNK:(number + 1) * CHUNK], None)
    return out


def open_sealed(key, context, sealed):
    """The message, or None."""
    if len(sealed) < 56 or len(key) not in (16, 32):
        return None
    cipher, base, commitment = keys(key, sealed[:24], context)
    if commitment != sealed[24:56]:
        return None
    at, number, out = 56, 0, b""
    while True:
        piece = sealed[at:at + CHUNK + TAG]
        if len(piece) < TAG:
            return None
        try:
            out += cipher.decrypt(nonce(base, number), piece, None)
        except InvalidTag:
            return None
        at, number = at + len(piece), number + 1
        if len(piece) < CHUNK + TAG:
            return out


def message(size):
    return bytes(i % 251 for i in range(size))


def cases():
    for number, size in enumerate([0, 1, 16, 1000, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 77, 258 * CHUNK + 5]):
        key = hashlib.sha256(b"key %d" % number).digest()
        salt = hashlib.sha512(b"salt %d" % number).digest()[:24]
        context = b"" if number % 2 == 0 else b"context %d" % number
        sealed = seal(key, salt, context, message(size))
        yield {"size": size, "key": base64.b64encode(key).decode(), "salt": base64.b64encode(salt).decode(),
               "context": base64.b64encode(context).decode(),
               "prefix": base64.b64encode(sealed[:72]).decode(),
               "sealedSize": len(sealed), "sealedSha256": hashlib.sha256(sealed).hexdigest()}


def published(path):
    """Wycheproof's c2sp_chunked_encryption vectors; long ciphertexts are compressed there."""
    counts = {}
    for group in json.loads(Path(path).read_text())["testGroups"]:
        for row in group["tests"]:
            given = bytes.fromhex(row["ct"])
            sealed = zlib.decompress(given) if given[:2] == b"\x78\xda" else given
            opened = open_sealed(bytes.fromhex(row["key"]), bytes.fromhex(row["ctx"]), sealed)
            good = opened is not None and hashlib.sha512(opened).hexdigest() == row["msgSha512"]
            assert good == (row["result"] == "valid"), row["comment"]
            counts[row["result"]] = counts.get(row["result"], 0) + 1
    print(counts)


def main():
    if sys.argv[1:2] == ["--published"]:
        return published(sys.argv[2])
    text = json.dumps({"chunked": list(cases())}, indent=1) + "\n"
    if sys.argv[1:] == ["--check"]:
        return sys.exit(0 if FILE.read_text() == text else "data/chunked_v1.json differs")
    FILE.write_text(text)


if __name__ == "__main__":
    main()
