"""Many files at once: a ZIP from a stranger, opened one bounded file after the other."""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from curriculum.awards.documents import LARGEST

MOST_FILES = 500
MOST_BYTES = 200 * 1024 * 1024  # of all files together, unpacked
_MOST_DIRECTORY = 1024 * 1024  # bytes of the table of contents: 500 names fit many times
_MOST_ENTRIES = 4 * MOST_FILES  # folders and the companions of a Mac count here, not as files
_END = b"PK\x05\x06"
_END_SIZE = 22
_MAC = "__MACOSX/"
_DAMAGED = (
    zipfile.BadZipFile,
    lzma.LZMAError,
    zlib.error,
    struct.error,
    RuntimeError,  # NotImplementedError too: a method of packing that nobody uses
    ValueError,
    EOFError,
    OSError,
)


class BadArchive(Exception):
    """The ZIP as a whole is refused; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive. `problem` says why it was not unpacked; `data` is then empty."""

    name: str
    data: bytes = b""
    problem: str = ""


def is_archive(data: bytes) -> bool:
    """Say whether these first bytes are those of a ZIP."""
    return data.startswith((b"PK\x03\x04", _END))


def entries(file: IO[bytes]) -> Iterator[Entry]:
    """Yield every file of the ZIP in its order; raises BadArchive before the first one.

    A file that cannot be unpacked, or would unpack to more than a certificate may be, is an
    entry with a problem: it never fails the rest.
    """
    wanted = _wanted(file)
    return _unpacked(file, wanted)


def demand_sound(file: IO[bytes]) -> None:
    """Raise BadArchive where the ZIP as a whole is refused; nothing is unpacked yet."""
    _wanted(file)


def _wanted(file: IO[bytes]) -> list[zipfile.ZipInfo]:
    _demand_small_directory(file)
    try:
        with zipfile.ZipFile(file) as opened:
            found = [one for one in opened.infolist() if _is_file(one)]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as wrong:
        raise BadArchive("The ZIP file is damaged. Make it again and send it.") from wrong
    if len(found) > MOST_FILES:
        raise BadArchive(f"The ZIP file holds more than {MOST_FILES} files. Split it.")
    if not found:
        raise BadArchive("The ZIP file holds no files. Put the certificates in it.")
    if sum(one.file_size for one in found) > MOST_BYTES:
        raise BadArchive(f"The ZIP file unpacks to more than {MOST_BYTES >> 20} MB. Split it.")
    return found


def _demand_small_directory(file: IO[bytes]) -> None:
    """Look at the end of the file before anything is read into memory."""
    file.seek(0, 2)
    start = max(0, file.tell() - _END_SIZE - 65535)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or at + _END_SIZE > len(tail):
        raise BadArchive("The ZIP file is damaged. Make it again and send it.")
    count, size = struct.unpack_from("<HI", tail, at + 10)
    if count > _MOST_ENTRIES or size > _MOST_DIRECTORY:
        raise BadArchive(f"The ZIP file holds more than {MOST_FILES} files. Split it.")


def _is_file(one: zipfile.ZipInfo) -> bool:
    return not one.is_dir() and not one.filename.startswith(_MAC)


def _unpacked(file: IO[bytes], wanted: list[zipfile.ZipInfo]) -> Iterator[Entry]:
    left = MOST_BYTES
    with zipfile.ZipFile(file) as opened:
        for one in wanted:
            entry = _entry(opened, one, left)
            left -= len(entry.data)
            yield entry


def _entry(opened: zipfile.ZipFile, one: zipfile.ZipInfo, left: int) -> Entry:
    name = "".join(c if c.isprintable() else "\ufffd" for c in one.filename)[:200]
    if one.flag_bits & 1:
        return Entry(name, problem="encrypted")
    if one.file_size > LARGEST:
        return Entry(name, problem="too_large")
    most = min(LARGEST, left)
    try:
        with opened.open(one) as stream:
            data = stream.read(most + 1)  # what the table says of its size is only a claim
    except _DAMAGED:
        return Entry(name, problem="unreadable")
    if len(data) > most:
        return Entry(name, problem="too_large")
    if is_archive(data):
        return Entry(name, problem="nested")
    return Entry(name, data)
