"""The small bus: its limits, who may do what, and why something is not done (PROTOCOL.md §§ 2, 3 and 9)."""

WINDOW, STRANGERS, OPERATORS = 64, 64, 16
DAYS, HARD_DAYS, BACKUP_DAYS = 40, 80, 35
OWN = "dk.genklang."
CLOSED, REOPENED, MISSED = OWN + "intake.closed.v1", OWN + "intake.reopened.v1", OWN + "callback.missed.v1"
# So much of the allow list as a trial needs: what each may publish, read, serve and ask.
GRANTS = {
    "intake": ({CLOSED, REOPENED}, set(), {"intake"}, set()),
    "learning": ({OWN + "learning.review-opened.v1"}, {CLOSED, REOPENED, MISSED}, {"learning"}, {"intake.snapshot"}),
    "callback": ({MISSED}, {CLOSED}, {"callback"}, set()),
    "directory": ({OWN + "directory.person-changed.v1"}, set(), {"directory"}, set()),
    "notifier": ({OWN + "notifier.letter-sent.v1"}, {CLOSED}, {"notifier"}, set()),
    "wellbeing": ({OWN + "wellbeing.prompted.v1"}, {CLOSED}, {"wellbeing"}, set()),
    "operator": (set(), None, set(), None),
}


class Fault(Exception):
    """Why something is not done."""

    def __init__(self, code, number=-32001, **data):
        super().__init__(code)
        self.code, self.number, self.data = code, number, data


def bad(member):
    return Fault("bus.bad_params", -32602, member=member)


def refusal(id, fault):
    error = {"code": fault.number, "message": "This is not done.", "data": {"code": fault.code, **fault.data}}
    return {"id": id, "error": error}
