"""The small bus: who follows the log, from where, and how much of it is under way (PROTOCOL.md §§ 5, 11 and 12)."""

import re

import events
from terms import GRANTS, Fault, bad


class Subscription:
    """What a client follows, and what it has not acknowledged."""

    def __init__(self, consumer, types, after, acknowledged, credit):
        self.consumer, self.types, self.credit = consumer, types, credit
        self.cursor = self.last_sent = after
        self.acknowledged = acknowledged
        self.under_way = []
        # The event it stands at, or stood at last.
        self.stood = None

    @property
    def position(self):
        return self.under_way[0][0] - 1 if self.under_way else self.cursor

    def has_room(self, length):
        if self.credit is None:
            return True
        return (len(self.under_way) < self.credit["events"]
                and sum(size for _, size in self.under_way) + length <= self.credit["bytes"])

    def follows(self, type):
        if self.types is None or type in self.types:
            return True
        return type.endswith(".void.v1") and any(type.split(".")[2] == own.split(".")[2] for own in self.types)


class Following:
    """The part of the bus that sends events."""

    def subscribe(self, talk, params):
        if talk.subscription:
            raise Fault("bus.subscribed")
        consumer, log = self.consumer(talk, params), self.log
        types = params.get("types")
        if not isinstance(types, list) or not types:
            raise bad("types")
        is_all = GRANTS[talk.member["service"]][1] is None
        for type in types:
            if not is_all and type not in talk.member["reads"]:
                raise Fault("bus.not_allowed", what="reads", name=type)
        asked, is_foreign = self.beginning(params, consumer)
        if asked > log.head:
            raise Fault("bus.position_beyond_head", first=log.first, head=log.head)
        credit = self.credit(params, consumer)
        after = max(asked, log.first - 1)
        if consumer:
            reads = talk.member["reads"]
            for type, reach in sorted(log.spoken.items()):
                if (reach is None or reach > asked) and self.is_unread(type, reads):
                    raise Fault("bus.unread_version", type=type, consumer=consumer)
            after = self.start(consumer, asked, reads)
        talk.subscription = Subscription(consumer, None if "*" in types else set(types), after, asked, credit)
        answer = {"after": after, "head": log.head}
        if consumer:
            self.keep_mark(talk, reads=talk.member["reads"])
            if "log" in params:
                answer["log"] = log.lives[-1][0]
            if is_foreign:
                self.fill()
        return answer

    def consumer(self, talk, params):
        name, service = params.get("consumer"), talk.member["service"]
        if name is None:
            return None
        if service == "operator" or not re.fullmatch(rf"{service}(\.[a-z-]{{1,24}})?", str(name)):
            raise Fault("bus.not_allowed", what="consumer", name=str(name)[:64])
        return name

    def beginning(self, params, consumer):
        """Where it asks to begin, in this life of the log; and whether it was told in one that this log never had."""
        after = params.get("after")
        if "since" in params:
            moment = events.moment(params["since"])
            if consumer or after is not None or moment is None:
                raise bad("since")
            return self.log.before(moment.timestamp() * 1000), False
        if after is None and not consumer:
            return self.log.head, False
        if not isinstance(after, int) or after < 0:
            raise bad("after")
        life = params.get("log") or ""
        if not isinstance(life, str):
            raise bad("log")
        if not life:
            return after, False
        names = [name for name, _ in self.log.lives]
        if life in names:
            place = names.index(life) + 1
            return min(after, self.log.lives[place][1] if place < len(names) else after), False
        is_behind = consumer in self.log.consumers and self.log.must_resync(consumer)
        return (0 if is_behind else self.log.first - 1), bool(re.match("[1-9][0-9]*-", life))

    def credit(self, params, consumer):
        credit = params.get("credit")
        if credit is None and not consumer:
            return None
        if not isinstance(credit, dict):
            raise bad("credit")
        for name, least, most in ("events", 1, 1024), ("bytes", 61_440, 1_048_576):
            if not isinstance(credit.get(name), int) or not least <= credit[name] <= most:
                raise bad(name)
        return credit

    def start(self, consumer, after, reads):
        """Where a durable consumer can go on."""
        kept, mark = self.log.first - 1, self.log.consumers.get(consumer)
        if after >= kept:
            return after
        if (mark and not self.log.must_resync(consumer) and after >= mark["acknowledged"]
                and set(reads) <= set(mark["reads"])):
            return kept
        raise Fault("bus.must_resync", first=self.log.first, head=self.log.head)

    def acknowledge(self, talk, params):
        position, subscription = params.get("position"), talk.subscription
        if not isinstance(position, int) or subscription is None or not 0 <= position <= subscription.last_sent:
            return self.end(talk, "bus.bad_ack")
        subscription.acknowledged = max(subscription.acknowledged, position)
        subscription.under_way = [sent for sent in subscription.under_way if sent[0] > subscription.acknowledged]
        self.keep_mark(talk)

    def keep_mark(self, talk, **more):
        subscription = talk.subscription
        if subscription.consumer:
            self.log.mark(
                subscription.consumer, position=subscription.position, acknowledged=subscription.acknowledged, **more)

    def deliver(self):
        for talk in list(self.talks):
            subscription = talk.subscription
            if subscription and not (self.filling is not None and subscription.consumer):
                self.send(talk, subscription)

    def send(self, talk, subscription):
        while subscription.cursor < self.log.head and talk.unsent < 262_144:
            if subscription.cursor < self.log.first - 1:
                return self.end(talk, "bus.must_resync", first=self.log.first, head=self.log.head)
            entry = self.log.entries[subscription.cursor + 1]
            if subscription.follows(entry.type):
                if not entry.is_whole and not subscription.consumer:
                    return self.end(talk, "bus.damaged", position=entry.position)
                if not entry.is_whole:
                    # It stands there; each turn finds out whether it still has to.
                    if subscription.stood != entry.position:
                        talk.say({"method": "bus.standing", "params": {
                            "code": "bus.damaged", "message": "This event has changed.", "position": entry.position}})
                    subscription.stood = entry.position
                    break
                if not subscription.has_room(len(entry.bytes)):
                    break
                talk.say_bytes(
                    b'{"jsonrpc":"2.0","method":"bus.event","params":{"position":%d,"event":' % entry.position
                    + entry.bytes + b"}}\n")
                subscription.last_sent = entry.position
                if subscription.credit:
                    subscription.under_way.append((entry.position, len(entry.bytes)))
            subscription.cursor = entry.position
        self.keep_mark(talk)
