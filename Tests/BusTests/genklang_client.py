#!/usr/bin/env python3
"""A client of the bus, written from Services/Bus/PROTOCOL.md alone, with Python's standard library only.

    genklang_client.py DATA     tries every kind of message against the bus of that data folder, which holds nothing
                                yet and has keys for intake, learning and operator; exit 0 when all went as written
"""

import collections
import hashlib
import hmac
import json
import pathlib
import secrets
import socket
import sys

LINE_LIMIT = 65_536


class Refused(Exception):
    """The bus, or the service that was asked, answered with an error."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error.get("data", {}).get("code")
        self.data = error.get("data", {})


class Client:
    """One signed-in connection."""

    def __init__(self, data, service, key=None, **declared):
        data = pathlib.Path(data)
        host, port = (data / "bus/address").read_text().strip().rsplit(":", 1)
        key = key or bytes.fromhex((data / f"keys/{service}.key").read_text().strip())
        self.socket = socket.create_connection((host, int(port)), timeout=20)
        self.lines = self.socket.makefile("rb")
        self.ids = 0
        self.waiting = collections.deque()

        def proof(side, first, second):
            text = f"genklang-bus/1 {side} {service} {first} {second}"
            return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()

        mine = secrets.token_hex(32)
        hello = self.request("bus.hello", {"protocol": 1, "service": service, "nonce": mine})
        expected = proof("bus", mine, hello["nonce"])
        if not any(hmac.compare_digest(hello.get(name, ""), expected) for name in ("proof", "nextProof")):
            raise ConnectionError("this is not our bus")
        prove = {"proof": proof("service", hello["nonce"], mine), **declared}
        self.welcome = self.request("bus.prove", prove)

    def send(self, message):
        line = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        assert len(line) <= LINE_LIMIT
        self.socket.sendall(line)

    def receive(self):
        line = self.lines.readline(LINE_LIMIT)
        if not line.endswith(b"\n"):
            raise ConnectionError("the bus has closed the connection")
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

    def publish(self, events):
        """Publishes at most a window of events at once; returns their positions."""
        window, positions = self.welcome["limits"]["window"], []
        for start in range(0, len(events), window):
            ids = [self.ask("bus.publish", {"event": event}) for event in events[start : start + window]]
            positions += [self.answer(id)["position"] for id in ids]
        return positions

    def close(self):
        self.socket.close()
        self.lines.close()


EPOCH, CASE = "7ZK3Q8M2RTV5WX9A", "K-0123456789ABCDEFGHJK"
CLOSED = "dk.genklang.intake.closed.v1"


def closed(number, outcome="solved", source="intake"):
    return {
        "specversion": "1.0",
        "id": f"{EPOCH}:{number}",
        "source": f"/genklang/{source}",
        "type": f"dk.genklang.{source}.closed.v1",
        "subject": CASE,
        "time": "2026-11-24T09:12:00.000Z",
        "data": {"case": CASE, "outcome": outcome},
    }


def refusal(act):
    try:
        act()
    except Refused as refused:
        return refused
    raise AssertionError("it was not refused")


def main(data):
    try:
        Client(data, "intake", key=bytes(32))
        raise AssertionError("a bus that holds another key was believed")
    except ConnectionError:
        pass

    intake = Client(data, "intake", epoch=EPOCH, publishes=[CLOSED], serves=["intake"])
    assert intake.welcome["next"] == 1 and intake.welcome["head"] == 0
    assert intake.publish([closed(n) for n in range(1, 101)]) == list(range(1, 101))
    assert intake.publish([closed(7)]) == [7]
    assert refusal(lambda: intake.publish([closed(102)])).data == {"code": "bus.gap", "expected": 101}
    assert refusal(lambda: intake.publish([closed(7, "withdrawn")])).code == "bus.conflict"
    assert refusal(lambda: intake.publish([closed(101, source="callback")])).data["what"] == "source"
    assert refusal(lambda: intake.publish([{**closed(101), "specversion": "0.3"}])).code == "bus.bad_event"

    learning = Client(data, "learning", reads=[CLOSED])
    subscription = {"consumer": "learning", "types": [CLOSED], "credit": {"events": 8, "bytes": 61440}}
    assert refusal(lambda: learning.request("bus.subscribe", {**subscription, "after": 101})).code == (
        "bus.position_beyond_head"
    )
    assert learning.request("bus.subscribe", {**subscription, "after": 40}) == {"after": 40, "head": 100}
    for position in range(41, 101):
        message = learning.next()
        assert message["method"] == "bus.event" and message["params"]["position"] == position
        assert message["params"]["event"] == closed(position)
        if position % 4 == 0:
            learning.send({"method": "bus.ack", "params": {"position": position}})

    operator = Client(data, "operator", reads=["*"])
    call = {"command": "D-1", "deadline": 20_000, "body": {"case": CASE}}
    for outcome in ({"result": {"step": "red"}}, {"error": {"code": -32050, "message": "Sagen er lukket."}}):
        asked = operator.ask("intake.show", call)
        passed_on = intake.next()
        assert passed_on["method"] == "intake.show"
        assert passed_on["params"] == {"caller": "operator", "call": call}
        intake.send({"id": passed_on["id"], **outcome})
        if "result" in outcome:
            assert operator.answer(asked) == outcome["result"]
        else:
            assert str(refusal(lambda: operator.answer(asked))) == "Sagen er lukket."
    asked = operator.ask("intake.show", {"deadline": 1, "body": {}})
    assert refusal(lambda: operator.answer(asked)).code == "bus.silent"
    assert refusal(lambda: operator.request("callback.show", {"body": {}})).code == "bus.no_service"
    assert refusal(lambda: learning.request("intake.show", {"body": {}})).code == "bus.not_allowed"
    assert refusal(lambda: operator.request("bus.purge", {})).code == "bus.unknown_method"

    status = operator.request("bus.status", {})
    assert status["head"] == 100 and status["connections"] == 3 and status["omitted"] == 0
    (consumer,) = status["consumers"]
    assert {"consumer": "learning", "position": 100, "lag": 0, "connected": True}.items() <= consumer.items()
    assert status["sources"] == [{"source": "/genklang/intake", "epoch": EPOCH, "last": 100}]

    operator.request("bus.subscribe", {"types": ["*"]})
    newer = Client(data, "intake", epoch=EPOCH, publishes=[CLOSED])
    assert newer.welcome["next"] == 101
    while (message := intake.next()).get("method") != "bus.closing":
        assert message["method"] == "intake.show"
    assert message["params"]["code"] == "bus.fenced"
    assert newer.publish([closed(101)]) == [101]
    assert operator.next()["params"] == {"position": 101, "event": closed(101)}

    newer.socket.sendall(b'{"jsonrpc":"2.0","id":1,"id":2,"method":"bus.status"}\n')
    error = newer.next()
    assert error["id"] is None and error["error"]["data"]["code"] == "json.duplicate_name"
    for client in (intake, learning, operator, newer):
        client.close()
    print("as written")


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(sys.argv[1])
