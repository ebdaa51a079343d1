#!/usr/bin/env python3
"""Shows that every check of the suite can fail: tries it on a bus that breaks what it promises (spoils.py).

usage: can_fail.py genklang-bus [WORD]     those checks alone whose name holds WORD, with what each saw

Ends with "N caught, N not", and then which, why and by what it saw; exit code 0 when each check failed on its spoiled
buses, by what it saw and not by a mistake of its own, and passed behind the same proxy while that spoiled nothing. What
fails where nothing is spoiled, or by a mistake, is judged when it has been tried again by itself.
"""

import concurrent.futures
import importlib.machinery
import importlib.util
import pathlib
import queue
import signal
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import our_bus  # noqa: E402
import promises  # noqa: E402
import spoiling  # noqa: E402
import spoils  # noqa: E402
import wire  # noqa: E402

# Most of the time is waiting.
SIDE_BY_SIDE = 4
# What a check that sees something wrong ends with.
SEEN = (AssertionError, wire.Refused, wire.Closed, TimeoutError)
# Seconds after which a spoiled bus is taken to hang; nobody is to wait for it long.
HANGING = 10
# What may be for want of time alone.
UNSPOILED = "it fails where nothing is spoiled"
MISTAKEN = "it ends by a mistake of its own"


def chapters():
    """Reads them as the command does, which knows their order."""
    place = str(HERE.parent.parent / "scripts/conformance")
    loader = importlib.machinery.SourceFileLoader("conformance", place)
    loader.exec_module(importlib.util.module_from_spec(importlib.util.spec_from_loader("conformance", loader)))


def outcome(check, ours, spoil):
    """How the check ended on a bus so spoiled: what it saw, or `None` when it saw nothing."""
    spoiled = spoiling.SpoiledBus(ours, spoil)
    bus = wire.Bus(None, ".", operator=spoiled)
    try:
        bus.operate("start")
        check.test(bus)
        return None
    except Exception as error:  # sorted out by whoever asks
        return error
    finally:
        spoiled.close()


def judged(check, ours):
    """What is to be said against the check, if anything, and what it saw on each of its spoiled buses."""
    broken = spoils.SPOILS.get(check.test.__name__, [])
    broken = broken if isinstance(broken, list) else [broken]
    if not broken:
        return "there is no bus that breaks it", []
    begun = time.monotonic()
    if broken[0].is_something and (error := outcome(check, ours, spoiling.Spoil())) is not None:
        return UNSPOILED, [error]
    # Whatever hangs is as good as refused, once one step has taken longer than the whole does unspoiled.
    hanging = wire.PATIENCE.set(HANGING + time.monotonic() - begun)
    try:
        saw = [outcome(check, ours, spoil) for spoil in broken]
    finally:
        wire.PATIENCE.reset(hanging)
    if any(error is None for error in saw):
        return "it does not see all", saw
    return (None if all(isinstance(error, SEEN) for error in saw) else MISTAKEN), saw


def told(check, problem, saw):
    """The check, what is to be said against it, and each thing that it saw."""
    return "; ".join([f"{check.number} {check.name}: {problem or 'caught'}", *(f"{error!r}"[:300] for error in saw)])


def judge_all(checks, buses):
    """The verdict on each, several at a time; then by itself whatever may have failed for want of time."""
    free = queue.SimpleQueue()
    for bus in buses:
        free.put(bus)

    def tried(check):
        ours = free.get()
        try:
            return judged(check, ours)
        finally:
            free.put(ours)

    with concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        verdicts = list(pool.map(tried, checks))
    for place, (check, verdict) in enumerate(zip(checks, verdicts)):
        if verdict[0] in (UNSPOILED, MISTAKEN):
            print(f"tried again by itself: {told(check, *verdict)}", flush=True)
            verdicts[place] = tried(check)
    return verdicts


def main(program, word=""):
    chapters()
    checks = [check for check in promises.CHECKS if word in check.test.__name__]
    with tempfile.TemporaryDirectory() as folder:
        buses = [our_bus.OurBus(program, pathlib.Path(folder, str(number))) for number in range(SIDE_BY_SIDE)]
        for bus in buses:
            bus.root.mkdir()
        try:
            verdicts = judge_all(checks, buses)
        finally:
            for bus in buses:
                bus.stop(signal.SIGKILL)
    if word:
        for check, verdict in zip(checks, verdicts):
            print(told(check, *verdict))
    missed = [told(check, *verdict) for check, verdict in zip(checks, verdicts) if verdict[0]]
    print(f"{len(checks) - len(missed)} caught, {len(missed)} not{': ' if missed else ''}{' | '.join(missed)}")
    return 1 if missed or not checks else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
