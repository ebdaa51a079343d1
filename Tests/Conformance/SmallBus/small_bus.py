#!/usr/bin/env python3
"""A second bus, written from PROTOCOL.md with nothing of ours: the suite tries any, and the paper is enough.

It has plain lines on loopback alone, one file, and much of the allow list left out. It does the deeds of the suite's
--operator itself. Nothing is meant to run on it.

usage: small_bus.py        reads deeds on its standard input (Tests/Conformance/operating.py), and ends with it
"""

import json
import os
import pathlib
import secrets
import selectors
import shutil
import socket
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import bus as buses  # noqa: E402
import log as logs  # noqa: E402
import strict  # noqa: E402
from terms import GRANTS  # noqa: E402

LINE = 65_536
# Seconds after which it looks at the time though nothing has come.
TICK = 0.05


class Talk:
    """One connection."""

    def __init__(self, socket, number):
        self.socket, self.number, self.since = socket, number, time.monotonic()
        self.heard, self.out = b"", b""
        self.member = self.challenge = self.subscription = None
        self.unanswered, self.is_ending = 0, False

    @property
    def unsent(self):
        return len(self.out)

    def say(self, message):
        self.say_bytes(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode() + b"\n")

    def say_bytes(self, line):
        if not self.is_ending:
            self.out += line

    def flush(self):
        try:
            self.out = self.out[self.socket.send(self.out):] if self.out else b""
        except BlockingIOError:
            pass
        except OSError:
            self.out = b""


class SmallBus:
    """The loop: connections, and deeds."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.log_place, self.selector = self.folder / "log", selectors.DefaultSelector()
        self.selector.register(sys.stdin.fileno(), selectors.EVENT_READ, "deeds")
        self.count, self.talks, self.door, self.bus, self.deeds = 0, [], None, None, b""

    # Deeds

    def open(self, has_room=True):
        """Starts on the log that is there; the address."""
        self.door = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.door.setblocking(False)
        self.selector.register(self.door, selectors.EVENT_READ, "door")
        self.bus = buses.Bus(logs.Log(self.log_place), self.keys, self.next_keys, has_room)
        return f"127.0.0.1:{self.door.getsockname()[1]}"

    def close(self, is_told):
        if self.door is None:
            return
        for talk in list(self.talks):
            if is_told and not talk.is_ending:
                self.bus.end(talk, "bus.stopping")
                talk.flush()
            self.drop(talk)
        self.selector.unregister(self.door)
        self.door.close()
        if is_told:
            self.bus.log.commit()
        self.bus.log.file.close()
        self.door = None

    def do(self, deed, *words):
        if deed == "start":
            self.close(False)
            self.log_place.unlink(missing_ok=True)
            self.keys = {service: secrets.token_bytes(32) for service in GRANTS}
            self.next_keys = {}
            return f"ok {self.open()} keys={self.lay_keys()}"
        if deed == "plain-off-loopback":
            return "ok refused"
        record = {
            "older": {"older": 42 * logs.DAY}, "too-old": {"older": 82 * logs.DAY}, "put-back": {"put_back": True},
            "speaker": {"spoken": {**self.bus.log.spoken, **{word: None for word in words}}}}.get(deed)
        if deed == "put-back":
            self.close(True)
            shutil.copy(self.log_place.with_suffix(".copy"), self.log_place)
        elif deed == "reader":
            mark = self.bus.log.consumers[words[0]]
            record = {"consumer": words[0], "mark": {**mark, "reads": [words[1]]}}
        elif deed == "next-key":
            self.next_keys[words[0]] = bytes.fromhex(words[1])
        elif deed == "new-key":
            self.keys[words[0]] = self.next_keys.pop(words[0])
            self.lay_keys()
        elif deed not in ("restart", "kill", "full", "leap", "damage", "older", "too-old", "speaker"):
            return "cannot it does not know how"
        self.close(deed != "kill")
        lines = self.log_place.read_text()
        if record:
            lines += json.dumps(record) + "\n"
        if deed == "damage":
            lines = "".join(map(lambda line: damaged(line, words[0]), lines.splitlines(keepends=True)))
        self.log_place.write_text(lines)
        address = self.open(has_room=deed != "full")
        if deed == "leap":
            self.bus.clock = 82 * logs.DAY
        return f"ok {address}"

    def lay_keys(self):
        for service, key in self.keys.items():
            (self.folder / f"{service}.key").write_text(key.hex())
        return self.folder

    # The loop

    def run(self):
        while True:
            for key, _ in self.selector.select(TICK if self.talks else None):
                if key.data == "deeds":
                    if not self.obey():
                        return
                elif key.data == "door":
                    self.accept()
                elif key.data in self.talks:
                    self.hear(key.data)
            if self.door is None:
                continue
            self.bus.end_turn()
            for talk in list(self.talks):
                talk.flush()
                if talk.is_ending and not talk.out:
                    self.drop(talk)

    def obey(self):
        part = os.read(sys.stdin.fileno(), 65_536)
        *lines, self.deeds = (self.deeds + part).split(b"\n")
        for line in lines:
            print(self.do(*line.decode().split()), flush=True)
        return bool(part)

    def accept(self):
        try:
            while True:
                connection, _ = self.door.accept()
                connection.setblocking(False)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.count += 1
                talk = Talk(connection, self.count)
                self.talks.append(talk)
                self.selector.register(connection, selectors.EVENT_READ, talk)
                self.bus.opened(talk)
        except BlockingIOError:
            pass

    def hear(self, talk):
        try:
            part = talk.socket.recv(1 << 20)
        except BlockingIOError:
            return
        except OSError:
            part = b""
        if not part:
            self.bus.left(talk)
            return self.drop(talk)
        *lines, talk.heard = (talk.heard + part).split(b"\n")
        for line in [*lines, *([talk.heard] if len(talk.heard) >= LINE else [])]:
            if talk.is_ending:
                return
            if len(line) >= LINE:
                self.bus.refuse_line(talk, strict.Bad(-32700, "bus.line_too_long", limit=LINE))
            else:
                self.bus.received(talk, line)

    def drop(self, talk):
        if talk in self.talks:
            self.talks.remove(talk)
            self.selector.unregister(talk.socket)
            talk.socket.close()


def damaged(line, id):
    """The record with a bit of its event's data changed, if it is that event."""
    record = json.loads(line)
    if f'"{id}"' not in record.get("bytes", ""):
        return line
    return json.dumps({**record, "bytes": record["bytes"].replace("solved", "sOlved")}) + "\n"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as place:
        small = SmallBus(place)
        try:
            small.run()
        finally:
            small.close(False)
