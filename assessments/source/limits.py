"""What a source text may not exceed, refused before any parser sees it."""

import re

from assessments.problems import SourceError
from assessments.source.sink import Sink

FILE_BYTES = 256 * 1024
LINE_CHARACTERS = 4000
LINES = 10_000
BARS = 20_000  # of tables: each cell costs the parser fifty times what a word does
BRACKETS = 200
BRACKETS_IN_ALL = 10_000
BLANK = re.compile(r"\n\s*\n")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file. Raises SourceError, with the place, where it is not UTF-8."""
    try:
        return data.decode()
    except UnicodeDecodeError as wrong:
        before = data[: wrong.start].decode().replace("\r\n", "\n").replace("\r", "\n")
        line, col = before.count("\n") + 1, len(before) - before.rfind("\n")
        sink = Sink(path)
        said = f"the byte {data[wrong.start]:02X} is not UTF-8"
        sink.error("F22", said, line, col, fix="save the file as UTF-8")
        raise SourceError(sink.found) from wrong


def normal(text: str) -> str:
    """Return the text with Unix line ends and without a byte order mark at its start."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def within_limits(text: str, sink: Sink) -> bool:
    """Report what is too large or unprintable; False means: do not parse this."""
    before = sink.errors
    if len(text) > FILE_BYTES or len(text.encode(errors="replace")) > FILE_BYTES:
        sink.error("F20", f"the file is larger than {FILE_BYTES // 1024} KiB", 0, fix="split it")
        return False
    if text.count("\n") >= LINES:
        sink.error("F24", f"the file has more than {LINES} lines", 0, fix="split it")
        return False
    if text.count("|") > BARS:
        sink.error("F25", f"the file has more than {BARS} table bars “|”", 0, fix="split it")
        return False
    if text.count("[") > BRACKETS_IN_ALL:
        sink.error("F23", f"more than {BRACKETS_IN_ALL} “[” in the file", 0, fix="split it")
        return False
    if not _suspect(text):  # nearly all: no line is looked at by itself
        return True
    brackets = 0
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE_CHARACTERS:
            sink.error("F21", f"the line is longer than {LINE_CHARACTERS} characters", number)
        if bad := CONTROL.search(line):
            sink.error(
                "F22",
                f"the character U+{ord(bad.group()):04X} cannot stand in a text",
                number,
                bad.start() + 1,
                fix="remove it",
            )
        brackets = brackets + line.count("[") if line.strip() else 0
        if brackets > BRACKETS:
            sink.error(
                "F23", f"more than {BRACKETS} “[” in one block", number, fix="add a blank line"
            )
            brackets = 0
    return sink.errors == before


def _suspect(text: str) -> bool:
    """Whether some line is too long, holds what cannot be printed or is among too many “[”."""
    if CONTROL.search(text) or max(map(len, text.split("\n"))) > LINE_CHARACTERS:
        return True
    if text.count("[") <= BRACKETS:
        return False
    return any(block.count("[") > BRACKETS for block in BLANK.split(text))
