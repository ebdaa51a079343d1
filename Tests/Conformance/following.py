"""PROTOCOL.md §§ 5, 7 and 12: one order for everybody, no more than was asked for, from where it was left."""

import datetime

from promises import promise
from wire import CLOSED, REOPENED, closed, new_epoch, refusal, wait

CREDIT = {"events": 64, "bytes": 262_144}


def learning(bus, after, credit=None, **more):
    """Learning as a durable consumer; what it was answered is `welcome`."""
    line = bus.sign_in("learning", reads=[CLOSED])
    wish = {"consumer": "learning", "types": [CLOSED], "after": after, "credit": credit or CREDIT, **more}
    line.welcome = line.request("bus.subscribe", wish)
    return line


def said(bus, count, **changes):
    """So many events, just published: their positions."""
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        return intake.publish_all([closed(epoch, number, **changes) for number in range(1, count + 1)])


@promise("5", "`after`: go on behind this position")
def replay_from_a_position_then_live(bus):
    positions = said(bus, 5)
    epoch = new_epoch()
    with learning(bus, positions[1]) as client:
        assert client.welcome == {"after": positions[1], "head": positions[-1]}, client.welcome
        assert [position for position, _ in client.events(3)] == positions[2:]
        with bus.intake(epoch) as intake:
            position = intake.publish(closed(epoch, 1))
        assert client.events(1) == [(position, closed(epoch, 1))]


@promise("5", "positions rising, in one order that is the same for everybody")
def everybody_sees_the_same_order(bus):
    with bus.operator() as one, bus.operator() as other:
        for tail in one, other:
            tail.request("bus.subscribe", {"types": ["*"]})
        positions = said(bus, 100)
        assert [position for position, _ in one.events(100)] == positions
        assert [position for position, _ in other.events(100)] == positions


@promise("5", "Positions have holes for whoever filters")
def a_filter_passes_over_the_rest(bus):
    epoch = new_epoch()
    with bus.operator() as tail, bus.intake(epoch) as intake:
        tail.request("bus.subscribe", {"types": [REOPENED]})
        for number in range(1, 10):
            intake.publish(closed(epoch, number, type=REOPENED if number % 3 == 0 else CLOSED))
        assert [event["id"] for _, event in tail.events(3)] == [f"{epoch}:{number}" for number in (3, 6, 9)]
        tail.silence()


@promise(
    "5",
    "each event sent uses credit; bus.ack gives it back",
    "An acknowledgement below an earlier one is ignored")
def credit_by_events_is_kept_and_given_back(bus):
    positions = said(bus, 10)
    with learning(bus, positions[0] - 1, {"events": 3, "bytes": 262_144}) as client:
        assert [position for position, _ in client.events(3)] == positions[:3]
        client.silence()
        client.acknowledge(positions[1])
        assert [position for position, _ in client.events(2)] == positions[3:5]
        client.acknowledge(positions[0])
        client.silence()
        client.acknowledge(positions[4])
        assert [position for position, _ in client.events(3)] == positions[5:8]


@promise("5", "A single event always fits the smallest credit")
def credit_by_bytes_is_kept_and_one_event_always_fits(bus):
    positions = said(bus, 4, data={"padding": "x" * 30_000})
    with learning(bus, positions[0] - 1, {"events": 64, "bytes": 61_440}) as client:
        assert [position for position, _ in client.events(2)] == positions[:2]
        client.silence()
        client.acknowledge(positions[1])
        assert [position for position, _ in client.events(2)] == positions[2:]


@promise("2", "1–1 024 events and 61 440–1 048 576 bytes")
def credit_has_bounds_and_is_required_of_a_consumer(bus):
    for credit, member in (
        ({"events": 0, "bytes": 61_440}, "events"), ({"events": 1025, "bytes": 61_440}, "events"),
        ({"events": 1, "bytes": 61_439}, "bytes"), ({"events": 1, "bytes": 1_048_577}, "bytes"), (None, "credit"),
    ):
        with bus.sign_in("learning", reads=[CLOSED]) as client:
            params = {"consumer": "learning", "types": [CLOSED], "after": 0}
            if credit:
                params["credit"] = credit
            refused = refusal(lambda: client.request("bus.subscribe", params))
            assert refused.data == {"code": "bus.bad_params", "member": member}, refused.data


