"""The kinds of question there are. A new one is a folder here and one line in `KINDS`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assessments.questions import (
    case,
    categorise,
    choice,
    cloze,
    essay,
    hotspot,
    lab,
    matching,
    numeric,
    ordering,
    text,
)
from assessments.questions.base import Question
from assessments.source import Block, Fields, nearest
from assessments.source.every_question import COMMON

DEFAULT = "choice"
ALIASES = {"single": "choice", "multiple": "choice", "true-false": "choice"}
FOLLOWING = {"C11", "F11", "F15", "H05"}  # what a choice has not, and the kind meant may have


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """A kind by its name, and how a block of it is read: None when its sink got an error."""

    name: str
    read_question: Callable[[Block], Question | None]


def read_question(block: Block) -> Question | None:
    """Read a block as the kind it names; None when it has errors, which are then in its sink."""
    if block.unreadable:
        return None
    named = block.fields.text("type")
    if "type" in block.fields.misshapen:
        return None
    named = named or _misspelt_type(block.fields) or DEFAULT
    kind = KINDS.get(ALIASES.get(named, named))
    if kind is None:
        near = nearest(named, [*KINDS, *ALIASES])
        block.fields.error(
            "type",
            "Q03",
            f"there is no kind of question called “{named}”",
            expected=" / ".join([*KINDS, *ALIASES]),
            fix=f"type: {near}" if near else "",
        )
        return None
    told = len(block.fields.problems)
    question = kind.read_question(block)
    if "type" not in block.fields:
        _tell_only_the_kind(block, told)
    return None if block.failed else question


def _misspelt_type(fields: Fields) -> str:
    """Return the kind that a field says whose name is nearly `type`; the field is told later."""
    near = (key for key in fields if key not in COMMON and nearest(key, COMMON) == "type")
    return next((fields.text(key) for key in near), "")


def _tell_only_the_kind(block: Block, told: int) -> None:
    """Of a question without a kind and without options tell that, and not what follows from it.

    Whoever forgot `type: numeric` need not hear that a choice has no answer and no tolerance.
    """
    sink = block.outline.sink
    own = sink.found[told:]
    missing = [problem for problem in own if (problem.code, problem.line) == ("C02", block.line)]
    kept = [p for p in own if p.code not in FOLLOWING or p.fix.startswith("rename")]
    if missing and len(kept) < len(own):
        fix = f"list its options, or say its kind: type: {' / '.join(KINDS)}"
        sink.found[told:] = [replace(p, fix=fix) if p in missing else p for p in kept]


def _read_case(block: Block) -> Question | None:
    children = [read_question(child) for child in block.children]
    return case.read_question(block, tuple(child for child in children if child is not None))


KINDS: Mapping[str, QuestionKind] = {
    kind.name: kind
    for kind in (
        QuestionKind("choice", choice.read_question),
        QuestionKind("numeric", numeric.read_question),
        QuestionKind("text", text.read_question),
        QuestionKind("matching", matching.read_question),
        QuestionKind("categorise", categorise.read_question),
        QuestionKind("ordering", ordering.read_question),
        QuestionKind("cloze", cloze.read_question),
        QuestionKind("essay", essay.read_question),
        QuestionKind("case", _read_case),
        QuestionKind("hotspot", hotspot.read_question),
        QuestionKind("lab", lab.read_question),
    )
}
