"""A proxy before a bus that keeps to PROTOCOL.md, by which it keeps to it no more: each spoil breaks one promise."""

import json
import socket
import ssl
import threading


class Spoil:
    """What is changed on its way; left alone where nothing is given.

    `ask` and `tell` get the talk and a message, to the bus and from it, and return what goes on in its place: the message,
    nothing, or a list of messages, which are written anew.
    """

    def __init__(self, ask=None, tell=None, deeds=None, tls=None, keeps_open=False):
        self.ask, self.tell, self.deeds = ask, tell, deeds or {}
        # How the door is made where lines are encrypted: a function of the proxy's certificates.
        self.tls = tls
        # A client that closes its half has not left.
        self.keeps_open = keeps_open

    @property
    def is_something(self):
        """The proxy alone is one where lines are encrypted: its own door is no bus's."""
        return any([self.ask, self.tell, self.deeds, self.tls, self.keeps_open])


class Talk:
    """One client's connection through the proxy; what a spoil wants to remember lies in `notes`."""

    def __init__(self, proxy, client):
        self.proxy = proxy
        self.client = client
        self.bus = socket.create_connection(proxy.upstream)
        self.notes = {"methods": {}}
        for source, sink, spoil in (self.client, self.bus, self.ask), (self.bus, self.client, self.tell):
            threading.Thread(target=self.pump, args=(source, sink, spoil), daemon=True).start()

    def ask(self, message):
        if "method" in message and "id" in message:
            self.notes["methods"][message["id"]] = message["method"]
        return self.proxy.spoil.ask(self, message) if self.proxy.spoil.ask else message

    def tell(self, message):
        return self.proxy.spoil.tell(self, message) if self.proxy.spoil.tell else message

    def method(self, message):
        """The method that this is an answer to."""
        return None if "method" in message else self.notes["methods"].get(message.get("id"))

    def refuse(self, message, number, code, **data):
        """The client hears this instead of the bus hearing the message."""
        self.answer(message, error={"code": number, "message": "No.", "data": {"code": code, **data}})

    def answer(self, message, **outcome):
        self.client.sendall(written({"jsonrpc": "2.0", "id": message["id"], **outcome}))

    def pump(self, source, sink, spoil):
        rest = b""
        try:
            while part := source.recv(65_536):
                *lines, rest = (rest + part).split(b"\n")
                for line in lines:
                    sink.sendall(changed(line + b"\n", spoil))
                if len(rest) > 65_536:
                    sink.sendall(rest)
                    rest = b""
            if rest:
                sink.sendall(rest)
        except OSError:
            pass
        if source is self.client and self.proxy.spoil.keeps_open:
            return
        self.end(sink, whole=source is self.bus)

    def end(self, sink, whole):
        """That side is told that the other has left: half a connection, or all of it."""
        try:
            sink.shutdown(socket.SHUT_RDWR if whole else socket.SHUT_WR)
        except OSError:
            pass


def changed(line, spoil):
    """The bytes that go on in the line's place."""
    try:
        message = json.loads(line)
    except ValueError:
        return line
    if not isinstance(message, dict):
        return line
    before = json.dumps(message)
    try:
        after = spoil(message)
    except (AttributeError, TypeError):  # no message, and the bus's to refuse
        return line
    if isinstance(after, list):
        return b"".join(map(written, after))
    if after is None:
        return b""
    return line if json.dumps(after) == before else written(after)


def written(message):
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


class Proxy:
    """Listens on loopback and passes on, spoiled."""

    def __init__(self, upstream, spoil, context=None):
        self.upstream, self.spoil, self.context = upstream, spoil, context
        self.talks = []
        self.door = socket.create_server(("127.0.0.1", 0), backlog=256)
        threading.Thread(target=self.run, daemon=True).start()

    @property
    def address(self):
        return f"{'tls://' if self.context else ''}127.0.0.1:{self.door.getsockname()[1]}"

    def run(self):
        while True:
            try:
                client, _ = self.door.accept()
            except OSError:
                return
            if self.context:
                threading.Thread(target=self.shake, args=(client,), daemon=True).start()
            else:
                self.take(client)

    def shake(self, client):
        try:
            # The first byte of a handshake; whoever begins with something else speaks plainly.
            if client.recv(1, socket.MSG_PEEK) == b"\x16":
                client = self.context.wrap_socket(client, server_side=True)
        except OSError:
            return client.close()
        self.take(client)

    def take(self, client):
        try:
            self.talks.append(Talk(self, client))
        except OSError:
            client.close()

    def drop_all(self):
        for talk in self.talks:
            talk.end(talk.client, whole=True)

    def close(self):
        # Wakes the thread that waits at the door.
        self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()
        self.drop_all()


class SpoiledBus:
    """Our bus behind the proxy, for the suite to have its deeds done."""

    def __init__(self, ours, spoil):
        self.ours, self.spoil, self.proxy = ours, spoil, None

    def do(self, deed):
        name, *words = deed.split()
        # An encrypted line ends at the proxy, so that its lines can be read: behind it the bus is plain.
        spoiled = self.spoil.deeds.get(name) or (self.encrypted if name == "encrypted" else None)
        answer = spoiled(self.ours, *words) if spoiled else self.ours.deeds[name](*words)
        return [self.through(word) if word[:4] == "127." else word for word in answer]

    def through(self, address, context=None):
        self.close()
        host, port = address.rsplit(":", 1)
        self.proxy = Proxy((host, int(port)), self.spoil, context)
        return self.proxy.address

    def encrypted(self, ours):
        _, keys, certificates = ours.encrypted()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(ours.root / "bus.pem", ours.root / "bus-tls.key")
        context.load_verify_locations(ours.root / "authority.pem")
        context.verify_mode, context.minimum_version = ssl.CERT_REQUIRED, ssl.TLSVersion.TLSv1_3
        if self.spoil.tls:
            self.spoil.tls(context)
        address, _ = ours.begin()
        return [self.through(address, context), keys, certificates]

    def close(self):
        if self.proxy:
            self.proxy.close()
            self.proxy = None
