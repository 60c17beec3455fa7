"""ZIP files from strangers: bounded in every way, and one bad file never fails the rest."""

import io
import struct
import zipfile
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.awards import archive
from curriculum.awards.archive import BadArchive, entries
from curriculum.awards.documents import LARGEST


def zipped(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in files:
            made.writestr(name, data)
    return out.getvalue()


def read(data: bytes) -> list[archive.Entry]:
    return list(entries(io.BytesIO(data)))


def test_files_come_out_in_their_order_and_folders_do_not() -> None:
    made = zipped([("b/2.pdf", b"two"), ("b/", b""), ("a.json", b"one"), ("__MACOSX/._a", b"x")])

    assert [(one.name, one.data) for one in read(made)] == [("b/2.pdf", b"two"), ("a.json", b"one")]


def test_a_zip_within_and_a_file_too_large_are_entries_with_a_problem() -> None:
    inner = zipped([("a.json", b"{}")])
    made = zipped([("in.zip", inner), ("big.pdf", b"0" * (LARGEST + 1)), ("a", b"ok")])

    assert [(one.name, one.problem) for one in read(made)] == [
        ("in.zip", "nested"),
        ("big.pdf", "too_large"),
        ("a", ""),
    ]


def test_a_file_that_unpacks_to_more_than_it_says_is_stopped() -> None:
    honest = zipped([("bomb.pdf", b"0" * (LARGEST + 9)), ("after", b"ok")])
    size = struct.pack("<I", LARGEST + 9)
    liar = honest.replace(size, struct.pack("<I", 10))

    found = read(liar)

    assert found[0].problem in ("unreadable", "too_large")
    assert not found[0].data
    assert found[1].data == b"ok"


def test_more_files_than_allowed_are_refused_at_once() -> None:
    most = archive.MOST_FILES
    assert len(read(zipped((f"{n}", b"") for n in range(most)))) == most

    with pytest.raises(BadArchive, match="500 files"):
        read(zipped((f"{n}", b"") for n in range(most + 1)))


def test_a_table_of_contents_of_a_million_names_is_not_even_read() -> None:
    with pytest.raises(BadArchive, match="500 files"):
        read(zipped((f"{n}", b"") for n in range(archive._MOST_ENTRIES + 1)))


def test_more_bytes_in_sum_than_allowed_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)

    with pytest.raises(BadArchive, match="unpacks to more"):
        read(zipped([("a", b"0" * 600), ("b", b"0" * 600)]))


def test_what_entries_hide_of_their_size_counts_in_the_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    made = zipped([(name, b"0" * 600) for name in "abc"], zipfile.ZIP_STORED)
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    wanted = zipfile.ZipFile(io.BytesIO(made)).infolist()

    found = list(archive._unpacked(io.BytesIO(made), wanted))

    assert [one.problem for one in found] == ["", "too_large", "too_large"]


def test_a_locked_file_is_told() -> None:
    made = bytearray(zipped([("a.pdf", b"secret")]))
    for at in (made.index(b"PK\x03\x04") + 6, made.index(b"PK\x01\x02") + 8):
        made[at] |= 1

    assert [one.problem for one in read(bytes(made))] == ["encrypted"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06", b"hello", zipped([])])
def test_what_is_no_zip_or_an_empty_one_is_refused(data: bytes) -> None:
    with pytest.raises(BadArchive):
        read(data)


def test_a_name_cannot_break_out_of_its_line() -> None:
    assert read(zipped([("a\n\u202eb.pdf", b"x")]))[0].name == "a\ufffd\ufffdb.pdf"


@given(st.data())
def test_a_damaged_zip_ends_in_entries_or_a_refusal(data: st.DataObject) -> None:
    made = bytearray(zipped([("a.json", b"one" * 50), ("b.json", b"two" * 50)]))
    for _ in range(data.draw(st.integers(1, 4))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = read(bytes(made[: data.draw(st.integers(0, len(made)))] or made))
    except BadArchive:
        return
    assert len(found) <= archive.MOST_FILES
