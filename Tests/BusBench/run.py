#!/usr/bin/env python3
"""Our bus beside its peers, each as a real server on loopback with its data on this disk; called by scripts/bench bus.

usage: run.py --bin FOLDER --build FOLDER [--reps 3] [--secs 2] [--backlog 200000] [--million 1000000]
              [--systems ours,redis,beanstalkd,nats-osync,nats,least]
              [--tests pub,e2e,fanout,drain,restart,abuse,behind,upkeep]

--bin holds genklang-bus, --build busbench and floor; the servers' data lies in <build>/data. All servers stand while
the windows are measured, and take turns within each, so that a busy moment of the machine meets all of them. Prints
medians as tables; every single run goes to <build>/results.jsonl.
"""

import argparse
import json
import os
import pathlib
import secrets
import shutil
import signal
import socket
import threading
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Conformance"))

import wire  # noqa: E402

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("--bin", required=True)
parser.add_argument("--build", required=True)
parser.add_argument("--reps", type=int, default=3)
parser.add_argument("--secs", type=float, default=2)
parser.add_argument("--backlog", type=int, default=200_000)
parser.add_argument("--million", type=int, default=1_000_000)
parser.add_argument("--systems", default="ours,redis,beanstalkd,nats-osync,nats,least")
parser.add_argument("--tests", default="pub,e2e,fanout,drain,restart,abuse,behind,upkeep")
options = parser.parse_args()
build = pathlib.Path(options.build).resolve()
data = build / "data"
SERVICES = ["intake", "callback", "learning", "wellbeing", "directory", "notifier", "operator"]
WINDOWS = [("1", 1, 1), ("16", 1, 16), ("256", 1, 256), ("2048", 1, 2048), ("8 × 64", 8, 64)]


class Server:
    """One server; `relaxed` is its fastest way of filling, where it has one."""

    def __init__(self, name, protocol, port, command, prepare=None, relaxed=None, before=None):
        self.name, self.protocol, self.port, self.command = name, protocol, port, command
        self.prepare, self.relaxed, self.before = prepare, relaxed or command, before
        self.folder, self.process, self.started_ns = data / name, None, 0

    def wipe(self):
        self.stop(signal.SIGKILL)
        if self.folder.exists():
            subprocess.run(["chattr", "-R", "-S", self.folder], stderr=subprocess.DEVNULL, check=False)
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True)
        if self.prepare:
            self.prepare(self.folder)

    def start(self, relaxed=False):
        if self.before:
            self.before(self.folder, relaxed)
        self.started_ns = time.monotonic_ns()
        command = (self.relaxed if relaxed else self.command)(self.folder)
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        for _ in range(10_000):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"{self.name} ended at its start; see {self.folder}/log")
                time.sleep(0.001)

    def stop(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait(60)
            self.process = None

    def bench(self, mode, *words):
        command = [build / "busbench", self.protocol, mode, "--port", self.port, "--pid", self.process.pid]
        command += ["--data", self.folder, *words]
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=180)
        if done.returncode == 0 and not done.stdout:
            return {}
        try:
            result = json.loads(done.stdout)
        except ValueError:
            result = {"error": (done.stderr.strip() or done.stdout)[:300]}
        if result.get("bad") or result.get("broken") or result.get("timed_out") or "error" in result:
            print(f"   {self.name} {mode} {words}: {result}", file=sys.stderr)
        return result

    def wait(self):
        """Until it serves: some listen while they still read their files."""
        for _ in range(600):
            command = [build / "busbench", self.protocol, "hello", "--port", str(self.port), "--data", self.folder]
            if subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0:
                return
            time.sleep(0.1)
        sys.exit(f"{self.name} does not serve")

    def resident_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


def ours_prepare(folder):
    (folder / "keys").mkdir(mode=0o700)
    for service in SERVICES:
        key = folder / "keys" / f"{service}.key"
        key.write_text(secrets.token_hex(32))
        key.chmod(0o600)
    (folder / "bus.json").write_text('{"window":4096}')


def ours(folder):
    return [f"{options.bin}/genklang-bus", "--data", folder, "--port", "17777", "--config", folder / "bus.json"]


