"""An observation checklist: what an assessor watches somebody do at a plant, on one page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from assessments.problems import Problem
from assessments.source import Outline, Sink, Slice, nearest
from assessments.source.layout import steps_of, table_of
from assessments.source.outline import Heading, Top
from curriculum.fronts import open_page, required, some

ALLOWED = ("title", "task", "competencies", "conditions", "protection", "sources")
SECTIONS = ("Steps", "Readings", "Questions", "Site")
HOLDS = {"Steps": "ordered_list_open", "Questions": "ordered_list_open"}  # the others: a table
BEFORE, REFUSED = "before", "refused"
STEPS = (8, 15)
MARK = "**Critical.**"
# A mark that is not quite one would make a step that must not be missed an ordinary one.
NEAR_MARK = re.compile(r"[^\w(]*critical\b[^\w]|.*[(\[]\s*critical\s*[)\]]", re.IGNORECASE)
IN_THE_HEAD = re.compile(
    r"(knows?|understands?|appreciates?|reali[sz]es?|believes?|thinks?|remembers?|learns?"
    r"|considers?|ensures?|makes? sure|can|tries|try|(is|be) (aware|familiar|able|careful))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Watched:
    """One step that an assessor can see; who misses a critical one has not passed."""

    text: str
    critical: bool
    line: int


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to be filled in: a reading, or what the site has laid down."""

    text: str
    unit: str
    line: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A question that the assessor asks, and what a good answer holds."""

    text: str
    listen_for: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A checklist. Its role is the folder it lies in; all texts below are Markdown."""

    id: str
    title: str
    task: str
    competencies: tuple[str, ...]
    competencies_line: int
    conditions: tuple[str, ...]
    protection: tuple[str, ...]
    sources: tuple[str, ...] = ()
    steps: tuple[Watched, ...] = ()
    readings: tuple[Blank, ...] = ()
    questions: tuple[Spoken, ...] = ()
    site: tuple[Blank, ...] = ()
    path: str = ""
    text: str = field(default="", repr=False)  # the whole file
    body: str = field(default="", repr=False)
    body_line: int = 1

    @property
    def role(self) -> str:
        """The role that it belongs to."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """Its own name within the role."""
        return self.id.partition("/")[2]

    @property
    def revision(self) -> str:
        """The hash of its text: what somebody was observed by can be found again."""
        return sha256(self.text.encode()).hexdigest()


def read_observation(
    text: str, path: str, observation_id: str
) -> tuple[Observation, tuple[Problem, ...]]:
    """Read a checklist, with everything that is wrong in its file."""
    page = open_page(text, path, ALLOWED, "an observation checklist")
    front = page.front
    parts = _parts(Outline(page.body, page.body_line, front.sink))
    observation = Observation(
        id=observation_id,
        title=required(front, "title"),
        task=required(front, "task"),
        competencies=some(front, "competencies"),
        competencies_line=front.place("competencies")[0],
        conditions=some(front, "conditions"),
        protection=some(front, "protection"),
        sources=front.list("sources"),
        steps=tuple(_step(one, front.sink) for one in parts.lists["Steps"]),
        readings=parts.blanks["Readings"],
        questions=tuple(_spoken(one, front.sink) for one in parts.lists["Questions"]),
        site=parts.blanks["Site"],
        path=path,
        text=text,
        body=page.body,
        body_line=page.body_line,
    )
    _check(observation, parts, front.sink)
    return observation, page.problems


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands under each heading, and the line of that heading."""

    lines: dict[str, int]
    lists: dict[str, tuple[Slice, ...]]
    blanks: dict[str, tuple[Blank, ...]]


def _parts(outline: Outline) -> _Parts:
    lines: dict[str, int] = {}
    lists: dict[str, list[Slice]] = {name: [] for name in SECTIONS}
    blanks: dict[str, list[Blank]] = {name: [] for name in SECTIONS}
    headings = {heading.at: heading for heading in outline.headings}
    here = BEFORE
    for at, top in enumerate(outline.tops):
        if at in headings:
            here = _section(headings[at], lines, outline.sink)
        elif here not in SECTIONS or top.kind != HOLDS.get(here, "table_open"):
            _refuse(top, here, outline.sink)
        elif top.kind == "table_open":
            blanks[here] += _blanks(outline, top, here)
        else:
            lists[here] += steps_of(outline, top)
    return _Parts(
        lines,
        {name: tuple(found) for name, found in lists.items()},
        {name: tuple(rows) for name, rows in blanks.items()},
    )


