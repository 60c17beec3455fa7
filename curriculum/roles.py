"""A role: whom the industry hires, for what, and what a certificate for it must rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assessments.problems import Problem
from assessments.source import Fields
from curriculum.fronts import Section, kebab, level, open_page, required, sections, some, whole

TIERS = ("upstream", "midstream", "downstream", "cross-cutting")
ALLOWED = (
    "title", "number", "code", "tier", "summary", "course", "foundations", "lab", "exam",
    "competencies", "rule", "validity", "does_not_confer", "prerequisites", "nearest", "seed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """A competency that the role needs, with the level the work asks for."""

    competency: str
    level: int


@dataclass(frozen=True, slots=True)
class RoleLab:
    """The role's simulation; `open` when a learner can run it."""

    id: str
    title: str
    open: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """What must be shown before a certificate is made. Absent while no award can be earned.

    `gate` and `lab` are quizzes: the gate must be passed in `gate_sittings` sittings on different
    days, the lab is the assessed run. A level stands beside a competency from `points` points on.
    """

    gate: str
    gate_sittings: int = 1
    lab: str = ""
    points: int = 12


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest occupations of public lists: near, never equal."""

    onet: tuple[str, ...] = ()
    esco: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeedBullet:
    """One line of the role as the industry asked for it, and what covers it (module or lesson)."""

    text: str
    covered_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One of the roles. `validity` holds months by part: `months` for all, then exceptions."""

    id: str
    title: str
    number: int
    code: str
    tier: str
    summary: str
    course: str
    foundations: tuple[str, ...] = ()
    lab: RoleLab | None = None
    exam: str = ""
    competencies: tuple[Target, ...] = ()
    rule: Rule | None = None
    validity: Mapping[str, int] = field(default_factory=dict)
    does_not_confer: tuple[str, ...] = ()
    prerequisites: tuple[str, ...] = ()
    nearest: Nearest = Nearest()
    seed: tuple[SeedBullet, ...] = ()
    body: str = ""
    body_line: int = 1
    path: str = ""
    sections: tuple[Section, ...] = ()

    def months(self, part: str = "") -> int:
        """Return how long what was shown stays valid: law, safety and norm parts are shorter."""
        return self.validity.get(part, self.validity.get("months", 36))

    def target(self, competency: str) -> int:
        """Return the level the role asks for, 0 if the competency is not one of its own."""
        return next((t.level for t in self.competencies if t.competency == competency), 0)


def read_role(text: str, path: str, role_id: str) -> tuple[Role, tuple[Problem, ...]]:
    """Read a role file; what cannot be read is left empty and told as a problem."""
    page = open_page(text, path, ALLOWED, "a role")
    front = page.front
    role = Role(
        id=role_id,
        title=required(front, "title"),
        number=whole(front, "number"),
        code=required(front, "code"),
        tier=front.choice("tier", TIERS, TIERS[0]),
        summary=required(front, "summary"),
        course=kebab(front, "course"),
        foundations=tuple(f"foundations/{name}" for name in front.list("foundations")),
        lab=_lab(front.fields("lab")),
        exam=front.text("exam"),
        competencies=tuple(_target(entry) for entry in front.each("competencies")),
        rule=_rule(front.fields("rule")),
        validity=_validity(front.fields("validity")),
        does_not_confer=some(front, "does_not_confer"),
        prerequisites=front.list("prerequisites"),
        nearest=_nearest(front.fields("nearest")),
        seed=tuple(_bullet(entry) for entry in front.each("seed")),
        body=page.body,
        body_line=page.body_line,
        path=path,
        sections=sections(page.body, page.body_line),
    )
    return role, page.problems


def _target(fields: Fields) -> Target:
    fields.refuse_unknown(("id", "level"), "a role's competency")
    return Target(kebab(fields), level(fields))


def _lab(fields: Fields | None) -> RoleLab | None:
    if fields is None:
        return None
    fields.refuse_unknown(("id", "title", "status"), "a lab")
    states = ("published", "being-written")
    opened = fields.choice("status", states, "being-written") == "published"
    return RoleLab(kebab(fields), required(fields, "title"), opened)


def _rule(fields: Fields | None) -> Rule | None:
    if fields is None:
        return None
    fields.refuse_unknown(("gate", "gate_sittings", "lab", "points"), "a rule")
    return Rule(
        gate=required(fields, "gate"),
        gate_sittings=whole(fields, "gate_sittings", 1),
        lab=fields.text("lab"),
        points=whole(fields, "points", 12),
    )


def _validity(fields: Fields | None) -> Mapping[str, int]:
    if fields is None:
        return MappingProxyType({"months": 36})
    fields.refuse_unknown(("months", "safety", "law", "norm"), "validity")
    return MappingProxyType({key: whole(fields, key, 36) for key in fields})


def _nearest(fields: Fields | None) -> Nearest:
    if fields is None:
        return Nearest()
    fields.refuse_unknown(("onet", "esco"), "nearest occupations")
    return Nearest(fields.list("onet"), fields.list("esco"))


def _bullet(fields: Fields) -> SeedBullet:
    fields.refuse_unknown(("bullet", "covered_by"), "a seed bullet")
    return SeedBullet(required(fields, "bullet"), some(fields, "covered_by"))