def redis(folder):
    words = f"--bind 127.0.0.1 --port 16379 --appendonly yes --appendfsync always --daemonize no --dir {folder}"
    return ["redis-server", *words.split(), "--save", ""]


def nats(port):
    def prepare(folder):
        (folder / "js").mkdir()
        store = f'jetstream {{ store_dir: "{folder}/js", max_file_store: 30GB, max_memory_store: 1GB }}'
        (folder / "nats.conf").write_text(f"listen: 127.0.0.1:{port}\n{store}\n")

    return lambda folder: ["nats-server", "-c", folder / "nats.conf"], prepare


def beanstalkd(sync):
    return lambda folder: ["beanstalkd", "-l", "127.0.0.1", "-p", "11300", "-b", folder, *sync]


def osync(folder, relaxed):
    flag = "-S" if relaxed else "+S"
    subprocess.run(["chattr", "-R", flag, folder / "js"], stderr=subprocess.DEVNULL, check=False)


nats_command, nats_prepare = nats(14222)
osync_command, osync_prepare = nats(14223)
servers = [
    Server("ours", "ours", 17777, ours, ours_prepare),
    Server("redis", "redis", 16379, redis),
    Server("beanstalkd", "beanstalkd", 11300, beanstalkd(["-f", "0"]), relaxed=beanstalkd(["-F"])),
    Server("nats-osync", "nats", 14223, osync_command, osync_prepare, before=osync),
    Server("nats", "nats", 14222, nats_command, nats_prepare),
    Server("least", "beanstalkd", 17778, lambda folder: [build / "least", "17778", folder]),
]
servers = [server for server in servers if server.name in options.systems.split(",")]
# It keeps nothing that could be read again, so it is beside the others only where latency is measured.
least = [server for server in servers if server.name == "least"]
servers = [server for server in servers if server.name != "least"]
tests = options.tests.split(",")
figures = {}
results = open(build / "results.jsonl", "a")


def note(test, name, key, result, figure):
    results.write(json.dumps({"test": test, "system": name, "what": key, **result}) + "\n")
    results.flush()
    if figure is not None:
        figures.setdefault((test, key), {}).setdefault(name, []).append(figure)


def publishing(turn):
    for line in subprocess.run([build / "floor", data, "0.7"], capture_output=True, text=True).stdout.splitlines():
        result = json.loads(line)
        note("pub", "append + fdatasync", str(result["window"]), result, result["acked_s"])
    for label, connections, window in WINDOWS:
        for server in servers:
            count, each = connections, window
            if server.name == "ours" and connections > 6:
                # Our bus takes one connection from each service, and six publish: as many under way, on fewer.
                count, each = 6, connections * window // 6
            topic = f"p{turn}x{connections}x{window}"
            words = ["--topic", topic, "--pubs", count, "--window", each, "--secs", options.secs, "--setup"]
            result = server.bench("run", *words)
            note("pub", server.name, label, result, result.get("acked_s"))


def delivering(turn):
    for rate in (1_000, 10_000):
        for server in servers + (least if rate == 1_000 else []):
            words = ["--topic", f"e{turn}x{rate}", "--subs", 1, "--rate", rate, "--secs", options.secs + 1, "--setup"]
            os.sync()  # Nobody's sync has to wait for what the one before left to be written.
            result = server.bench("run", *words)
            note("e2e", server.name, f"{rate}/s, p50 µs", result, result.get("e2e_us", {}).get("p50"))
            note("e2e", server.name, f"{rate}/s, p99 µs", result, result.get("e2e_us", {}).get("p99"))


def fanning_out(turn):
    for server in servers:
        result = server.bench("run", "--topic", f"f{turn}", "--subs", 5, "--window", 256, "--subwin", 1024,
                              "--secs", options.secs, "--setup")
        note("fanout", server.name, "deliveries/s", result, result.get("delivered_s"))


def fill(server, count):
    server.wipe()
    server.start(relaxed=True)
    server.wait()
    server.bench("setup", "--topic", "bl", "--consumers", 1)
    return server.bench("run", "--topic", "bl", "--window", 2048, "--count", count, "--secs", 120)


