"""PROTOCOL.md §§ 1 and 2: an encrypted line is for whoever has a certificate of the authority's, under its own name."""

import contextlib
import socket
import ssl

import wire
from promises import promise
from wire import Closed, Line, lasts, refusal


def encrypt(bus):
    """The bus is on an encrypted line: as it was reached, or made to."""
    if not bus.is_encrypted:
        bus.operate("encrypted")


def is_heard(bus, tls):
    """Whether whoever calls like this gets an answer."""
    try:
        with Line(bus, "intake", tls) as line:
            line.hello("intake")
            return True
    except TimeoutError:
        raise AssertionError("the line was left open, and not answered") from None
    except (Closed, OSError):
        return False


@promise("1", "on every other address the bus listens with TLS 1.3 or not at all", "is the same on both kinds of line")
def with_certificate_and_key_a_service_signs_in(bus):
    encrypt(bus)
    with bus.intake() as intake, bus.operator() as operator:
        assert operator.request("bus.status", {})["connections"] == 2
        assert intake.socket.version() == "TLSv1.3"


@promise("1", "Over TLS the client shows a certificate of the authority both sides trust")
def without_a_certificate_nobody_is_heard(bus):
    encrypt(bus)
    assert not is_heard(bus, bus.tls(None))
    assert is_heard(bus, bus.tls("intake"))


@promise("1", "Over TLS the client shows a certificate of the authority both sides trust")
def a_certificate_of_another_authority_is_none(bus):
    encrypt(bus)
    assert not is_heard(bus, bus.tls("stranger"))


@promise("3", "On an encrypted line the name must be the certificate's too; any other is `bus.unauthorized`")
def the_key_of_one_and_the_certificate_of_another_are_a_wrong_key(bus):
    encrypt(bus)
    with bus.connect("learning") as line:
        assert refusal(lambda: line.prove("intake")).code == "bus.unauthorized"
    with bus.connect("intake") as line:
        line.prove("intake")


@promise("1", "on every other address the bus listens with TLS 1.3 or not at all")
def an_older_tls_is_refused(bus):
    encrypt(bus)
    assert not is_heard(bus, bus.tls("intake", oldest=ssl.TLSVersion.TLSv1_2, newest=ssl.TLSVersion.TLSv1_2))


@promise("1", "a client *must not* use such an address without it")
def a_plain_line_is_not_answered_where_lines_are_encrypted(bus):
    encrypt(bus)
    with socket.create_connection(bus.address, timeout=wire.PATIENCE.get()) as plain:
        plain.sendall(b'{"jsonrpc":"2.0","id":1,"method":"bus.status"}\n')
        heard = b""
        try:
            while part := plain.recv(4096):
                heard += part
        except ConnectionError:
            pass
        assert b"jsonrpc" not in heard, heard


@promise("2", "| handshake of TLS, on an encrypted line; it comes before connecting is counted | 5 s |")
def whoever_begins_no_handshake_is_let_go(bus):
    encrypt(bus)
    with contextlib.ExitStack() as lines:
        def begin(*_):
            silent = lines.enter_context(socket.create_connection(bus.address, timeout=wire.PATIENCE.get()))

            def see_end():
                assert silent.recv(1) == b""
            return see_end

        lasts(bus, 5, begin)


@promise("1", "A plain line is for loopback alone", needs=["plain-off-loopback"])
def off_loopback_no_plain_line_is_opened(bus):
    answer = bus.operate("plain-off-loopback")
    assert answer == ["refused"], f"it listens on {answer}"
