# SPDX-License-Identifier: GPL-3.0-or-later
"""check_age.py SAMPLES AGE AGE-KEYGEN RIGHTSDESKCTL: the program age opens what we seal, and we what it seals."""

import io
import os
import pty
import subprocess
import zipfile

import samples
from samples import FILES, FOLDER, SECRET, run

AGE, AGE_KEYGEN, RIGHTSDESKCTL = samples.PROGRAMS[:3]
IDENTITY = FOLDER / "identity"


def at_terminal(answers, *command):
    """Runs a program that asks on a terminal; its status, and what it said."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(command[0], [str(each) for each in command])
    said = b""
    answers = list(answers)
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the child has closed its side
            break
        if not piece:
            break
        said += piece
        if answers and said.endswith(b": "):
            said = b""
            os.write(terminal, answers.pop(0).encode() + b"\n")
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


class Age(samples.Folder):
    def check(self, packed):
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            self.assertIsNone(archive.testzip())
            self.assertEqual(sorted(archive.namelist()), samples.names())
            for name in samples.names():
                self.assertEqual(archive.read(name), (FILES / name).read_bytes(), name)

    def opened_by_word(self, secret, path=FOLDER / "package.age"):
        out = self.folder / "inside.zip"
        status, said = at_terminal([secret], AGE, "-d", "-o", out, path)
        return status, said, out

    def verified(self, path, secret):
        """What `package verify` ends with, and what it says."""
        done = subprocess.run([RIGHTSDESKCTL, "package", "verify", str(path), "--passphrase-file", str(secret)],
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return done.returncode, done.stdout + done.stderr

    def inside(self):
        path = self.folder / "payload.zip"
        path.write_bytes(run(AGE, "-d", "-i", IDENTITY, FOLDER / "to-key.age"))
        return path

    def test_the_program_opens_what_is_sealed_to_its_key(self):
        self.check(run(AGE, "-d", "-i", IDENTITY, FOLDER / "to-key.age"))

    def test_the_program_opens_by_the_passphrase(self):
        status, said, out = self.opened_by_word(SECRET)
        self.assertEqual(status, 0, said)
        self.check(out.read_bytes())

    def test_the_program_refuses_another_passphrase_and_another_key(self):
        self.assertNotEqual(self.opened_by_word(SECRET + "x")[0], 0)
        other = self.folder / "other"
        run(AGE_KEYGEN, "-o", other)
        done = subprocess.run([AGE, "-d", "-i", str(other), str(FOLDER / "to-key.age")], capture_output=True, timeout=60)
        self.assertNotEqual(done.returncode, 0)

    def test_the_program_notices_what_was_cut(self):
        cut = self.folder / "cut.age"
        cut.write_bytes((FOLDER / "to-key.age").read_bytes()[:-1])
        done = subprocess.run([AGE, "-d", "-i", str(IDENTITY), str(cut)], capture_output=True, timeout=60)
        self.assertNotEqual(done.returncode, 0)

    def test_we_open_what_the_program_sealed_to_a_key(self):
        recipient = run(AGE_KEYGEN, "-y", IDENTITY).decode().strip()
        other = self.folder / "other"
        run(AGE_KEYGEN, "-o", other)
        sealed = self.folder / "theirs.age"
        run(AGE, "-r", run(AGE_KEYGEN, "-y", other).decode().strip(), "-r", recipient, "-o", sealed, self.inside())
        status, said = self.verified(sealed, IDENTITY)
        self.assertEqual(status, 0, said)

    def test_we_open_what_the_program_sealed_by_a_passphrase(self):
        sealed = self.folder / "theirs.age"
        status, said = at_terminal([SECRET, SECRET], AGE, "-p", "-o", sealed, self.inside())
        self.assertEqual(status, 0, said)
        status, said = self.verified(sealed, FOLDER / "passphrase")
        self.assertEqual(status, 0, said)

    def test_we_refuse_what_the_program_sealed_to_somebody_else(self):
        other = self.folder / "other"
        run(AGE_KEYGEN, "-o", other)
        sealed = self.folder / "theirs.age"
        run(AGE, "-r", run(AGE_KEYGEN, "-y", other).decode().strip(), "-o", sealed, self.inside())
        self.assertNotEqual(self.verified(sealed, IDENTITY)[0], 0)


if __name__ == "__main__":
    samples.main()
