#!/usr/bin/env python3
"""Does what the suite asks for (operating.py) at the bus's own unit, as scripts/check-systemd has it on its overlays.

usage: unit_bus.py FOLDER      of the process manager that was started for this: what its units say lies there in `said`

What it cannot do: encrypt the lines or leave loopback, which this unit and its sockets do not.
"""

import pathlib
import signal
import subprocess
import sys

import our_bus

UNIT = "genklang-bus.service"


class UnitBus(our_bus.OurBus):
    """The bus that its sockets start, with its data and keys where deploy/install puts them."""

    def __init__(self, said, folder):
        super().__init__(None, folder)
        self.said = said
        self.place, self.key_folder = pathlib.Path("/var/lib/genklang/bus"), pathlib.Path("/etc/genklang/keys")
        del self.deeds["encrypted"], self.deeds["plain-off-loopback"]

    def run(self):
        self.write_settings(self.key_folder.parent / "bus.json")
        # Nobody restarts an installed bus as often as this suite does; the unit would take it for one that keeps failing.
        systemctl("reset-failed", may_fail=True)
        if not systemctl("start", may_fail=True):
            raise our_bus.Cannot(f"the unit does not start: {self.journal()}")
        return ["127.0.0.1:7480"]

    def journal(self):
        return " ".join(self.said.read_text().splitlines()[-1:])

    def stop(self, how=signal.SIGTERM):
        if how == signal.SIGKILL:
            systemctl("kill", "--signal=SIGKILL", may_fail=True)
        # A unit that was killed would come back by itself, in its own time.
        systemctl("stop")


def systemctl(*words, may_fail=False):
    done = subprocess.run(["systemctl", "--user", *words, UNIT], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if done.returncode and not may_fail:
        raise our_bus.Cannot(f"systemctl {words[0]} ended with {done.returncode}")
    return done.returncode == 0


if __name__ == "__main__":
    said = pathlib.Path(*sys.argv[1:2]) / "said"
    if len(sys.argv) != 2 or not said.exists():
        sys.exit(f"{__doc__}")
    our_bus.main(said, kind=UnitBus)
