"""PROTOCOL.md § 3: who is let in, as whom, and who has to leave for it."""

import contextlib
import secrets

from promises import promise
from wire import CLOSED, Closed, closed, lasts, new_epoch, refusal, wait


@promise("3", "Both sides show that they hold the service's key without sending it")
def the_bus_proves_itself_and_so_must_the_client(bus):
    with bus.sign_in("intake", serves=["intake"]) as client:
        assert client.welcome["head"] >= 0
    with bus.connect() as client:
        client.hello("intake")
        refused = refusal(lambda: client.request("bus.prove", {"proof": secrets.token_hex(32)}))
        assert refused.code == "bus.unauthorized"
        try:
            client.receive()
            raise AssertionError("the connection was not closed")
        except Closed:
            pass


@promise("3", '"genklang-bus/1 service <service> <busNonce> <clientNonce>"')
def a_proof_cannot_be_sent_back_to_whoever_made_it(bus):
    with bus.connect() as client:
        hello = client.hello("intake")
        assert refusal(lambda: client.request("bus.prove", {"proof": hello["proof"]})).code == "bus.unauthorized"


@promise("9", "`bus.hello` and `bus.prove` after sign-in too")
def a_proof_is_good_once(bus):
    with bus.sign_in("operator") as client:
        for method in "bus.hello", "bus.prove":
            refused = refusal(lambda: client.request(method, {}))
            assert refused.code == "bus.unknown_method"


@promise("3", "An unknown service and a wrong key get the same answers")
def an_unknown_service_hears_what_a_wrong_key_hears(bus):
    heard = []
    for service in "intake", "nobody":
        with bus.connect() as client:
            hello = client.hello(service)
            refused = refusal(lambda: client.request("bus.prove", {"proof": secrets.token_hex(32)}))
            heard.append((sorted(hello), refused.error))
    assert heard[0] == heard[1], heard


@promise("9", "anything but hello and prove, in that order")
def nothing_is_done_for_a_stranger(bus):
    for method, code in (
        ("bus.status", "bus.sign_in_first"), ("intake.show", "bus.sign_in_first"), ("bus.prove", "bus.sign_in_first"),
    ):
        with bus.connect() as client:
            assert refusal(lambda: client.request(method, {"body": {}})).code == code
            assert client.lines.read(1) == b"", "the connection was not closed"
    with bus.connect() as client:
        client.hello("intake")
        assert refusal(lambda: client.hello("intake")).code == "bus.sign_in_first"
    with bus.connect() as client:
        client.send({"method": "bus.ack", "params": {"position": 0}})
        assert client.last_word()["code"] == "bus.sign_in_first"


@promise("9", "a member is missing, of another kind, or beyond its limit | stays; closed before sign-in")
def what_hello_lacks_is_named(bus):
    good = {"protocol": 1, "service": "intake", "nonce": secrets.token_hex(32)}
    for member, value in (
        ("protocol", None), ("service", "Intake"), ("service", 7), ("nonce", "short"), ("nonce", "G" * 64),
    ):
        with bus.connect() as client:
            refused = refusal(lambda: client.request("bus.hello", {**good, member: value}))
            assert refused.code == "bus.bad_params" and refused.data["member"] == member, refused.data


@promise("12", "`supported` in `bus.protocol` lists what is spoken")
def another_protocol_is_answered_with_what_is_spoken(bus):
    with bus.connect() as client:
        hello = {"protocol": 99, "service": "intake", "nonce": secrets.token_hex(32)}
        refused = refusal(lambda: client.request("bus.hello", hello))
        assert refused.code == "bus.protocol" and 1 in refused.data["supported"]


