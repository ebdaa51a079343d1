"""PROTOCOL.md § 11: what is old goes once everybody has passed it, and whoever came too late is told."""

from following import CREDIT, learning, said
from promises import promise
from wire import CLOSED, REOPENED, closed, new_epoch, refusal, wait

FOLLOW = {"consumer": "learning", "types": [CLOSED], "credit": CREDIT}


def first_is(bus, position):
    """The log has been forgotten up to there."""
    wait(f"position {position} to be the oldest", lambda: bus.status()["first"] == position)


def standing(bus):
    return next(row for row in bus.status()["consumers"] if row["consumer"] == "learning")


@promise("11", "the newest event is never forgotten",
         "What a sender's last number was is known for good, so that no number is taken twice and none is missed",
         needs=["older"])
def what_is_old_goes_and_its_numbers_stay_taken(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        positions = intake.publish_all([closed(epoch, number) for number in range(1, 11)])
    bus.operate("older")
    first_is(bus, positions[-1])
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 11 and intake.welcome["head"] == positions[-1]
        refused = refusal(lambda: intake.publish(closed(epoch, 3)))
        assert refused.data == {"code": "bus.trimmed", "expected": 11}, refused.data
        assert intake.publish(closed(epoch, 10)) == positions[-1]
        page = intake.request("bus.said", {"epoch": epoch, "after": 0})
        assert [event["id"] for event in page["events"]] == [f"{epoch}:10"] and page["last"] == 10, page
        assert intake.publish(closed(epoch, 11)) == positions[-1] + 1


@promise("5", "Lower than what is kept: a tail begins with the oldest event there is", needs=["older"])
def a_tail_begins_with_what_is_kept(bus):
    position = said(bus, 5)[-1]
    bus.operate("older")
    first_is(bus, position)
    with bus.operator() as tail:
        assert tail.request("bus.subscribe", {"types": ["*"], "after": 0})["after"] == position - 1
        assert tail.events(1)[0][0] == position


@promise("11", "older than `days`, and every durable consumer has passed it",
         "older than `hardDays`, whoever has not passed it",
         "Otherwise it is answered `bus.must_resync` with `first` and `head`",
         "subscribes with `after` `first − 1`, and goes on", needs=["older", "too-old"])
def a_durable_consumer_is_waited_for_until_the_hard_limit_and_then_told(bus):
    positions = said(bus, 6)
    with learning(bus, positions[0] - 1) as client:
        client.events(6)
        client.acknowledge(positions[1])
        wait("the position to be told", lambda: standing(bus)["position"] == positions[1])
    bus.operate("older")
    first_is(bus, positions[2])
    assert "resync" not in standing(bus)
    with learning(bus, positions[1]) as client:
        assert [position for position, _ in client.events(4)] == positions[2:]
    bus.operate("too-old")
    head = positions[-1]
    first_is(bus, head)
    assert standing(bus).get("resync") is True, standing(bus)
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        refused = refusal(lambda: client.request("bus.subscribe", {**FOLLOW, "after": positions[1]}))
        assert refused.data == {"code": "bus.must_resync", "first": head, "head": head}, refused.data
        # With what the owners told it in its file it goes on, on the same line.
        assert client.request("bus.subscribe", {**FOLLOW, "after": head - 1})["after"] == head - 1
        assert client.events(1)[0][0] == head
    assert "resync" not in standing(bus)


@promise("11", "is let in when nothing it needs is gone",
         "its `after` is no lower than the last event it acknowledged, and it declares no more `reads` than then",
         needs=["older"])
def whoever_needs_nothing_of_what_is_gone_goes_on(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        positions = intake.publish_all(
            [closed(epoch, number, type=CLOSED if number == 1 else REOPENED) for number in range(1, 7)])
    with learning(bus, positions[0] - 1) as client:
        client.events(1)
        client.acknowledge(positions[0])
        wait("everything to be passed", lambda: standing(bus)["lag"] == 0)
    bus.operate("older")
    first_is(bus, positions[-1])
    # An older copy of its file has lost an event; and whoever asks for more has not seen what was.
    for after, reads in (positions[0] - 1, [CLOSED]), (positions[0], [CLOSED, REOPENED]):
        with bus.sign_in("learning", reads=reads) as client:
            refused = refusal(lambda: client.request("bus.subscribe", {**FOLLOW, "after": after}))
            assert refused.code == "bus.must_resync", refused
    with learning(bus, positions[0]) as client:
        assert client.welcome["after"] == positions[-1] - 1, client.welcome


@promise("11", "A clock that leaps by more than a day",
         "nothing is forgotten until it is back or the operator says that it is right", "one that is following is closed with it", needs=["leap"])
def by_a_clock_that_leaped_nothing_is_forgotten_until_the_operator_agrees(bus):
    positions = said(bus, 5)
    bus.operate("leap")
    with bus.operator() as operator:
        status = operator.request("bus.status", {})
        assert status.get("clockDoubted") is True and status["first"] <= positions[0], status
        with learning(bus, positions[0] - 1, {"events": 1, "bytes": 61_440}) as client:
            client.events(1)
            assert operator.request("bus.status", {})["first"] <= positions[0]
            operator.request("bus.clock-agree", {"reason": "CLOCK-1"})
            first_is(bus, positions[-1])
            word = client.last_word()
            assert word["code"] == "bus.must_resync" and word["first"] == positions[-1], word
        assert "clockDoubted" not in operator.request("bus.status", {})
