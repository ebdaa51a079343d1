"""The small bus's log: everything in memory, and each commit as lines in one file, read again at a start."""

import hashlib
import json
import os
import secrets
import time

DAY = 86_400_000


class Entry:
    """One event as it arrived."""

    def __init__(self, record):
        self.position, self.source, self.epoch = record["position"], record["source"], record["epoch"]
        self.number, self.type, self.arrived = record["number"], record["type"], record["arrived"]
        self.bytes, self.digest = record["bytes"].encode(), record["digest"]

    @property
    def is_whole(self):
        return hashlib.sha256(self.bytes).hexdigest() == self.digest


class Log:
    """What is kept; `do` changes it, `commit` brings the changes to the disk."""

    def __init__(self, place):
        self.place = place
        self.entries, self.first, self.head = {}, 1, 0
        self.last, self.trimmed = {}, {}
        self.consumers, self.spoken, self.lives = {}, {}, []
        self.is_put_back = False
        self.pending = []
        if place.exists():
            for line in place.read_text().splitlines():
                self.apply(json.loads(line))
        self.file = place.open("a")
        self.do({"life": f"{len(self.lives) + 1}-{secrets.token_hex(8).upper()}"})
        self.commit()

    def do(self, record):
        self.apply(record)
        self.pending.append(record)

    def commit(self):
        if not self.pending:
            return
        self.file.write("".join(json.dumps(record) + "\n" for record in self.pending))
        self.file.flush()
        os.fsync(self.file.fileno())
        self.pending = []

    def apply(self, record):
        if "position" in record:
            entry = Entry(record)
            self.entries[entry.position] = entry
            self.head = entry.position
            self.last[entry.source, entry.epoch] = entry.number
        elif "mended" in record:
            entry = self.entries[record["mended"]]
            entry.bytes = record["bytes"].encode()
            entry.digest = hashlib.sha256(entry.bytes).hexdigest()
        elif "life" in record:
            self.lives.append((record["life"], self.head))
        elif "consumer" in record:
            self.consumers[record["consumer"]] = record["mark"]
        elif "retired" in record:
            del self.consumers[record["retired"]]
        elif "spoken" in record:
            self.spoken = record["spoken"]
        elif "trim" in record:
            self.forget(record["trim"])
        elif "older" in record:
            for entry in self.entries.values():
                entry.arrived -= record["older"]
        elif "put_back" in record:
            self.is_put_back = record["put_back"]

    def forget(self, through):
        for position in range(self.first, through + 1):
            entry = self.entries.pop(position)
            self.trimmed[entry.source, entry.epoch] = entry.number
        self.first = through + 1

    def append(self, source, epoch, number, type, raw, now):
        self.do({
            "position": self.head + 1, "source": source, "epoch": epoch, "number": number, "type": type,
            "arrived": now, "bytes": raw.decode(), "digest": hashlib.sha256(raw).hexdigest()})
        return self.head

    def of(self, source, epoch, after=0):
        """What a sender said in that life behind that number, as far as it is kept."""
        return [
            entry for entry in self.entries.values()
            if (entry.source, entry.epoch) == (source, epoch) and entry.number > after]

    def before(self, moment):
        """The last position that arrived earlier."""
        earlier = (entry.position for entry in self.entries.values() if entry.arrived < moment)
        return max(earlier, default=self.first - 1)

    def mark(self, consumer, **changes):
        before = self.consumers.get(consumer, {"position": 0, "acknowledged": 0, "reads": []})
        if {**before, **changes} != self.consumers.get(consumer):
            self.do({"consumer": consumer, "mark": {**before, **changes}})

    def must_resync(self, consumer):
        return self.consumers[consumer]["position"] < self.first - 1


def wall():
    return time.time_ns() // 1_000_000
