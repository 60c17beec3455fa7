"""What a person can do, said so that an employer can recognise it; shared by the roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assessments.problems import Problem
from assessments.source import Fields
from curriculum.fronts import LEVELS, kebab, open_page, required

ACTS = ("desk", "plant", "judgement")
GATES = ("", "safety", "ethics")
PARTS = ("", "safety", "law", "norm")
LEVEL_WORDS: Mapping[int, str] = MappingProxyType(
    {
        1: "explains",
        2: "applies with guidance",
        3: "does it alone and checks own work",
        4: "designs, leads, signs off",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """One thing a person can do. `act` decides which evidence can show its upper levels."""

    id: str
    title: str
    act: str
    statement: str
    gate: str = ""
    part: str = ""  # which validity counts: safety, law and norm fade sooner than the rest
    levels: Mapping[int, str] = field(default_factory=dict)
    area: str = ""
    path: str = ""
    line: int = 0


def read_competencies(text: str, path: str) -> tuple[tuple[Competency, ...], tuple[Problem, ...]]:
    """Read one area's competencies, with everything that is wrong in its file."""
    page = open_page(text, path, ("title", "competencies"), "a competency file")
    area = required(page.front, "title")
    found = tuple(_competency(fields, area, path) for fields in page.front.each("competencies"))
    return found, page.problems


def _competency(fields: Fields, area: str, path: str) -> Competency:
    allowed = ("id", "title", "act", "statement", "gate", "part", "levels")
    fields.refuse_unknown(allowed, "a competency")
    words = fields.fields("levels")
    levels: dict[int, str] = {}
    if words is not None:
        words.refuse_unknown(LEVELS, "levels")
        levels = {int(key[1:]): words.text(key) for key in words if key in LEVELS}
    return Competency(
        id=kebab(fields),
        title=required(fields, "title"),
        act=fields.choice("act", ACTS, "desk"),
        statement=required(fields, "statement"),
        gate=fields.choice("gate", GATES, ""),
        part=fields.choice("part", PARTS, ""),
        levels=MappingProxyType(levels),
        area=area,
        path=path,
        line=fields.line,
    )
