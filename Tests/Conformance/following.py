"""PROTOCOL.md §§ 5, 7 and 12: one order for everybody, no more than was asked for, from where it was left."""

import datetime

from wire import CLOSED, REOPENED, closed, new_epoch, refusal, wait

CREDIT = {"events": 64, "bytes": 262_144}


def learning(bus, after, credit=None, types=None, reads=None):
    """Learning as a durable consumer; what it was answered is `welcome`."""
    types = types or [CLOSED]
    line = bus.sign_in("learning", reads=reads or types)
    line.welcome = line.request(
        "bus.subscribe", {"consumer": "learning", "types": types, "after": after, "credit": credit or CREDIT})
    return line


def said(bus, count, **changes):
    """So many events, just published: their positions."""
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        return intake.publish_all([closed(epoch, number, **changes) for number in range(1, count + 1)])


def replay_from_a_position_then_live(bus):
    positions = said(bus, 5)
    epoch = new_epoch()
    with learning(bus, positions[1]) as client:
        assert client.welcome == {"after": positions[1], "head": positions[-1]}, client.welcome
        assert [position for position, _ in client.events(3)] == positions[2:]
        with bus.intake(epoch) as intake:
            position = intake.publish(closed(epoch, 1))
        assert client.events(1) == [(position, closed(epoch, 1))]


def everybody_sees_the_same_order(bus):
    with bus.operator() as one, bus.operator() as other:
        for tail in one, other:
            tail.request("bus.subscribe", {"types": ["*"]})
        positions = said(bus, 100)
        assert [position for position, _ in one.events(100)] == positions
        assert [position for position, _ in other.events(100)] == positions


def a_filter_passes_over_the_rest(bus):
    epoch = new_epoch()
    with bus.operator() as tail, bus.intake(epoch) as intake:
        tail.request("bus.subscribe", {"types": [REOPENED]})
        for number in range(1, 10):
            intake.publish(closed(epoch, number, type=REOPENED if number % 3 == 0 else CLOSED))
        assert [event["id"] for _, event in tail.events(3)] == [f"{epoch}:{number}" for number in (3, 6, 9)]
        tail.silence()


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


def credit_by_bytes_is_kept_and_one_event_always_fits(bus):
    positions = said(bus, 4, data={"padding": "x" * 30_000})
    with learning(bus, positions[0] - 1, {"events": 64, "bytes": 61_440}) as client:
        assert [position for position, _ in client.events(2)] == positions[:2]
        client.silence()
        client.acknowledge(positions[1])
        assert [position for position, _ in client.events(2)] == positions[2:]


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


def an_acknowledgement_of_what_was_never_sent_ends_the_connection(bus):
    position = said(bus, 1)[0]
    with learning(bus, position - 1) as client:
        client.events(1)
        client.acknowledge(position + 1)
        assert client.last_word()["code"] == "bus.bad_ack"


def a_position_beyond_the_head_is_named(bus):
    head = said(bus, 1)[0]
    refused = refusal(lambda: learning(bus, head + 1))
    assert refused.code == "bus.position_beyond_head" and refused.data["head"] == head, refused.data
    assert 1 <= refused.data["first"] <= head


def a_consumer_is_the_services_own_and_one_a_connection(bus):
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        params = {"types": [CLOSED], "after": 0, "credit": CREDIT}
        for name in "callback", "learning.", "learning.X", "learningx":
            refused = refusal(lambda: client.request("bus.subscribe", {**params, "consumer": name}))
            assert refused.code == "bus.not_allowed" and refused.data["what"] == "consumer", refused.data
        client.request("bus.subscribe", {**params, "types": [CLOSED], "after": bus.status()["head"], "consumer": "learning"})
        assert refusal(lambda: client.request("bus.subscribe", params)).code == "bus.subscribed"


def only_what_was_declared_can_be_followed(bus):
    with bus.sign_in("learning", reads=[CLOSED]) as client:
        for types in ["*"], [REOPENED]:
            refused = refusal(lambda: client.request("bus.subscribe", {"types": types}))
            assert refused.code == "bus.not_allowed" and refused.data["what"] == "reads", refused.data
        assert refusal(lambda: client.request("bus.subscribe", {"types": []})).data["member"] == "types"


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


def replay_from_a_moment(bus):
    before = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=36_500)
    after = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=36_500)
    position = said(bus, 3)[-1]
    with bus.operator() as tail:
        reply = tail.request("bus.subscribe", {"types": ["*"], "since": before.isoformat(timespec="milliseconds").replace("+00:00", "Z")})
        assert reply["after"] < position
        assert tail.events(1)[0][0] == reply["after"] + 1
    with bus.operator() as tail:
        reply = tail.request("bus.subscribe", {"types": ["*"], "since": after.isoformat(timespec="milliseconds").replace("+00:00", "Z")})
        assert reply["after"] == reply["head"]
    with bus.operator() as tail:
        for params in {"since": "yesterday"}, {"since": "2026-11-24T09:12:00Z", "after": 0}:
            assert refusal(lambda: tail.request("bus.subscribe", {"types": ["*"], **params})).data["member"] == "since"


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
        assert operator.request("bus.retire", wish) == {"consumer": "learning", "position": head}
        assert refusal(lambda: operator.request("bus.retire", wish)).code == "bus.no_consumer"
        assert all(row["consumer"] != "learning" for row in bus.status()["consumers"])


TESTS = [
    replay_from_a_position_then_live,
    everybody_sees_the_same_order,
    a_filter_passes_over_the_rest,
    credit_by_events_is_kept_and_given_back,
    credit_by_bytes_is_kept_and_one_event_always_fits,
    credit_has_bounds_and_is_required_of_a_consumer,
    an_acknowledgement_of_what_was_never_sent_ends_the_connection,
    a_position_beyond_the_head_is_named,
    a_consumer_is_the_services_own_and_one_a_connection,
    only_what_was_declared_can_be_followed,
    the_status_tells_lag_and_age_until_it_is_acknowledged,
    a_consumer_that_does_not_read_holds_up_nobody_and_catches_up,
    replay_from_a_moment,
    a_consumer_is_retired_by_the_operator_alone_and_not_while_it_follows,
]
