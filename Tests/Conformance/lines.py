"""PROTOCOL.md § 1 and 2: what is a line, what is a message, and what happens to everything else."""

from promises import promise
from wire import Closed, Refused, refusal

STATUS = b'{"jsonrpc":"2.0","id":1,"method":"bus.status"}'

# What no line may be, and the code of the last word about it.
BAD = {
    "an empty line": (b"", "json.empty"),
    "half an object": (b'{"jsonrpc":"2.0"', "json.cut_short"),
    "something after the object": (STATUS + b" 1", "json.trailing"),
    "two objects": (STATUS + STATUS, "json.trailing"),
    "a comma too many": (b'{"jsonrpc":"2.0","id":1,"method":"bus.status",}', "json.unexpected"),
    "a name in apostrophes": (b"{'jsonrpc':\"2.0\"}", "json.unexpected"),
    "no UTF-8": (b'{"jsonrpc":"2.0","id":1,"method":"\xff"}', "json.not_utf8"),
    "an overlong slash": (b'{"jsonrpc":"2.0","id":1,"method":"\xc0\xaf"}', "json.not_utf8"),
    "a byte order mark": (b"\xef\xbb\xbf" + STATUS, "json.byte_order_mark"),
    "a carriage return": (STATUS + b"\r", "json.carriage_return"),
    "a tabulator in a text": (b'{"jsonrpc":"2.0","id":1,"method":"a\tb"}', "json.control"),
    "an escape that is none": (b'{"jsonrpc":"2.0","id":1,"method":"\\x41"}', "json.bad_escape"),
    "U+0000": (b'{"jsonrpc":"2.0","id":1,"method":"bus.status","params":{"a":"\\u0000"}}', "json.nul"),
    "half a pair": (b'{"jsonrpc":"2.0","id":1,"method":"bus.status","params":{"a":"\\ud800"}}', "json.lone_surrogate"),
    "a leading zero": (b'{"jsonrpc":"2.0","id":01,"method":"bus.status"}', "json.bad_number"),
    "an integer of 2^53": (b'{"jsonrpc":"2.0","id":9007199254740992,"method":"bus.status"}', "json.integer_range"),
    "a number beyond all": (b'{"jsonrpc":"2.0","id":1,"method":"bus.status","params":{"a":1e999}}', "json.not_finite"),
    "a name twice": (b'{"jsonrpc":"2.0","id":1,"id":1,"method":"bus.status"}', "json.duplicate_name"),
    "a name twice, once escaped": (b'{"jsonrpc":"2.0","id":1,"\\u0069d":1,"method":"bus.status"}', "json.duplicate_name"),
    "33 levels": (
        b'{"jsonrpc":"2.0","id":1,"method":"bus.status","params":' + b'{"a":' * 32 + b"1" + b"}" * 32 + b"}",
        "json.too_deep"),
    "a batch": (b"[" + STATUS + b"]", "rpc.not_an_object"),
    "a text": (b'"bus.status"', "rpc.not_an_object"),
    "another version": (b'{"jsonrpc":"1.0","id":1,"method":"bus.status"}', "rpc.version"),
    "no version": (b'{"id":1,"method":"bus.status"}', "rpc.version"),
    "an id that is no id": (b'{"jsonrpc":"2.0","id":[],"method":"bus.status"}', "rpc.id"),
    "an id of 65 bytes": (b'{"jsonrpc":"2.0","id":"' + b"i" * 65 + b'","method":"bus.status"}', "rpc.id"),
    "a method that is a number": (b'{"jsonrpc":"2.0","id":1,"method":7}', "rpc.method"),
    "a method in capitals": (b'{"jsonrpc":"2.0","id":1,"method":"Bus.Status"}', "rpc.method"),
    "a method of 65 bytes": (b'{"jsonrpc":"2.0","id":1,"method":"' + b"m" * 65 + b'"}', "rpc.method"),
    "params in a list": (b'{"jsonrpc":"2.0","id":1,"method":"bus.status","params":[]}', "rpc.params"),
    "a foreign member": (b'{"jsonrpc":"2.0","id":1,"method":"bus.status","extra":1}', "rpc.unknown_member"),
    "neither question nor answer": (b'{"jsonrpc":"2.0","id":1}', "rpc.kind"),
    "an answer with params": (b'{"jsonrpc":"2.0","id":1,"result":1,"params":{}}', "rpc.result"),
    "an error that is a number": (b'{"jsonrpc":"2.0","id":1,"error":7}', "rpc.error"),
}


