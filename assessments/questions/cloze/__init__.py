"""Cloze: a text with blanks, each filled with a choice, a number or a word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from assessments.expressions import Refused
from assessments.html import Html, escaped, listed
from assessments.marks import FULL, NONE, Mark
from assessments.questions.base import (
    Answer,
    BadResponse,
    Draw,
    Explained,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
)
from assessments.questions.cloze.blanks import Blank, Chosen, Counted, Written, read_blanks
from assessments.source import Block

SLOT = re.compile(r"\{\{\?\s*([\w-]+)\s*\}\}")
RULES = {
    "per-blank": "Each right blank earns its share.",
    "all-or-nothing": "Only all blanks right earn the points.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloze(Question):
    """The prompt holds `{{? name }}` for each blank, in the order of `blanks`."""

    kind: ClassVar[str] = "cloze"

    blanks: Mapping[str, Blank]
    scoring: str = "per-blank"

    def shown(self, draw: Draw) -> Shown:
        head = self.head(draw, self._rule())
        pieces = SLOT.split(str(head["prompt"]))
        parts: list[dict[str, object]] = [{"text": Html(pieces[0]), "blank": None}]
        for position, (name, text) in enumerate(zip(pieces[1::2], pieces[2::2], strict=True), 1):
            parts.append({"text": Html(""), "blank": self._shown_blank(name, position, draw)})
            parts.append({"text": Html(text), "blank": None})
        # The text stands in the parts, with its fields; the page has nothing to say before them.
        return {**head, "prompt": Html(""), "parts": parts}

    def _shown_blank(self, name: str, position: int, draw: Draw) -> dict[str, object]:
        blank = self.blanks[name]
        options = blank.options if isinstance(blank, Chosen) else ()
        order = draw.shuffled(options) if self.shuffle else options
        return {
            "id": draw.alias(name),
            "number": position,
            "what": {"Chosen": "options", "Written": "word"}.get(type(blank).__name__, "number"),
            "options": [{"id": draw.alias(f"{name}/{o}"), "text": o} for o in order],
        }

    def _rule(self) -> str:
        said = dict.fromkeys(blank.rule() for blank in self.blanks.values())
        near = "; ".join(rule for rule in said if rule)
        return RULES[self.scoring] + (f" Numbers: {near}." if near else "")

    def read(self, raw: Raw, draw: Draw) -> Response:
        given: dict[str, str] = {}
        for name, blank in self.blanks.items():
            field = f"b-{draw.alias(name)}"
            text = next(iter(raw.get(field, ())), "").strip()
            if not text:
                continue
            try:
                given[name] = blank.read(self._chosen(name, blank, text, draw))
            except BadResponse as error:
                raise BadResponse(str(error), field) from error
        return {"blanks": given} if given else {}

    def _chosen(self, name: str, blank: Blank, text: str, draw: Draw) -> str:
        if not isinstance(blank, Chosen):
            return text
        keys = [f"{name}/{option}" for option in blank.options]
        key = draw.key(text, keys)
        if key is None:
            raise BadResponse("That choice is not on this page. Load it again.")
        return key.removeprefix(f"{name}/")

    def grade(self, response: Response, draw: Draw) -> Mark:
        given = self._given(response)
        wrong = [
            name
            for name, blank in self.blanks.items()
            if name not in given or not blank.accepts(given[name], draw.values)
        ]
        fraction = Decimal(len(self.blanks) - len(wrong)) / len(self.blanks)
        if self.scoring == "all-or-nothing" and wrong:
            fraction = NONE
        slips = tuple(f"blank/{name}" for name in wrong if name in given)
        return Mark(fraction, self.remarks(fraction, draw), slips)

    def _given(self, response: Response) -> Mapping[str, str]:
        given = response.get("blanks", {})
        return given if isinstance(given, dict) else {}

    def explain(self, response: Response, draw: Draw) -> Explained:
        given = self._given(response)
        return Explained(
            right_answer=listed(escaped(b.right(draw.values)) for b in self.blanks.values()),
            given=listed(escaped(given.get(name, "–")) for name in self.blanks)
            if given
            else Html(),
            reasoning=self.reasoning(draw),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        given = answer if isinstance(answer, Mapping) else {}
        if not given or not given.keys() <= self.blanks.keys():
            raise ValueError(f"the answer fills blanks: {{{next(iter(self.blanks))}: …}}")
        texts = {}
        for name, text in given.items():
            chosen = isinstance(self.blanks[name], Chosen)
            texts[name] = draw.alias(f"{name}/{text}") if chosen else str(text)
        return self._raw(texts, draw)

    def unreadable(self, draw: Draw) -> tuple[Raw, ...]:
        counted = [name for name, blank in self.blanks.items() if isinstance(blank, Counted)]
        return tuple(self._raw({name: "1,234"}, draw) for name in counted)

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        right = {name: self._typed(name, draw) for name in self.blanks}
        first = next(iter(right))
        part = Decimal(len(right) - 1) / len(right) if self.scoring == "per-blank" else NONE
        short = {field: text for field, text in right.items() if field != first}
        return (
            Sample(raw=self._raw(right, draw), fraction=FULL),
            Sample(raw={}, fraction=NONE),
            Sample(raw=self._raw(short, draw), fraction=part),
            Sample(raw=self._raw({**right, first: self._wrong(first, draw)}, draw), fraction=part),
        )

    def _typed(self, name: str, draw: Draw) -> str:
        blank = self.blanks[name]
        text = blank.typed(draw.values)
        return draw.alias(f"{name}/{text}") if isinstance(blank, Chosen) else text

    def _wrong(self, name: str, draw: Draw) -> str:
        blank = self.blanks[name]
        if isinstance(blank, Chosen):
            other = next(option for option in blank.options if option != blank.answer)
            return draw.alias(f"{name}/{other}")
        return "¿?" if isinstance(blank, Written) else "-987654321"

    def _raw(self, texts: Mapping[str, str], draw: Draw) -> dict[str, list[str]]:
        return {f"b-{draw.alias(name)}": [text] for name, text in texts.items()}


def read_question(block: Block) -> Cloze | None:
    """Read a cloze question: `blanks` in its block, `{{? name }}` in its text."""
    fields = block.fields
    common = block.common(own=("blanks", "scoring"))
    blanks = read_blanks(block)
    scoring = fields.choice("scoring", tuple(RULES), "per-blank")
    slots = SLOT.findall(block.prompt.text)
    defined = fields.fields("blanks")
    names = defined.keys() if defined is not None else ()
    if not names:
        fix = "blanks: {z: {answer: 58}}"
        fields.error("blanks", "B01", "there are no blanks", fix=fix)
    for name in dict.fromkeys(slots):
        if name not in names and names:
            said = f"the text has a blank “{name}” that `blanks` does not know"
            block.error("B02", said, block.prompt.line, expected=" / ".join(names))
        if slots.count(name) > 1:
            block.error("B03", f"the blank “{name}” stands twice in the text", block.prompt.line)
    for name in names:
        if name not in slots:
            fix = f"write {{{{? {name} }}}} where it belongs"
            fields.error("blanks", "B02", f"the text has no blank “{name}”", fix=fix)
    if block.failed:
        return None
    ordered = {name: blanks[name] for name in slots}
    question = Cloze(**common, blanks=ordered, scoring=scoring)
    _try_out(block, question)
    return question


def _try_out(block: Block, question: Cloze) -> None:
    """Draw and render once: fields stand only in running text and table cells."""
    if block.setting.outer:
        return
    try:
        draw = question.draw("try")
        question.samples(draw)
    except Refused as error:
        block.fields.error("blanks", "E05", str(error))
        return
    page = question.say(question.prompt, draw)
    places = [found.start() for found in SLOT.finditer(page)]
    inside = any(page.rfind("<", 0, at) > page.rfind(">", 0, at) for at in places)
    if len(places) != len(question.blanks) or inside:
        said = "a blank stands where no field can be"
        block.error("B04", said, block.prompt.line, expected="running text or a table cell")
