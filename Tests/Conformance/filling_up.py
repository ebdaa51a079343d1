"""PROTOCOL.md §§ 3, 5 and 7: a log that was put back hears what it has lost from its senders, in the order of time."""

import contextlib
import functools

from asking import copied
from following import CREDIT, learning, said
from promises import promise
from wire import CLOSED, closed, new_epoch, refusal

MISSED = "dk.genklang.callback.missed.v1"
REASON = {"reason": "CONFORMANCE-1"}


def ends_whole(test):
    """However the check ends, the log waits for nobody then: the next one finds it as it was."""
    @functools.wraps(test)
    def tried(bus):
        try:
            test(bus)
        finally:
            with bus.operator() as operator:
                operator.request("bus.let-in", REASON)

    return tried


def missed(epoch, number, time):
    """What Callback has to say: that a call was missed."""
    return closed(epoch, number, "callback", type=MISSED, time=time, data={"case": "K-0123456789ABCDEFGHJK"})


def waited_for(bus):
    """Whom the log waits for; it knows that it was put back."""
    waiting = bus.status().get("refilling")
    assert waiting, "the log waits for nobody"
    return waiting


@contextlib.contextmanager
def everybody_else(bus, here):
    """Everybody who is waited for and not here yet has come, and has nothing."""
    with contextlib.ExitStack() as lines:
        for service in sorted(set(waited_for(bus)) - {*here, "intake"}):
            lines.enter_context(bus.sign_in(service))
        yield


def lost(bus, kept, said_since, **declared):
    """Intake, who was acknowledged more than this log holds: its line, its life and where the log ends."""
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        intake.publish_all([closed(epoch, number) for number in range(1, kept + 1)])
    last = kept + said_since
    intake = bus.intake(epoch, lives=[{"epoch": epoch, "last": last, "confirmed": last}], **declared)
    assert intake.welcome["next"] == kept + 1, intake.welcome
    return intake, epoch


@promise("5", "by a sender whose `confirmed` is higher than what it holds", "publishes wait for their place",
         "(or the operator says bus.let-in)")
@ends_whole
def a_sender_who_was_acknowledged_more_gives_it_away_and_waits_for_the_others(bus):
    intake, epoch = lost(bus, 3, 2)
    with intake, bus.operator() as operator:
        waiting = waited_for(bus)
        assert "intake" in waiting and "learning" in waiting, waiting
        asked = [intake.ask("bus.publish", {"event": closed(epoch, number)}) for number in (4, 5)]
        intake.silence()
        assert refusal(lambda: intake.request("bus.let-in", REASON)).data["what"] == "method"
        assert refusal(lambda: operator.request("bus.let-in", {"reason": "no words"})).data["member"] == "reason"
        head = operator.request("bus.let-in", REASON)["head"]
        assert [intake.answer(id)["position"] for id in asked] == [head - 1, head]
        assert "refilling" not in operator.request("bus.status", {})


@promise("5", "everybody who publishes is here, and has nothing older than what lies in the log",
         "consumers may subscribe and hear nothing")
@ends_whole
def when_everybody_is_here_and_has_said_all_the_log_is_whole(bus):
    intake, epoch = lost(bus, 3, 2)
    with intake:
        after = intake.welcome["head"]
        asked = [intake.ask("bus.publish", {"event": closed(epoch, number)}) for number in (4, 5)]
        with learning(bus, after) as reader, everybody_else(bus, ["intake", "learning"]):
            positions = [intake.answer(id)["position"] for id in asked]
            assert positions == [after + 1, after + 2], positions
            assert [position for position, _ in reader.events(2)] == positions
            assert "refilling" not in bus.status()


@promise("5", "a durable consumer with a life of the log that it never had", "goes on behind `first − 1`")
@ends_whole
def a_consumer_from_a_life_that_this_log_never_had_gives_it_away(bus):
    said(bus, 2)
    with learning(bus, 0, log="") as client:
        life = client.welcome["log"]
    number = int(life.split("-")[0])
    with learning(bus, 1, log=f"{number + 1}-LOST") as client, bus.operator() as operator:
        status = operator.request("bus.status", {})
        assert client.welcome["after"] == status["first"] - 1 and client.welcome.get("log") == life, client.welcome
        assert waited_for(bus)
        client.silence()
        operator.request("bus.let-in", REASON)
        assert client.events(1)[0][0] == status["first"]


