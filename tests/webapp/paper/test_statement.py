"""The statement of completion on paper: another look, one side and its back, the same checks."""

import logging
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from curriculum.awards import documents
from curriculum.awards.claim import NOT_SEEN, Claim
from curriculum.awards.verdict import verify
from tests.awarding import a_claim, an_issuer, knowing, signed
from webapp.paper import certificate, designs

CONTENT = Path(__file__).parents[3] / "content"


def a_statement(name: str = "Maya Okafor", direction: str = "ltr") -> Claim:
    return a_claim(
        assurance="completion",
        competencies=(),
        role_id="ore-testing",
        role_title="Ore testing",
        role_number=0,
        role_code="–",
        tier="course",
        printed_name=name,
        name_dir=direction,
        valid_until=None,
        not_seen=NOT_SEEN["completion"],
        criteria_url="https://ytterby.example/achievements/courses/ore-testing/v1",
    )


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("Maya Okafor", "ltr"),
        ("Maria Fernanda Guadalupe de la Concepción Villanueva-Oyarzá", "ltr"),
        ("欧阳晓明", "ltr"),
        ("محمد عبد الرحمن الخوارزمي", "rtl"),
    ],
)
def test_it_prints_on_one_side_and_verifies(
    name: str, direction: str, caplog: pytest.LogCaptureFixture
) -> None:
    claim = a_statement(name, direction)
    data = signed(claim)
    design = designs.read([CONTENT], claim.kind)
    with caplog.at_level(logging.WARNING):
        file = certificate.issue(claim, data, design, an_issuer())
    reader = PdfReader(BytesIO(file))
    text = " ".join(reader.pages[0].extract_text().split())

    assert len(reader.pages) == 2  # the back says how to check it
    assert not caplog.records
    assert "Statement of completion" in text
    assert "no certificate of competency" in text
    assert reader.pages[0].mediabox.height > reader.pages[0].mediabox.width
    roots = an_issuer().trusted().paper_roots
    assert verify(documents.read_document(file, roots), knowing()).word == "valid"
