"""Two readers of QR codes look at a printed page: one of them has no line of the other's."""

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from curriculum.awards import numbers
from tests.awarding import a_claim, an_issuer, signed
from webapp.paper import certificate, designs

pytestmark = pytest.mark.witness

ROOT = Path(__file__).parents[2]
NUMBERS = [numbers.new(bytes([seed]) * 13) for seed in (1, 77, 154, 231)]


@pytest.fixture(params=NUMBERS)
def page(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, bytes]:
    """What the code of a certificate should say, and the page as a scanner sees it, in grey."""
    claim = a_claim(number=request.param)
    design = designs.read([ROOT / "content"], "competency")
    path = tmp_path / "certificate.pdf"
    path.write_bytes(certificate.issue(claim, signed(claim), design, an_issuer()))
    scan = ["pdftoppm", "-gray", "-r", "150", "-f", "1", "-l", "1", path]
    return claim.qr_text, subprocess.run(scan, capture_output=True, check=True).stdout


def test_the_library_that_drew_it_reads_it(page: tuple[str, bytes]) -> None:
    said, scanned = page
    found = zxingcpp.read_barcode(Image.open(BytesIO(scanned)))

    assert found is not None
    assert found.text == said


def test_another_library_reads_it(page: tuple[str, bytes]) -> None:
    said, scanned = page

    assert _other(scanned) == said


def test_the_other_library_reads_nothing_from_a_white_page() -> None:
    assert _other(b"P5\n400 400\n255\n" + bytes([255]) * 160_000) == ""


def _other(scanned: bytes) -> str:
    command = ["node", str(Path(__file__).parent / "qr.mjs")]
    return subprocess.run(command, input=scanned, capture_output=True, check=True).stdout.decode()