def _refuse(top: Top, here: str, sink: Sink) -> None:
    """Tell a block that no page would show; what stands under a refused heading is told already."""
    if here == REFUSED:
        return
    if here == BEFORE:
        said, expected = "this stands under no heading", f"`## {SECTIONS[0]}` first"
    else:
        said = f"under “{here}” this is not read"
        expected = f"{'a numbered list' if here in HOLDS else 'a table'} and nothing else"
    sink.error("K76", said, top.start + 1, expected=expected, fix="move it or take it out")


def _section(heading: Heading, lines: dict[str, int], sink: Sink) -> str:
    """Return which section begins, or that the heading is refused."""
    if heading.level == 2 and heading.text in SECTIONS and heading.text not in lines:
        lines[heading.text] = heading.line
        return heading.text
    said = f"“{heading.text}” is no section of a checklist"
    if heading.text in lines:
        said = f"“{heading.text}” stands there twice"
    near = nearest(heading.text, [name.casefold() for name in SECTIONS]).capitalize()
    sink.error(
        "K76",
        said,
        heading.line,
        expected=" / ".join(f"## {name}" for name in SECTIONS),
        fix=f"## {near}" if near and near not in lines else "",
    )
    return REFUSED


def _blanks(outline: Outline, top: Top, here: str) -> Iterator[Blank]:
    table = table_of(outline, top)
    if len(table.header) != 2:
        said = f"this table has {len(table.header)} columns"
        outline.sink.error("K76", said, table.line, expected="what is written down, and its unit")
    for row in table.rows:
        text, unit = (*row.cells, "", "")[:2]
        if here == "Readings" and not unit:
            said = f"the reading “{text}” has no unit"
            fix = "write its unit; `words` where it is no number"
            outline.sink.error("K77", said, row.line, fix=fix)
        yield Blank(text, unit, row.line)


def _step(found: Slice, sink: Sink) -> Watched:
    text = found.text
    critical = text.startswith(f"{MARK} ")
    if critical:
        text = text.removeprefix(MARK).strip()
    if NEAR_MARK.match(text):
        said = "this step is marked as critical in a way that nothing reads"
        sink.error("K79", said, found.line, expected=f"{MARK} and a space at its beginning")
    unseen = IN_THE_HEAD.match(text.lstrip("*_ "))
    if unseen:
        said = f"nobody can see whether somebody “{unseen[0]}”"
        sink.error("K73", said, found.line, fix="say what the person does, shows or says aloud")
    return Watched(text, critical, found.line)


def _spoken(found: Slice, sink: Sink) -> Spoken:
    lines = found.text.split("\n")
    asked = [line for line in lines if not line.lstrip().startswith(">")]
    heard = [line.lstrip()[1:].strip() for line in lines if line.lstrip().startswith(">")]
    spoken = Spoken("\n".join(asked).strip(), "\n".join(heard).strip(), found.line)
    if not spoken.listen_for:
        said = "the question does not say what a good answer holds"
        sink.error("K78", said, found.line, fix="add below it `   > what to listen for`")
    return spoken


def _check(one: Observation, parts: _Parts, sink: Sink) -> None:
    held = {
        "Steps": one.steps,
        "Readings": one.readings,
        "Questions": one.questions,
        "Site": one.site,
    }
    for name, found in held.items():
        if not found:
            said = f"the section “{name}” is {'empty' if name in parts.lines else 'missing'}"
            sink.error("K70", said, parts.lines.get(name, 1), fix=f"## {name}")
    if not one.steps:
        return
    line = parts.lines["Steps"]
    if not STEPS[0] <= len(one.steps) <= STEPS[1]:
        said = f"{len(one.steps)} steps; a checklist has {STEPS[0]} to {STEPS[1]}"
        sink.error("K71", said, line, fix="join or split steps, or make two checklists")
    if not any(step.critical for step in one.steps):
        said = "no step is critical, so nobody could fail by one"
        sink.error("K72", said, line, fix=f"begin what must not be missed with {MARK}")
