"""What the suite holds a bus to: each check bears a number and the words of PROTOCOL.md that it tries."""

import dataclasses
import sys
import typing


class Skipped(Exception):
    """This cannot be tried here, and why."""


@dataclasses.dataclass
class Check:
    """One promise, and how it is tried."""

    number: str
    words: tuple
    test: typing.Callable
    needs: tuple

    @property
    def name(self):
        return self.test.__name__.replace("_", " ").strip()

    @property
    def chapter(self):
        return self.test.__module__


# In the order in which they are run, which is that of the chapters' imports.
CHECKS = []
CODES = {}


def promise(section, *words, needs=()):
    """The function tries what these words of that section say.

    `needs`: what has to be done at the bus's side (operating.py) before there is something to see.
    """

    def added(test):
        count = sum(check.number.startswith(f"{section}.") for check in CHECKS) + 1
        CHECKS.append(Check(f"{section}.{count}", words, test, tuple(needs)))
        return test

    return added


def title(chapter):
    """What a chapter is about: the first line of its own words."""
    return sys.modules[chapter].__doc__.splitlines()[0]


# What no client can see, with the reason; in the paper's words.
UNSEEN = [
    ("1", "stands in `<data>/bus/address`, written before the bus takes its first connection", "a file beside the bus"),
    ("1", "a client *must not* use such an address without it", "a client's part; this suite refuses such an address"),
    ("1", "checks that the bus's is made out to `bus`, whatever address it is reached at",
     "a client's part; this suite does so on every encrypted line"),
    ("2", "events not yet on disk, all connections", "depends on how fast the disk is"),
    ("2", "events fetched for one subscription at a time", "inside the bus"),
    ("2", "calls without an answer, per service asked", "would need callers enough beside the operator's sixteen"),
    ("2", "unsent bytes at which events and calls for a connection wait", "hidden by the system's own buffers"),
    ("2", "unsent bytes at which a connection is closed", "hidden by the system's own buffers"),
    ("2", "its next lines are taken when the answer has left", "only its pace could be seen"),
    ("2", "while the disk is nearly full not before there is room again", "what is on disk is seen after a restart only"),
    ("2", "at the latest after 1 s", "what is on disk is seen after a restart only"),
    ("2", "events forgotten at a time", "only its pace could be seen"),
    ("2", "at most 1 s of earlier events come too", "would need a clock shared with the bus"),
    ("2", "| connections in all | 256 |", "those who may sign in and 64 strangers are fewer"),
    ("3", "The client *must* check before it says more", "a client's part; this suite checks it at every sign-in"),
    ("3", "the client's file is the older copy", "what a client makes of it is its own part"),
    ("3", "A client that lost its connection waits 50 ms, doubling to 5 s", "a client's part"),
    ("3", "get the same answers at the same moments", "the answers are compared; the moments differ by microseconds"),
    ("4", "What the sender does", "a client's part; that the bus lets it is tried"),
    ("4", "nothing is answered before the disk has it", "a process that is killed is seen; a power cut is not"),
    ("4", "A commit that fails is never answered", "would need a failing disk"),
    ("5", "What a consumer has applied is decided by the last number it holds", "a client's part"),
    ("5", "256 are remembered", "would need as many starts"),
    ("5", "A consumer costs the others nothing, however far it is behind", "a matter of measuring: Tests/BENCH.md"),
    ("5", "once it can be read again, which is tried once a minute", "would take a minute of waiting"),
    ("5", "`genklang bus verify` reads the whole log", "a command beside the bus"),
    ("7", "the batch's seal tells the bit", "how events lie on the disk is each bus's own affair"),
    ("7", "`bus.nameless` when nothing tells whose it was", "what lies beside an event is each bus's own affair"),
    ("7", "`stalled`, the milliseconds", "would take a minute of waiting"),
    ("7", "`omitted` says how many were left out", "would need lives enough of senders"),
    ("7", "Both reasons go into the journal", "not on the line"),
    ("7", "What every service answers to the operator", "the services' part, not the bus's"),
    ("7", "The reason stays in the bus's file", "not on the line"),
    ("9", "`line_feed`", "a line that is read ends there"),
    ("9", "`event.not_json`", "the line that brings it is refused first"),
    ("9", "`event.too_deep`", "the line that brings it is refused first"),
    ("11", "the newest event is never forgotten", "seen once; that it is never so, is not"),
    ("11", "a bus whose `days` do not exceed `backupDays`", "a setting; such a bus does not start"),
    ("11", "asks the owner of every type it reads", "a consumer's part; to the bus it is a call"),
    ("11", "Its answer:", "the services' part, not the bus's"),
    ("13", "A protocol 2, offered beside 1", "there is none yet"),
]
