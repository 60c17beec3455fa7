"""Hotspot: find the right place in a picture. What is chosen are letters that tell nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape, unescape
from re import sub
from string import ascii_uppercase
from typing import ClassVar

from assessments.html import Html, listed
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
from assessments.questions.hotspot.picture import Picture, read_picture
from assessments.questions.hotspot.regions import Region, read_regions
from assessments.source import Block

Rule = Callable[[int, int, int], Decimal]  # of right and wrong ones chosen, and of all right ones
RULES: Mapping[str, tuple[Rule, str]] = {
    "all-or-nothing": (
        lambda good, bad, right: FULL if good == right and not bad else NONE,
        "Only exactly the right places earn the points.",
    ),
    "right-minus-wrong": (
        lambda good, bad, right: max(NONE, Decimal(good - bad) / right),
        "A wrong place takes away what a right one earns.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotspot(Question):
    """One right region, or several when `multiple`; letters are dealt out anew by each draw."""

    kind: ClassVar[str] = "hotspot"
    numbers_decide: ClassVar[bool] = False

    picture: Picture
    regions: tuple[Region, ...]
    right: tuple[str, ...]
    scoring: str = "all-or-nothing"

    @property
    def multiple(self) -> bool:
        """Whether several regions are to be chosen."""
        return len(self.right) > 1

    @property
    def keys(self) -> tuple[str, ...]:
        """The regions' keys in the author's order."""
        return tuple(region.key for region in self.regions)

    def shown(self, draw: Draw) -> Shown:
        rule = (
            f"Choose all that apply. {RULES[self.scoring][1]}" if self.multiple else "Choose one."
        )
        return {
            **self.head(draw, rule),
            "multiple": self.multiple,
            "picture": Html(self.picture.markup(f"d{draw.alias('picture')}", self._alt(draw))),
            "caption": self.say(self.picture.caption, draw, inline=True),
            "view": self.picture.view,
            "regions": [
                {
                    "id": draw.alias(region.key),
                    "letter": letter,
                    "describe": self.say(region.describe, draw, inline=True),
                    "frame": self.picture.frame(region.shape) if region.shape else {},
                }
                for letter, region in self._lettered(draw)
            ],
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        picked = {draw.key(alias, self.keys) for alias in raw.get("pick", ()) if alias}
        if None in picked:
            raise BadResponse("That choice is not on this page. Load it again.", "pick")
        if len(picked) > 1 and not self.multiple:
            raise BadResponse("Only one option can be chosen.", "pick")
        return {"pick": [key for key in self.keys if key in picked]} if picked else {}

    def grade(self, response: Response, draw: Draw) -> Mark:
        picked = self._picked(response)
        fraction = self._fraction(picked) if picked else NONE
        slips = tuple(f"picked-{key}" for key in picked if key not in self.right)
        return Mark(fraction, self.remarks(fraction, draw), slips)

    def explain(self, response: Response, draw: Draw) -> Explained:
        return Explained(
            right_answer=self._named(self.right, draw),
            given=self._named(self._picked(response), draw),
            reasoning=Html(self._marked(draw) + self.reasoning(draw)),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        keys = (answer,) if isinstance(answer, str) else tuple(answer)
        strange = [key for key in keys if key not in self.keys]
        if strange:
            raise ValueError(f"there is no region “{strange[0]}”: write {' / '.join(self.keys)}")
        return {"pick": [draw.alias(key) for key in keys]}

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        wrong = tuple(key for key in self.keys if key not in self.right)
        claims = [(self.right, FULL), ((), NONE)]
        claims += [(wrong, NONE)] if self.multiple else [((key,), NONE) for key in wrong]
        if self.multiple:
            claims.append((self.right[:1], self._fraction(self.right[:1])))
        return tuple(
            Sample(raw={"pick": [draw.alias(key) for key in keys]}, fraction=fraction)
            for keys, fraction in claims
        )

    def _fraction(self, picked: Sequence[str]) -> Decimal:
        good = sum(key in self.right for key in picked)
        return RULES[self.scoring][0](good, len(picked) - good, len(self.right))

    def _picked(self, response: Response) -> tuple[str, ...]:
        picked = response.get("pick", ())
        if not isinstance(picked, list | tuple):
            return ()
        return tuple(key for key in self.keys if key in picked)

    def _lettered(self, draw: Draw) -> list[tuple[str, Region]]:
        """Return the regions in the order of this draw's letters.

        A letter that names something in the picture would be read as that thing: it is not dealt.
        """
        known = {region.key: region for region in self.regions}
        taken = self.picture.letters()
        free = [letter for letter in ascii_uppercase if letter not in taken]
        letters = free if len(free) >= len(known) else ascii_uppercase
        order = draw.shuffled(self.keys)
        return [(letters[at], known[key]) for at, key in enumerate(order)]

    def _named(self, keys: Sequence[str], draw: Draw) -> Html:
        return listed(
            Html(
                f"<b>{letter}</b> "
                + self.say(region.label or region.describe or region.key, draw, inline=True)
            )
            for letter, region in self._lettered(draw)
            if region.key in keys
        )

    def _alt(self, draw: Draw) -> str:
        return unescape(sub("<[^>]*>", "", self.say(self.picture.alt, draw, inline=True))).strip()

    def _marked(self, draw: Draw) -> Html:
        """Return the picture once more, with the right places marked."""
        pieces = [self.picture.markup(f"r{draw.alias('picture')}", self._alt(draw))]
        pieces.append(
            f'<svg class="hotspot-regions" viewBox="{self.picture.view}" aria-hidden="true">'
        )
        letters = []
        for letter, region in self._lettered(draw):
            if region.shape:
                frame = self.picture.frame(region.shape)
                state = " is-right" if region.key in self.right else ""
                pieces.append(f'<g class="hotspot-region{state}">{_outline(frame)}</g>')
                letters.append(f'<g class="hotspot-region{state}">{_disc(frame, letter)}</g>')
        pieces += letters
        return Html(f'<div class="hotspot-picture">{"".join(pieces)}</svg></div>')


def _outline(frame: Mapping[str, object]) -> str:
    """Return a region's outline as the widget draws it."""
    path = escape(str(frame["path"]))
    return "".join(
        f'<path class="hotspot-{layer}" d="{path}"></path>' for layer in ("halo", "line")
    )


