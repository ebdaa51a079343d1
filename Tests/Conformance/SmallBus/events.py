"""What the bus takes for an event (PROTOCOL.md § 4), and what is wrong with what it does not."""

import datetime
import re

IDENTIFIER = "[A-Za-z0-9-]{1,64}"
ID = re.compile(f"({IDENTIFIER}):([1-9][0-9]{{0,17}})")
SOURCE = re.compile("/genklang/([a-z][a-z-]{0,31})")
TYPE = re.compile(r"dk\.genklang\.([a-z][a-z-]{0,31})\.[a-z](?:[a-z0-9-]*[a-z0-9])?\.v[1-9][0-9]*")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
NAME = re.compile("[a-z0-9]{1,20}")
KNOWN = {"specversion", "id", "source", "type", "subject", "time", "cause", "affects", "data"}


def matches(pattern, value):
    return re.fullmatch(pattern, value) if isinstance(value, str) else None


def moment(text):
    """RFC 3339 with seconds and an offset; `None` when it is something else."""
    if not matches(TIME, text):
        return None
    try:
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def fault(event, length):
    """What is wrong with it, first things first; `None` when nothing is."""
    if length > 61_440:
        return "too_long"
    if not isinstance(event, dict):
        return "not_an_object"
    source, type = matches(SOURCE, event.get("source")), matches(TYPE, event.get("type"))
    affects = event.get("affects", "K")
    more = {name: value for name, value in event.items() if name not in KNOWN}
    checks = [
        ("specversion", event.get("specversion") == "1.0"), ("id", matches(ID, event.get("id"))), ("source", source),
        ("type", type and len(event["type"]) <= 128), ("foreign_type", source and type and source[1] == type[1]),
        ("subject", matches(IDENTIFIER, event.get("subject"))), ("time", moment(event.get("time"))),
        ("cause", "cause" not in event or matches(ID, event["cause"])),
        ("attribute", isinstance(affects, str) and len(affects.split(" ")) <= 64
         and all(matches(IDENTIFIER, part) for part in affects.split(" "))),
        ("data", isinstance(event.get("data"), dict)),
        ("attribute", all(NAME.fullmatch(name) and isinstance(value, (str, int)) for name, value in more.items())),
    ]
    return next((name for name, holds in checks if not holds), None)


def family(type):
    """All versions of one event."""
    return type.rsplit(".", 1)[0]
