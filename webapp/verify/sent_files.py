"""Files of a list as a browser sends them: one ZIP or many, read one after the other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import IO

from werkzeug.datastructures import FileStorage

from curriculum.awards import archive, asked
from curriculum.awards.archive import MOST_FILES, BadArchive
from curriculum.awards.documents import LARGEST
from webapp.actions.check_lists import Item

Names = Mapping[str, str]


def demand_few(files: Sequence[FileStorage]) -> None:
    """Raise BadArchive where there are too many files, or they cannot be opened at all."""
    packed = [file for file in files if _is_packed(file)]
    if len(packed) > 1 or (packed and len(files) > 1):
        raise BadArchive("Send one ZIP file, or files without any ZIP file among them.")
    if packed:
        archive.demand_sound(_stream(packed[0]))
    elif len(files) > MOST_FILES:
        raise BadArchive(f"These are more than {MOST_FILES} files. Send them in parts.")


def items(files: Sequence[FileStorage], names: Names) -> Iterator[Item]:
    """Yield a row for each file, in the order in which they came."""
    for file in files:
        if _is_packed(file):
            for entry in archive.entries(_stream(file)):
                yield _item(entry.name, entry.data, entry.problem, names)
            continue
        data = _stream(file).read(LARGEST + 1)
        problem = "too_large" if len(data) > LARGEST else ""
        yield _item(str(file.filename), data, problem, names)


def _item(name: str, data: bytes, problem: str, names: Names) -> Item:
    expected = asked.expected(names, name)
    return Item(ref=name, expected=expected, content=None if problem else data, problem=problem)


def _is_packed(file: FileStorage) -> bool:
    stream = _stream(file)
    start = stream.read(4)
    stream.seek(0)
    return archive.is_archive(start)


def _stream(file: FileStorage) -> IO[bytes]:
    return file.stream
