"""Badges: what is baked in comes out again, and a hurtful picture is only unreadable."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.awards import badge, upload
from curriculum.awards.documents import read_document
from curriculum.awards.verdict import verify
from tests.awarding import knowing, signed

TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
BOMB = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'
)
XXE = (
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0">'
    "<o:credential>&x;</o:credential></svg>"
)


def chunk(kind: bytes, body: bytes) -> bytes:
    whole = kind + body
    return struct.pack(">I", len(body)) + whole + struct.pack(">I", zlib.crc32(whole))


def png(*texts: bytes) -> bytes:
    """Return a picture of one dot with these chunks of text."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dot = chunk(b"IDAT", zlib.compress(b"\0\0"))
    between = b"".join(chunk(b"iTXt", text) for text in texts)
    return badge.PNG + header + between + dot + chunk(b"IEND", b"")


def packed(credential: bytes) -> bytes:
    return badge.KEYWORD + b"\0\x01\0\0\0" + zlib.compress(credential, 9)


@pytest.mark.parametrize(
    "picture",
    [
        lambda: badge.bake_png(png(), signed()),
        lambda: png(packed(signed())),
        lambda: badge.bake_svg(TILE, signed()).encode(),
        lambda: (
            b"\xef\xbb\xbf <?xml version='1.0'?>\n".lstrip(b"\xef\xbb\xbf ")
            + badge.bake_svg(TILE, signed()).encode()
        ),
    ],
)
def test_the_credential_in_a_picture_is_judged_as_it_is(picture: object) -> None:
    assert callable(picture)
    document = upload.read_upload(picture())

    assert document.credential == signed()
    assert verify(document, knowing()).word == "valid"


def test_a_picture_with_a_changed_credential_is_not_genuine() -> None:
    forged = signed().replace(b"Maya", b"Mary")

    document = read_document(badge.bake_svg(TILE, forged).encode())

    assert verify(document, knowing()).state == "bad_signature"


@pytest.mark.parametrize(
    ("picture", "problem"),
    [
        (png(), "no_credential"),
        (TILE.encode(), "no_credential"),
        (b"<html><p>hello</p></html>", "no_credential"),
        (png(packed(b"{}"), packed(b"{}")), "several_credentials"),
        (badge.bake_svg(badge.bake_svg(TILE, b"{}"), b"{}").encode(), "unreadable"),
        (BOMB.encode(), "unreadable"),
        (XXE.encode(), "unreadable"),
        (b"<svg>", "unreadable"),
        (b"<a>" * 5000, "unreadable"),
        (badge.PNG, "unreadable"),
        (png()[:-5], "unreadable"),
        (png().replace(b"IDAT", b"IDAX"), "unreadable"),
        (png(packed(b"0" * 50_000_000)), "unreadable"),
        (png(badge.KEYWORD + b"\0\x07\0\0\0text"), "unreadable"),
        (png(badge.KEYWORD + b"\0"), "unreadable"),
    ],
)
def test_a_picture_that_is_no_badge_says_why(picture: bytes, problem: str) -> None:
    assert read_document(picture).problem == problem
    assert upload.read_upload(picture).problem == problem


def test_two_credentials_in_one_drawing_are_none() -> None:
    once = badge.bake_svg(TILE, b"{}")
    inner = once[once.index("<openbadges:") : once.index("<path")]

    assert read_document(once.replace("<path", f"{inner}<path").encode()).problem == (
        "several_credentials"
    )


@given(st.binary(max_size=400), st.sampled_from([badge.PNG, b"<svg>", b"<", b""]))
def test_any_bytes_are_read_without_harm(tail: bytes, start: bytes) -> None:
    assert read_document(start + tail).problem


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_changed_byte_of_a_badge_is_found_or_changes_nothing(place: int, bit: int) -> None:
    baked = bytearray(badge.bake_png(png(), signed()))
    baked[place % len(baked)] ^= bit

    document = read_document(bytes(baked))

    assert document.problem or document.credential == signed()


def test_only_pictures_can_be_baked() -> None:
    with pytest.raises(badge.NotABadge):
        badge.bake_png(b"GIF89a", signed())
    with pytest.raises(badge.NotABadge):
        badge.bake_svg("<svg/>", signed())


def test_nothing_of_the_machine_is_ever_read_into_an_answer() -> None:
    assert b"root:" in Path("/etc/passwd").read_bytes()

    document = upload.read_upload(XXE.encode())

    assert not document.credential
    assert "root:" not in document.detail
