"""The decisions that a question asks for, and what each rule picks in them.

One right option is one decision. Of several right ones each option is a decision: tick it or not.
A blank with options is one; of matching and categorise each row is one, in which only the echo
between the row and what it is given to counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from assessments.cues.chance import Rows
from assessments.cues.rules import RULES, Options, above_average, highest
from assessments.cues.sight import elements, seen
from assessments.expressions import Refused
from assessments.questions.base import Draw, Question
from assessments.questions.case import Case
from assessments.questions.categorise import Categorise
from assessments.questions.choice import Choice
from assessments.questions.cloze import SLOT, Cloze
from assessments.questions.cloze.blanks import Chosen
from assessments.questions.matching import Matching

SEED = "cues"  # options with drawn numbers are looked at in this draw
MOST_ROWS = 12  # with more the exact chances of a row by row echo would take long


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Rows that are each given one of some columns: an option, right or wrong, a partner, a bin.

    `key` is the column that is right for each row. Whoever knows nothing finds the keys dealt out
    at random: `room` says how often each column can be right. `picks` holds the columns that a
    rule leaves open in each row; a rule that is missing, or leaves all, says nothing.
    """

    question: Question
    key: tuple[int, ...]
    room: tuple[int, ...]
    picks: Mapping[str, Rows] = field(default_factory=dict)

    def rows(self, rule: str) -> Rows:
        """Return the columns that a rule leaves open in each row."""
        return self.picks.get(rule, (frozenset(range(len(self.room))),) * len(self.key))

    def says(self, rule: str) -> int:
        """Count the rows in which a rule says something."""
        return sum(len(open_) < len(self.room) for open_ in self.rows(rule))

    def score(self, rule: str) -> Fraction:
        """Return how many rows a rule gets right, where it leaves several open on average."""
        pairs = zip(self.key, self.rows(rule), strict=True)
        return sum((Fraction(key in open_, len(open_)) for key, open_ in pairs), Fraction(0))


def decisions_of(question: Question) -> Iterator[Decision]:
    """Yield the decisions of a question, and of those inside it; most kinds have none."""
    try:
        draw = question.draw(SEED)
    except Refused:  # the self-test tells it
        draw = Draw(seed=SEED)
    yield from _of(question, draw)


def _of(question: Question, draw: Draw) -> Iterator[Decision]:
    if isinstance(question, Case):
        for _, child, inner in question.parts(draw):
            yield from _of(child, inner)
    elif isinstance(question, Choice):
        yield _choice(question, draw)
    elif isinstance(question, Cloze):
        yield from _blanks(question, draw)
    elif isinstance(question, Matching):
        columns = tuple(range(len(question.right)))
        key, room = columns[: len(question.left)], (1,) * len(columns)
        yield from _echoing(question, draw, (question.left, question.right), key, room)
    elif isinstance(question, Categorise):
        room = tuple(question.places.count(at) for at in range(len(question.bins)))
        yield from _echoing(question, draw, (question.things, question.bins), question.places, room)


def _choice(question: Choice, draw: Draw) -> Decision:
    count = len(question.options)
    kept = [at for at, key in enumerate(question.keys) if key in question.fixed]
    stem = seen(f"{question.title}\n{question.prompt}", draw.values)
    options = Options(
        stem,
        seen(question.prompt, draw.values),
        tuple(seen(option.text, draw.values) for option in question.options),
        frozenset(kept if question.shuffle else range(count)),
        question.language,
    )
    right = [option.right for option in question.options]
    if not question.multiple:
        return Decision(
            question=question,
            key=(right.index(True),),
            room=(1,) * count,
            picks={rule.id: (highest(rule.values(options)),) for rule in RULES},
        )
    return Decision(
        question=question,
        key=tuple(0 if one else 1 for one in right),
        room=(sum(right), count - sum(right)),
        picks={rule.id: _ticked(above_average(rule.values(options)), count) for rule in RULES},
    )


def _ticked(ticked: frozenset[int], count: int) -> Rows:
    """Return for each option right (0) or wrong (1); a rule that ticks none leaves both open."""
    if not ticked:
        return (frozenset({0, 1}),) * count
    return tuple(frozenset({0 if at in ticked else 1}) for at in range(count))


def _blanks(question: Cloze, draw: Draw) -> Iterator[Decision]:
    stem = seen(SLOT.sub(" ", question.prompt), draw.values)
    for found in SLOT.finditer(question.prompt):
        blank = question.blanks[found[1]]
        if not isinstance(blank, Chosen):
            continue
        count = len(blank.options)
        before = seen(question.prompt[: found.start()], draw.values)
        kept = frozenset(() if question.shuffle else range(count))
        options = Options(stem, before, blank.options, kept, question.language)
        yield Decision(
            question=question,
            key=(blank.options.index(blank.answer),),
            room=(1,) * count,
            picks={rule.id: (highest(rule.values(options)),) for rule in RULES},
        )


def _echoing(
    question: Question,
    draw: Draw,
    sides: tuple[Sequence[str], Sequence[str]],
    key: tuple[int, ...],
    room: tuple[int, ...],
) -> Iterator[Decision]:
    if len(key) > MOST_ROWS or len(room) > MOST_ROWS:
        return
    rows, columns = ([elements(seen(text, draw.values)) for text in side] for side in sides)
    shared = [tuple(Fraction(len(row & column)) for column in columns) for row in rows]
    yield Decision(
        question=question, key=key, room=room, picks={"echo": tuple(map(highest, shared))}
    )
