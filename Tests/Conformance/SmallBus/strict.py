"""Lines as PROTOCOL.md § 1 wants them: strict JSON, one JSON-RPC message, and where its parts lie."""

import re

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
METHOD = re.compile(r"[a-z0-9._-]{1,64}")


class Bad(Exception):
    """This line is none; the connection ends with it."""

    def __init__(self, number, code, **data):
        super().__init__(code)
        self.number, self.code, self.data = number, code, data


class Reader:
    """Reads one text, and remembers where members down to the second level lie."""

    def __init__(self, text, deepest):
        self.text, self.at, self.deepest = text, 0, deepest
        self.spans = {}

    def bad(self, code, at=None):
        place = self.at if at is None else at
        return Bad(-32700, f"json.{code}", at=len(self.text[:place].encode()))

    def space(self):
        while self.text[self.at : self.at + 1] in tuple(" \t\n"):
            self.at += 1

    def peek(self):
        if self.at >= len(self.text):
            raise self.bad("cut_short")
        return self.text[self.at]

    def take(self, sign):
        if self.peek() != sign:
            raise self.bad("unexpected")
        self.at += 1

    def whole(self):
        self.space()
        value = self.value(())
        self.space()
        if self.at < len(self.text):
            raise self.bad("trailing")
        return value

    def value(self, path):
        sign = self.peek()
        if sign in "{[":
            if len(path) >= self.deepest:
                raise self.bad("too_deep")
            return self.members(path) if sign == "{" else self.elements(path)
        if sign == '"':
            return self.string()
        for word, value in ("true", True), ("false", False), ("null", None):
            if sign == word[0]:
                for letter in word:
                    self.take(letter)
                return value
        return self.number()

    def members(self, path):
        self.at += 1
        found = {}
        self.space()
        while self.peek() != "}":
            if found:
                self.take(",")
                self.space()
            begun = self.at
            if self.peek() != '"':
                raise self.bad("unexpected")
            name = self.string()
            if name in found:
                raise self.bad("duplicate_name", begun)
            self.space()
            self.take(":")
            self.space()
            begun = self.at
            found[name] = self.value((*path, name))
            if len(path) < 2:
                self.spans[(*path, name)] = (begun, self.at)
            self.space()
            if self.peek() not in ",}":
                raise self.bad("unexpected")
        self.at += 1
        return found

    def elements(self, path):
        self.at += 1
        found = []
        self.space()
        while self.peek() != "]":
            if found:
                self.take(",")
                self.space()
            found.append(self.value((*path, 0)))
            self.space()
            if self.peek() not in ",]":
                raise self.bad("unexpected")
        self.at += 1
        return found

    def number(self):
        match = NUMBER.match(self.text, self.at)
        if not match:
            raise self.bad("bad_number" if self.peek() == "-" else "unexpected")
        if self.text[match.end() : match.end() + 1] not in tuple(',]} \t\n'):
            raise self.bad("bad_number")
        value = float(match[0]) if match[2] or match[3] else int(match[0])
        if isinstance(value, int) and abs(value) > 2**53 - 1:
            raise self.bad("integer_range")
        if value in (float("inf"), float("-inf")):
            raise self.bad("not_finite")
        self.at = match.end()
        return value

    def string(self):
        self.at += 1
        found = []
        while (sign := self.peek()) != '"':
            if sign < " ":
                raise self.bad("control")
            self.at += 1
            found.append(self.escape() if sign == "\\" else sign)
        self.at += 1
        return "".join(found)

    def escape(self):
        sign = self.peek()
        self.at += 1
        if sign in ESCAPES:
            return ESCAPES[sign]
        if sign != "u":
            raise self.bad("bad_escape", self.at - 2)
        unit = self.unit()
        if unit == 0:
            raise self.bad("nul")
        if 0xD800 <= unit < 0xDC00 and self.text[self.at : self.at + 2] == "\\u":
            self.at += 2
            low = self.unit()
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + (unit - 0xD800 << 10) + low - 0xDC00)
        if 0xD800 <= unit < 0xE000:
            raise self.bad("lone_surrogate")
        return chr(unit)

    def unit(self):
        digits = self.text[self.at : self.at + 4]
        if not re.fullmatch("[0-9A-Fa-f]{4}", digits):
            raise self.bad("bad_escape")
        self.at += 4
        return int(digits, 16)


def read(line, deepest=32):
    """The value in these bytes, and the bytes of its members down to the second level."""
    if not line:
        raise Bad(-32700, "json.empty", at=0)
    if line.startswith(b"\xef\xbb\xbf"):
        raise Bad(-32700, "json.byte_order_mark", at=0)
    if b"\r" in line:
        raise Bad(-32700, "json.carriage_return", at=line.index(b"\r"))
    try:
        text = line.decode()
    except UnicodeDecodeError as error:
        raise Bad(-32700, "json.not_utf8", at=error.start) from None
    reader = Reader(text, deepest)
    value = reader.whole()
    return value, {path: text[start:end].encode() for path, (start, end) in reader.spans.items()}


def message(line):
    """One JSON-RPC message, and the bytes of its parts."""
    found, parts = read(line)
    if not isinstance(found, dict):
        raise Bad(-32600, "rpc.not_an_object")
    if set(found) - {"jsonrpc", "id", "method", "params", "result", "error"}:
        raise Bad(-32600, "rpc.unknown_member")
    if found.get("jsonrpc") != "2.0":
        raise Bad(-32600, "rpc.version")
    check_id(found)
    kinds = [kind for kind in ("method", "result", "error") if kind in found]
    if len(kinds) != 1:
        raise Bad(-32600, "rpc.kind")
    if kinds == ["method"]:
        method = found["method"]
        if not isinstance(method, str):
            raise Bad(-32600, "rpc.method")
        if not METHOD.fullmatch(method):
            raise Bad(-32601, "rpc.method")
        if not isinstance(found.get("params", {}), dict):
            raise Bad(-32602, "rpc.params")
    elif "params" in found or "id" not in found or kinds == ["error"] and not isinstance(found["error"], dict):
        raise Bad(-32600, f"rpc.{kinds[0]}")
    return found, parts


def check_id(found):
    id = found.get("id", 0)
    is_id = isinstance(id, int) and not isinstance(id, bool) or isinstance(id, str) and 1 <= len(id.encode()) <= 64
    if not is_id and not (id is None and "error" in found):
        raise Bad(-32600, "rpc.id")
