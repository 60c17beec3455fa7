"""Certificates on paper: any name we can print, one page, the same bytes, sealed."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from curriculum.awards import credential, pdf
from curriculum.awards.canonical import read_object
from curriculum.awards.claim import Claim, ClaimedCompetency
from curriculum.awards.verdict import verify
from tests.awarding import a_claim, an_issuer, knowing, signed
from webapp.paper import certificate, coverage, designs

CONTENT = Path(__file__).parents[3] / "content"
NAMES = {
    "latin": ("Maya Okafor", "en", "ltr"),
    "longest": ("Maria Fernanda Guadalupe de la Concepción Villanueva-Oyarzá", "es", "ltr"),
    "cyrillic": ("Александра Воскресенская", "ru", "ltr"),
    "chinese": ("欧阳晓明", "zh", "ltr"),
    "arabic": ("محمد عبد الرحمن الخوارزمي", "ar", "rtl"),
}


@pytest.mark.parametrize("script", NAMES)
def test_a_name_prints_on_the_front_with_our_fonts_only(
    script: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        printed = _printed(_named(script))
    reader = PdfReader(BytesIO(printed))

    assert len(reader.pages) == 2  # the back says how to check it
    assert not caplog.records
    families = {name.partition("+")[2].split("-")[0] for name in _font_names(reader)}
    assert families <= {"Ytterby", "Noto"}
    assert len(printed) < 140_000 if script == "chinese" else len(printed) < 60_000


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(_issued()))
    described = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()

    for part in ('pdfaid:part="3"', 'pdfaid:conformance="A"', 'pdfuaid:part="1"'):
        name, value = part.split("=")
        assert part in described or f"<{name}>{value.strip(chr(34))}</{name}>" in described
    assert described.count("RDF>") == 1
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert len(reader.trailer["/Root"]["/AF"]) == 1
    assert "/JavaScript" not in str(reader.trailer["/Root"])


def test_each_header_of_a_table_says_what_it_heads() -> None:
    root = PdfReader(BytesIO(_issued())).trailer["/Root"]["/StructTreeRoot"]
    cells = [one for one in _parts(root) if one.get("/S") == "/TH"]

    assert len(cells) == 9  # dates, competencies, and the evidence on the back
    assert {one["/A"]["/Scope"] for one in cells} == {"/Column"}


def _parts(part: DictionaryObject) -> Iterator[DictionaryObject]:
    """Yield all parts of the structure below one."""
    for child in part.get("/K", ()):
        below = child.get_object()
        if isinstance(below, DictionaryObject) and "/S" in below:
            yield below
            yield from _parts(below)


def test_the_page_shows_assurance_limits_and_the_number() -> None:
    text = PdfReader(BytesIO(_issued())).pages[0].extract_text().replace("\n", " ")

    for said in (
        "Competency certificate",
        "Knowledge, assessed online without supervision",
        "Performance at work was not observed.",
        "It does not confer",
        "Permission to operate a plant",
        a_claim().number,
        an_issuer().fingerprint[:4],
    ):
        assert said in text
    for word in ("certified", "licensed", "accredited", "qualified", "TEST"):
        assert word not in text


def test_a_test_issuers_paper_says_so_across_the_page() -> None:
    keyring = an_issuer("test.example", test=True)
    claim = a_claim(keyring)
    printed = certificate.render(claim, signed(claim, keyring), _design(), fingerprint="")

    text = PdfReader(BytesIO(printed)).pages[0].extract_text()
    assert "TEST" in text
    assert "worth nothing" in text


def test_the_credential_is_attached_as_it_was_signed_and_the_paper_verifies() -> None:
    document = pdf.read_pdf(_issued(), an_issuer().trusted().paper_roots)

    assert document.credential == signed()
    assert verify(document, knowing()).word == "valid"
    assert verify(document, knowing()).check("pdf").result == "pass"


def test_the_attached_credential_says_what_the_page_says() -> None:
    document = read_object(pdf.read_pdf(_issued(), ()).credential)

    assert credential.claim_of(document) == a_claim()


@pytest.mark.parametrize("script", ["chinese", "arabic"])
def test_the_same_award_gives_the_same_bytes_in_another_process(script: str) -> None:
    code = (
        "import sys, hashlib; from tests.webapp.paper import test_certificate as t;"
        f"print(hashlib.sha256(t._printed(t._named({script!r}), b'{{}}')).hexdigest())"
    )
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    here = sha256(_printed(_named(script), b"{}")).hexdigest()
    assert again.stdout.strip() == here
    assert again.stderr == ""


def test_sealing_only_adds_to_the_printed_bytes() -> None:
    printed = certificate.render(
        a_claim(), signed(), _design(), fingerprint=an_issuer().fingerprint
    )

    assert _issued().startswith(printed)


@pytest.mark.parametrize("count", [1, 8, 11, 14, 18])
def test_all_competencies_stand_above_the_box(count: int) -> None:
    many = tuple(
        ClaimedCompetency(id=f"c-{n}", title=f"Competency with a title {n}", level=2)
        for n in range(count)
    )
    claim = a_claim(competencies=many)
    reader = PdfReader(BytesIO(_printed(claim)))

    assert len(reader.pages) == 2  # the back says how to check it
    last, box = (_height(reader, said) for said in ("explains", "Check it before you rely on it"))
    assert last > box + 20


@pytest.mark.parametrize(
    ("name", "direction", "lines"),
    [
        ("Maya Okafor", "ltr", 1),
        ("Wilhelmina Alexandra van der Bergh", "ltr", 2),
        ("Nobody with an Uncommonly Long and Winding Family Name", "ltr", 2),
        ("WWWWWWWWW MMMMMMMMMMMMMMMMMMMM WmWmWmWmWmWmWmWm WWWWWWWWW", "ltr", 4),
        ("欧阳晓明" * 15, "ltr", 3),
        ("欧阳，晓明。" * 10, "ltr", 3),
        ("Wilhelmina-Alexandrina-Bergh-Oyarzún", "ltr", 2),
        ("Wilhelmina\u2010Alexandrina\u2010Bergh\u2010Oyarzún", "ltr", 2),
        ("Wilhelmina/Alexandrina/Bergh/Oyarzún", "ltr", 2),
        ("Wilhelmina\u2014Alexandrina\u2014Bergh\u2014Oyarzún", "ltr", 2),
        ("Anna?Maria?Wilhelmina!Alexandrina!Bergh", "ltr", 2),
        ("محمد عبد الله", "rtl", 1),
        ("محمد عبد الله بن عبد العزيز آل سعود", "rtl", 2),
        ("محمد عبد الله بن عبد العزيز بن عبد الرحمن آل سعود الكبير جدا", "rtl", 2),
    ],
)
def test_what_follows_stands_below_a_name_of_any_length(
    name: str, direction: Literal["ltr", "rtl"], lines: int
) -> None:
    claim = a_claim(printed_name=name, name_dir=direction)
    reader = PdfReader(BytesIO(_printed(claim)))
    size = certificate.name_size(name)

    above, below = (_height(reader, said) for said in ("This records that", "has shown"))
    named = sorted({round(one) for one in _heights(reader, "", size) if below < one < above})
    assert len(named) == lines <= coverage.lines(name, certificate.COLUMN / size) <= lines + 1
    assert named[0] - below > 0.6 * size


def test_a_long_address_runs_into_nothing() -> None:
    keyring = an_issuer("certificates.of-the-institute-for-rare-earth-trades.example")
    claim = a_claim(keyring)
    reader = PdfReader(
        BytesIO(certificate.render(claim, signed(claim, keyring), _design(), fingerprint="AB"))
    )

    number, lowest = _height(reader, claim.number), _height(reader, "Key")
    address = [one for one in _heights(reader, "", 10) if lowest < one < number]
    assert len(address) > 1
    assert _height(reader, "The check page") < min(address)
    assert number > max(address) + 10  # the colour lines stand between


def test_pictures_are_not_smoothed() -> None:
    """ISO 19005-3, 6.2.8; and a smoothed colour line has colours that are nobody's."""
    reader = PdfReader(BytesIO(_issued()))
    pictures = [
        one.get_object()
        for one in reader.pages[0]["/Resources"]["/XObject"].values()
        if one.get_object()["/Subtype"] == "/Image"
    ]

    assert len(pictures) == 2
    assert [str(one.get("/Interpolate", False)) for one in pictures] == ["False", "False"]


