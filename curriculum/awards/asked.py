"""What an employer asks about many certificates: a list of numbers, or of files with names."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST = 200  # characters of a name, a number or a reference; what is beyond is cut off
MOST_TEXT = 1024 * 1024

# Heads that people write over their columns, folded; the first that fits is taken.
_NUMBER = (
    "number",
    "id",
    "certificate",
    "certificate number",
    "certificate id",
    "编号",
    "证书编号",
)
_NAME = ("name", "expected name", "expected_name", "holder", "employee", "姓名", "持有人")
_FILE = ("file", "file name", "filename", "path", "文件", "文件名")
_REF = ("ref", "reference", "row", "key")
_SPLIT = re.compile(r"[;,\t]")


class BadList(Exception):
    """The list cannot be read as a whole; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One row: the number of a certificate, whose it should be, and the asker's own reference."""

    number: str
    name: str = ""
    ref: str = ""


def read(text: str, most: int) -> tuple[Asked, ...]:
    """Return the rows of a list in JSON, in CSV, or with one number a line, in their order.

    Raises BadList for a list without rows, or with more than `most`.
    """
    if len(text) > MOST_TEXT:
        raise BadList("The list is larger than 1 MB. Split it.")
    plain = text.removeprefix("\ufeff").strip()
    rows = _from_json(plain) if plain.startswith(("[", "{")) else _from_lines(plain)
    found = tuple(row for row in rows if row.number or row.name)
    if not found:
        raise BadList("There is no number in the list. Write one on each line.")
    if len(found) > most:
        raise BadList(f"The list has {len(found)} rows; {most} can be checked at once. Split it.")
    return found


def decoded(data: bytes) -> str:
    """Return the text of a file as spreadsheets write it; raises BadList for other encodings."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise BadList("The list is not in UTF-8. Save it as “CSV UTF-8”.") from wrong


def names_of_files(text: str) -> Mapping[str, str]:
    """Return the name expected for each file of a list with two columns, file and name.

    Raises BadList for a list that cannot be read.
    """
    if len(text) > MOST_TEXT:
        raise BadList("The list is larger than 1 MB. Split it.")
    rows = _table(text.removeprefix("\ufeff").strip())
    if rows and _column(rows[0], _FILE) is not None:
        head, rows = rows[0], rows[1:]
        file, name = _column(head, _FILE) or 0, _column(head, _NAME)
    else:
        file, name = 0, 1
    if name is None:
        raise BadList(
            "The list of names has no column “name”. Write “file,name” on its first line."
        )
    return {_cell(row, file): _cell(row, name) for row in rows if _cell(row, file)}


def expected(names: Mapping[str, str], file: str) -> str:
    """Return the name that a list gives for a file, by its whole path or its last part."""
    return names.get(file) or names.get(file.rpartition("/")[2], "")


def of_json(items: Sequence[Any]) -> Iterable[Asked]:
    """Return a row for each item of a JSON list: an object, or a bare number."""
    for item in items:
        fields = item if isinstance(item, dict) else {"id": item}
        yield Asked(
            number=_text(fields.get("id", fields.get("number"))),
            name=_text(fields.get("expected_name", fields.get("name"))),
            ref=_text(fields.get("ref")),
        )


def _from_json(text: str) -> Iterable[Asked]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise BadList("The list is not readable as JSON. Check its brackets and quotes.") from wrong
    items = found.get("items") if isinstance(found, dict) else found
    if not isinstance(items, list):
        raise BadList("The JSON is no list. Write it like [{“id”: “…”}, {“id”: “…”}].")
    return of_json(items)


def _from_lines(text: str) -> Iterable[Asked]:
    rows = _table(text)
    at: dict[str, int | None] = {"number": 0, "name": 1, "ref": None}
    if rows and _column(rows[0], _NUMBER) is not None:
        head, rows = rows[0], rows[1:]
        at = {
            "number": _column(head, _NUMBER),
            "name": _column(head, _NAME),
            "ref": _column(head, _REF),
        }
    for row in rows:
        yield Asked(**{part: _cell(row, place) for part, place in at.items()})


def _table(text: str) -> list[list[str]]:
    """Return rows of cells, by whichever of comma, semicolon and tab stands first."""
    first = _SPLIT.search(text)
    try:
        read = csv.reader(io.StringIO(text), delimiter=first.group() if first else ",")
        return [row for row in read if any(cell.strip() for cell in row)]
    except csv.Error as wrong:
        raise BadList(f"The list is not readable as CSV: {wrong}.") from wrong


def _column(head: Sequence[str], words: Sequence[str]) -> int | None:
    folded = [cell.strip().casefold() for cell in head]
    return next((folded.index(word) for word in words if word in folded), None)


def _cell(row: Sequence[str], place: int | None) -> str:
    return _text(row[place]) if place is not None and place < len(row) else ""


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())[:LONGEST]
