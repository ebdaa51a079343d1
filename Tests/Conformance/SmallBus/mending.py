"""The small bus: an event that the disk has changed is told again by its owner (PROTOCOL.md § 7)."""

import hashlib
import json

import strict
from terms import GRANTS, Fault, bad, refusal


def told(raw):
    """The events of an owner's answer, each with its bytes as they came."""
    items = strict.read(raw)[1].get(("items",), b"[]").decode().strip()
    found, decoder, at = [], json.JSONDecoder(), 1
    while items[:1] == "[":
        at += len(items[at:]) - len(items[at:].lstrip(" \t\n,"))
        if items[at : at + 1] in ("]", ""):
            break
        event, end = decoder.raw_decode(items, at)
        found.append((event, items[at:end].encode()))
        at = end
    return found


class Mending:
    """The part of the bus that puts events back."""

    def mend(self, talk, id, params):
        """The answer; nothing when it comes later, from the owner."""
        if talk.member["service"] != "operator":
            raise Fault("bus.not_allowed", what="method", name="bus.mend")
        position = params.get("position")
        if not isinstance(position, int) or position not in self.log.entries:
            raise bad("position")
        self.reason(params)
        if not self.has_room:
            raise Fault("bus.busy")
        entry = self.log.entries[position]
        if entry.is_whole:
            return {"position": position, "mended": False}
        after = [
            {"epoch": epoch, "number": entry.number - 1 if epoch == entry.epoch else last}
            for (source, epoch), last in self.log.last.items() if source == entry.source]
        question = {"deadline": 10_000, "body": {"types": sorted(GRANTS[entry.source][0]), "after": after}}
        return self.put(
            talk, id, f"{entry.source}.snapshot", entry.source, json.dumps(question).encode(), "bus", 10_000, entry)

    def mended(self, id, entry, raw):
        """What came of it."""
        name = f"{entry.epoch}:{entry.number}"
        found = next((raw for event, raw in told(raw) if isinstance(event, dict) and event.get("id") == name), None)
        if found is None:
            return refusal(id, Fault("bus.not_kept"))
        if hashlib.sha256(found).hexdigest() != entry.digest and found != entry.bytes:
            return refusal(id, Fault("bus.other_bytes"))
        self.log.do({"mended": entry.position, "bytes": found.decode()})
        answer = {"position": entry.position, "mended": True, "source": f"/genklang/{entry.source}", "id": name}
        return {"id": id, "result": answer}