def draining():
    for server in servers:
        result = fill(server, options.backlog)
        server.stop()
        server.start()
        server.wait()
        count = result.get("acked", 0)
        result = server.bench("run", "--topic", "bl", "--pubs", 0, "--subs", 1, "--expect", count, "--secs", 60,
                              "--subwin", 1024)
        note("drain", server.name, f"{options.backlog}, events/s", result, result.get("delivered_s"))
        server.stop(signal.SIGKILL)


def restarting():
    for server in servers:
        result = fill(server, options.million)
        note("restart", server.name, "filled, events/s", result, result.get("acked_s"))
        note("restart", server.name, "resident after filling, MB", {}, server.resident_mb())
        for how, label in (signal.SIGTERM, "after a stop, ms"), (signal.SIGKILL, "after a kill, ms"):
            server.stop(how)
            server.start()
            result = server.bench("ready", "--topic", "bl", "--t0", server.started_ns, "--seq0", 50_000_000)
            note("restart", server.name, label, result, result.get("ready_ms"))
        note("restart", server.name, "resident after the restart, MB", {}, server.resident_mb())
        server.stop(signal.SIGKILL)
        shutil.rmtree(server.folder, ignore_errors=True)


def abused():
    """A publisher and a consumer at 1 000/s: alone, and while a thousand others dawdle in the middle of a line."""
    for guests in 0, 1_000:
        server = servers[0]
        result = server.bench("run", "--topic", "a", "--subs", 1, "--rate", 1_000, "--secs", 4, "--guests", guests)
        label = f"beside {guests} dawdlers, p99 µs" if guests else "alone, p99 µs"
        note("abuse", server.name, label, result, result.get("e2e_us", {}).get("p99"))
        time.sleep(5)


class Straggler:
    """Wellbeing, a durable consumer with a whole log before it: connected, and taking nothing until it is let loose."""

    # What busbench publishes as Intake.
    TYPE = "dk.genklang.intake.step-decided.v1"

    def __init__(self, server):
        self.line = wire.Bus(f"127.0.0.1:{server.port}", server.folder / "keys").sign_in("wellbeing", reads=[self.TYPE])
        wish = {"consumer": "wellbeing", "types": [self.TYPE], "after": 0,
                "credit": {"events": 1024, "bytes": 1048576}}
        self.line.request("bus.subscribe", wish)
        self.count, self.seconds, self.thread = 0, 0, threading.Thread(target=self.catch_up, daemon=True)

    def catch_up(self):
        """Reads as fast as this language does, and acknowledges half a credit at a time."""
        connection, coming, rest = self.line.socket, self.line.lines, b""
        began = time.monotonic()
        try:
            while self.count < options.million:
                lines = (rest + coming.read1(1 << 20)).split(b"\n")
                rest = lines.pop()
                before, self.count = self.count // 256, self.count + len(lines)
                if self.count // 256 > before and lines:
                    position = int(lines[-1].split(b'"position":', 1)[1].split(b",", 1)[0])
                    connection.sendall(b'{"jsonrpc":"2.0","method":"bus.ack","params":{"position":%d}}\n' % position)
        except (OSError, IndexError) as problem:
            print(f"   the straggler stopped at {self.count}: {problem}", file=sys.stderr)
        self.seconds = time.monotonic() - began


def behind():
    """Others at 1 000/s: alone, beside a consumer that has stopped with a million events before it, and while it
    catches up; turn about, so that a busy moment of the machine meets all of them."""
    server = servers[0]
    fill(server, options.million)
    server.stop()
    server.start()
    server.wait()

    def beside(label):
        words = ["--topic", "bl", "--subs", 1, "--rate", 1_000, "--secs", options.secs + 2]
        result = server.bench("run", *words)
        note("behind", server.name, f"{label}, p99 µs", result, result.get("e2e_us", {}).get("p99"))

    for _ in range(options.reps):
        beside("alone")
        straggler = Straggler(server)
        beside("beside one that has stopped")
        straggler.line.close()
    note("behind", server.name, "resident beside it, MB", {}, server.resident_mb())
    straggler = Straggler(server)
    straggler.thread.start()
    beside("while it catches up")
    straggler.thread.join(120)
    note("behind", server.name, "events/s it catches up with", {}, straggler.count / max(straggler.seconds, 0.001))
    note("behind", server.name, "resident after it, MB", {}, server.resident_mb())
    server.stop(signal.SIGKILL)


