#!/usr/bin/env python3
"""Does at our own bus's side what the suite asks for (operating.py): the command for `scripts/conformance --operator`.

usage: our_bus.py genklang-bus      the program to start; everything it writes lies in a folder that is gone at the end
"""

import contextlib
import json
import os
import pathlib
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SERVICES = ["directory", "intake", "callback", "notifier", "learning", "wellbeing", "desk", "public", "operator"]
DAY = 86_400_000
DAYS, HARD_DAYS = 40, 80


class Cannot(Exception):
    """What was asked cannot be done, and why."""


class OurBus:
    """One process of genklang-bus after another, on one data folder."""

    def __init__(self, program, folder):
        self.program = program
        self.root = pathlib.Path(folder)
        self.data = self.root / "data"
        self.place, self.key_folder = self.data / "bus", self.data / "keys"
        self.process = None
        self.settings = {}
        self.keys = {service: secrets.token_hex(32) for service in SERVICES}
        self.deeds = {
            "start": self.begin, "restart": self.restart, "kill": self.kill, "put-back": self.put_back,
            "older": lambda: self.aged(DAYS + 2), "too-old": lambda: self.aged(HARD_DAYS + 2), "leap": self.leap,
            "damage": self.damage, "full": self.fill, "next-key": self.next_key, "new-key": self.new_key,
            "reader": self.reader, "speaker": self.speaker, "encrypted": self.encrypted,
            "plain-off-loopback": self.off_loopback,
        }

    # Running

    def run(self):
        """Starts it; the words of the answer."""
        (self.place / "ready").unlink(missing_ok=True)
        self.write_settings(self.data / "bus.json")
        journal = (self.root / "journal").open("w")
        self.process = subprocess.Popen(
            [self.program, "--data", self.data, "--config", self.data / "bus.json"], stdin=subprocess.DEVNULL,
            stdout=journal, stderr=journal)
        while not (self.place / "ready").exists():
            if self.process.poll() is not None:
                raise Cannot(f"the bus ended with {self.process.returncode}: {self.journal()}")
            time.sleep(0.005)
        return [(self.place / "address").read_text().strip()]

    def write_settings(self, file):
        settings = {"retention": {"days": DAYS, "hardDays": HARD_DAYS, "backupDays": 35}, **self.settings}
        file.write_text(json.dumps(settings))

    def journal(self):
        return " ".join((self.root / "journal").read_text().splitlines()[-1:])

    def stop(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait()
            self.process = None

    def begin(self, **settings):
        self.stop(signal.SIGKILL)
        for folder in self.place, self.key_folder:
            shutil.rmtree(folder, ignore_errors=True)
        (self.key_folder / "next").mkdir(parents=True)
        for service, key in self.keys.items():
            (self.key_folder / f"{service}.key").write_text(key)
        self.settings = settings
        return [*self.run(), f"keys={self.key_folder}"]

    def restart(self):
        self.stop()
        return self.run()

    def kill(self):
        self.stop(signal.SIGKILL)
        return self.run()

    # Its file

    @contextlib.contextmanager
    def tables(self):
        """The log's tables, while the bus is stopped; it is started again afterwards."""
        self.stop()
        database = sqlite3.connect(self.place / "bus.sqlite")
        with database:
            yield database
        database.close()

    def put_back(self):
        """As `genklang restore` does it: the file in its place, with a mark in it."""
        self.stop()
        place, copy = self.place / "bus.sqlite", self.place / "backup/copy.sqlite"
        if not copy.exists():
            raise Cannot("no copy was made")
        for end in "", "-wal", "-shm", "-events":
            pathlib.Path(f"{place}{end}").unlink(missing_ok=True)
        shutil.copy(copy, place)
        with self.tables() as tables:
            tables.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('restored', '2026-11-24T09:00:00.000Z')")
        return self.run()

    def aged(self, days, clock=0):
        with self.tables() as tables:
            tables.execute("UPDATE moment SET at = at - ?", [days * DAY])
            tables.execute("UPDATE meta SET value = value - ? WHERE key = 'clock'", [clock * DAY])
        return self.run()

    def leap(self):
        return self.aged(HARD_DAYS + 2, clock=HARD_DAYS + 2)

    def damage(self, id):
        self.stop()
        place = self.place / "bus.sqlite-events"
        lies = bytearray(place.read_bytes())
        found = lies.find(b'"data"', lies.find(f'"{id}"'.encode()))
        if found < 0:
            raise Cannot(f"{id} is not in the file")
        lies[found + 9] ^= 0x10
        place.write_bytes(lies)
        return self.run()

    def reader(self, consumer, type):
        with self.tables() as tables:
            tables.execute("DELETE FROM reading WHERE consumer = ?", [consumer])
            tables.execute("INSERT INTO reading (consumer, type) VALUES (?, ?)", [consumer, type])
        return self.run()

    def speaker(self, type):
        with self.tables() as tables:
            row = tables.execute("SELECT value FROM meta WHERE key = 'spoken'").fetchone()
            spoken = {**json.loads(row[0] if row else "{}"), type: -1}
            tables.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('spoken', ?)", [json.dumps(spoken)])
        return self.run()

    # Its settings, keys and certificates

    def fill(self):
        self.settings["reserve"] = 2**53 - 1
        return self.restart()

    def next_key(self, service, key):
        (self.key_folder / f"next/{service}.key").write_text(key)
        return self.restart()

    def new_key(self, service):
        (self.key_folder / f"next/{service}.key").rename(self.key_folder / f"{service}.key")
        return self.restart()

    def encrypted(self):
        if not (self.root / "authority.pem").exists():
            self.issue_all()
        self.begin()
        self.stop()
        for name, file in ("authority.pem", "bus-authority.pem"), ("bus.pem", "bus.pem"), ("bus-tls.key", "bus-tls.key"):
            shutil.copy(self.root / name, self.key_folder / file)
        self.settings = {"tls": True}
        return [*self.run(), f"keys={self.key_folder}", f"certificates={self.root}"]

    def issue_all(self):
        """Two authorities, and certificates of theirs: the second one's for a stranger."""
        if not shutil.which("openssl"):
            raise Cannot("openssl is not there")
        for authority, names in ("strange", ["stranger"]), ("authority", ["bus", *SERVICES]):
            self.openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=Invented "
                         f"-keyout {authority}.key -out {authority}.pem")
            for name in names:
                shown = "intake" if name == "stranger" else name
                (self.root / "names").write_text(f"subjectAltName=DNS:{shown}")
                self.openssl("req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                             f"-subj /CN={shown} -keyout {name}-tls.key -out request.pem")
                self.openssl(f"x509 -req -in request.pem -CA {authority}.pem -CAkey {authority}.key -days 1 "
                             f"-out {name}.pem -extfile names")

    def openssl(self, words):
        subprocess.run(["openssl", *words.split()], cwd=self.root, check=True, capture_output=True)

    def off_loopback(self):
        self.begin()
        self.stop()
        self.settings = {"address": "0.0.0.0"}
        try:
            return self.run()
        except Cannot:
            return ["refused"]


def serve(bus, lines, change=lambda words: words):
    """Answers each line of what is asked; `change` has the last word on each answer."""
    for line in lines:
        deed, *words = line.split()
        try:
            if deed not in bus.deeds:
                raise Cannot("it does not know how")
            answer = ["ok", *change(bus.deeds[deed](*words))]
        except Cannot as why:
            answer = ["cannot", str(why)]
        print(*answer, flush=True)


def main(program, change=lambda words: words, kind=OurBus):
    # Whoever asks may be stopped from the keyboard, and with it this; its bus is to be gone then too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory() as folder:
        bus = kind(program, folder)
        try:
            serve(bus, sys.stdin, change)
        finally:
            bus.stop(signal.SIGKILL)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        program = " ".join(sys.argv[1:]) or "nothing"
        sys.exit(f"our_bus.py: {program}: no program that can be run; name genklang-bus, as it was built")
    main(sys.argv[1])
