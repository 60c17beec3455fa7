"""The kinds of question there are. A new one is a folder here and one line in `KINDS`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

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
from assessments.source import Block, nearest

DEFAULT = "choice"
ALIASES = {"single": "choice", "multiple": "choice", "true-false": "choice"}


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """A kind by its name, and how a block of it is read: None when its sink got an error."""

    name: str
    read_question: Callable[[Block], Question | None]


def read_question(block: Block) -> Question | None:
    """Read a block as the kind it names; None when it has errors, which are then in its sink."""
    if block.unreadable:
        return None
    named = block.fields.text("type", DEFAULT)
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
    question = kind.read_question(block)
    return None if block.failed else question


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
