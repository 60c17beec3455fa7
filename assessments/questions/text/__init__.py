"""Text: a word or a short phrase, right when it is listed or fits a pattern."""

from dataclasses import dataclass
from typing import ClassVar

from assessments.html import Html, escaped
from assessments.marks import FULL, NONE, Mark
from assessments.questions.base import (
    Answer,
    Draw,
    Explained,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
)
from assessments.reading import text as words
from assessments.source import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortText(Question):
    """One line of text. The first accepted literal is the one shown as the right answer."""

    kind: ClassVar[str] = "text"
    numbers_decide: ClassVar[bool] = False

    accepts: words.Accepts

    def shown(self, draw: Draw) -> Shown:
        said = [words.WORDS[flag] for flag in self.accepts.match]
        rule = f"{'; '.join(said).capitalize()}." if said else "Only the exact spelling counts."
        return {**self.head(draw, rule), "language": self.language}

    def read(self, raw: Raw, draw: Draw) -> Response:
        text = words.read(next(iter(raw.get("value", ())), ""))
        return {"text": text} if text else {}

    def grade(self, response: Response, draw: Draw) -> Mark:
        fraction = FULL if self.accepts.matches(str(response.get("text", ""))) else NONE
        return Mark(fraction, self.remarks(fraction, draw))

    def explain(self, response: Response, draw: Draw) -> Explained:
        return Explained(
            right_answer=Html(" / ".join(map(escaped, self.accepts.literals))),
            given=escaped(str(response.get("text", ""))),
            reasoning=self.reasoning(draw),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        if not isinstance(answer, str):
            raise ValueError("the answer is one text")
        return {"value": [answer]}

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        right = [Sample(raw={"value": [text]}, fraction=FULL) for text in self.accepts.literals]
        wrong = [Sample(raw={"value": [text]}, fraction=NONE) for text in ("", "¿?")]
        return (*right, *wrong)


def read_question(block: Block) -> ShortText | None:
    """Read a text question: `accept`, perhaps a `pattern`, and the `match` flags."""
    fields = block.fields
    common = block.common(own=("accept", "pattern", "match"))
    accept, pattern = fields.list("accept"), fields.text("pattern")
    match = fields.list("match") if "match" in fields else words.Accepts(()).match
    if not accept:
        fields.error("accept", "T01", "no right answer is listed", fix="accept: [neodymium, Nd]")
    for flag in match:
        if flag not in words.FLAGS:
            said = f"there is no way of matching called “{flag}”"
            fields.error("match", "T03", said, expected=" / ".join(words.FLAGS))
    problem = words.pattern_problem(pattern) if pattern else ""
    if problem:
        fields.error("pattern", "T02", problem)
    if block.failed:
        return None
    accepts = words.Accepts(accept, pattern, match)
    unmatched = [literal for literal in accept if not accepts.matches(literal)]
    if unmatched:
        said = f"“{unmatched[0]}” is empty once it is folded for comparison"
        fields.error("accept", "T04", said, fix="leave out a `match` flag")
        return None
    return ShortText(**common, accepts=accepts)
