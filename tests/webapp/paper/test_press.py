"""What all who were awarded the same share is laid out once, and no file shows that it was."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from curriculum.awards.claim import Claim
from tests.awarding import a_claim, signed
from webapp.paper import certificate, designs, press

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    press._piece.cache_clear()
    press._back.cache_clear()


def printed(claim: Claim) -> bytes:
    design = designs.read((CONTENT,), "competency")
    return certificate.render(claim, signed(claim), design, fingerprint="2BCF")


def words(pdf: bytes, page: int) -> str:
    return PdfReader(BytesIO(pdf)).pages[page].extract_text()


def made() -> int:
    """How many pieces and backs were laid out so far."""
    return press._piece.cache_info().misses + press._back.cache_info().misses


def test_kept_pieces_give_the_same_bytes_as_new_ones() -> None:
    maya, ada = a_claim(), a_claim(printed_name="Ada Example")

    first = printed(maya)
    before = made()
    printed(ada)
    again = printed(maya)

    assert before > 1
    assert made() == before  # nothing was laid out anew but what is hers
    assert again == first


def test_the_back_names_nobody_so_that_it_can_be_shared() -> None:
    pdf = printed(a_claim())

    assert "Maya Okafor" in words(pdf, 0)
    assert "Maya Okafor" not in words(pdf, 1)
    assert a_claim().number not in words(pdf, 1)


def test_another_level_has_a_back_of_its_own() -> None:
    two = a_claim()
    one = a_claim(competencies=two.competencies[:1])

    assert two.competencies[1].title in words(printed(two), 1)
    before = made()
    assert two.competencies[1].title not in words(printed(one), 1)
    assert made() == before + 3  # the role's level, the table, the back
