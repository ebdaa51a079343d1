"""What a letter says to whoever has it read aloud: each marked paragraph of a PDF, in the order of its pages.

A reader of its own, so that what the structure says is not judged by one program alone: poppler's stops at a sign that stands
for several letters, where cairo says them in an element within the paragraph (ISO 32000-1, 14.6.1 and 14.9.4).
"""
import re
import sys
import zlib

pdf = open(sys.argv[1], "rb").read()
objects = {}
for found in re.finditer(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.S):
    objects.setdefault(int(found[1]), found[2])


def stream(number):
    body = objects[number]
    data = re.split(rb"stream\r?\n", body, maxsplit=1)[1].rsplit(b"\nendstream", 1)[0]
    return zlib.decompress(data) if b"/FlateDecode" in body.split(b"stream", 1)[0] else data


def reference(name, body):
    found = re.search(name + rb"\s+(\d+) 0 R", body)
    return int(found[1]) if found else None


def character(text):
    return bytes.fromhex(text).decode("utf-16-be")


def font(number):
    """Whether its signs have two bytes, and which letters each of them is."""
    letters, unicode = {}, reference(rb"/ToUnicode", objects[number])
    text = stream(unicode).decode("latin-1") if unicode else ""
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for sign, said in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            letters[int(sign, 16)] = character(said)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, said in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for sign in range(int(first, 16), int(last, 16) + 1):
                letters[sign] = chr(ord(character(said)) + sign - int(first, 16))
    return b"/Type0" in objects[number], letters


TOKEN = re.compile(rb"<<|>>|\[|\]|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\()])*\)|/[^\s/<>\[\]()]*|[^\s/<>\[\]()]+", re.S)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.S)
NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def plain(token):
    if token[:1] == b"<":
        return bytes.fromhex(token[1:-1].decode())

    def one(found):
        said = found[1]
        return bytes([int(said, 8) & 255]) if said.isdigit() else NAMED.get(said, b"" if said[-1:] == b"\n" else said)

    return ESCAPE.sub(one, token[1:-1])


def read(page):
    resources = objects.get(reference(rb"/Resources", page) or 0, page)
    fonts = {}
    for name, number in re.findall(rb"/(f-\d+-\d+)\s+(\d+) 0 R", resources):
        fonts[name] = font(int(number))
    said, order, operands, inside, now = {}, [], [], [], (False, {})
    for token in TOKEN.findall(stream(reference(rb"/Contents", page))):
        if token in (b"BDC", b"BMC"):
            mark = re.search(rb"/MCID (\d+)", b" ".join(operands))
            actual = operands[operands.index(b"/ActualText") + 1] if b"/ActualText" in operands else None
            inside.append((int(mark[1]) if mark else None, actual is not None))
            if actual is not None:
                add(said, inside[:-1], plain(actual).decode("utf-16"))
            elif mark:
                order.append(int(mark[1]))
        elif token == b"EMC":
            inside.pop()
        elif token == b"Tf":
            now = fonts.get(operands[-2][1:], (False, {}))
        elif token in (b"Tj", b"TJ"):
            for part in operands:
                if part[:1] in (b"(", b"<") and part != b"<<":
                    add(said, inside, letters(plain(part), now))
        if token[:1].isalpha():
            operands = []
        else:
            operands.append(token)
    assert not inside, "an element is not closed"
    return [said.get(mark, "") for mark in order]


def letters(signs, font):
    wide, known = font
    numbers = [signs[i] << 8 | signs[i + 1] for i in range(0, len(signs) - 1, 2)] if wide else list(signs)
    return "".join(known.get(one) or ("?" if wide else bytes([one]).decode("cp1252", "replace")) for one in numbers)


def add(said, inside, text):
    """In the element around it that has a number; what stands for something is said in place of the signs within."""
    if any(stands for _, stands in inside):
        return
    marks = [mark for mark, _ in inside if mark is not None]
    if marks:
        said[marks[-1]] = said.get(marks[-1], "") + text


for number in sorted(objects):
    if re.search(rb"/Type /Page\b", objects[number]):
        for line in read(objects[number]):
            print(line)