def test_a_character_that_no_font_has_is_named_before_anything_is_printed() -> None:
    assert coverage.uncovered("Maya 한 Okafor𠮷한") == "한𠮷"
    assert coverage.uncovered("Nguyễn Thị Ánh ﷲ"[:14]) == ""
    with pytest.raises(certificate.Unprintable) as refused:
        _printed(a_claim(printed_name="Maya 한"))
    assert refused.value.characters == "한"


def test_a_name_is_cleaned_of_what_does_not_show() -> None:
    assert coverage.clean("  Maya\u202e\u200b \tOkafor\n") == "Maya Okafor"
    assert coverage.clean("e\u0301") == "é"


def test_a_name_cannot_write_markup_on_the_page() -> None:
    text = PdfReader(BytesIO(_printed(a_claim(printed_name="<b>Maya</b> & Co")))).pages[0]

    assert "<b>Maya</b> & Co" in text.extract_text().replace("\n", " ")


def test_a_missing_design_is_told() -> None:
    with pytest.raises(designs.NoDesign):
        designs.read((CONTENT,), "no-such-design")


@pytest.mark.witness
def test_qpdf_and_pdfsig_accept_the_file(tmp_path: Path) -> None:
    path = tmp_path / "certificate.pdf"
    path.write_bytes(_issued())

    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    said = subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said


