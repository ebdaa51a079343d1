"""PROTOCOL.md §§ 4 and 5: what was answered is kept, whatever happens to the process, the disk or an event."""

from following import CREDIT, learning, said
from promises import promise
from wire import CLOSED, REOPENED, Closed, Refused, closed, new_epoch, refusal, wait


def void(epoch, number, source="intake"):
    """What stands for a number that was given up."""
    return closed(epoch, number, source, type=f"dk.genklang.{source}.void.v1", data={})


def replayed(bus, after, count):
    """What the log holds behind that position, as the operator reads it."""
    with bus.operator() as tail:
        tail.request("bus.subscribe", {"types": ["*"], "after": after})
        return tail.events(count)


@promise("4", "every service may say it without declaring it", "It goes to whoever follows any type of that service")
def a_number_that_was_given_up_is_taken_and_told(bus):
    epoch, foreign = new_epoch(), new_epoch()
    with bus.sign_in("intake", epoch=epoch) as intake, bus.operator() as tail:
        tail.request("bus.subscribe", {"types": [REOPENED]})
        position = intake.publish(void(epoch, 1))
        assert tail.events(1) == [(position, void(epoch, 1))]
        refused = refusal(lambda: intake.publish(void(epoch, 2, source="learning")))
        assert refused.data["what"] == "source", refused.data
        refused = refusal(lambda: intake.publish({**void(epoch, 2), "type": "dk.genklang.learning.void.v1"}))
        assert refused.data == {"code": "bus.bad_event", "reason": "event.foreign_type"}, refused.data
    with bus.sign_in("learning", epoch=foreign) as other, bus.operator() as tail:
        tail.request("bus.subscribe", {"types": [REOPENED]})
        other.publish(void(foreign, 1, source="learning"))
        tail.silence()


@promise("4", "nothing is answered before the disk has it", "a repeat of the same bytes gets the position of the first",
         needs=["kill"])
def what_was_answered_outlives_the_process(bus):
    epoch = new_epoch()
    events = [closed(epoch, number) for number in range(1, 101)]
    with bus.intake(epoch) as intake:
        before, positions = intake.welcome["head"], intake.publish_all(events)
    bus.operate("kill")
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 101, intake.welcome
        assert intake.publish(events[6]) == positions[6]
        assert intake.publish(closed(epoch, 101)) == positions[-1] + 1
    assert replayed(bus, before, 100) == list(zip(positions, events))


@promise("4", "`next` says what is true", needs=["kill"])
def what_was_not_answered_is_there_wholly_or_not_at_all(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        before = intake.welcome["head"]
        for number in range(1, 65):
            intake.ask("bus.publish", {"event": closed(epoch, number)})
        bus.operate("kill")
        answered = 0
        try:
            while True:
                answered += "result" in intake.next()
        except Closed:
            pass
    with bus.intake(epoch) as intake:
        kept = intake.welcome["next"] - 1
        assert answered <= kept <= 64, f"{answered} were answered, {kept} are there"
        intake.publish_all([closed(epoch, number) for number in range(1, 65)])
    assert [event["id"] for _, event in replayed(bus, before, 64)] == [f"{epoch}:{number}" for number in range(1, 65)]


@promise("2", "| acknowledged positions reach the disk | with the next publish", needs=["kill"])
def an_acknowledged_position_outlives_the_process_with_the_next_publish(bus):
    positions = said(bus, 3)

    def standing():
        return next(row for row in bus.status()["consumers"] if row["consumer"] == "learning")

    with learning(bus, positions[0] - 1) as client:
        client.events(3)
        client.acknowledge(positions[1])
        wait("the position to be told", lambda: standing()["position"] == positions[1])
        said(bus, 1)
    bus.operate("kill")
    assert standing()["position"] == positions[1], standing()
    assert standing()["lag"] == 2 and not standing()["connected"], standing()


@promise("5", "A tail is closed with `bus.damaged` and the position",
         "Whoever does not follow its type passes over it", "counts it as taken", needs=["damage"])
def an_event_that_the_disk_has_changed_is_named_and_never_delivered(bus):
    epoch = new_epoch()
    events = [closed(epoch, number, type=REOPENED if number == 3 else CLOSED) for number in range(1, 6)]
    with bus.intake(epoch) as intake:
        before, positions = intake.welcome["head"], intake.publish_all(events)
    bus.operate(f"damage {epoch}:3")
    with bus.operator() as tail:
        tail.request("bus.subscribe", {"types": ["*"], "after": before})
        assert [position for position, _ in tail.events(2)] == positions[:2]
        word = tail.last_word()
        assert word["code"] == "bus.damaged" and word["position"] == positions[2], word
    with learning(bus, before) as client:
        expected = positions[:2] + positions[3:]
        assert [position for position, _ in client.events(4)] == expected
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 6
        # It counts as taken, whether or not what is left of it can still be compared.
        try:
            assert intake.publish(events[2]) == positions[2]
        except Refused as refused:
            assert refused.code == "bus.damaged" and refused.data.get("position", positions[2]) == positions[2], refused
        intake.publish(closed(epoch, 6))
        page = intake.request("bus.said", {"epoch": epoch, "after": 0})
        assert page.get("unreadable") == [3] and [event["id"] for event in page["events"]] == [
            f"{epoch}:{number}" for number in (1, 2, 4, 5, 6)], page


@promise("2", "room on the disk below which publishes are answered `bus.busy`",
         "the disk is nearly full; nothing was kept", needs=["full"])
def on_a_full_disk_nothing_is_taken_and_everything_is_told(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        before, positions = intake.welcome["head"], intake.publish_all([closed(epoch, 1), closed(epoch, 2)])
    bus.operate("full")
    with bus.intake(epoch) as intake:
        assert refusal(lambda: intake.publish(closed(epoch, 3))).code == "bus.busy"
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 3
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        client.request(
            "bus.subscribe", {"consumer": "learning", "types": [CLOSED], "after": before, "credit": CREDIT})
        assert [position for position, _ in client.events(2)] == positions