@promise("3", "is refused with `bus.not_allowed`, `what` and `name`, and the connection is closed")
def what_is_declared_beyond_the_grant_is_refused(bus):
    for declared, what in (
        ({"publishes": ["dk.genklang.callback.missed.v1"]}, "publishes"), ({"reads": ["*"]}, "reads"),
        ({"reads": ["dk.genklang.wellbeing.prompted.v1"]}, "reads"), ({"serves": ["callback"]}, "serves"),
    ):
        with bus.connect() as client:
            refused = refusal(lambda: client.prove("intake", **declared))
            assert refused.code == "bus.not_allowed" and refused.data["what"] == what, refused.data


@promise("3", "the life of the client's data file, 16 characters")
def an_epoch_is_sixteen_characters(bus):
    for epoch in "short", "7ZK3Q8M2RTV5WX9A7", 7:
        with bus.connect() as client:
            refused = refusal(lambda: client.prove("intake", epoch=epoch))
            assert refused.data == {"code": "bus.bad_params", "member": "epoch"}, refused.data


@promise("3", "A newer one, once signed in, *fences* the older one")
def the_newer_of_two_processes_fences_the_older(bus):
    with bus.intake() as older, bus.intake() as newer:
        assert older.last_word()["code"] == "bus.fenced"
        assert newer.welcome["next"] == 1


@promise("3", "Newer is the connection the bus took later")
def whoever_connected_earlier_and_proves_itself_later_fences_nobody(bus):
    with bus.connect() as older, bus.intake() as newer:
        assert refusal(lambda: older.prove("intake", epoch=new_epoch(), publishes=[CLOSED])).code == "bus.fenced"
        newer.silence()


@promise("3", "`operator` is not fenced")
def the_operator_may_be_in_several_places(bus):
    lines = [bus.operator() for _ in range(3)]
    for line in lines:
        assert line.request("bus.status", {})["connections"] >= 3
    for line in lines:
        line.close()


@promise("2", "| connections of `operator` | 16; of every other service 1 |")
def the_seventeenth_operator_has_to_wait(bus):
    wait("those before to have left", lambda: bus.status()["connections"] == 1)
    lines = [bus.operator() for _ in range(16)]
    with bus.connect("operator") as late:
        assert refusal(lambda: late.prove("operator", reads=["*"])).code == "bus.busy"
        assert late.lines.read(1) == b"", "the connection was not closed"
    for line in lines:
        line.close()


@promise("2", "| from connecting to being signed in | 5 s |")
def whoever_does_not_sign_in_is_let_go_and_told_why(bus):
    with contextlib.ExitStack() as lines:
        def begin(*_):
            idle, half = (lines.enter_context(bus.connect()) for _ in range(2))
            half.hello("intake")

            def see_end():
                for line in idle, half:
                    assert line.last_word()["code"] == "bus.sign_in_late"
            return see_end

        lasts(bus, 5, begin)


@promise("2", "| connections not signed in | 64 |")
def in_a_crowd_of_strangers_the_oldest_makes_room(bus):
    def crowd():
        with contextlib.ExitStack() as lines:
            oldest, *_ = [lines.enter_context(bus.connect()) for _ in range(65)]
            code = oldest.last_word()["code"]
            # Who came slowly was too late by itself, and it was no crowd.
            if code == "bus.sign_in_late":
                return False
            assert code == "bus.full", code
            with bus.intake():
                return True

    wait("65 strangers within the time to sign in", crowd)


@promise("3", "`lives`: the other lives of this service that the log knows, `epoch` and `last`; absent when there are none")
def a_new_life_begins_with_1_and_hears_of_the_older_ones(bus):
    older, newer = new_epoch(), new_epoch()
    with bus.intake(older) as intake:
        positions = intake.publish_all([closed(older, number) for number in (1, 2, 3)])
    with bus.intake(newer) as intake:
        assert intake.welcome["next"] == 1
        assert {"epoch": older, "last": 3} in intake.welcome["lives"], intake.welcome
        assert all(life["epoch"] != newer for life in intake.welcome["lives"])
        intake.publish(closed(newer, 1))
        # What was said in the older life stays said, and its numbers taken.
        assert intake.publish(closed(older, 2)) == positions[1]
        assert refusal(lambda: intake.publish(closed(older, 5))).data == {"code": "bus.gap", "expected": 4}


