"""PROTOCOL.md § 3: who is let in, as whom, and who has to leave for it."""

import secrets

from wire import CLOSED, Closed, new_epoch, refusal


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


def a_proof_cannot_be_sent_back_to_whoever_made_it(bus):
    with bus.connect() as client:
        hello = client.hello("intake")
        assert refusal(lambda: client.request("bus.prove", {"proof": hello["proof"]})).code == "bus.unauthorized"


def a_proof_is_good_once(bus):
    with bus.sign_in("operator") as client:
        for method in "bus.hello", "bus.prove":
            refused = refusal(lambda: client.request(method, {}))
            assert refused.code == "bus.unknown_method"


def an_unknown_service_hears_what_a_wrong_key_hears(bus):
    heard = []
    for service in "intake", "nobody":
        with bus.connect() as client:
            hello = client.hello(service)
            refused = refusal(lambda: client.request("bus.prove", {"proof": secrets.token_hex(32)}))
            heard.append((sorted(hello), refused.error))
    assert heard[0] == heard[1], heard


def nothing_is_done_for_a_stranger(bus):
    for method, code in (
        ("bus.status", "bus.sign_in_first"), ("intake.show", "bus.sign_in_first"), ("bus.prove", "bus.sign_in_first"),
    ):
        with bus.connect() as client:
            assert refusal(lambda: client.request(method, {"body": {}})).code == code
            assert client.lines.read(1) == b"", "the connection was not closed"


def what_hello_lacks_is_named(bus):
    good = {"protocol": 1, "service": "intake", "nonce": secrets.token_hex(32)}
    for member, value in (
        ("protocol", None), ("service", "Intake"), ("service", 7), ("nonce", "short"), ("nonce", "G" * 64),
    ):
        with bus.connect() as client:
            refused = refusal(lambda: client.request("bus.hello", {**good, member: value}))
            assert refused.code == "bus.bad_params" and refused.data["member"] == member, refused.data


def another_protocol_is_answered_with_what_is_spoken(bus):
    with bus.connect() as client:
        hello = {"protocol": 99, "service": "intake", "nonce": secrets.token_hex(32)}
        refused = refusal(lambda: client.request("bus.hello", hello))
        assert refused.code == "bus.protocol" and 1 in refused.data["supported"]


def what_is_declared_beyond_the_grant_is_refused(bus):
    for declared, what in (
        ({"publishes": ["dk.genklang.callback.missed.v1"]}, "publishes"), ({"reads": ["*"]}, "reads"),
        ({"reads": ["dk.genklang.wellbeing.prompted.v1"]}, "reads"), ({"serves": ["callback"]}, "serves"),
    ):
        with bus.connect() as client:
            refused = refusal(lambda: client.prove("intake", **declared))
            assert refused.code == "bus.not_allowed" and refused.data["what"] == what, refused.data


def an_epoch_is_sixteen_characters(bus):
    for epoch in "short", "7ZK3Q8M2RTV5WX9A7", 7:
        with bus.connect() as client:
            refused = refusal(lambda: client.prove("intake", epoch=epoch))
            assert refused.data == {"code": "bus.bad_params", "member": "epoch"}, refused.data


def the_newer_of_two_processes_fences_the_older(bus):
    with bus.intake() as older, bus.intake() as newer:
        assert older.last_word()["code"] == "bus.fenced"
        assert newer.welcome["next"] == 1


def whoever_connected_earlier_and_proves_itself_later_fences_nobody(bus):
    with bus.connect() as older, bus.intake() as newer:
        assert refusal(lambda: older.prove("intake", epoch=new_epoch(), publishes=[CLOSED])).code == "bus.fenced"
        newer.silence()


def the_operator_may_be_in_several_places(bus):
    lines = [bus.operator() for _ in range(3)]
    for line in lines:
        assert line.request("bus.status", {})["connections"] >= 3
    for line in lines:
        line.close()


TESTS = [
    the_bus_proves_itself_and_so_must_the_client,
    a_proof_cannot_be_sent_back_to_whoever_made_it,
    a_proof_is_good_once,
    an_unknown_service_hears_what_a_wrong_key_hears,
    nothing_is_done_for_a_stranger,
    what_hello_lacks_is_named,
    another_protocol_is_answered_with_what_is_spoken,
    what_is_declared_beyond_the_grant_is_refused,
    an_epoch_is_sixteen_characters,
    the_newer_of_two_processes_fences_the_older,
    whoever_connected_earlier_and_proves_itself_later_fences_nobody,
    the_operator_may_be_in_several_places,
]
