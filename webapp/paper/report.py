"""A dated table on paper, sealed by the issuer: what was asked and what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from curriculum.awards.keys import Keyring
from webapp.paper import coverage, press, sealing

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All words of a report, in the language of its reader; `at` is an instant in ISO 8601."""

    title: str
    lead: Sequence[str]
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    foot: Sequence[str]
    issuer: str
    language: str
    at: str


def issue(report: Report, keyring: Keyring) -> bytes:
    """Return the report as a PDF that no longer can be changed without a trace."""
    return sealing.seal(render(report), keyring.paper(), reason=report.title)


def render(report: Report) -> bytes:
    """Return the report as a PDF, unsigned."""
    rows = [[_printable(cell) for cell in row] for row in report.rows]
    return press.print_pages(_page().render(report=report, rows=rows), _style())


def _printable(cell: str) -> str:
    """Return the cell with a code in place of each character that no font of ours has."""
    strange = coverage.uncovered(cell)
    return "".join(f"[U+{ord(c):04X}]" if c in strange else c for c in cell)


@cache
def _page() -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string((_HERE / "report.html").read_text("utf-8"))


@cache
def _style() -> str:
    return (_HERE / "report.css").read_text("utf-8")
