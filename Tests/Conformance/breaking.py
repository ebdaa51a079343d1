"""The ways in which a bus can break what it promises, for the table in spoils.py."""

import signal
import ssl

from spoiling import Spoil

CREDIT = {"events": 64, "bytes": 262_144}


# What is done to a message

def recode(old, new):
    """One code is answered for another."""
    def tell(_, message):
        said = message.get("error", {}).get("data") or message.get("params") or {}
        if said.get("code") == old:
            said["code"] = new
        return message
    return Spoil(tell=tell)


def redata(code, **data):
    """What stands beside a code is something else."""
    def tell(_, message):
        said = message.get("error", {}).get("data") or message.get("params") or {}
        if said.get("code") == code:
            said.update(data)
        return message
    return Spoil(tell=tell)


def forgive(code, **result):
    """What is to be refused is done, or seems to be."""
    def tell(_, message):
        if message.get("error", {}).get("data", {}).get("code") == code:
            return {"jsonrpc": "2.0", "id": message["id"], "result": result}
        return message
    return Spoil(tell=tell)


def result(method, change):
    """The answer to that method is another; `change` works on what it says."""
    def tell(talk, message):
        if talk.method(message) == method and "result" in message:
            change(message["result"])
        return message
    return Spoil(tell=tell)


def asked(method, change):
    """The bus takes that question for another; `change` works on what was asked."""
    def ask(_, message):
        if message.get("method") == method:
            change(message["params"])
        return message
    return Spoil(ask=ask)


def refuse(holds, number, code, **data):
    """What is to be taken is refused."""
    def ask(talk, message):
        return talk.refuse(message, number, code, **data) if "id" in message and holds(message) else message
    return Spoil(ask=ask)


def event(change):
    """Events come out otherwise; where `change` answers nothing the event is lost."""
    def tell(_, message):
        return change(message) if message.get("method") == "bus.event" else message
    return Spoil(tell=tell)


def swapped(holds):
    """Of two such messages the second comes first."""
    def tell(talk, message):
        if not holds(message):
            return message
        held = talk.notes.pop("held", None)
        if held is None:
            talk.notes["held"] = message
            return None
        return [message, held]
    return Spoil(tell=tell)


def deed(name, act):
    """At the bus's side something else happens."""
    return Spoil(deeds={name: act})


def is_event(message):
    return message.get("method") == "bus.event"


def drop(*names):
    return lambda params: [params.pop(name, None) for name in names]


def without(owner, *names):
    """These members of an object in what is said are missing."""
    return lambda said: [said.get(owner, {}).pop(name, None) for name in names]


def put(**members):
    return lambda said: said.update(members)


def depth(value):
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return 1 + max(map(depth, inside), default=0)


def event_of(message):
    event = message.get("params", {}).get("event") if message.get("method") == "bus.publish" else None
    return event if isinstance(event, dict) else {}


# What needs more words

def tells_everybody(talk, message):
    if message.get("error", {}).get("data", {}).get("code", "").startswith("json."):
        talk.proxy.drop_all()
    return message


def differs_for_the_unknown(talk, message):
    if message.get("method") == "bus.hello":
        talk.notes["service"] = message["params"]["service"]
    return message


def tells_the_unknown(talk, message):
    if talk.notes.get("service") == "nobody" and "error" in message:
        message["error"]["message"] = "There is no such service."
    return message


def asks_whoever_signs_in(talk, message):
    call = {"jsonrpc": "2.0", "id": "kept", "method": "intake.show", "params": {"caller": "operator", "call": {}}}
    return [message, call] if talk.method(message) == "bus.prove" and "next" in message["result"] else message


def goes_on_at_once(_, message):
    if message.get("method") == "bus.standing":
        position = message["params"]["position"]
        return [message, {"jsonrpc": "2.0", "method": "bus.event", "params": {"position": position, "event": {}}}]
    return message


def loses_what_was_mended(talk, message):
    if message.get("method") == "bus.standing":
        talk.notes["stood"] = message["params"]["position"]
    return None if is_event(message) and message["params"]["position"] == talk.notes.get("stood") else message


def asks_for_all(_, message):
    if message.get("method") == "intake.snapshot":
        message["params"]["call"]["body"]["after"] = []
    return message


def answers_at_once(talk, message):
    if message.get("method") == "bus.publish":
        talk.notes["position"] = talk.notes.get("position", 0) + 1
        return talk.answer(message, result={"position": talk.notes["position"]})
    return message


def never_the_same(talk, message):
    if talk.method(message) == "bus.publish" and "result" in message:
        talk.notes["answers"] = talk.notes.get("answers", -1) + 1
        message["result"]["position"] += talk.notes["answers"]
    return message


def with_a_past(ours):
    """A log that begins with what somebody said before."""
    address, keys = ours.begin()
    with ours.tables() as tables:
        tables.execute("INSERT INTO consumer (name, position) VALUES ('learning', 0)")
    return [*ours.run(), keys]


def forgets_who_acknowledged(ours):
    ours.kill()
    with ours.tables() as tables:
        tables.execute("UPDATE consumer SET position = 0, acknowledged = 0")
    return ours.run()


def forgets_the_mark(ours):
    ours.put_back()
    with ours.tables() as tables:
        tables.execute("DELETE FROM meta WHERE key = 'restored'")
    return ours.run()


def dies_when_asked_to_stop(ours):
    ours.stop(signal.SIGKILL)
    return ours.run()


def nothing(ours, *_):
    return ours.restart()


def demands_nothing(context):
    context.verify_mode = ssl.CERT_NONE


def takes_older(context):
    context.minimum_version = ssl.TLSVersion.TLSv1_2


def wrong_proof(said):
    said.update(proof="0" * 64, nextProof="0" * 64)


def long_event(message):
    return len(str(event_of(message).get("data", ""))) > 60_000


def other_outcome(message):
    message["params"]["event"]["data"]["outcome"] = "withdrawn"
    return message


def unaware(params):
    for life in params.get("lives", []):
        life["confirmed"] = 0