@promise("5", "one beyond the last event sent")
def an_acknowledgement_of_what_was_never_sent_ends_the_connection(bus):
    position = said(bus, 1)[0]
    with learning(bus, position - 1) as client:
        client.events(1)
        client.acknowledge(position + 1)
        assert client.last_word()["code"] == "bus.bad_ack"


@promise("5", "Higher than `head` → `bus.position_beyond_head` with `first` and `head`")
def a_position_beyond_the_head_is_named(bus):
    head = said(bus, 1)[0]
    refused = refusal(lambda: learning(bus, head + 1))
    assert refused.code == "bus.position_beyond_head" and refused.data["head"] == head, refused.data
    assert 1 <= refused.data["first"] <= head


@promise("5", "One subscription a connection")
def a_consumer_is_the_services_own_and_one_a_connection(bus):
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        params = {"types": [CLOSED], "after": 0, "credit": CREDIT}
        for name in "callback", "learning.", "learning.X", "learningx", "learning." + "x" * 25:
            refused = refusal(lambda: client.request("bus.subscribe", {**params, "consumer": name}))
            assert refused.code == "bus.not_allowed" and refused.data["what"] == "consumer", refused.data
        client.request("bus.subscribe", {**params, "after": bus.status()["head"], "consumer": "learning"})
        assert refusal(lambda: client.request("bus.subscribe", params)).code == "bus.subscribed"


@promise("5", 'which events; each declared in `reads`, or `["*"]` for `operator`')
def only_what_was_declared_can_be_followed(bus):
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        for types in ["*"], [REOPENED]:
            refused = refusal(lambda: client.request("bus.subscribe", {"types": types}))
            assert refused.code == "bus.not_allowed" and refused.data["what"] == "reads", refused.data
        assert refusal(lambda: client.request("bus.subscribe", {"types": []})).data["member"] == "types"


@promise("7", "`consumers`: `consumer`, `position`, `lag` (head − position), `connected`; `age`")
def the_status_tells_lag_and_age_until_it_is_acknowledged(bus):
    position = said(bus, 1)[0]
    with learning(bus, position - 1) as client:
        client.events(1)

        def standing():
            return next(row for row in bus.status()["consumers"] if row["consumer"] == "learning")

        behind = standing()
        assert behind["lag"] == 1 and behind["connected"] and behind["position"] == position - 1, behind
        assert behind["age"] >= 0
        client.acknowledge(position)
        wait("the lag to be gone", lambda: standing()["lag"] == 0 and "age" not in standing())


@promise("5", "it is read for page by page, as its credit allows, in turn with the others")
def a_consumer_that_does_not_read_holds_up_nobody_and_catches_up(bus):
    start = bus.status()["head"]
    with learning(bus, start, {"events": 2, "bytes": 61_440}) as slow, bus.operator() as tail:
        tail.request("bus.subscribe", {"types": ["*"], "after": start})
        positions = said(bus, 600)
        assert [position for position, _ in tail.events(600)] == positions
        caught = []
        while len(caught) < 600:
            (position, _), = slow.events(1)
            caught.append(position)
            slow.acknowledge(position)
        assert caught == positions


@promise("5", "a moment; go on with what arrived then, by the bus's clock")
def replay_from_a_moment(bus):
    def moment(days):
        found = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
        return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    position = said(bus, 3)[-1]
    with bus.operator() as tail:
        reply = tail.request("bus.subscribe", {"types": ["*"], "since": moment(-36_500)})
        assert reply["after"] < position
        assert tail.events(1)[0][0] == reply["after"] + 1
    with bus.operator() as tail:
        reply = tail.request("bus.subscribe", {"types": ["*"], "since": moment(36_500)})
        assert reply["after"] == reply["head"]
    with bus.operator() as tail:
        for params in {"since": "yesterday"}, {"since": "2026-11-24T09:12:00Z", "after": 0}:
            assert refusal(lambda: tail.request("bus.subscribe", {"types": ["*"], **params})).data["member"] == "since"