@promise("5", "publishes wait for their place, the oldest `time` first",
         "while a log that was put back from a backup is filled up, an event is answered when it has its place",
         needs=["put-back"])
@ends_whole
def what_was_lost_is_heard_again_in_the_order_of_time(bus):
    ours, theirs = new_epoch(), new_epoch()
    times = {(ours, 2): "09:20", (ours, 3): "09:30", (theirs, 1): "09:10"}

    def event(epoch, number):
        time = f"2026-11-24T{times.get((epoch, number), '09:00')}:00.000Z"
        return closed(epoch, number, time=time) if epoch == ours else missed(epoch, number, time)

    def sender(service, epoch, last, types):
        lives = [{"epoch": epoch, "last": last, "confirmed": last}]
        return bus.sign_in(service, epoch=epoch, publishes=types, lives=lives)

    with bus.intake(ours) as intake, bus.sign_in("callback", epoch=theirs, publishes=[MISSED]) as callback:
        kept = intake.publish(event(ours, 1))
        copied(bus)
        intake.publish_all([event(ours, 2), event(ours, 3)])
        callback.publish(event(theirs, 1))
    bus.operate("put-back")
    assert len(waited_for(bus)) >= 3
    with sender("intake", ours, 3, [CLOSED]) as intake, sender("callback", theirs, 1, [MISSED]) as callback:
        assert intake.welcome["next"] == 2 and callback.welcome["next"] == 1
        assert intake.welcome["head"] == kept
        later = [intake.ask("bus.publish", {"event": event(ours, number)}) for number in (2, 3)]
        intake.silence()
        earlier = callback.ask("bus.publish", {"event": event(theirs, 1)})
        with bus.sign_in("learning", reads=[CLOSED, MISSED]) as reader:
            wish = {"consumer": "learning", "types": [CLOSED, MISSED], "after": kept, "credit": CREDIT}
            reader.request("bus.subscribe", wish)
            reader.silence()
            with everybody_else(bus, ["intake", "callback", "learning"]):
                assert callback.answer(earlier)["position"] == kept + 1
                assert [intake.answer(id)["position"] for id in later] == [kept + 2, kept + 3]
                assert [found["id"] for _, found in reader.events(3)] == [f"{theirs}:1", f"{ours}:2", f"{ours}:3"]


@promise("5", "More than a window of one sender does not wait: `bus.busy`",
         "A sender that leaves takes what waits with it")
@ends_whole
def more_than_a_window_does_not_wait_and_whoever_leaves_takes_it_along(bus):
    intake, epoch = lost(bus, 1, 1)
    window = intake.welcome["limits"]["window"]
    with intake:
        asked = [intake.ask("bus.publish", {"event": closed(epoch, number)}) for number in range(2, window + 3)]
        assert refusal(lambda: intake.answer(asked[-1])).code == "bus.busy"
        intake.silence()
    with bus.intake(epoch, lives=[{"epoch": epoch, "last": 1, "confirmed": 1}]) as intake, everybody_else(bus, []):
        assert "refilling" not in bus.status()
        assert intake.publish(closed(epoch, 2)) == intake.welcome["head"] + 1, "what waited had gone"


@promise("5", "a position beyond the end of its life counts to that end", needs=["restart"])
def a_position_counts_in_the_life_it_was_told_in(bus):
    head = said(bus, 3)[-1]
    with learning(bus, head, log="") as client:
        first = client.welcome["log"]
        assert client.welcome["after"] == head
    bus.operate("restart")
    positions = said(bus, 2)
    with learning(bus, positions[-1], log=first) as client:
        assert client.welcome["after"] == head and client.welcome.get("log") != first, client.welcome
        assert [position for position, _ in client.events(2)] == positions
        second = client.welcome["log"]
    with learning(bus, positions[0], log=second) as client:
        assert client.welcome["after"] == positions[0] and client.welcome.get("log") == second
