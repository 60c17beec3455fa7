"""What every question has, whatever its kind: name, points, subject, and what is said after."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict

from assessments.samples import AuthorSample, read_samples
from assessments.source.fields import Fields

if TYPE_CHECKING:
    from assessments.parameters import Parameters
    from assessments.prose.links import Links
    from assessments.source.block import Block

BLOOM = ("remember", "understand", "apply", "analyse", "evaluate", "create")
BASES = ("computed", "source", "definition", "printed")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COMMON = frozenset(
    {
        *("id", "type", "title", "language", "tags", "status", "authors", "points", "shuffle"),
        *("competencies", "bloom", "difficulty", "safety"),
        *("source", "basis", "seen", "as_of", "review_by", "lesson"),
        *("vars", "calc", "require", "samples"),
    }
)
OUTCOMES = {"if correct": "correct", "if partly correct": "partly", "if incorrect": "incorrect"}


class Common(TypedDict):
    """The fields of `Question`, ready to be handed to a kind's own class."""

    id: str
    prompt: str
    title: str
    path: str
    line: int
    revision: str
    language: str
    points: Decimal
    competencies: tuple[str, ...]
    bloom: str
    difficulty: Decimal | None
    basis: str
    source: str
    lesson: str
    tags: tuple[str, ...]
    safety: bool
    review_by: str
    hints: tuple[str, ...]
    explanation: str
    solution: str
    shuffle: bool
    parameters: Parameters | None
    when: dict[str, str]
    links: Links
    author_samples: tuple[AuthorSample, ...]


def read_common(block: Block) -> Common:
    """Read and check the shared fields of a question block."""
    fields = block.fields
    points = fields.decimal("points", Decimal(1)) or Decimal(0)
    if not 0 < points <= 100:
        fields.error("points", "Q05", "points are more than 0 and at most 100", fix="points: 1")
    explanation, references = _part(block, "explanation"), _part(block, "references")
    return Common(
        id=read_id(fields),
        prompt=block.prompt.text,
        title=block.title,
        path=block.path,
        line=block.line,
        revision=block.revision,
        language=fields.text("language", block.setting.language),
        points=points,
        competencies=fields.list("competencies"),
        bloom=fields.choice("bloom", BLOOM, ""),
        difficulty=fields.share("difficulty"),
        basis=fields.choice("basis", BASES, ""),
        source=fields.text("source"),
        lesson=fields.text("lesson"),
        tags=fields.list("tags"),
        safety=fields.flag("safety"),
        review_by=read_day(fields, "review_by"),
        hints=tuple(hint.text for hint in block.parts.get("hint", ()) if hint.text),
        explanation="\n\n".join(text for text in (explanation, references) if text),
        solution=_part(block, "solution"),
        shuffle=fields.flag("shuffle", default=block.setting.shuffle),
        parameters=block.parameters,
        when={key: _part(block, name) for name, key in OUTCOMES.items() if name in block.parts},
        links=block.setting.links,
        author_samples=read_samples(fields),
    )


def read_id(fields: Fields) -> str:
    """Read the id of a question or file; reports a missing or ill-formed one."""
    text = fields.text("id")
    if "id" in fields.misshapen:
        return ""
    if not text:
        fields.error("id", "Q01", "there is no id", expected="`id: some-words-in-kebab-case`")
    elif not ID.fullmatch(text) or len(text) > 80:
        fix = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:80]
        fields.error("id", "Q01", f"“{text}” is not an id", fix=f"id: {fix}" if fix else "")
    return text


def read_day(fields: Fields, key: str) -> str:
    """Read a day written 2027-03-01, empty if there is none."""
    text = fields.text(key)
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        fields.error(key, "Q06", f"“{text}” is not a day", expected="2027-03-01")
        return ""


def _part(block: Block, name: str) -> str:
    return "\n\n".join(piece.text for piece in block.parts.get(name, ()))
