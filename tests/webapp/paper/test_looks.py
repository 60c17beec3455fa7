"""The issuer's own look: readable colours, a logo of shapes or dots only, and the same bytes."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from pypdf import PdfReader

from tests.awarding import a_claim, signed
from tests.webapp.paper.test_statement import a_statement
from webapp.paper import certificate, designs, looks
from webapp.paper.looks import BadLook

CONTENT = Path(__file__).parents[3] / "content"
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">'
    b'<rect width="40" height="40" fill="#8a4208"/></svg>'
)


def a_png(wide: int = 90, high: int = 30, told: str = "") -> bytes:
    made, info = BytesIO(), PngImagePlugin.PngInfo()
    if told:
        info.add_text("Comment", told)
    Image.new("RGBA", (wide, high), "#741853").save(made, "PNG", pnginfo=info)
    return made.getvalue()


@pytest.mark.parametrize("logo", [SVG, a_png()], ids=["svg", "png"])
@pytest.mark.parametrize("claim", [a_claim(), a_statement()], ids=["competency", "completion"])
def test_a_look_is_printed_and_the_same_twice(logo: bytes, claim: certificate.Claim) -> None:
    look = looks.made(logo, accent="#741853", soft="#fae8f2", signatory="Dr Ingrid Hallberg")
    design, data = designs.read([CONTENT], claim.kind), signed(claim)
    first, again = (
        certificate.render(claim, data, design, fingerprint="", look=look) for _ in range(2)
    )
    page = PdfReader(BytesIO(first)).pages[0]

    assert first == again
    assert "Dr Ingrid Hallberg" in page.extract_text()
    plain = certificate.render(claim, data, design, fingerprint="")
    assert first != plain
    assert "For the issuer" not in PdfReader(BytesIO(plain)).pages[0].extract_text()


def test_a_logo_keeps_its_shape_up_to_a_width() -> None:
    assert looks.made(SVG).wide == 30
    assert looks.made(a_png(30, 30)).wide == 10
    assert looks.made(a_png(900, 30)).wide == looks.WIDEST


@pytest.mark.parametrize(
    ("accent", "soft", "said"),
    [
        ("#cccccc", "", "too light"),
        ("", "#4c5a66", "too dark"),
        ("red", "", "like #1b7269"),
        ("#1b7269; background: url(x)", "", "like #1b7269"),
    ],
)
def test_colours_that_cannot_be_read_are_refused(accent: str, soft: str, said: str) -> None:
    with pytest.raises(BadLook, match=said):
        looks.made(accent=accent, soft=soft)


def test_contrast_is_that_of_the_standard() -> None:
    assert looks.contrast("#ffffff", "#000000") == pytest.approx(21)
    assert looks.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (b"<script>x</script>", "<script>"),
        (b"<style>rect { fill: url(http://x) }</style>", "<style>"),
        (b'<image href="http://x/y.png"/>', "<image>"),
        (b'<use href="#x"/>', "<use>"),
        (b"<foreignObject/>", "<foreignObject>"),
        (b"<text>x</text>", "<text>"),
        (b'<rect onload="x()"/>', "onload="),
        (b'<rect fill="url(http://x)"/>', "fill="),
        (b'<rect style="fill: url( file:///x )"/>', "style="),
        (b"<g>" * 60 + b"</g>" * 60, "deeply"),
    ],
)
def test_an_svg_with_more_than_shapes_is_refused_and_the_part_is_named(
    inside: bytes, said: str
) -> None:
    with pytest.raises(BadLook, match=said):
        looks.check_logo(SVG.replace(b"</svg>", inside + b"</svg>"))


@pytest.mark.parametrize(
    ("logo", "said"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "document type"),
        (b'<?xml-stylesheet href="x"?>' + SVG, "instruction"),
        (SVG.replace(b' viewBox="0 0 120 40"', b""), "viewBox"),
        (b"GIF89a", "neither"),
        (a_png()[:60], "damaged"),
        (a_png()[:24] + b"\xff" * 40, "damaged"),
        (a_png(3000, 2), "2400"),
        (SVG + b" " * looks.LARGEST, "200 kB"),
    ],
    ids=["doctype", "stylesheet", "size", "gif", "cut", "noise", "wide", "large"],
)
def test_a_file_that_is_no_logo_is_refused(logo: bytes, said: str) -> None:
    with pytest.raises(BadLook, match=said):
        looks.check_logo(logo)


def test_what_a_png_says_beside_its_dots_is_left_behind() -> None:
    assert "secret" not in looks.made(a_png(told="secret")).logo
    assert looks.made(a_png(told="secret")).logo == looks.made(a_png()).logo


@given(st.binary(max_size=300), st.sampled_from([SVG, a_png()]), st.integers(0, 200))
def test_any_bytes_are_a_logo_or_refused(noise: bytes, start: bytes, at: int) -> None:
    with suppress(BadLook):
        looks.check_logo(start[:at] + noise)
