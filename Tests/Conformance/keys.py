"""PROTOCOL.md § 3: a service's key is changed while both count, and nobody can tell that it is."""

import re
import secrets

from promises import promise
from wire import proof, refusal


def proofs(bus, service, key):
    """What the bus shows to a client, and what a holder of that key would have to show."""
    mine = secrets.token_hex(32)
    with bus.connect(service) as line:
        hello = line.hello(service, mine)
    return hello, proof(key, "bus", service, mine, hello["nonce"])


@promise("3", "`proof` is by the one, `nextProof` by the one that will follow",
         "Otherwise `nextProof` is by a key that nobody has")
def where_no_key_is_changed_the_second_proof_is_nobodys(bus):
    key = bus.key("intake")
    hello, expected = proofs(bus, "intake", key)
    assert hello["proof"] == expected
    assert re.fullmatch("[0-9a-f]{64}", hello["nextProof"]) and hello["nextProof"] != expected
    for member in "nonce", "proof", "nextProof":
        assert hello[member] != proofs(bus, "intake", key)[0][member], f"{member} is the same twice"


@promise("3", "While a service's key is being changed the bus holds two", "by either key", needs=["next-key", "new-key"])
def while_a_key_is_changed_both_count_and_afterwards_the_new_one_alone(bus):
    old, new = bus.key("intake"), secrets.token_bytes(32)
    bus.operate(f"next-key intake {new.hex()}")
    hello, expected = proofs(bus, "intake", old)
    assert hello["proof"] == expected
    hello, expected = proofs(bus, "intake", new)
    assert hello["nextProof"] == expected
    for key in old, new:
        with bus.connect() as line:
            line.prove("intake", key)
    bus.operate("new-key intake")
    with bus.connect() as line:
        line.prove("intake", new)
    with bus.connect() as line:
        mine = secrets.token_hex(32)
        shown = proof(old, "service", "intake", line.hello("intake", mine)["nonce"], mine)
        assert refusal(lambda: line.request("bus.prove", {"proof": shown})).code == "bus.unauthorized"
    hello, expected = proofs(bus, "intake", old)
    assert expected not in (hello["proof"], hello["nextProof"])