def keeping_up():
    """What looks after a log of a million: every event looked at, and the file copied, beside the running bus."""
    server = servers[0]
    fill(server, options.million)
    began = time.monotonic()
    words = [f"{options.bin}/genklang-bus", "--verify", "--data", server.folder, "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"   verify: {done.stdout} {done.stderr}", file=sys.stderr)
    note("upkeep", server.name, "genklang bus verify, s", {}, time.monotonic() - began)
    with wire.Bus(f"127.0.0.1:{server.port}", server.folder / "keys").operator() as operator:
        began = time.monotonic()
        operator.request("bus.backup-begin", {})
        state = operator.request("bus.backup-state", {})
        while not state.get("done"):
            if "trouble" in state:
                print(f"   backup: {state}", file=sys.stderr)
                break
            time.sleep(0.01)
            state = operator.request("bus.backup-state", {})
        note("upkeep", server.name, "copy of the log, s", {}, time.monotonic() - began)
    copies = sum(path.stat().st_size for path in (server.folder / "bus" / "backup").rglob("*") if path.is_file())
    note("upkeep", server.name, "its size, MB", {}, copies / 1e6)
    server.stop(signal.SIGKILL)


def figure(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def table(test, title, better):
    rows = [(key, by) for (kind, key), by in figures.items() if kind == test]
    if not rows:
        return
    names = [name for name in ["ours", "redis", "beanstalkd", "nats-osync", "nats", "least", "append + fdatasync"]
             if any(name in by for _, by in rows)]
    print(f"\n{title}\n\n| | {' | '.join(names)} | ours / redis |\n|{'---|' * (len(names) + 2)}")
    for key, by in rows:
        middle = {name: statistics.median(values) for name, values in by.items()}
        ratio = f"{middle['ours'] / middle['redis']:.2f} ×" if middle.get("ours") and middle.get("redis") else ""
        print(f"| {key} | {' | '.join(figure(middle[name]) if name in middle else '' for name in names)} | {ratio} |")


def main():
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    if subprocess.check_output(["stat", "-f", "-c", "%T", data], text=True).strip() == "tmpfs":
        sys.exit(f"{data} is in memory; figures about a disk need a disk")
    try:
        if {"pub", "e2e", "fanout", "abuse"} & set(tests):
            standing = servers + (least if "e2e" in tests else [])
            for server in standing:
                server.wipe()
                server.start()
            for server in standing:
                server.wait()
                # Not the first second of anybody's life: files have their size, memory has been touched.
                server.bench("run", "--topic", "warm", "--window", 256, "--secs", 2, "--setup")
            for turn in range(options.reps):
                for name, test in ("pub", publishing), ("e2e", delivering), ("fanout", fanning_out):
                    if name in tests:
                        test(turn)
                if "abuse" in tests and servers[0].name == "ours":
                    abused()
        for server in servers + least:
            server.stop(signal.SIGKILL)
        for turn in range(options.reps if "drain" in tests else 0):
            draining()
        if "restart" in tests:
            restarting()
        if "behind" in tests and servers[0].name == "ours":
            behind()
        if "upkeep" in tests and servers[0].name == "ours":
            keeping_up()
    finally:
        for server in servers + least:
            server.wipe()
        shutil.rmtree(data, ignore_errors=True)
    table("pub", "Publishes acknowledged a second, by how many are under way (events of 512 bytes)", "high")
    table("e2e",
          "From the moment an event was due to its delivery, one publisher at a steady rate, one consumer", "low")
    table("fanout", "One publisher with 256 under way, five consumers that acknowledge", "high")
    table("drain", "A backlog read and acknowledged by one consumer", "high")
    table("restart", f"With {options.million:,} events in the log", "low")
    table("behind", f"Others at 1 000/s, and a consumer with {options.million:,} events before it", "low")
    table("upkeep", f"Looking after {options.million:,} events", "low")
    table("abuse", "A healthy publisher and consumer at 1 000/s", "low")


main()
