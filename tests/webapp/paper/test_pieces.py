"""A page of kept pieces is the page that the printer makes of the whole; it tells when not."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from tests.awarding import a_claim, signed
from tests.webapp.paper.test_statement import a_statement
from webapp.paper import certificate, designs, looks, pieces, press

CONTENT = Path(__file__).parents[3] / "content"
LOOK = looks.Look(logo="", accent="", soft="", signatory="Ada Example", office="Principal")
NAMES = [("Maya Okafor", "ltr"), ("欧阳晓明", "ltr"), ("محمد عبد الله", "rtl")]


def both(
    kind: str, name: str, direction: str, style: str = "", **other: Any
) -> tuple[bytes, bytes]:
    """Return the paper put together from pieces, and the same without any."""
    make = a_claim if kind == "competency" else a_statement
    claim = replace(make(), printed_name=name, name_dir=direction, **other)
    design = designs.read((CONTENT,), kind)
    design = replace(design, style=design.style + style)
    parts = tuple((part, unparted(text)) for part, text in design.parts)
    whole = replace(design, page=unparted(design.page), parts=parts)
    first, second = (
        certificate.render(claim, signed(claim), one, fingerprint="2BCF", look=LOOK)
        for one in (design, whole)
    )
    return first, second


def unparted(text: str) -> str:
    return text.replace("<!-- shared -->", "").replace("<!-- own -->", "")


def structure(pdf: bytes) -> list[tuple[str, str]]:
    """Return the tree that a screen reader follows: each tag with what it says of itself."""

    def walk(node: Any) -> Iterator[tuple[str, str]]:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            for one in node:
                yield from walk(one)
        elif isinstance(node, int):
            yield "text", str(node)
        elif isinstance(node, dict):
            facts = (node.get("/Alt"), (node.get("/A") or {}).get("/Scope"))
            yield str(node.get("/S")), str(facts)
            yield from walk(node.get("/K", []))

    root: Any = PdfReader(BytesIO(pdf)).trailer["/Root"]
    return list(walk(root["/StructTreeRoot"]["/K"]))


@pytest.mark.parametrize("kind", ["competency", "completion"])
@pytest.mark.parametrize(("name", "direction"), NAMES)
@pytest.mark.parametrize("test", [False, True])
def test_pieces_say_what_the_whole_says(kind: str, name: str, direction: str, test: bool) -> None:
    pieced, whole = both(kind, name, direction, test=test)
    ours, theirs = (PdfReader(BytesIO(pdf)) for pdf in (pieced, whole))

    assert structure(pieced) == structure(whole)
    for at in range(2):
        assert ours.pages[at].extract_text() == theirs.pages[at].extract_text()
    assert [one.title for one in flat(ours.outline)] == [one.title for one in flat(theirs.outline)]


def flat(outline: list[Any]) -> list[Any]:
    return [leaf for one in outline for leaf in (flat(one) if isinstance(one, list) else [one])]


@pytest.mark.witness
@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("competency", ""),
        ("completion", ""),
        (
            "competency",
            ".shown { opacity: 0.5 } .basis { background: linear-gradient(#eee, #aaa) }",
        ),
        ("competency", "@page { border: 1mm solid rgba(255, 0, 0, 0.3) } body { opacity: 0.5 }"),
    ],
)
def test_pieces_look_like_the_whole(kind: str, style: str, tmp_path: Path) -> None:
    pictures = []
    papers = both(kind, *NAMES[0], style=style, test=True)
    assert structure(papers[0]) == structure(papers[1])
    for name, pdf in zip(("pieced", "whole"), papers, strict=True):
        (tmp_path / f"{name}.pdf").write_bytes(pdf)
        command = ["pdftoppm", "-r", "60", f"{tmp_path}/{name}.pdf", f"{tmp_path}/{name}"]
        subprocess.run(command, check=True)
        pictures.append([page.read_bytes() for page in sorted(tmp_path.glob(f"{name}-*.ppm"))])

    assert len(pictures[0]) == 2
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(("kind", "pieces_of"), [("competency", 7), ("completion", 3)])
def test_all_that_our_fronts_share_is_kept_painted(kind: str, pieces_of: int) -> None:
    press._piece.cache_clear()
    claim = a_claim() if kind == "competency" else a_statement()
    design = designs.read((CONTENT,), kind)
    words: dict[str, Any] = {
        "claim": claim,
        "shown": certificate._shown(claim, signed(claim), design, "2BCF"),
        "look": certificate.PLAIN,
    }
    own, shared = pieces.parted(certificate._template(design, "page").render(words))
    certificate.render(claim, signed(claim), design, fingerprint="2BCF")

    assert "Maya Okafor" in own
    assert len(shared) == pieces_of
    assert not any(said in page for page in shared for said in ("Maya Okafor", claim.number))
    for page in shared:
        painted = press._piece(page, design.styled("", "")).recorded
        assert painted
        assert None not in painted.values()


@pytest.mark.parametrize(
    "loose",
    [
        "body { background: #eee }",
        "html { border-left: 1mm solid }",
        "@page { border: 1mm solid }",
        "body { outline: 1mm solid }",
        "body { opacity: 0.9 }",
        "@page { background: #eee }",
        ".limits { position: static }",
        "body::before { content: 'SPECIMEN'; position: absolute; top: 0 }",
        "body::after { content: 'SPECIMEN'; position: fixed; top: 0 }",
    ],
)
def test_a_design_whose_pieces_do_not_stand_alone_is_printed_whole(loose: str) -> None:
    design = designs.read((CONTENT,), "competency")
    design = replace(design, style=design.style + loose)

    pdf = certificate.render(a_claim(), signed(), design, fingerprint="2BCF")

    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert text.count("Maya Okafor") == 1
    assert text.count("It does not confer") == 1
    assert text.count("SPECIMEN") == loose.count("SPECIMEN")


def test_a_page_with_a_style_of_its_own_is_not_parted() -> None:
    page = "<html><head>{}</head><body><!-- shared --><p>a</p><!-- own --></body></html>"

    assert pieces.parted(page.format("<title>T</title>"))[1]
    assert pieces.parted(page.format("<style>p { color: red }</style>"))[1] == []
    assert pieces.parted(page.format('<LINK rel="stylesheet" href="data:,">'))[1] == []


def test_a_page_that_shares_the_same_twice_is_printed_whole() -> None:
    design = designs.read((CONTENT,), "competency")
    note = '<!-- shared --><p style="position: absolute; top: 1mm">Twice</p><!-- own -->'
    design = replace(design, page=design.page.replace("<body>", f"<body>{note}{note}"))

    pdf = certificate.render(a_claim(), signed(), design, fingerprint="2BCF")

    assert PdfReader(BytesIO(pdf)).pages[0].extract_text().count("Twice") == 2
