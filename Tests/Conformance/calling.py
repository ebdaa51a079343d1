"""PROTOCOL.md § 6: questions pass through with their bytes untouched, and nobody waits for ever."""

from promises import promise
from wire import Refused, lasts, refusal

CALL = {"command": "D-1", "deadline": 20_000, "body": {"case": "K-1"}}


@promise("6", "The service gets a request with the bus's own text `id`")
def a_call_reaches_whoever_serves_it_and_the_answer_comes_back(bus):
    with bus.intake() as intake, bus.operator() as operator:
        asked = operator.ask("intake.show", {**CALL, "novelty": [1.5, None, "æ"]})
        passed = intake.next()
        assert passed["method"] == "intake.show" and isinstance(passed["id"], str), passed
        assert passed["params"] == {"caller": "operator", "call": {**CALL, "novelty": [1.5, None, "æ"]}}
        intake.send({"id": passed["id"], "result": {"step": "red"}})
        assert operator.answer(asked) == {"step": "red"}


@promise("6", "Its `result` or `error` goes back under the caller's id, bytes untouched")
def a_refusal_comes_back_as_it_was_said(bus):
    with bus.intake() as intake, bus.operator() as operator:
        asked = operator.ask("intake.show", CALL)
        error = {"code": -32050, "message": "Sagen er lukket.", "data": {"code": "intake.closed", "since": 7}}
        intake.send({"id": intake.next()["id"], "error": error})
        assert refusal(lambda: operator.answer(asked)).error == error


@promise("6", "Its `result` or `error` goes back under the caller's id")
def answers_may_come_in_another_order(bus):
    with bus.intake() as intake, bus.operator() as operator:
        asked = [operator.ask("intake.show", {**CALL, "body": {"number": number}}) for number in range(10)]
        passed = [intake.next() for _ in range(10)]
        for message in reversed(passed):
            intake.send({"id": message["id"], "result": message["params"]["call"]["body"]})
        assert [operator.answer(id)["number"] for id in asked] == list(range(10))


@promise("6", "deadline passed: bus.silent")
def without_an_answer_before_the_deadline_it_is_silent(bus):
    with bus.intake() as intake, bus.operator() as operator:
        asked = operator.ask("intake.show", {**CALL, "deadline": 1})
        late = intake.next()
        assert refusal(lambda: operator.answer(asked)).code == "bus.silent"
        intake.send({"id": late["id"], "result": {}})
        operator.silence()


@promise("6", "connection lost: bus.no_service")
def a_service_that_is_not_there_or_leaves_is_named_at_once(bus):
    with bus.operator() as operator:
        assert refusal(lambda: operator.request("notifier.list", {"body": {}})).code == "bus.no_service"
        with bus.intake() as intake:
            asked = operator.ask("intake.show", CALL)
            intake.next()
        assert refusal(lambda: operator.answer(asked)).code == "bus.no_service"


@promise("3", "default deny")
def what_the_allow_list_does_not_grant_is_not_passed_on(bus):
    with bus.intake() as intake, bus.sign_in("learning") as learning:
        refused = refusal(lambda: learning.request("intake.show", CALL))
        assert refused.data == {"code": "bus.not_allowed", "what": "method", "name": "intake.show"}, refused.data
        assert refusal(lambda: learning.request("bus.status", {})).code == "bus.not_allowed"
        intake.silence()


@promise("2", "| deadline of a call | 1–60 000 ms; 10 000 ms when left out |")
def what_the_bus_must_rely_on_is_checked(bus):
    with bus.intake() as intake, bus.operator() as operator:
        for change, member in (
            ({"body": []}, "body"), ({"command": "not this one"}, "command"), ({"command": "x" * 65}, "command"),
            ({"deadline": 0}, "deadline"), ({"deadline": 60_001}, "deadline"),
        ):
            refused = refusal(lambda: operator.request("intake.show", {**CALL, **change}))
            assert refused.data == {"code": "bus.bad_params", "member": member}, (change, refused.data)
        intake.silence()


