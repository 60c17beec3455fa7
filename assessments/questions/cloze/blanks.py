"""The kinds of blank in a cloze text: a choice, a number, a word."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal

from assessments import expressions
from assessments.expressions import compiled
from assessments.prose.figures import show_number
from assessments.reading import numbers, tolerance
from assessments.reading import text as words
from assessments.reading.tolerance import Rule, settled
from assessments.source import Block, Fields
from assessments.values import Value

Names = Mapping[str, Value]
TYPED = Context(prec=20)
CHOSEN = ("options", "answer")
COUNTED = ("answer", "tolerance")
WRITTEN = ("accept", "pattern", "match")


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of a few listed texts."""

    options: tuple[str, ...]
    answer: str

    def read(self, text: str) -> str:
        """Return the answer as it is kept."""
        return text

    def accepts(self, text: str, names: Names) -> bool:
        """Whether the answer is right."""
        return text == self.answer

    def right(self, names: Names) -> str:
        """Return the right answer in words."""
        return self.answer

    def typed(self, names: Names) -> str:
        """Return the right answer as a learner gives it."""
        return self.answer

    def rule(self) -> str:
        """Return what a learner must know about how it is marked."""
        return ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number; its unit stands in the text around it."""

    answer: str
    rules: tuple[Rule, ...]
    language: str = "en"

    def read(self, text: str) -> str:
        """Return the answer as it is kept. Raises BadResponse."""
        numbers.read(text, self.language)
        return text

    def accepts(self, text: str, names: Names) -> bool:
        """Whether the answer is right."""
        right = settled(compiled(self.answer).value(names))
        given = numbers.understand(text, self.language)
        return any(rule.accepts(given, right) for rule in self.rules)

    def right(self, names: Names) -> str:
        """Return the right answer in words."""
        value = compiled(self.answer).value(names)
        return show_number(value, "4 sf" if len(value.as_tuple().digits) > 6 else "")

    def typed(self, names: Names) -> str:
        """Return the right answer as a learner gives it."""
        value = compiled(self.answer).value(names)
        if self.rules[0].how in ("sf", "dp"):
            value = self.rules[0].rounded(value)
        long = len(value.as_tuple().digits) > TYPED.prec
        return numbers.typed(TYPED.create_decimal(value) if long else value, self.language)

    def rule(self) -> str:
        """Return what a learner must know about how it is marked."""
        return " or ".join(rule.words() for rule in self.rules)


@dataclass(frozen=True, slots=True)
class Written:
    """A word or a short phrase."""

    words: words.Accepts

    def read(self, text: str) -> str:
        """Return the answer as it is kept. Raises BadResponse."""
        return words.read(text)

    def accepts(self, text: str, names: Names) -> bool:
        """Whether the answer is right."""
        return self.words.matches(text)

    def right(self, names: Names) -> str:
        """Return the right answer in words."""
        return " / ".join(self.words.literals)

    def typed(self, names: Names) -> str:
        """Return the right answer as a learner gives it."""
        return self.words.literals[0]

    def rule(self) -> str:
        """Return what a learner must know about how it is marked."""
        return ""


Blank = Chosen | Counted | Written


def read_blanks(block: Block) -> dict[str, Blank]:
    """Read `blanks`; what is wrong is told."""
    found: dict[str, Blank] = {}
    fields = block.fields.fields("blanks")
    for name in fields.keys() if fields is not None else ():
        own = fields.fields(name) if fields is not None else None
        blank = _read(block, own) if own is not None else None
        if blank is not None:
            found[name] = blank
    return found


def _read(block: Block, fields: Fields) -> Blank | None:
    if "options" in fields:
        fields.refuse_unknown(CHOSEN, "a blank with options")
        return _chosen(fields)
    if "accept" in fields:
        fields.refuse_unknown(WRITTEN, "a blank for words")
        return _written(fields)
    fields.refuse_unknown(COUNTED, "a blank for a number")
    return _counted(block, fields)


def _chosen(fields: Fields) -> Chosen | None:
    options, answer = fields.list("options"), fields.text("answer")
    if len(set(options)) != len(options) or not 2 <= len(options) <= 26:
        fields.error("options", "B05", "there are 2 to 26 options, each written once")
    elif answer not in options:
        expected = " / ".join(options)
        fields.error("answer", "B05", f"“{answer}” is not among the options", expected=expected)
    else:
        return Chosen(options, answer)
    return None


def _written(fields: Fields) -> Written | None:
    match = fields.list("match") if "match" in fields else words.Accepts(()).match
    accepts = words.Accepts(fields.list("accept"), fields.text("pattern"), match)
    problem = words.pattern_problem(accepts.pattern) if accepts.pattern else ""
    strange = [flag for flag in match if flag not in words.FLAGS]
    if problem:
        fields.error("pattern", "T02", problem)
    elif strange:
        said = f"there is no way of matching called “{strange[0]}”"
        fields.error("match", "T03", said, expected=" / ".join(words.FLAGS))
    elif not accepts.literals or not all(map(accepts.matches, accepts.literals)):
        fields.error("accept", "T01", "no right answer is listed", fix="accept: [Ce, cerium]")
    else:
        return Written(accepts)
    return None


def _counted(block: Block, fields: Fields) -> Counted | None:
    answer = fields.text("answer")
    problems = expressions.check(answer, block.names)
    if problems:
        expected = "a number, `options: [..]` with one `answer`, or `accept: [..]`"
        fields.error("answer", "B06", problems[0], expected=expected)
        return None
    rules = []
    for text in fields.list("tolerance"):
        try:
            rules.append(tolerance.read(text))
        except ValueError as error:
            fields.error(
                "tolerance", "N04", str(error), expected="2 % / 0.05 / 3 sf / 2 dp / exact"
            )
    if not rules and not _is_plain(answer):
        said = "there is no tolerance, so only the very last digit would decide"
        fields.error("tolerance", "N03", said, expected="2 % / 0.05 / 3 sf / 2 dp / exact")
    language = block.fields.text("language", block.setting.language)
    return Counted(answer, tuple(rules) or (Rule("exact"),), language)


def _is_plain(answer: str) -> bool:
    try:
        Decimal(answer)
    except ArithmeticError:
        return False
    return True
