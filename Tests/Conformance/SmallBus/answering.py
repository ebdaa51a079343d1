"""The small bus: what it answers itself, and what it passes on to whoever is asked (PROTOCOL.md §§ 6 and 7)."""

import datetime
import json
import re
import secrets
import time

import strict
from terms import GRANTS, Fault, bad, refusal

REASON = re.compile(r"[A-Za-z0-9._/#-]{3,64}")


class Answering:
    """The part of the bus that takes questions."""

    def received(self, talk, line):
        """A line has come; `line` is without its end."""
        try:
            message, parts = strict.message(line)
        except strict.Bad as bad:
            return self.refuse_line(talk, bad)
        if talk.member is None and ("method" not in message or "id" not in message):
            return self.refuse_line(talk, strict.Bad(-32001, "bus.sign_in_first"))
        if "method" not in message:
            return self.answered(talk, message, parts)
        params = message.get("params", {})
        if "id" not in message:
            return self.acknowledge(talk, params) if message["method"] == "bus.ack" else None
        self.asked(talk, message["id"], message["method"], params, parts)

    def refuse_line(self, talk, bad):
        error = {"code": bad.number, "message": "This line is not understood.", "data": {"code": bad.code, **bad.data}}
        talk.say({"id": None, "error": error})
        self.left(talk)

    def asked(self, talk, id, method, params, parts):
        was_stranger = talk.member is None
        try:
            result = self.answer(talk, id, method, params, parts)
            if result is not None:
                talk.say({"id": id, "result": result})
        except Fault as fault:
            talk.say(refusal(id, fault))
            if was_stranger:
                self.left(talk)

    def answer(self, talk, id, method, params, parts):
        if talk.member is None:
            if method != ("bus.prove" if talk.challenge else "bus.hello"):
                raise Fault("bus.sign_in_first")
            return self.prove(talk, params) if talk.challenge else self.hello(talk, params)
        if method == "bus.publish":
            return self.publish(talk, id, params, parts.get(("params", "event"), b""))
        if method == "bus.mend":
            return self.mend(talk, id, params)
        own = {
            "bus.subscribe": self.subscribe, "bus.status": self.status, "bus.said": self.said,
            "bus.retire": self.retire, "bus.let-in": self.let_in, "bus.clock-agree": self.agree, "bus.backup-begin": self.copy,
            "bus.backup-state": self.copy,
        }
        if method in own:
            if method not in ("bus.subscribe", "bus.said") and talk.member["service"] != "operator":
                raise Fault("bus.not_allowed", what="method", name=method)
            return own[method](talk, params)
        if method.startswith("bus.") or "." not in method[1:]:
            raise Fault("bus.unknown_method", -32601)
        return self.pass_on(talk, id, method, params, parts.get(("params",), b"{}"))

    # § 6

    def pass_on(self, talk, id, method, params, raw):
        calls, reads = GRANTS[talk.member["service"]][3], GRANTS[talk.member["service"]][1]
        if calls is not None and method not in calls:
            raise Fault("bus.not_allowed", what="method", name=method)
        try:
            if len(raw) > 61_440:
                raise bad("params")
            strict.read(raw, 30)
        except strict.Bad:
            raise bad("params") from None
        if not isinstance(params.get("body"), dict):
            raise bad("body")
        if "command" in params and not re.fullmatch("[A-Za-z0-9-]{1,64}", str(params["command"])):
            raise bad("command")
        deadline = params.get("deadline", 10_000)
        if not isinstance(deadline, int) or not 1 <= deadline <= 60_000:
            raise bad("deadline")
        if method.endswith(".snapshot"):
            for type in params["body"].get("types", []):
                if reads is not None and type not in reads:
                    raise Fault("bus.not_allowed", what="type", name=type)
        prefix = method.split(".")[0]
        return self.put(talk, id, method, prefix, raw, talk.member["service"], deadline)

    def put(self, talk, id, method, prefix, raw, caller, deadline, mending=None):
        """Asks whoever serves this; what it answers is the talk's, or mends that event."""
        service = next((other for other in self.talks if other.member and prefix in other.member["serves"]), None)
        if service is None:
            raise Fault("bus.no_service")
        open_calls = list(self.calls.values())
        if sum(call[0] is talk for call in open_calls) >= 64 or sum(call[2] is service for call in open_calls) >= 256:
            raise Fault("bus.busy")
        routing = secrets.token_hex(8)
        self.calls[routing] = (talk, id, service, time.monotonic() + deadline / 1000, mending)
        head = {"jsonrpc": "2.0", "id": routing, "method": method}
        service.say_bytes(
            json.dumps(head).encode()[:-1] + b',"params":{"caller":' + json.dumps(caller).encode() + b',"call":' + raw
            + b"}}\n")

    def answered(self, talk, message, parts):
        call = self.calls.get(message["id"])
        if call is None or call[2] is not talk:
            return
        caller, id, _, _, mending = self.calls.pop(message["id"])
        kind = "result" if "result" in message else "error"
        raw = parts[kind,]
        if len(raw) > 61_440:
            return caller.say(refusal(id, Fault("bus.bad_answer")))
        if mending and kind == "result":
            return caller.say(self.mended(id, mending, raw))
        caller.say_bytes(b'{"jsonrpc":"2.0","id":%s,"%s":' % (json.dumps(id).encode(), kind.encode()) + raw + b"}\n")

    def expire(self):
        for routing, (caller, id, _, end, _) in list(self.calls.items()):
            if time.monotonic() >= end:
                del self.calls[routing]
                caller.say(refusal(id, Fault("bus.silent")))

    def forget_calls(self, talk):
        for routing, (caller, id, service, _, _) in list(self.calls.items()):
            if talk in (caller, service):
                del self.calls[routing]
                if caller is not talk:
                    caller.say(refusal(id, Fault("bus.no_service")))

    # § 7

    def status(self, talk, params):
        following = {other.subscription.consumer for other in self.talks if other.subscription}
        consumers = []
        for name, mark in sorted(self.log.consumers.items()):
            row = {"consumer": name, "position": mark["position"], "lag": self.log.head - mark["position"],
                   "connected": name in following}
            if row["lag"]:
                oldest = self.log.entries[max(mark["position"] + 1, self.log.first)]
                row["age"] = max(0, self.now() - oldest.arrived)
            if self.log.must_resync(name):
                row["resync"] = True
            consumers.append(row)
        sources = [
            {"source": f"/genklang/{source}", "epoch": epoch, "last": last}
            for (source, epoch), last in self.log.last.items()]
        answer = {
            "head": self.log.head, "first": self.log.first, "consumers": consumers, "sources": sources[-256:],
            "omitted": max(0, len(sources) - 256), "connections": sum(other.member is not None for other in self.talks)}
        if self.is_doubted:
            answer["clockDoubted"] = True
        if self.filling is not None:
            answer["refilling"] = self.waited_for()
        return answer

    def said(self, talk, params):
        epoch, after, service = params.get("epoch"), params.get("after"), talk.member["service"]
        if not isinstance(epoch, str):
            raise bad("epoch")
        if not isinstance(after, int) or after < 0:
            raise bad("after")
        found, unreadable, length = [], [], 0
        last = through = self.log.last.get((service, epoch), 0)
        for entry in self.log.of(service, epoch, after):
            length += len(entry.bytes)
            if len(found) == 64 or found and length > 49_152:
                through = entry.number - 1
                break
            if entry.is_whole:
                found.append(json.loads(entry.bytes))
            else:
                unreadable.append(entry.number)
        return {"events": found, "through": through, "last": last, **({"unreadable": unreadable} if unreadable else {})}

    def retire(self, talk, params):
        name, reason = params.get("consumer"), params.get("reason")
        if not isinstance(name, str):
            raise bad("consumer")
        if not isinstance(reason, str) or not 1 <= len(reason.encode()) <= 400:
            raise bad("reason")
        if name not in self.log.consumers:
            raise Fault("bus.no_consumer")
        if any(other.subscription and other.subscription.consumer == name for other in self.talks):
            raise Fault("bus.connected")
        position = self.log.consumers[name]["position"]
        self.log.do({"retired": name})
        return {"consumer": name, "position": position}

    def let_in(self, talk, params):
        self.reason(params)
        self.fill_up(everybody=True)
        return {"head": self.log.head}

    def agree(self, talk, params):
        self.reason(params)
        self.base = (time.monotonic(), self.now())
        moment = datetime.datetime.fromtimestamp(self.now() / 1000, datetime.timezone.utc)
        self.look_at_clock()
        return {"clock": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")}

    def reason(self, params):
        reason = params.get("reason")
        if not isinstance(reason, str) or not REASON.fullmatch(reason):
            raise bad("reason")

    def copy(self, talk, params):
        place = self.log.place.with_suffix(".copy")
        self.log.commit()
        place.write_bytes(self.log.place.read_bytes())
        now = datetime.datetime.now(datetime.timezone.utc).isoformat()
        return {"file": str(place), "done": True, "pages": 1, "remaining": 0, "begun": now, "ended": now}
