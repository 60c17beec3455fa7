"""Choice: tick the right option, or all of the right ones, or true or false."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from assessments.columns import Columns
from assessments.html import Html, listed
from assessments.marks import FULL, NONE, Mark
from assessments.prose.slots import SLOT, filled
from assessments.questions.base import (
    Answer,
    BadResponse,
    Draw,
    Explained,
    Flaw,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
    Value,
)
from assessments.questions.choice.scoring import RULES, read_weights, weighted
from assessments.source import Block, Option
from assessments.source.layout import OPTIONS

SIGNS = re.compile(r"[^\w.]+")
MARKS = re.compile(r"[$&_\[\\`]")  # of formulas, entities, stress, links, code
PAIRS = ({"true", "false"}, {"yes", "no"}, {"对", "错"}, {"正确", "错误"}, {"是", "否"})


@dataclass(frozen=True, slots=True)
class Choosable:
    """An option under the key that answers are stored with."""

    key: str
    text: str
    right: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Question):
    """One right option, or several when `multiple`; marked by a named rule or by `weights`.

    An option of `fatal` leaves nothing of the question, and nothing of a case around it.
    """

    kind: ClassVar[str] = "choice"
    numbers_decide: ClassVar[bool] = False

    options: tuple[Choosable, ...]
    multiple: bool = False
    scoring: str = "all-or-nothing"
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    fixed: tuple[str, ...] = ()
    fatal: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The options' keys in the author's order."""
        return tuple(option.key for option in self.options)

    @property
    def right(self) -> tuple[str, ...]:
        """The keys of the right options."""
        return tuple(option.key for option in self.options if option.right)

    def shown(self, draw: Draw) -> Shown:
        order = draw.shuffled(self.keys, self.fixed if self.shuffle else self.keys)
        text = {option.key: option.text for option in self.options}
        return {
            **self.head(draw, self._rule()),
            "multiple": self.multiple,
            "options": [
                {
                    "id": draw.alias(key),
                    "text": self.say(text[key], draw, inline="\n" not in text[key]),
                    "long": "\n" in text[key],
                }
                for key in order
            ],
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        sent = [alias for alias in raw.get("pick", ()) if alias]
        picked = {draw.key(alias, self.keys) for alias in sent}
        if None in picked:
            raise BadResponse("That option is not on this page. Load it again.", "pick")
        if len(picked) > 1 and not self.multiple:
            raise BadResponse("Only one option can be chosen.", "pick")
        return {"pick": [key for key in self.keys if key in picked]} if picked else {}

    def grade(self, response: Response, draw: Draw) -> Mark:
        picked = self._picked(response)
        if not picked:
            return Mark(NONE, self.remarks(NONE, draw))
        fatal = any(key in self.fatal for key in picked)
        fraction = NONE if fatal else self._fraction(picked)
        said = [o.feedback for o in self.options if o.key in picked and o.feedback]
        notes = tuple(self.say(text, draw) for text in said)
        slips = tuple(f"picked-{o.key}" for o in self.options if o.key in picked and not o.right)
        return Mark(fraction, notes + self.remarks(fraction, draw), slips, fatal=fatal)

    def explain(self, response: Response, draw: Draw) -> Explained:
        told = [
            Html(self.say(o.text, draw) + self.say(o.feedback, draw))
            for o in self.options
            if o.feedback
        ]
        return Explained(
            right_answer=self._listed(self.right, draw),
            given=self._listed(self._picked(response), draw),
            reasoning=Html(self.reasoning(draw) + listed(told)),
        )

    def fatal_answers(self, draw: Draw) -> tuple[Raw, ...]:
        beside = self.right if self.multiple else ()
        return tuple({"pick": [draw.alias(one) for one in (*beside, k)]} for k in self.fatal)

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        claimed = tuple(
            Sample(raw={"pick": [draw.alias(key) for key in keys]}, fraction=fraction)
            for keys, fraction in self._claims()
        )
        return claimed + tuple(Sample(raw=raw, fraction=NONE) for raw in self.fatal_answers(draw))

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        keys = (answer,) if isinstance(answer, str) else tuple(answer)
        strange = [key for key in keys if key not in self.keys]
        if strange:
            raise ValueError(f"there is no option “{strange[0]}”: write {' / '.join(self.keys)}")
        return {"pick": [draw.alias(key) for key in keys]}

    def worth_trying(self, variants: Columns, around: Question | None = None) -> Iterable[int]:
        # Which option is right, no number changes; whether two read the same, numbers may.
        if not self._has_numbers():
            return ()
        return (n for n, row in enumerate(variants.rows()) if self._alike(row))

    def _alike(self, values: Mapping[str, Value]) -> bool:
        """Whether two options may read the same, told from their sources.

        A page that is rendered costs ten times as much. Where an option has marks beside its
        numbers, sources may differ that read the same, so it is left to the page.
        """
        if any(MARKS.search(SLOT.sub("", option.text)) for option in self.options):
            return True
        said = {SIGNS.sub("", filled(self.shortened(o.text, values), values)) for o in self.options}
        return len(said) < len(self.options)

    def _has_numbers(self) -> bool:
        return any("{{" in option.text for option in self.options)

    def flaws(self, draw: Draw, around: Question | None = None) -> tuple[Flaw, ...]:
        if not draw.values or not self._has_numbers():
            return ()
        seen: dict[str, str] = {}
        for option in self.options:
            text = self.say(option.text, draw)
            if text in seen:
                said = f"options {seen[text]} and {option.key} read the same"
                return ((said, ""),)
            seen[text] = option.key
        return ()

    def _claims(self) -> Iterator[tuple[tuple[str, ...], Decimal]]:
        yield self.right, FULL
        yield (), NONE
        wrong = tuple(key for key in self.keys if key not in self.right)
        if not self.multiple:
            yield from (((key,), NONE) for key in wrong)
        elif wrong:
            yield wrong, weighted(self.weights, wrong) if self.weights and not self.fatal else NONE

    def _picked(self, response: Response) -> tuple[str, ...]:
        picked = response.get("pick", ())
        if not isinstance(picked, list | tuple):
            return ()
        return tuple(key for key in self.keys if key in picked)

    def _fraction(self, picked: tuple[str, ...]) -> Decimal:
        if not self.multiple:
            return FULL if picked == self.right else NONE
        if self.weights:
            return weighted(self.weights, picked)
        rule, _ = RULES[self.scoring]
        good = sum(key in self.right for key in picked)
        return rule(good, len(picked) - good, len(self.right), len(self.options))

    def _rule(self) -> str:
        if not self.multiple:
            return "Choose one."
        if self.weights:
            return "Choose all that apply. Options weigh differently; a wrong one can cost points."
        lost = " A step that nobody may take loses all points." if self.fatal else ""
        return f"Choose all that apply. {RULES[self.scoring][1]}{lost}"

    def _listed(self, keys: tuple[str, ...], draw: Draw) -> Html:
        return listed(self.say(o.text, draw) for o in self.options if o.key in keys)


def read_question(block: Block) -> Choice | None:
    """Read a choice question: the tick boxes at the end of its text are the options."""
    before = block.outline.sink.errors
    prompt, found = block.options()
    unread = block.outline.sink.errors > before  # then nobody knows how many options there are
    common = block.common(own=("keys", "fixed", "fatal", "scoring", "weights"))
    keys = _keys(block, OPTIONS if unread else len(found), unread=unread)
    right = sum(option.right for option in found)
    _check_options(block, found, right)
    multiple = block.fields.text("type") == "multiple"
    if right > 1 and not multiple and not block.failed:
        block.error(
            "C05",
            f"{right} options are ticked as right in a question with one right option",
            found[-1].text.line,
            fix="add `type: multiple`, or untick all but one",
        )
    for name in {"scoring", "weights"} & set(block.fields) if not multiple and right < 2 else ():
        said = f"“{name}” is for questions with several right options"
        block.fields.error(name, "C11", said, fix="add `type: multiple`, or remove it")
    fixed = _known(block, "fixed", keys)
    fatal = _known(block, "fatal", keys)
    _check_fatal(block, dict(zip(keys, found, strict=False)), fatal)
    default = block.setting.multiple
    scoring = block.fields.choice("scoring", tuple(RULES), default)
    weights = read_weights(block, keys)
    if not block.prompt.text or block.failed:
        return None
    if not prompt.text:
        block.error(
            "Q02", f"question “{block.name}” asks nothing", fix="write text above the options"
        )
        return None
    common["prompt"] = prompt.text
    if {option.text.text.strip(" .").casefold() for option in found} in PAIRS:
        fixed = keys
    options = tuple(
        Choosable(key, option.text.text, option.right, option.feedback)
        for key, option in zip(keys, found, strict=True)
    )
    return Choice(
        **common,
        options=options,
        multiple=multiple,
        scoring=scoring,
        weights=weights,
        fixed=fixed,
        fatal=fatal,
    )


def _check_options(block: Block, found: tuple[Option, ...], right: int) -> None:
    if not found:
        return
    line = found[0].text.line
    if not block.failed and not 2 <= len(found) <= OPTIONS:
        block.error("C04", f"there are 2 to {OPTIONS} options, not {len(found)}", line)
    if not right and not block.failed:
        block.error("C06", "no option is ticked as right", line, fix="write `- [x]` before it")
    seen: set[str] = set()
    for option in found:
        text = " ".join(option.text.text.split())
        if text and text in seen:
            block.error("C07", "this option stands here twice", option.text.line, fix="change one")
        seen.add(text)


def _check_fatal(block: Block, options: Mapping[str, Option], fatal: tuple[str, ...]) -> None:
    for key in fatal:
        option = options.get(key)
        if option is not None and (option.right or not option.feedback) and not block.failed:
            said = "is right" if option.right else "gives no reason"
            block.error(
                "C12",
                f"option {key} fails everything and {said}",
                option.text.line,
                fix="say under it, after `>`, why nobody may do this" if not option.right else "",
            )


def _keys(block: Block, count: int, *, unread: bool) -> tuple[str, ...]:
    keys = block.fields.list("keys")
    if "keys" not in block.fields:
        return tuple("abcdefghijklmnopqrstuvwxyz"[:count])
    if count and not unread and (len(keys) != count or len(set(keys)) != count):
        said = f"each of the {count} options has a key of its own, here are {len(set(keys))}"
        block.fields.error("keys", "C08", said)
        return ()
    return keys


def _known(block: Block, field_name: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    for text in block.fields.scalars(field_name):
        if keys and text.value not in keys:
            said = f"there is no option “{text.value}”"
            block.error("C09", said, text.line, col=text.col, expected=" / ".join(keys))
    return block.fields.list(field_name)
