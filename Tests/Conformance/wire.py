"""A connection to a bus, as PROTOCOL.md describes it and with nothing of our own code: Python's standard library only."""

import collections
import hashlib
import hmac
import json
import pathlib
import secrets
import socket
import time

LINE_LIMIT = 65_536
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CLOSED = "dk.genklang.intake.closed.v1"
REOPENED = "dk.genklang.intake.reopened.v1"


class Refused(Exception):
    """The bus, or the service that was asked, answered with an error."""

    def __init__(self, error):
        super().__init__(f"{error.get('data', {}).get('code')}: {error['message']}")
        self.error = error
        self.data = error.get("data", {})
        self.code = self.data.get("code")


class Closed(Exception):
    """The bus has ended the connection."""


class Bus:
    """Where the bus under test is, and the keys it knows."""

    def __init__(self, address, keys):
        host, port = address.rsplit(":", 1)
        self.address = (host.strip("[]"), int(port))
        self.keys = pathlib.Path(keys)

    def key(self, service):
        return bytes.fromhex((self.keys / f"{service}.key").read_text().strip())

    def connect(self):
        return Line(self)

    def sign_in(self, service, **declared):
        line = Line(self)
        line.welcome = line.prove(service, **declared)
        return line

    def intake(self, epoch=None, **declared):
        """Intake, in the life of a new file unless said otherwise, ready to publish."""
        line = self.sign_in(
            "intake", epoch=epoch or new_epoch(), publishes=[CLOSED, REOPENED], serves=["intake"], **declared)
        return line

    def operator(self):
        return self.sign_in("operator", reads=["*"])

    def status(self):
        with self.operator() as line:
            return line.request("bus.status", {})


class Line:
    """One connection, and what has come on it."""

    def __init__(self, bus):
        self.bus = bus
        self.socket = socket.create_connection(bus.address, timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.lines = self.socket.makefile("rb")
        self.ids = 0
        self.waiting = collections.deque()
        self.welcome = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.lines.close()
        self.socket.close()

    def hello(self, service, nonce=None):
        return self.request("bus.hello", {"protocol": 1, "service": service, "nonce": nonce or secrets.token_hex(32)})

    def prove(self, service, key=None, **declared):
        key = key or self.bus.key(service)
        mine = secrets.token_hex(32)
        hello = self.hello(service, mine)
        expected = proof(key, "bus", service, mine, hello["nonce"])
        if expected not in (hello["proof"], hello.get("nextProof")):
            raise AssertionError(f"the bus does not prove that it has the key of {service}")
        shown = proof(key, "service", service, hello["nonce"], mine)
        return self.request("bus.prove", {"proof": shown, **declared})

    def send_bytes(self, line):
        self.socket.sendall(line)

    def send(self, message):
        line = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self.send_bytes(line)

    def receive(self):
        try:
            line = self.lines.readline(LINE_LIMIT)
        except ConnectionError as error:
            raise Closed from error
        if not line.endswith(b"\n"):
            raise Closed
        return json.loads(line)

    def ask(self, method, params):
        self.ids += 1
        self.send({"id": self.ids, "method": method, "params": params})
        return self.ids

    def answer(self, id):
        """The answer to a request; what else comes meanwhile is kept for `next`."""
        for message in self.waiting:
            if message.get("id") == id and "method" not in message:
                self.waiting.remove(message)
                break
        else:
            while (message := self.receive()).get("id") != id or "method" in message:
                self.waiting.append(message)
        if "error" in message:
            raise Refused(message["error"])
        return message["result"]

    def request(self, method, params):
        return self.answer(self.ask(method, params))

    def next(self):
        """The next message that is not the answer to a request of ours."""
        return self.waiting.popleft() if self.waiting else self.receive()

    def events(self, count):
        """The next events: (position, event)."""
        found = []
        while len(found) < count:
            message = self.next()
            assert message.get("method") == "bus.event", f"an event was expected, not {message}"
            found.append((message["params"]["position"], message["params"]["event"]))
        return found

    def last_word(self):
        """What the bus says before it ends the connection: a code, and everything beside it."""
        word = None
        try:
            while True:
                word = self.next()
        except Closed:
            pass
        assert word is not None, "the connection ended without a word"
        if "error" in word:
            assert word["id"] is None or "code" in word["error"]["data"], word
            return word["error"]["data"]
        assert word["method"] == "bus.closing", word
        return word["params"]

    def silence(self):
        """Holds when nothing more comes: an answer to a later question arrives first."""
        before = len(self.waiting)
        refusal(lambda: self.request("bus.nothing-of-the-kind", {}))
        assert len(self.waiting) == before, f"nothing should have come: {list(self.waiting)[before:]}"

    def publish(self, event):
        return self.request("bus.publish", {"event": event})["position"]

    def publish_all(self, events):
        window, positions = self.welcome["limits"]["window"], []
        for start in range(0, len(events), window):
            ids = [self.ask("bus.publish", {"event": event}) for event in events[start : start + window]]
            positions += [self.answer(id)["position"] for id in ids]
        return positions

    def acknowledge(self, position):
        self.send({"method": "bus.ack", "params": {"position": position}})


def proof(key, side, service, first, second):
    text = f"genklang-bus/1 {side} {service} {first} {second}"
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def new_epoch():
    return "".join(secrets.choice(ALPHABET) for _ in range(16))


def closed(epoch, number, source="intake", type=None, **changes):
    """The event that a case was closed; a change of `None` leaves the member out."""
    event = {
        "specversion": "1.0",
        "id": f"{epoch}:{number}",
        "source": f"/genklang/{source}",
        "type": type or f"dk.genklang.{source}.closed.v1",
        "subject": "K-0123456789ABCDEFGHJK",
        "time": "2026-11-24T09:12:00.000Z",
        "data": {"case": "K-0123456789ABCDEFGHJK", "outcome": "solved"},
        **changes,
    }
    return {name: value for name, value in event.items() if value is not None}


def refusal(act, what="it"):
    """The refusal of what is done; fails when there is none."""
    try:
        result = act()
    except Refused as refused:
        return refused
    raise AssertionError(f"{what} was not refused but answered {result}")


def wait(what, holds, seconds=20):
    """Waits for a fact."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.01)
