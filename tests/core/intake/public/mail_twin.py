# SPDX-License-Identifier: GPL-3.0-or-later
"""mail_twin.py FILE...: what Python's email package says of messages. A line a file: its path, then the SHA-256 of the
decoded content of every part that is not made of parts."""

import email
import email.policy
import hashlib
import sys


def contents(message):
    for part in message.walk():
        if part.is_multipart():
            continue
        payload = part.get_payload(decode=True)
        yield payload if payload is not None else b""


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        message = email.message_from_bytes(file.read(), policy=email.policy.compat32)
    print("\t".join([path] + sorted({hashlib.sha256(each).hexdigest() for each in contents(message)})))
