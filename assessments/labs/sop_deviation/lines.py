"""Lines of a work instruction in two languages, and the kinds of deviation between them."""

from dataclasses import dataclass
from html import escape

from assessments.html import Html

KINDS = (
    "Agrees",
    "Wrong number",
    "Wrong unit or power of ten",
    "Wrong sense of a word",
    "Must, may or negation",
    "Order of steps",
    "Wrong disposition",
)
AGREES, NUMBER, UNIT, SENSE, MODAL, ORDER, DISPOSITION = range(len(KINDS))
LINES = 12
# A prohibition and a recommendation: the Chinese, its English, and the English of the other.
NOT = (("不得", "must", "should"), ("不宜", "should", "must"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as the learner reads it.

    `kind` is what the translation changed. `critical` says that a crew which follows the English
    can be hurt. `rewritten` marks an honest line with equal values in other units.
    """

    zh: str
    en: str
    kind: int = AGREES
    critical: bool = False
    rewritten: bool = False

    @property
    def shown(self) -> Html:
        """Both texts, each in its own language, so that a reader's voice and font fit."""
        zh, en = escape(self.zh), escape(self.en)
        return Html(f'<span lang="zh-Hans">{zh}</span> | <span lang="en">{en}</span>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """An English text that deviates from the Chinese in one way."""

    kind: int
    en: str
    critical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A Chinese line, its honest English, and the deviations that can be planted in it.

    `other` is honest, too: equal values in other units. It is empty where there is none.
    """

    zh: str
    en: str
    other: str = ""
    wrong: tuple[Wrong, ...]

    def honest(self, rewritten: bool) -> Line:
        """Return the line as a careful translator leaves it."""
        if rewritten and self.other:
            return Line(zh=self.zh, en=self.other, rewritten=True)
        return Line(zh=self.zh, en=self.en)

    def planted(self, wrong: Wrong) -> Line:
        """Return the line with one deviation."""
        return Line(zh=self.zh, en=wrong.en, kind=wrong.kind, critical=wrong.critical)