@promise("7", "`bus.no_consumer` when there is none of that name, `bus.connected` while it is following")
def a_consumer_is_retired_by_the_operator_alone_and_not_while_it_follows(bus):
    head = bus.status()["head"]
    wish = {"consumer": "learning", "reason": "a conformance run"}
    with learning(bus, head) as client, bus.operator() as operator:
        assert refusal(lambda: client.request("bus.retire", wish)).code == "bus.not_allowed"
        assert refusal(lambda: operator.request("bus.retire", wish)).code == "bus.connected"
        client.close()
        wait("learning to have left", lambda: not next(
            row for row in bus.status()["consumers"] if row["consumer"] == "learning")["connected"])
        assert refusal(lambda: operator.request("bus.retire", {**wish, "reason": ""})).data["member"] == "reason"
        assert refusal(lambda: operator.request("bus.retire", {**wish, "reason": "x" * 401})).data["member"] == "reason"
        assert operator.request("bus.retire", wish) == {"consumer": "learning", "position": head}
        assert refusal(lambda: operator.request("bus.retire", wish)).code == "bus.no_consumer"
        assert all(row["consumer"] != "learning" for row in bus.status()["consumers"])


@promise("5", "The bytes of `event` are the sender's", "The bus keeps the bytes of the event as they came")
def the_bytes_come_as_they_were_sent(bus):
    epoch = new_epoch()
    event = (
        '{ "type":"%s", "specversion":"1.0",  "id":"%s:1","data":{"caf\\u00e9":"\\u00E6\\/æ","n":1.50, "e":1E2},'
        '"source":"\\/genklang\\/intake","subject":"K-1","time":"2026-11-24T10:12:00+01:00"}' % (CLOSED, epoch)).encode()
    with bus.intake(epoch) as intake, bus.operator() as tail:
        tail.request("bus.subscribe", {"types": ["*"]})
        intake.send_bytes(b'{"jsonrpc":"2.0","id":99,"method":"bus.publish","params":{"event":' + event + b"}}\n")
        intake.answer(99)
        tail.events(1)
        assert event in tail.raw, tail.raw


@promise("5", "`bus.ack` (notification, `position`) says that everything up to `position` is done with")
def whoever_follows_nothing_has_nothing_to_acknowledge(bus):
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        client.acknowledge(1)
        assert client.last_word()["code"] == "bus.bad_ack"


@promise("5", "For a consumer it is the position its own file holds, and required", "instead of `after`, for a tail")
def a_consumer_goes_by_its_file_and_one_service_has_several(bus):
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        wish = {"consumer": "learning.figures", "types": [CLOSED], "credit": CREDIT}
        for more, member in ({}, "after"), ({"after": -1}, "after"), ({"since": "2026-11-24T09:12:00Z"}, "since"):
            refused = refusal(lambda: client.request("bus.subscribe", {**wish, **more}))
            assert refused.data == {"code": "bus.bad_params", "member": member}, refused.data
        head = bus.status()["head"]
        assert client.request("bus.subscribe", {**wish, "after": head}) == {"after": head, "head": head}
    wait("it to have left", lambda: not next(
        row for row in bus.status()["consumers"] if row["consumer"] == "learning.figures")["connected"])
    with bus.operator() as operator:
        operator.request("bus.retire", {"consumer": "learning.figures", "reason": "a conformance run"})


@promise("5", "A tail may leave it out: from now on")
def a_tail_hears_from_now_on(bus):
    said(bus, 2)
    with bus.operator() as tail:
        reply = tail.request("bus.subscribe", {"types": ["*"]})
        assert reply["after"] == reply["head"]
        position = said(bus, 1)[0]
        assert tail.events(1)[0][0] == position
    assert all(row["consumer"] != "operator" for row in bus.status()["consumers"]), "nothing is kept of a tail"
