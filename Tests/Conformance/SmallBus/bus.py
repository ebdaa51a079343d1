"""A small bus, written from PROTOCOL.md: who is let in, what is taken, and where it gets its place (§§ 3, 4 and 5)."""

import hashlib
import hmac
import re
import secrets
import time

import events
import log as logs
from answering import Answering
from following import Following
from mending import Mending
from terms import BACKUP_DAYS, DAYS, GRANTS, HARD_DAYS, OPERATORS, OWN, STRANGERS, WINDOW, Fault, bad, refusal

def proof(key, side, *words):
    return hmac.new(key, f"genklang-bus/1 {side} {' '.join(words)}".encode(), hashlib.sha256).hexdigest()


class Bus(Answering, Following, Mending):
    """Decides; `talk` objects (small_bus.py) carry what it says. `clock` is what its civil clock is off by."""

    def __init__(self, log, keys, next_keys, has_room):
        self.log, self.keys, self.next_keys, self.has_room = log, keys, next_keys, has_room
        self.talks, self.calls = [], {}
        self.clock, self.base, self.is_doubted = 0, (time.monotonic(), logs.wall()), False
        self.filling = None
        if log.is_put_back:
            self.fill()

    # § 3

    def opened(self, talk):
        strangers = [other for other in self.talks if other.member is None]
        if len(strangers) >= STRANGERS:
            self.end(strangers[0], "bus.full")
        self.talks.append(talk)

    def hello(self, talk, params):
        if not isinstance(params.get("protocol"), int):
            raise bad("protocol")
        if params["protocol"] != 1:
            raise Fault("bus.protocol", supported=[1])
        for member, pattern in ("service", "[a-z][a-z-]{0,31}"), ("nonce", "[0-9a-f]{64}"):
            if not events.matches(re.compile(pattern), params.get(member)):
                raise bad(member)
        service, theirs, mine = params["service"], params["nonce"], secrets.token_hex(32)
        keys = [self.keys.get(service), self.next_keys.get(service)]
        talk.challenge = (service, theirs, mine, [key for key in keys if key])
        first, second = (proof(key or secrets.token_bytes(32), "bus", service, theirs, mine) for key in keys)
        return {"protocol": 1, "nonce": mine, "proof": first, "nextProof": second}

    def prove(self, talk, params):
        service, theirs, mine, keys = talk.challenge
        shown = params.get("proof")
        if not isinstance(shown, str):
            raise bad("proof")
        if shown not in [proof(key, "service", service, mine, theirs) for key in keys] or service not in GRANTS:
            raise Fault("bus.unauthorized")
        member = self.declared(service, params)
        for consumer, mark in sorted(self.log.consumers.items()):
            for type in member["publishes"]:
                if self.is_unread(type, mark["reads"]):
                    raise Fault("bus.unread_version", type=type, consumer=consumer)
        answer = {"head": self.log.head}
        if "epoch" in params:
            epoch = params["epoch"]
            if not events.matches(re.compile("[A-Za-z0-9-]{16}"), epoch):
                raise bad("epoch")
            answer["next"] = self.log.last.get((service, epoch), 0) + 1
            others = [
                {"epoch": life, "last": last} for (source, life), last in self.log.last.items()
                if source == service and life != epoch]
            if others:
                answer["lives"] = others
        self.make_room(talk, service)
        answer["limits"] = {"line": 65_536, "event": 61_440, "window": WINDOW, "backupDays": BACKUP_DAYS}
        talk.member = member
        self.remember(service, member["publishes"])
        if any(life["confirmed"] > self.log.last.get((service, life["epoch"]), 0) for life in member["lives"]):
            self.fill()
        return answer

    def declared(self, service, params):
        """What the client says it will do, all of it granted."""
        publishes, reads, serves, _ = GRANTS[service]
        member = {"service": service}
        for name, granted in ("publishes", publishes), ("reads", reads), ("serves", serves):
            said = params.get(name, [])
            if not isinstance(said, list) or not all(isinstance(word, str) for word in said):
                raise bad(name)
            beyond = [] if granted is None else [word for word in said if word not in granted]
            if beyond:
                raise Fault("bus.not_allowed", what=name, name=beyond[0])
            member[name] = said
        member["lives"] = params.get("lives", [])
        if not isinstance(member["lives"], list) or len(member["lives"]) > 64:
            raise bad("lives")
        for life in member["lives"]:
            if not (isinstance(life, dict) and isinstance(life.get("epoch"), str)
                    and all(isinstance(life.get(name), int) for name in ("last", "confirmed"))
                    and life["last"] >= life["confirmed"] >= 0):
                raise bad("lives")
        return member

    def make_room(self, talk, service):
        present = [other for other in self.talks if other.member and other.member["service"] == service]
        if service == "operator":
            if len(present) >= OPERATORS:
                raise Fault("bus.busy")
            return
        if any(other.number > talk.number for other in present):
            raise Fault("bus.fenced")
        for other in present:
            self.end(other, "bus.fenced")

    def remember(self, service, publishes):
        """Which types may lie in the log, and up to where: § 12."""
        spoken = {**self.log.spoken, **{type: None for type in publishes}}
        for type, reach in spoken.items():
            if reach is None and type.split(".")[2] == service and type not in publishes and publishes:
                spoken[type] = self.log.head
        if spoken != self.log.spoken:
            self.log.do({"spoken": spoken})

    @staticmethod
    def is_unread(type, reads):
        return type not in reads and any(events.family(read) == events.family(type) for read in reads)

    # § 4

    def publish(self, talk, id, params, raw):
        talk.unanswered += 1
        if talk.unanswered > WINDOW or not self.has_room:
            raise Fault("bus.busy")
        if "event" not in params:
            raise bad("event")
        event, service = params["event"], talk.member["service"]
        if reason := events.fault(event, len(raw)):
            raise Fault("bus.bad_event", reason=f"event.{reason}")
        if event["source"] != f"/genklang/{service}":
            raise Fault("bus.not_allowed", what="source", name=event["source"])
        if event["type"] not in [*talk.member["publishes"], f"{OWN}{service}.void.v1"]:
            raise Fault("bus.not_allowed", what="type", name=event["type"])
        if self.filling is not None:
            queue = self.filling.setdefault(service, [])
            if len(queue) >= WINDOW:
                raise Fault("bus.busy")
            queue.append((talk, id, event, raw))
            return None
        return {"position": self.place(service, event, raw)}

    def place(self, service, event, raw):
        epoch, number = event["id"].split(":")
        number, last = int(number), self.log.last.get((service, epoch), 0)
        if number > last + 1:
            raise Fault("bus.gap", expected=last + 1)
        if number == last + 1:
            return self.log.append(service, epoch, number, event["type"], raw, self.now())
        if number <= self.log.trimmed.get((service, epoch), 0):
            raise Fault("bus.trimmed", expected=last + 1)
        entry = self.log.of(service, epoch, number - 1)[0]
        if entry.digest != hashlib.sha256(raw).hexdigest():
            raise Fault("bus.conflict", position=entry.position)
        if not entry.is_whole:
            raise Fault("bus.damaged", position=entry.position)
        return entry.position

    # § 5: a log that was put back

    def fill(self):
        if self.filling is None:
            self.filling = {}

    def waited_for(self):
        here = {talk.member["service"]: talk.member for talk in self.talks if talk.member}

        def is_done(service):
            return service in here and all(
                self.log.last.get((service, life["epoch"]), 0) >= life["last"] for life in here[service]["lives"])

        publishers = [service for service in sorted(GRANTS) if GRANTS[service][0] and service in self.keys]
        return [service for service in publishers if not is_done(service)]

    def fill_up(self, everybody=False):
        """Gives what waits its place, the oldest first, as long as nobody can come with something older."""
        while self.filling is not None:
            queues = {service: queue for service, queue in self.filling.items() if queue}
            if not everybody and set(self.waited_for()) - set(queues):
                return
            if not queues:
                self.filling = None
                self.log.do({"put_back": False})
                return
            service = min(queues, key=lambda name: (events.moment(queues[name][0][2]["time"]), name))
            talk, id, event, raw = queues[service].pop(0)
            try:
                talk.say({"id": id, "result": {"position": self.place(service, event, raw)}})
            except Fault as fault:
                talk.say(refusal(id, fault))

    # The rest of a turn

    def now(self):
        return logs.wall() + self.clock

    def look_at_clock(self):
        begun, stood = self.base
        passed = int((time.monotonic() - begun) * 1000)
        self.is_doubted = abs(self.now() - stood - passed) > logs.DAY

    def trim(self):
        if self.is_doubted or self.filling is not None:
            return
        old = self.log.before(self.now() - DAYS * logs.DAY)
        too_old = self.log.before(self.now() - HARD_DAYS * logs.DAY)
        passed = min((mark["position"] for mark in self.log.consumers.values()), default=old)
        target = min(max(min(old, passed), too_old), self.log.head - 1)
        if target >= self.log.first:
            self.log.do({"trim": target})

    def end_turn(self):
        self.look_at_clock()
        for talk in list(self.talks):
            if talk.member is None and time.monotonic() - talk.since >= 5:
                self.end(talk, "bus.sign_in_late")
        self.expire()
        self.fill_up()
        self.trim()
        self.log.commit()
        self.deliver()
        for talk in self.talks:
            talk.unanswered = 0

    def end(self, talk, code, **data):
        params = {"code": code, "message": "The bus ends this connection.", **data}
        talk.say({"method": "bus.closing", "params": params})
        self.left(talk)

    def left(self, talk):
        """The connection is over once what was said has been sent."""
        talk.is_ending = True
        if talk in self.talks:
            self.talks.remove(talk)
        if talk.member and self.filling is not None:
            self.filling.pop(talk.member["service"], None)
        self.forget_calls(talk)
