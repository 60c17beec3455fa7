"""Two readers of accessible PDFs, each a program of its own, look at our papers.

`./dev test --ci` installs them in an environment of their own. They check what a machine can of
PDF/UA-1; what needs a person is not shown here.
"""

import json
import subprocess
from pathlib import Path

import pytest

from tests.awarding import a_claim, an_issuer, signed
from tests.webapp.paper.test_statement import a_statement
from webapp.paper import certificate, designs

pytestmark = pytest.mark.witness

ROOT = Path(__file__).parents[2]
PROGRAMS = ROOT / ".venv/pdf-readers/bin"
FEWEST = 40  # parts of a paper that are named: a reader that saw none would find no fault
CLAIMS = {"competency": a_claim, "completion": a_statement}


@pytest.fixture(params=CLAIMS)
def printed(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A paper as the printer leaves it."""
    claim, design = CLAIMS[request.param](), designs.read([ROOT / "content"], request.param)
    path = tmp_path / "paper.pdf"
    path.write_bytes(certificate.render(claim, signed(claim), design, fingerprint=""))
    return path


@pytest.fixture(params=CLAIMS)
def sealed(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A paper as it is handed out."""
    claim, design = CLAIMS[request.param](), designs.read([ROOT / "content"], request.param)
    path = tmp_path / "sealed.pdf"
    path.write_bytes(certificate.issue(claim, signed(claim), design, an_issuer()))
    return path


def test_the_first_reader_finds_nothing(printed: Path) -> None:
    assert _outloud(printed) == set()


def test_of_the_sealed_paper_it_names_the_signature_alone(sealed: Path) -> None:
    """An invisible signature is a form field outside the structure; PDF/A forbids to hide it."""
    assert _outloud(sealed) == {"FRM-003"}


def test_the_second_reader_finds_nothing(sealed: Path) -> None:
    done = _ran("pdfua", "check", str(sealed))

    assert "errors=0 warnings=0 info=0" in done.stdout
    assert done.returncode == 0


def _outloud(paper: Path) -> set[str]:
    """The rules that a paper breaks."""
    done = _ran("outloud", "--layer", "conformance", "--json", "-", "--quiet", str(paper))
    (told,) = json.loads(done.stdout)["results"]
    assert told["error"] is None
    assert told["stats"]["tagged"]
    assert told["stats"]["elements"] > FEWEST
    return {one["rule"] for one in told["findings"] if one["severity"] != "info"}


def _ran(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(PROGRAMS / program), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)