@cache
def _issued() -> bytes:
    return certificate.issue(a_claim(), signed(), _design(), an_issuer())


def _printed(claim: Claim, attached: bytes = b"") -> bytes:
    data = attached or signed(claim)
    return certificate.render(claim, data, _design(), fingerprint="ABCD")


def _named(script: str) -> Claim:
    name, language, direction = NAMES[script]
    return a_claim(printed_name=name, name_lang=language, name_dir=direction)


def _design() -> designs.Design:
    return designs.read((CONTENT,), "competency")


def _height(reader: PdfReader, said: str) -> float:
    """How high above the page's foot a text stands, in points."""
    return _heights(reader, said)[0]


def _heights(reader: PdfReader, said: str, size: float = 0) -> list[float]:
    """Return the heights of all texts with these words and, unless 0, of this size in points."""
    heights: list[float] = []

    def note(
        text: str, whole: list[float], placed: list[float], _font: object, written: float
    ) -> None:
        scale = abs(whole[3])
        if text.strip() and said in text and size in (0, round(written * scale)):
            heights.append(placed[5] * whole[3] + whole[5])

    reader.pages[0].extract_text(visitor_text=note)
    return heights


def _font_names(reader: PdfReader) -> set[str]:
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    return {str(font.get_object()["/BaseFont"]) for font in fonts}


def test_the_back_gives_the_three_commands_that_check_it_without_us() -> None:
    text = PdfReader(BytesIO(_issued())).pages[1].extract_text()
    flat = " ".join(text.split())

    assert "pip install ytterby" in flat
    assert "https://ytterby.example/.well-known/issuer.json" in flat
    assert "https://ytterby.example/status/1/suspension" in flat
    assert "ytterby verify certificate.pdf --trust issuer.json --status withdrawn.json" in flat
    assert an_issuer().fingerprint in flat
