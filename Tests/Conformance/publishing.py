"""PROTOCOL.md § 4: each number of each sender once, in order, on disk before it is answered."""

from promises import promise
from wire import CLOSED, closed, new_epoch, refusal


@promise("4", "one answer each, in order")
def positions_rise_by_one_and_the_next_number_is_known(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 1
        head = intake.welcome["head"]
        positions = intake.publish_all([closed(epoch, number) for number in range(1, 131)])
        assert positions == list(range(head + 1, head + 131)), positions
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 131 and intake.welcome["head"] == head + 130


@promise("3", "the number it expects from this service in this epoch (absent without `epoch`)")
def an_epoch_nobody_knows_begins_with_1(bus):
    with bus.intake() as intake:
        assert intake.welcome["next"] == 1
    with bus.sign_in("intake", publishes=[CLOSED]) as intake:
        assert "next" not in intake.welcome


@promise("4", "a repeat of the same bytes gets the position of the first")
def a_repeat_gets_the_first_answer_again_and_is_kept_once(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        first = intake.publish(closed(epoch, 1))
        assert [intake.publish(closed(epoch, 1)) for _ in range(3)] == [first] * 3
        assert bus.status()["head"] == first
    with bus.intake(epoch) as again:
        assert again.publish(closed(epoch, 1)) == first, "also on another connection"


@promise("4", "the number is higher than the next one expected")
def a_gap_is_answered_with_the_number_expected(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        intake.publish(closed(epoch, 1))
        for number in 3, 4, 1000:
            refused = refusal(lambda: intake.publish(closed(epoch, number)))
            assert refused.data == {"code": "bus.gap", "expected": 2}, refused.data
        intake.publish(closed(epoch, 2))


@promise("4", "the number was used for other bytes")
def the_same_number_with_other_bytes_is_a_conflict(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        position = intake.publish(closed(epoch, 1))
        other = closed(epoch, 1, data={"case": "K-0123456789ABCDEFGHJK", "outcome": "withdrawn"})
        refused = refusal(lambda: intake.publish(other))
        assert refused.data == {"code": "bus.conflict", "position": position}, refused.data
        intake.publish(closed(epoch, 2))


@promise("4", "After one refusal the later numbers in flight are answered `bus.gap`")
def a_window_full_of_gaps_ends_in_one_rewind(bus):
    """Number 1 is lost on the way; all that follows is told where to go on, and nothing of it is kept."""
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        window = intake.welcome["limits"]["window"]
        head = intake.welcome["head"]
        ids = [intake.ask("bus.publish", {"event": closed(epoch, number)}) for number in range(2, window + 2)]
        for id in ids:
            assert refusal(lambda: intake.answer(id)).data == {"code": "bus.gap", "expected": 1}
        positions = intake.publish_all([closed(epoch, number) for number in range(1, window + 2)])
        assert positions == list(range(head + 1, head + window + 2))


@promise("4", "After one refusal the later numbers in flight are answered `bus.gap`")
def a_bad_one_in_the_middle_of_a_window_holds_up_what_follows_and_not_what_came_before(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        events = [closed(epoch, 1), closed(epoch, 2), closed(epoch, 3, subject=None), closed(epoch, 4), closed(epoch, 5)]
        ids = [intake.ask("bus.publish", {"event": event}) for event in events]
        assert intake.answer(ids[1])["position"] == intake.answer(ids[0])["position"] + 1
        assert refusal(lambda: intake.answer(ids[2])).data["reason"] == "event.subject"
        for id in ids[3:]:
            assert refusal(lambda: intake.answer(id)).data == {"code": "bus.gap", "expected": 3}


@promise("4", "beyond the window, too much waits for the disk, or the disk is nearly full; nothing was kept")
def beyond_the_window_it_is_busy_and_everything_comes_through_in_the_end(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        window = intake.welcome["limits"]["window"]
        lines = [{"id": number, "method": "bus.publish", "params": {"event": closed(epoch, number)}}
                 for number in range(1, 20 * window)]
        import json
        intake.send_bytes(b"".join(
            json.dumps({"jsonrpc": "2.0", **line}, separators=(",", ":")).encode() + b"\n" for line in lines))
        taken = 0
        for line in lines:
            try:
                intake.answer(line["id"])
                taken += 1
            except Exception as refused:
                assert refused.code in ("bus.busy", "bus.gap"), refused
        assert taken >= window
        intake.publish_all([closed(epoch, number) for number in range(taken + 1, 20 * window)])
    with bus.intake(epoch) as intake:
        assert intake.welcome["next"] == 20 * window


@promise("4", "it is no such event")
def what_is_no_event_is_refused_for_good_with_its_reason(bus):
    epoch = new_epoch()
    bad = {
        "event.specversion": {"specversion": "0.3"}, "event.id": {"id": "1"}, "event.time": {"time": "yesterday"},
        "event.source": {"source": "intake"}, "event.type": {"type": "closed"}, "event.subject": {"subject": ""},
        "event.data": {"data": [1]}, "event.foreign_type": {"type": "dk.genklang.callback.missed.v1"},
        "event.cause": {"cause": "never"}, "event.attribute": {"Extra": "x"},
    }
    with bus.intake(epoch) as intake:
        for reason, change in [*bad.items(), ("event.attribute", {"affects": " ".join(["K-1"] * 65)})]:
            refused = refusal(lambda: intake.publish({**closed(epoch, 1), **change}), reason)
            assert refused.data == {"code": "bus.bad_event", "reason": reason}, (reason, refused.data)
        long = closed(epoch, 1, data={"case": "K-1", "padding": "x" * 61_440})
        assert refusal(lambda: intake.publish(long)).data["reason"] == "event.too_long"
        assert refusal(lambda: intake.publish(7)).data["reason"] == "event.not_an_object"
        assert refusal(lambda: intake.request("bus.publish", {})).data["member"] == "event"
        intake.publish(closed(epoch, 1))


@promise("2", "| event (the bytes of the `event` member) | 61 440 bytes |")
def an_event_of_61440_bytes_is_kept(bus):
    import json
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        event = closed(epoch, 1, data={"padding": ""})
        bare = len(json.dumps(event, separators=(",", ":")))
        event["data"]["padding"] = "x" * (61_440 - bare)
        position = intake.publish(event)
        with bus.operator() as tail:
            tail.request("bus.subscribe", {"types": ["*"], "after": position - 1})
            assert tail.events(1) == [(position, event)]


@promise("4", "foreign source, type not declared")
def a_foreign_source_or_a_type_not_declared_is_refused(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        refused = refusal(lambda: intake.publish(closed(epoch, 1, source="callback")))
        assert refused.code == "bus.not_allowed" and refused.data["what"] == "source", refused.data
        refused = refusal(lambda: intake.publish(closed(epoch, 1, type="dk.genklang.intake.registered.v1")))
        assert refused.code == "bus.not_allowed" and refused.data["what"] == "type", refused.data


@promise("4", "A later version may add attributes as CloudEvents allows them")
def attributes_of_later_versions_are_kept_as_they_came(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake, bus.operator() as tail:
        tail.request("bus.subscribe", {"types": ["*"]})
        event = closed(epoch, 1, traceparent="00-1", sequence=7, urgent=True)
        position = intake.publish(event)
        assert tail.events(1) == [(position, event)]
