"""PROTOCOL.md § 7: what the bus tells of itself, and to whom."""

from promises import promise
from wire import closed, new_epoch, refusal, wait


def copied(bus):
    """A copy of the log's file has been made."""
    with bus.operator() as operator:
        operator.request("bus.backup-begin", {})
        wait("the copy", lambda: operator.request("bus.backup-state", {}).get("done"))
        return operator.request("bus.backup-state", {})


@promise("7", "`sources`: `source`, `epoch`, `last` (highest number), at most 256",
         "`head`, `first` (the oldest position kept), `connections` (signed in)")
def the_status_tells_what_the_log_holds_and_of_whom(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake, bus.operator() as operator, bus.connect():
        position = intake.publish_all([closed(epoch, 1), closed(epoch, 2)])[-1]
        status = operator.request("bus.status", {})
        assert status["head"] == position and 1 <= status["first"] <= position, status
        assert status["connections"] >= 2 and status["omitted"] >= 0, status
        assert {"source": "/genklang/intake", "epoch": epoch, "last": 2} in status["sources"] or status["omitted"]
        assert "refilling" not in status and "clockDoubted" not in status, status


@promise("7", "what the asker has said in that life behind that number, at most 64", "`through`, up to where was looked")
def whoever_was_put_back_reads_what_it_has_said_page_by_page(bus):
    epoch = new_epoch()
    events = [closed(epoch, number) for number in range(1, 101)]
    with bus.intake(epoch) as intake:
        intake.publish_all(events)
        found, after = [], 0
        while after < 100:
            page = intake.request("bus.said", {"epoch": epoch, "after": after})
            assert page["last"] == 100 and len(page["events"]) <= 64 and page["through"] > after, page
            found += page["events"]
            after = page["through"]
        assert found == events
        page = intake.request("bus.said", {"epoch": epoch, "after": 98})
        assert page["events"] == events[98:] and page["through"] == 100
        assert refusal(lambda: intake.request("bus.said", {"epoch": 7, "after": 0})).data["member"] == "epoch"
        assert refusal(lambda: intake.request("bus.said", {"epoch": epoch})).data["member"] == "after"


@promise("7", "every service, of itself")
def nobody_reads_what_another_has_said(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake, bus.sign_in("learning") as learning:
        intake.publish(closed(epoch, 1))
        page = learning.request("bus.said", {"epoch": epoch, "after": 0})
        assert page["events"] == [] and page["last"] == 0, page


@promise("7", "`bus.backup-begin` has the bus copy its file", "Both `operator` only")
def the_operator_alone_has_the_log_copied(bus):
    epoch = new_epoch()
    with bus.intake(epoch) as intake:
        intake.publish(closed(epoch, 1))
        for method in "bus.backup-begin", "bus.backup-state":
            refused = refusal(lambda: intake.request(method, {}))
            assert refused.data == {"code": "bus.not_allowed", "what": "method", "name": method}, refused.data
        state = copied(bus)
        assert state["file"] and state["ended"] >= state["begun"] and "trouble" not in state, state
        assert "omitted" not in state, state
        # It goes on meanwhile.
        intake.publish(closed(epoch, 2))


@promise("7", "`bus.clock-agree` (`reason`; `operator` only) says that the clock is right; it answers `clock`")
def the_operator_alone_says_that_the_clock_is_right(bus):
    with bus.intake() as intake, bus.operator() as operator:
        assert refusal(lambda: intake.request("bus.clock-agree", {"reason": "CLOCK-1"})).code == "bus.not_allowed"
        for reason in "", "no", "no words", "x" * 65:
            refused = refusal(lambda: operator.request("bus.clock-agree", {"reason": reason}))
            assert refused.data == {"code": "bus.bad_params", "member": "reason"}, refused.data
        assert operator.request("bus.clock-agree", {"reason": "CLOCK-1"})["clock"].endswith("Z")
