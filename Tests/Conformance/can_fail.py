#!/usr/bin/env python3
"""Shows that every check of the suite can fail: tries it on a bus that breaks what it promises (spoils.py).

usage: can_fail.py genklang-bus [WORD]     those checks alone whose name holds WORD, with what each saw

Ends with "N caught, N not"; exit code 0 when each check failed on its spoiled buses, by what it saw and not by a
mistake of its own, and passed behind the same proxy while that spoiled nothing.
"""

import concurrent.futures
import importlib.machinery
import importlib.util
import pathlib
import queue
import signal
import sys
import tempfile

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
    if broken[0].is_something and (error := outcome(check, ours, spoiling.Spoil())) is not None:
        return "it fails where nothing is spoiled", [error]
    saw = [outcome(check, ours, spoil) for spoil in broken]
    return (None if all(isinstance(error, SEEN) for error in saw) else "it does not see all"), saw


def main(program, word=""):
    # Whatever hangs is as good as refused, and nobody is to wait for it long.
    wire.PATIENCE = 12
    chapters()
    checks = [check for check in promises.CHECKS if word in check.test.__name__]
    with tempfile.TemporaryDirectory() as folder:
        buses = [our_bus.OurBus(program, pathlib.Path(folder, str(number))) for number in range(SIDE_BY_SIDE)]
        free = queue.SimpleQueue()
        for bus in buses:
            bus.root.mkdir()
            free.put(bus)

        def tried(check):
            ours = free.get()
            try:
                return judged(check, ours)
            finally:
                free.put(ours)

        try:
            with concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
                verdicts = list(pool.map(tried, checks))
        finally:
            for bus in buses:
                bus.stop(signal.SIGKILL)
    for check, (problem, saw) in zip(checks, verdicts):
        if problem or word:
            print(f"{check.number} {check.name}: {problem or 'caught'}")
            for error in saw:
                print(f"    {error!r}"[:400])
    missed = sum(problem is not None for problem, _ in verdicts)
    print(f"{len(checks) - missed} caught, {missed} not")
    return 1 if missed or not checks else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
