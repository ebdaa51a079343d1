"""What has to be done at the bus's own side for some promises to be seen: by a command that whoever wrote the bus gives.

The command is started once. It reads one line for each deed from its standard input, the deed's name first, and answers
with one line when it is done:

    ok [ADDRESS] [keys=DIR] [certificates=DIR]     where the bus is to be reached from now on; what is not said stays
    cannot WHY                                     this bus or this command cannot do it: what needs it is skipped

What it says on its standard error is its own affair. When its input ends, so does it, and the bus that it started.
"""

import shlex
import subprocess
import sys

from promises import Skipped

DEEDS = {
    "start": "the bus runs, plain on loopback, with an empty log and the keys of every service; what was before is gone",
    "restart": "it is asked to stop, and started again on the same log",
    "kill": "it is killed, and started again on the same log",
    "put-back": "the copy that bus.backup-begin made last lies in the log's place, put back as the bus's manual says",
    "older": "what is in the log has become older than `days`, and not older than `hardDays`",
    "too-old": "what is in the log has become older than `hardDays`",
    "leap": "the bus's clock has leaped so far ahead that it would take everything for older than `hardDays`",
    "damage ID": "a bit of that event's `data` has changed where it lies",
    "full": "so little room is left on the disk that publishes are refused",
    "next-key SERVICE KEY": "this key (64 hexadecimal characters) will follow the one in force: both count",
    "new-key SERVICE": "the key that was to follow is the only one that counts",
    "reader CONSUMER TYPE": "that durable consumer has declared this type, and no other, when it last subscribed",
    "speaker TYPE": "its sender has declared this type when it last signed in, and is away",
    "encrypted": "as start, but with TLS; `certificates` holds authority.pem, and for every service, and for "
    "stranger (made out to intake by another authority), NAME.pem and NAME-tls.key",
    "plain-off-loopback": "it was told to listen on an address off loopback without TLS: `ok refused` when it did not",
}


class Operator:
    """The command, while the suite runs."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def do(self, deed):
        """The words of the answer; raises `Skipped` when it cannot be done."""
        try:
            self.process.stdin.write(deed + "\n")
            answer = self.process.stdout.readline().split()
        except OSError:
            answer = []
        if not answer and self.process.wait() != 0:
            sys.exit(f"scripts/conformance: the operator's command has ended with {self.process.returncode}")
        if answer[:1] == ["cannot"]:
            raise Skipped(f"the operator's command cannot do `{deed.split()[0]}`: {' '.join(answer[1:])}")
        if answer[:1] != ["ok"]:
            raise AssertionError(f"the operator's command answered {' '.join(answer) or 'nothing'} to {deed}")
        return answer[1:]

    def close(self):
        self.process.stdin.close()
        self.process.wait()
