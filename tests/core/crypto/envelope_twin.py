# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of the sealed formats of core/crypto/envelope.h, written from that header alone.

It is the format's documentation in another language and the source of data/envelope_v1.json: run it to write
the file anew; the bytes never change. Needs Python 3.9 and the package "cryptography".

    python3 envelope_twin.py            writes data/envelope_v1.json
    python3 envelope_twin.py --check    fails when the file differs
"""

import base64
import hashlib
import hmac
import json
import struct
import sys
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FILE = Path(__file__).parent / "data" / "envelope_v1.json"
SINGLE_USE_SUITE = 1
KEPT_KEY_SUITE = 2


def hkdf_sha512(salt, key, info, size):
    """RFC 5869."""
    extracted = hmac.new(salt, key, hashlib.sha512).digest()
    out, block, number = b"", b"", 1
    while len(out) < size:
        block = hmac.new(extracted, block + info + bytes([number]), hashlib.sha512).digest()
        out += block
        number += 1
    return out[:size]


def header(suite, object_type, padded, key_version, key_id):
    return struct.pack(">2sBBBBHI", b"DS", 1, suite, object_type, 1 if padded else 0, key_version, key_id)


def seal_single_use(key, head, associated, plaintext, fresh):
    bound = head + associated
    hedge = b"dsr1|hedge" + fresh + hashlib.sha256(bound).digest() + hashlib.sha256(plaintext).digest()
    salt = hmac.new(key, hedge, hashlib.sha512).digest()[:24]
    info = b"dsr1|AES-256-GCM" + b"\0" + salt + hashlib.sha256(bound).digest()
    derived = hkdf_sha512(b"dsr1|wrap", key, info, 64)
    return head + salt + derived[32:] + AESGCM(derived[:32]).encrypt(salt[12:], plaintext, bound)


def padded_size(size):
    least = size + 1
    if least <= 1024:
        return -(-least // 64) * 64
    exponent = least.bit_length() - 1
    zero_bits = exponent - exponent.bit_length()
    step = 1 << zero_bits
    return -(-least // step) * step


def pad(plaintext):
    return (plaintext + b"\x80").ljust(padded_size(len(plaintext)), b"\0")


def derive_record_keys(owner_key, category_key, context):
    info = b"dsr1|rec|AES-256-GCM" + b"\0" + context["platform"] + context["owner"]
    info += struct.pack(">HHIH", context["shredClass"], context["category"], context["keyId"], context["keyVersion"])
    derived = hkdf_sha512(b"dsr1|rec" + context["store"], owner_key + category_key, info, 96)
    return [derived[i:i + 32] for i in range(0, 96, 32)]


def seal_record(keys, head, associated, plaintext, fresh):
    key, commitment, hedge_key = keys
    bound = head + associated
    padded = pad(plaintext)
    hedge = fresh + struct.pack(">Q", len(bound)) + bound + padded
    nonce = hmac.new(hedge_key, hedge, hashlib.sha256).digest()[:12]
    return head + nonce + commitment + AESGCM(key).encrypt(nonce, padded, bound)


def record_id(owner_key, context, name):
    info = context["platform"] + context["owner"] + struct.pack(">HH", context["shredClass"], context["category"])
    name_key = hkdf_sha512(b"dsr1|rid" + context["store"], owner_key, info, 32)
    out = bytearray(hmac.new(name_key, name, hashlib.sha256).digest()[:16])
    out[6] = 0x80 | out[6] & 0x0F
    out[8] = 0x80 | out[8] & 0x3F
    return bytes(out)


def sample(label, size):
    """Bytes that look random and are the same on every run."""
    out, number = b"", 0
    while len(out) < size:
        out += hashlib.sha256(f"{label}/{number}".encode()).digest()
        number += 1
    return out[:size]


def text(value):
    return base64.b64encode(value).decode()


def single_use_cases():
    sizes = [0, 1, 15, 16, 17, 31, 32, 33, 48, 64, 96, 100, 127, 128, 255, 256, 257, 500, 777, 1000, 1024, 1500]
    for number, size in enumerate(sizes):
        label = f"single/{number}"
        case = {
            "type": 1 + number % 7,
            "padded": number % 5 == 4,
            "keyVersion": [1, 2, 0, 65535, 258][number % 5],
            "keyId": [1, 0, 4294967295, 16909060][number % 4],
        }
        key = sample(label + "/key", 32)
        associated = sample(label + "/associated", [0, 5, 16, 40, 130][number % 5])
        plaintext = sample(label + "/plaintext", size)
        fresh = sample(label + "/fresh", 32)
        head = header(SINGLE_USE_SUITE, case["type"], case["padded"], case["keyVersion"], case["keyId"])
        case["key"] = text(key)
        case["associated"] = text(associated)
        case["plaintext"] = text(plaintext)
        case["fresh"] = text(fresh)
        case["envelope"] = text(seal_single_use(key, head, associated, plaintext, fresh))
        yield case


def record_cases():
    sizes = [0, 1, 30, 62, 63, 64, 65, 126, 127, 128, 129, 200, 319, 320, 500, 703, 960, 1022, 1023, 1024, 1087,
             1088, 1500, 2047, 2048, 3000]
    for number, size in enumerate(sizes):
        label = f"record/{number}"
        context = {
            "store": sample("store", 16),
            "platform": sample(f"platform/{number % 2}", 16),
            "owner": sample(label + "/owner", 16),
            "shredClass": [1, 2, 3, 65535, 258][number % 5],
            "category": [1, 7, 65535, 513][number % 4],
            "keyId": [1, 4294967295, 16909060][number % 3],
            "keyVersion": [1, 2, 65535][number % 3],
        }
        owner_key = sample(label + "/owner key", 32)
        category_key = sample(f"category/{number % 4}/key", 32)
        associated = sample(label + "/associated", [0, 16, 48, 100][number % 4])
        plaintext = sample(label + "/plaintext", size)
        if number % 6 == 5:
            plaintext = plaintext[:-2] + b"\x80\0"  # looks like padding and is not
        fresh = sample(label + "/fresh", 16)
        name = f"orders.csv#{number}".encode()
        keys = derive_record_keys(owner_key, category_key, context)
        head = header(KEPT_KEY_SUITE, 1, True, context["keyVersion"], context["keyId"])
        case = {member: text(value) if isinstance(value, bytes) else value for member, value in context.items()}
        case["ownerKey"] = text(owner_key)
        case["categoryKey"] = text(category_key)
        case["associated"] = text(associated)
        case["plaintext"] = text(plaintext)
        case["fresh"] = text(fresh)
        case["envelope"] = text(seal_record(keys, head, associated, plaintext, fresh))
        case["sourceName"] = text(name)
        case["recordId"] = text(record_id(owner_key, context, name))
        yield case


def main():
    cases = {
        "source": "tests/core/crypto/envelope_twin.py",
        "format": 1,
        "singleUse": list(single_use_cases()),
        "records": list(record_cases()),
    }
    written = json.dumps(cases, indent=1) + "\n"
    if sys.argv[1:] == ["--check"]:
        return 0 if FILE.read_text() == written else "data/envelope_v1.json is not what this program writes"
    FILE.write_text(written)
    return 0


if __name__ == "__main__":
    sys.exit(main())