@promise(
    "1",
    'A line that breaks these rules ends the connection: the bus answers once with `"id":null` and closes',
    "No batches")
def a_line_that_is_none_ends_the_connection_with_its_code(bus):
    for what, (line, code) in BAD.items():
        with bus.operator() as client:
            client.send_bytes(line + b"\n")
            word = client.last_word()
            assert word["code"] == code, f"{what}: {word}"


@promise("1", "depth at most 32")
def thirty_two_levels_are_read(bus):
    with bus.operator() as client:
        deep = b'{"a":' * 30 + b"1" + b"}" * 30
        client.send_bytes(b'{"jsonrpc":"2.0","id":77,"method":"bus.status","params":' + b'{"a":' + deep + b"}}\n")
        assert client.answer(77)["head"] >= 0


@promise("1", "A line that breaks these rules ends the connection")
def one_line_that_is_none_disturbs_nobody_else(bus):
    with bus.operator() as healthy, bus.operator() as rude:
        rude.send_bytes(b"{\n")
        rude.last_word()
        assert healthy.request("bus.status", {})["head"] >= 0


@promise("1", "A *line* is one JSON object followed by the byte `0A`. Nothing else ends a line")
def a_line_may_come_in_any_pieces(bus):
    with bus.operator() as client:
        for byte in STATUS.replace(b'"id":1', b'"id":99') + b"\n":
            client.send_bytes(bytes([byte]))
        assert client.answer(99)["head"] >= 0


@promise("1", "Nothing else ends a line")
def many_lines_may_come_at_once_and_are_answered_in_order(bus):
    with bus.operator() as client:
        client.send_bytes(b"".join(STATUS.replace(b'"id":1', b'"id":%d' % id) + b"\n" for id in range(100, 120)))
        assert [client.receive()["id"] for _ in range(20)] == list(range(100, 120))


@promise("2", "| line, with its LF | 65 536 bytes |")
def a_line_of_65536_bytes_is_read_and_one_more_is_not(bus):
    bare = b'{"jsonrpc":"2.0","id":9,"method":"bus.novelty","params":{"x":""}}\n'
    with bus.operator() as client:
        for length, code in (65_536, "bus.unknown_method"), (65_537, "bus.line_too_long"):
            client.send_bytes(bare.replace(b'""', b'"' + b"x" * (length - len(bare)) + b'"'))
            if length == 65_536:
                assert client.receive()["error"]["data"]["code"] == code
            else:
                word = client.last_word()
                assert word == {"code": code, "limit": 65_536}, word


@promise("2", "| line, with its LF | 65 536 bytes |")
def whoever_never_ends_a_line_is_let_go(bus):
    with bus.operator() as client:
        try:
            client.send_bytes(b"x" * 70_000)
        except Closed:
            pass
        assert client.last_word()["code"] == "bus.line_too_long"


@promise("1", "An `id` is an integer or a text of 1–64 bytes")
def a_text_is_an_id_too_and_comes_back_as_it_was(bus):
    with bus.operator() as client:
        client.send({"id": "æ" * 32, "method": "bus.status"})
        assert client.receive()["id"] == "æ" * 32


@promise("1", "inside `params`, `result` and `error.data` unknown ones are passed over")
def members_nobody_knows_are_passed_over(bus):
    with bus.operator() as client:
        assert client.request("bus.status", {"novelty": {"deep": [1]}})["head"] >= 0


@promise("9", "A notification the bus does not know is ignored, and so is an answer to a call that nobody waits for")
def a_method_or_notification_nobody_knows_ends_nothing(bus):
    with bus.operator() as client:
        client.send({"method": "bus.novelty", "params": {}})
        client.send({"id": "nobody", "result": {}})
        refused = refusal(lambda: client.request("bus.novelty", {}))
        assert refused.code == "bus.unknown_method" and refused.error["code"] == -32601
        assert client.request("bus.status", {})["head"] >= 0


@promise("3", "A client that closes its writing half has left")
def a_client_that_closes_its_half_has_left(bus):
    import socket

    with bus.operator() as client:
        client.socket.shutdown(socket.SHUT_WR)
        try:
            while True:
                client.receive()
        except (Closed, Refused):
            pass
