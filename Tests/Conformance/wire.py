"""A connection to a bus, as PROTOCOL.md describes it and with nothing of our own code: Python's standard library only."""

import collections
import concurrent.futures
import contextvars
import hashlib
import hmac
import json
import pathlib
import secrets
import socket
import ssl
import time

from promises import Skipped

LINE_LIMIT = 65_536
# Seconds after which what should have come is missing.
PATIENCE = contextvars.ContextVar("patience", default=60)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CLOSED = "dk.genklang.intake.closed.v1"
REOPENED = "dk.genklang.intake.reopened.v1"

# The numbers of § 9, by code and by family.
NUMBERS = {
    "json": [-32700], "bus.line_too_long": [-32700], "rpc": [-32600], "rpc.method": [-32601, -32600],
    "rpc.params": [-32602], "bus.unknown_method": [-32601], "bus.bad_params": [-32602], "bus": [-32001],
}


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
    """Where the bus under test is, the keys it knows, and whoever can do something at its own side."""

    def __init__(self, address, keys, certificates=None, operator=None):
        self.keys = pathlib.Path(keys)
        self.certificates = pathlib.Path(certificates) if certificates else None
        self.operating = operator
        # What was done at its side since it was last started with an empty log.
        self.is_changed = operator is not None and address is None
        # Codes that it has answered, for whoever asks which it never did.
        self.met = set()
        if address:
            self.move_to(address)

    def move_to(self, address):
        """It is to be reached there from now on: HOST:PORT, or tls://HOST:PORT."""
        self.is_encrypted = address.startswith("tls://")
        host, port = address.removeprefix("tls://").rsplit(":", 1)
        self.address = (host.strip("[]"), int(port))

    def operate(self, deed):
        """Has something done at the bus's own side (operating.py)."""
        if self.operating is None:
            raise Skipped(f"needs `{deed.split()[0]}` of --operator, which was not given")
        self.is_changed = deed != "start"
        words = self.operating.do(deed)
        for word in words:
            if word.startswith("keys="):
                self.keys = pathlib.Path(word.removeprefix("keys="))
            elif word.startswith("certificates="):
                self.certificates = pathlib.Path(word.removeprefix("certificates="))
            elif ":" in word:
                self.move_to(word)
        return words

    def key(self, service):
        try:
            return bytes.fromhex((self.keys / f"{service}.key").read_text().strip())
        except FileNotFoundError:
            raise Skipped(f"needs the key of {service}, which is not in {self.keys}") from None

    def tls(self, service, oldest=ssl.TLSVersion.TLSv1_3, newest=ssl.TLSVersion.MAXIMUM_SUPPORTED):
        """What a client shows and demands on an encrypted line; without a service it shows nothing."""
        if self.certificates is None:
            raise Skipped("needs certificates of the bus's authority (--certificates), which were not given")
        context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile=self.certificates / "authority.pem")
        context.minimum_version, context.maximum_version = oldest, newest
        if service:
            files = [self.certificates / f"{service}{end}" for end in (".pem", "-tls.key")]
            if not all(file.exists() for file in files):
                raise Skipped(f"needs the certificate of {service}, which is not in {self.certificates}")
            context.load_cert_chain(*files)
        return context

    def connect(self, service="intake"):
        return Line(self, service)

    def sign_in(self, service, **declared):
        line = Line(self, service)
        line.welcome = line.prove(service, **declared)
        return line

    def intake(self, epoch=None, **declared):
        """Intake, in the life of a new file unless said otherwise, ready to publish."""
        return self.sign_in("intake", **{
            "epoch": epoch or new_epoch(), "publishes": [CLOSED, REOPENED], "serves": ["intake"], **declared})

    def operator(self):
        return self.sign_in("operator", reads=["*"])

    def status(self):
        with self.operator() as line:
            return line.request("bus.status", {})


class Line:
    """One connection, and what has come on it."""

    def __init__(self, bus, service, tls=None):
        self.bus = bus
        self.socket = socket.create_connection(bus.address, timeout=PATIENCE.get())
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if bus.is_encrypted:
            # Its certificate is made out to `bus`, whatever address it is reached at.
            self.socket = (tls or bus.tls(service)).wrap_socket(self.socket, server_hostname="bus")
        self.lines = self.socket.makefile("rb")
        self.ids = 0
        self.waiting = collections.deque()
        self.welcome = None
        # The bytes of the line that came last.
        self.raw = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.lines.close()
        self.socket.close()

    def hello(self, service, nonce=None, **more):
        nonce = nonce or secrets.token_hex(32)
        return self.request("bus.hello", {"protocol": 1, "service": service, "nonce": nonce, **more})

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
        # What it said before it closed the line is read by whoever asks; it is no other end when it closes before we write.
        try:
            self.socket.sendall(line)
        except (ConnectionError, ssl.SSLError) as error:
            raise Closed from error

    def send(self, message):
        line = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self.send_bytes(line)

    def receive(self):
        try:
            line = self.lines.readline(LINE_LIMIT)
        except (ConnectionError, ssl.SSLError) as error:
            raise Closed from error
        if not line.endswith(b"\n"):
            raise Closed
        self.raw = line
        message = json.loads(line)
        said = message.get("error", {}).get("data") or message.get("params") or {}
        if "error" in message or message.get("method") == "bus.closing":
            self.bus.met |= {said.get("code"), said.get("reason")}
        if "error" in message:
            check_number(message["error"])
        return message

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


def check_number(error):
    """An error bears the number that § 9 gives its code, and a sentence."""
    code = error["data"]["code"]
    family = code.split(".")[0]
    expected = NUMBERS.get(code) or NUMBERS.get(family)
    assert expected is None or error["code"] in expected, f"{code} has the number {error['code']}"
    assert error["message"], f"{code} says nothing"


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


def lasts(bus, seconds, begin):
    """What `begin` begins ends after so many seconds, by the bus's own clock.

    It is given Intake and an operator, and returns what sees the end, for a thread of its own. The end is held against that
    of a call with the same deadline, so that it does not matter how slowly bus and suite are served.
    """
    with bus.intake() as intake, bus.operator() as asker, bus.operator() as other:
        begun = time.monotonic()
        see_end = begin(intake, asker)
        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            ended = pool.submit(lambda: (see_end(), time.monotonic())[1])
            asked = other.ask("intake.show", {"deadline": seconds * 1000, "body": {}})
            intake.next()
            assert refusal(lambda: other.answer(asked)).code == "bus.silent"
            passed = time.monotonic()
        assert ended.result() - begun > seconds - 1, f"it ended before {seconds} s had passed"
        assert ended.result() - passed < 5, f"{seconds} s had passed, and it went on"


def wait(what, holds):
    """Waits for a fact."""
    patience = PATIENCE.get()
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, f"not within {patience:.0f} s: {what}"
        time.sleep(0.01)
