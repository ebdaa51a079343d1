"""PROTOCOL.md § 12: a new version of an event is spoken when everybody who follows it can read it, and not before."""

from following import CREDIT, learning, said
from promises import promise
from wire import CLOSED, new_epoch, refusal

# Another version of what Intake says; nobody has to know it but the log.
OTHER = "dk.genklang.intake.closed.v9"


def old_reader(bus):
    """Learning follows that event, and has last said that it reads the other version alone."""
    with learning(bus, bus.status()["head"]):
        pass
    bus.operate(f"reader learning {OTHER}")


def sender(bus):
    """What Intake is answered that says this version."""
    with bus.connect() as line:
        return line.prove("intake", epoch=new_epoch(), publishes=[CLOSED])


@promise("12", "does any durable consumer read another version of the family, and not this one?",
         "is what it declared in `reads` when it last subscribed, connected or not", needs=["reader"])
def a_sender_of_a_version_that_a_durable_consumer_cannot_read_is_not_admitted(bus):
    old_reader(bus)
    with bus.connect() as line:
        refused = refusal(lambda: line.prove("intake", epoch=new_epoch(), publishes=[CLOSED]))
        assert refused.data == {"code": "bus.unread_version", "type": CLOSED, "consumer": "learning"}, refused.data
        assert line.lines.read(1) == b"", "the connection was not closed"
    # Whoever does not say it is let in, and whoever reads everything and keeps nothing is no obstacle.
    with bus.sign_in("intake", epoch=new_epoch()) as intake:
        assert intake.welcome["next"] == 1


@promise("12", "first the consumers, which read both versions, then the sender", needs=["reader"])
def it_is_admitted_once_the_consumer_reads_it(bus):
    old_reader(bus)
    refusal(lambda: sender(bus))
    with learning(bus, bus.status()["head"]):
        assert sender(bus)["next"] == 1
    assert sender(bus)["next"] == 1


@promise("12", "a consumer that is gone for good is retired", needs=["reader"])
def a_retired_consumer_is_no_obstacle(bus):
    old_reader(bus)
    refusal(lambda: sender(bus))
    with bus.operator() as operator:
        operator.request("bus.retire", {"consumer": "learning", "reason": "a conformance run"})
    assert sender(bus)["next"] == 1


@promise("12", "declared by a sender, here or away, or may events of it lie behind where the consumer goes on?",
         needs=["speaker"])
def a_consumer_that_cannot_read_what_may_lie_in_the_log_does_not_follow_it(bus):
    said(bus, 1)
    bus.operate(f"speaker {OTHER}")
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        wish = {"consumer": "learning", "types": [CLOSED], "after": 0, "credit": CREDIT}
        refused = refusal(lambda: client.request("bus.subscribe", wish))
        assert refused.data == {"code": "bus.unread_version", "type": OTHER, "consumer": "learning"}, refused.data
        # A tail keeps nothing, and is let in on the same line.
        assert client.request("bus.subscribe", {"types": [CLOSED]})["head"] >= 1
    assert all(row["consumer"] != "learning" for row in bus.status()["consumers"])