def _disc(frame: Mapping[str, object], letter: str) -> str:
    """Return a region's letter on its disc; discs lie over all outlines."""
    return (
        f'<circle class="hotspot-badge" cx="{frame["at_x"]}" cy="{frame["at_y"]}"'
        f' r="{frame["radius"]}"></circle>'
        f'<text class="hotspot-letter" x="{frame["at_x"]}" y="{frame["letter_y"]}"'
        f' font-size="{frame["letter_size"]}" text-anchor="middle">{letter}</text>'
    )


def read_question(block: Block) -> Hotspot | None:
    """Read a hotspot question: its picture stands in the text, its regions in the block."""
    common = block.common(own=("image", "regions", "answer", "scoring"))
    prompt, picture = read_picture(block)
    regions = read_regions(block, picture)
    right = _answer(block, tuple(region.key for region in regions))
    scoring = block.fields.choice("scoring", tuple(RULES), "all-or-nothing")
    if block.failed or picture is None:
        return None
    common["prompt"] = prompt or block.title
    return Hotspot(**common, picture=picture, regions=regions, right=right, scoring=scoring)


def _answer(block: Block, keys: tuple[str, ...]) -> tuple[str, ...]:
    named = block.fields.scalars("answer")
    regions = block.fields.fields("regions")
    for text in named:
        if regions is not None and text.value not in regions:
            said = f"there is no region “{text.value}”"
            block.error("V08", said, text.line, col=text.col, expected=" / ".join(keys))
    right = tuple(key for key in keys if key in {text.value for text in named})
    if not named and "answer" not in block.fields.misshapen:
        block.fields.error("answer", "V08", "no region is right", fix="answer: name of a region")
    elif len(right) > 1 and right == keys and not block.failed:
        said = "every region is right: nothing is asked"
        block.fields.error("answer", "V08", said, fix="add regions that are wrong")
    return right
