"""What `ytterby verify` is given: files, folders, ZIP files and lists, one after the other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from curriculum.awards import archive, asked
from curriculum.awards.archive import BadArchive
from curriculum.awards.asked import BadList
from curriculum.awards.documents import LARGEST

KINDS = {".pdf", ".json", ".png", ".svg"}
LIST = ".csv"


class NotGiven(Exception):
    """Something on the command line cannot be opened; the message says what and why."""


@dataclass(frozen=True, slots=True)
class Given:
    """One certificate to check. `problem` says why there is nothing to read."""

    name: str
    data: bytes = b""
    expected: str = ""
    problem: str = ""


def certificates(
    names: Sequence[str], lists: Sequence[str], *, apart_from: Iterable[str]
) -> Iterator[Given]:
    """Yield what the names stand for, in their order; folders are read in the order of names.

    `lists` tell the name expected on each file. A list among the names is read for its files.
    Raises NotGiven.
    """
    expected: dict[str, str] = {}
    for one in lists:
        expected |= _names(Path(one))
    known = {Path(one).resolve() for one in apart_from}
    for name in names:
        for given in _under(Path(name), known):
            told = given.expected or asked.expected(expected, given.name)
            yield Given(given.name, given.data, told, given.problem)


def read(path: Path) -> bytes:
    """Return a file, and one byte more than a certificate may have; raises NotGiven."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as wrong:
        raise NotGiven(f"{path}: {wrong.strerror}") from wrong


def _under(path: Path, known: set[Path]) -> Iterator[Given]:
    if path.is_dir():
        found = sorted(one for one in path.rglob("*") if one.suffix.lower() in KINDS)
        wanted = [one for one in found if one.is_file() and one.resolve() not in known]
        if not wanted:
            raise NotGiven(f"{path}: there is no PDF, PNG, SVG or JSON file in this folder.")
        yield from (Given(str(one), read(one)) for one in wanted)
    elif path.suffix.lower() == LIST:
        yield from _listed(path)
    else:
        data = read(path)
        if archive.is_archive(data):
            yield from _packed(path)
        else:
            yield Given(str(path), data)


def _packed(path: Path) -> Iterator[Given]:
    try:
        with path.open("rb") as file:
            for one in archive.entries(file):
                yield Given(f"{path}/{one.name}", one.data, problem=one.problem)
    except BadArchive as wrong:
        raise NotGiven(f"{path}: {wrong}") from wrong


def _listed(path: Path) -> Iterator[Given]:
    """Paths in a list are seen from where the list lies; a missing file is told in its row."""
    for name, expected in _names(path).items():
        try:
            yield Given(name, read(path.parent / name), expected)
        except NotGiven:
            yield Given(name, expected=expected, problem="missing")


def _names(path: Path) -> Mapping[str, str]:
    try:
        return asked.names_of_files(asked.decoded(read(path)))
    except BadList as wrong:
        raise NotGiven(f"{path}: {wrong}") from wrong