@promise("2", "| calls without an answer, per caller | 64 |")
def more_calls_than_a_caller_may_have_open_are_busy(bus):
    with bus.intake() as intake, bus.operator() as operator:
        asked = [operator.ask("intake.show", CALL) for _ in range(65)]
        assert refusal(lambda: operator.answer(asked[-1])).code == "bus.busy"
        for _ in range(64):
            intake.send({"id": intake.next()["id"], "result": {}})
        for id in asked[:-1]:
            operator.answer(id)


@promise("9", "so is an answer to a call that nobody waits for")
def nobody_answers_for_another(bus):
    with bus.intake() as intake, bus.sign_in("learning") as learning, bus.operator() as operator:
        asked = operator.ask("intake.show", CALL)
        passed = intake.next()
        learning.send({"id": passed["id"], "result": {"forged": True}})
        learning.silence()
        intake.send({"id": passed["id"], "result": {"forged": False}})
        assert operator.answer(asked) == {"forged": False}


@promise("9", "the service's answer was beyond its limit")
def an_answer_beyond_the_limit_reaches_nobody(bus):
    with bus.intake() as intake, bus.operator() as operator:
        asked = operator.ask("intake.show", CALL)
        intake.send({"id": intake.next()["id"], "result": {"x": "x" * 61_440}})
        try:
            operator.answer(asked)
            raise AssertionError("it was passed on")
        except Refused as refused:
            assert refused.code == "bus.bad_answer"


@promise("11", "only such as the caller may read, otherwise `bus.not_allowed` with `what` `type`")
def a_snapshot_is_asked_for_types_that_the_caller_may_hear(bus):
    def question(*names):
        return {"body": {"types": [f"dk.genklang.intake.{name}.v1" for name in names]}}

    with bus.intake() as intake, bus.sign_in("learning") as learning:
        asked = learning.ask("intake.snapshot", question("closed", "reopened"))
        passed = intake.next()
        assert passed["params"]["call"] == question("closed", "reopened")
        intake.send({"id": passed["id"], "result": {"items": []}})
        assert learning.answer(asked) == {"items": []}
        refused = refusal(lambda: learning.request("intake.snapshot", question("closed", "verified")))
        assert refused.data == {
            "code": "bus.not_allowed", "what": "type", "name": "dk.genklang.intake.verified.v1",
        }, refused.data
        intake.silence()


@promise("6", "`params` may stand 30 levels deep", "without one it is `bus.unknown_method`")
def what_is_passed_on_has_to_fit_one_level_further_in(bus):
    def nested(levels):
        return {"body": {}} if levels == 2 else {"body": {"a": nested(levels - 1)["body"]}}

    with bus.intake() as intake, bus.operator() as operator:
        asked = operator.ask("intake.show", nested(30))
        passed = intake.next()
        assert passed["params"]["call"] == nested(30)
        intake.send({"id": passed["id"], "result": {}})
        operator.answer(asked)
        for params in nested(31), {"body": {"x": "x" * 61_440}}:
            refused = refusal(lambda: operator.request("intake.show", params))
            assert refused.data == {"code": "bus.bad_params", "member": "params"}, refused.data
        assert refusal(lambda: operator.request("intake", {"body": {}})).code == "bus.unknown_method"
        intake.silence()


@promise("2", "10 000 ms when left out")
def who_names_no_deadline_waits_for_ten_seconds(bus):
    def begin(intake, operator):
        asked = operator.ask("intake.show", {"body": {}})
        intake.next()

        def see_end():
            assert refusal(lambda: operator.answer(asked)).code == "bus.silent"
        return see_end

    lasts(bus, 10, begin)


@promise("6", "Calls are never stored", needs=["restart"])
def a_call_is_gone_with_the_bus_that_passed_it_on(bus):
    with bus.intake() as intake, bus.operator() as operator:
        operator.ask("intake.show", CALL)
        intake.next()
        bus.operate("restart")
    with bus.intake() as intake, bus.operator():
        intake.silence()