@promise("3", "A newer one, once signed in, *fences* the older one", "the client then stops and does not come back")
def a_sender_in_an_older_life_is_fenced_by_the_one_in_the_newer(bus):
    older, newer = new_epoch(), new_epoch()
    with bus.intake(older) as before:
        before.publish(closed(older, 1))
        with bus.intake(newer) as after:
            assert before.last_word()["code"] == "bus.fenced"
            after.publish(closed(newer, 1))
    with bus.intake(older) as again:
        assert again.welcome["next"] == 2, "what came after the fence was not taken"


@promise("3", "absent when there are none", "the position of the newest event, 0 when there is none", needs=["start"])
def an_empty_log_has_no_lives_and_no_events(bus):
    bus.operate("start")
    with bus.intake() as intake, bus.operator() as operator:
        assert intake.welcome["head"] == 0 and intake.welcome["next"] == 1, intake.welcome
        assert "lives" not in intake.welcome, intake.welcome
        status = operator.request("bus.status", {})
        assert status["head"] == 0 and status["consumers"] == [] and status["sources"] == [], status


@promise("3", "`operator` alone may read every type, `[\"*\"]`, and need not say so",
         "Each of the three may be left out, which means none")
def the_operator_need_not_say_that_it_reads_everything(bus):
    with bus.sign_in("operator") as operator:
        assert operator.request("bus.subscribe", {"types": ["*"]})["after"] >= 0
    with bus.sign_in("learning") as learning:
        refused = refusal(lambda: learning.request("bus.subscribe", {"types": [CLOSED]}))
        assert refused.data == {"code": "bus.not_allowed", "what": "reads", "name": CLOSED}, refused.data


@promise("3", "`lives`: optional, at most 64")
def what_a_sender_says_of_its_lives_has_bounds(bus):
    for lives in (
        7, [{"epoch": new_epoch(), "last": 1}], [{"epoch": new_epoch(), "last": 1, "confirmed": 2}],
        [{"epoch": new_epoch(), "last": 1, "confirmed": -1}],
        [{"epoch": new_epoch(), "last": 0, "confirmed": 0} for _ in range(65)],
    ):
        with bus.connect() as client:
            refused = refusal(lambda: client.prove("intake", epoch=new_epoch(), lives=lives))
            assert refused.data == {"code": "bus.bad_params", "member": "lives"}, refused.data


@promise("3", "`limits`: `line`, `event`, `window`, and `backupDays`", "The window is said anew at each sign-in")
def the_limits_are_said_at_each_sign_in(bus):
    with bus.intake() as intake:
        limits = intake.welcome["limits"]
        assert limits["line"] == 65_536 and limits["event"] == 61_440, limits
        assert limits["window"] >= 1 and limits["backupDays"] >= 0, limits


@promise("3", "Whenever the bus ends a connection for a reason of its own it says why in one last line",
         needs=["restart"])
def a_bus_that_stops_says_so(bus):
    with bus.operator() as client, bus.connect() as stranger:
        stranger.hello("intake")
        bus.operate("restart")
        assert client.last_word()["code"] == "bus.stopping"
        assert stranger.last_word()["code"] == "bus.stopping"


@promise("12", "each side passes over those it does not know, and a client of the first day works unchanged")
def members_of_a_later_client_are_passed_over(bus):
    epoch = new_epoch()
    with bus.connect() as client:
        hello = client.hello("intake", novelty={"deep": [1]})
        assert hello["protocol"] == 1
    with bus.intake(epoch, novelty=True) as client:
        assert client.welcome["next"] == 1
        assert client.request("bus.publish", {"event": closed(epoch, 1), "novelty": []})["position"] > 0
