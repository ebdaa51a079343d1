"""PROTOCOL.md §§ 5 and 7: an event that the disk has changed is waited at, and told again by its owner."""

import contextlib

from following import learning
from promises import promise
from wire import closed, new_epoch, refusal

DEED = "DRIFT-1234"


@contextlib.contextmanager
def damaged(bus):
    """Five events of which the third has changed; Intake, who serves, and the operator."""
    epoch = new_epoch()
    events = [closed(epoch, number) for number in range(1, 6)]
    with bus.intake(epoch) as intake:
        before, positions = intake.welcome["head"], intake.publish_all(events)
    bus.operate(f"damage {epoch}:3")
    with bus.intake(epoch) as intake, bus.operator() as operator:
        yield before, positions, events, intake, operator


def wish(position):
    return {"position": position, "reason": DEED}


def mended(intake, operator, position, **outcome):
    """What the operator is answered when Intake, asked for that event, answers so; and what Intake was asked."""
    asked = operator.ask("bus.mend", wish(position))
    question = intake.next()
    intake.send({"id": question["id"], **outcome})
    return lambda: operator.answer(asked), question


@promise("5", "it is told so by the notification `bus.standing`", "goes on at once when that one has been mended",
         "its connection, and all else that is said on it, goes on", needs=["damage"])
def a_durable_consumer_stands_at_a_changed_event_and_goes_on_once_it_is_mended(bus):
    with damaged(bus) as (before, positions, events, intake, operator), learning(bus, before) as reader:
        assert reader.events(2) == list(zip(positions[:2], events[:2]))
        told = reader.next()
        assert told["method"] == "bus.standing" and "id" not in told, told
        assert told["params"]["code"] == "bus.damaged" and told["params"]["position"] == positions[2], told
        reader.silence()
        answer, _ = mended(intake, operator, positions[2], result={"items": events[2:]})
        assert answer()["mended"] is True
        assert reader.events(3) == list(zip(positions[2:], events[2:]))


@promise("7", "The bus asks its owner by `<service>.snapshot` (§ 11), as `bus`, for what it said from that number on",
         "with true also `source` and `id`", "false when the event is as it arrived", needs=["damage", "restart"])
def the_owner_is_asked_for_a_changed_event_and_it_is_put_back_for_good(bus):
    with damaged(bus) as (before, positions, events, intake, operator):
        answer, question = mended(intake, operator, positions[2], result={"items": events[2:4]})
        event = events[2]
        assert answer() == {
            "position": positions[2], "mended": True, "source": event["source"], "id": event["id"]}
        assert question["method"] == "intake.snapshot" and question["params"]["caller"] == "bus", question
        body, epoch = question["params"]["call"]["body"], event["id"].split(":")[0]
        assert event["type"] in body["types"] and {"epoch": epoch, "number": 2} in body["after"], body
        # Now that it is whole nobody is asked for it.
        whole = {"position": positions[2], "mended": False}
        assert operator.request("bus.mend", wish(positions[2])) == whole
        assert operator.request("bus.mend", wish(positions[0])) == {**whole, "position": positions[0]}
        intake.silence()
    bus.operate("restart")
    with bus.operator() as tail:
        tail.request("bus.subscribe", {"types": ["*"], "after": before})
        assert tail.events(5) == list(zip(positions, events))


@promise("7", "`bus.not_kept` when the owner has let go of it, `bus.other_bytes` when it tells something else",
         "Otherwise nothing is changed", "what the owner itself refuses with as for a call (§ 6)", needs=["damage"])
def nothing_but_what_arrived_is_put_there(bus):
    with damaged(bus) as (before, positions, events, intake, operator):
        other = {**events[2], "data": {**events[2]["data"], "outcome": "withdrawn"}}
        for items, code in ([], "bus.not_kept"), (events[3:], "bus.not_kept"), ([other], "bus.other_bytes"):
            answer, _ = mended(intake, operator, positions[2], result={"items": items})
            assert refusal(answer).code == code
        error = {"code": -32050, "message": "Vent.", "data": {"code": "intake.held"}}
        answer, _ = mended(intake, operator, positions[2], error=error)
        assert refusal(answer).error == error
        with bus.operator() as tail:
            tail.request("bus.subscribe", {"types": ["*"], "after": positions[1]})
            assert tail.last_word().get("position") == positions[2]
        intake.close()
        # It may take the bus a moment to see that it has left; whom it asks by then has left all the same.
        assert refusal(lambda: operator.request("bus.mend", wish(positions[2]))).code == "bus.no_service"


@promise("7", "`bus.mend` (`position`, `reason`; `operator` only)", "a reference as for `bus.let-in`")
def the_operator_alone_has_an_event_mended_one_that_is_there_and_for_a_reason(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake, bus.operator() as operator:
        position = intake.publish(closed(epoch, 1))
        refused = refusal(lambda: intake.request("bus.mend", wish(position)))
        assert refused.data == {"code": "bus.not_allowed", "what": "method", "name": "bus.mend"}, refused.data
        for change, member in (
            ({"position": 0}, "position"), ({"position": position + 1}, "position"), ({"position": "1"}, "position"),
            ({"reason": None}, "reason"), ({"reason": "Hans Jensen"}, "reason"),
        ):
            refused = refusal(lambda: operator.request("bus.mend", {**wish(position), **change}))
            assert refused.data == {"code": "bus.bad_params", "member": member}, (change, refused.data)
