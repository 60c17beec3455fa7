"""What an author is told about a text before it is published: each problem with its place."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from assessments import expressions
from assessments.problems import Problem
from assessments.prose.figures import FORMAT
from assessments.prose.formulas import FormulaError, mathml
from assessments.prose.glance import sound
from assessments.prose.links import Links
from assessments.prose.parsing import parsed
from assessments.prose.slots import BLANK, NAME, SLOT, Slots, split
from assessments.prose.writers import picture_path
from assessments.values import ANY

_HTML = re.compile(
    r"</?(?:a|b|i|u|p|br|hr|div|span|img|sub|sup|table|t[drh]|script|style|iframe|font|center|em"
    r"|strong|ul|ol|li|h[1-6]|details|summary|video|audio|svg|input|form|button)\b[^<>]*/?>",
    re.IGNORECASE,
)
_DAMAGE = re.compile(
    r"(?<!\\)\\\\(?=(?:ce|frac|tfrac|dfrac|sqrt|text|mathrm|times|cdot|alpha|beta|gamma|Delta|log"
    r"|ln|sum|int|left|right|pm|approx|xrightarrow)\b)|\\_(?=\{)"
)
# Without one of these there is no formula, slot, link, picture, code or HTML to be wrong.
_SUSPECT = re.compile(r"[<{$\\`~]|\][(\[:]")
_SUSPECT_WORDS = re.compile(r"<|\]\(|\{\{")  # the same of what is left between formulas and links
_NAMED = re.compile(r'"(\\[A-Za-z]+)"')
_LINE_END = re.compile(r"\n")
_UNSAFE = re.compile(r"\]\(\s*(?:javascript|vbscript|data|file):", re.IGNORECASE)
_FIXES = {
    r"\SI": r"write the unit upright: 5\,\mathrm{T}",
    r"\qty": r"write the unit upright: 5\,\mathrm{T}",
    r"\si": r"write the unit upright: \mathrm{T}",
    r"\unit": r"write the unit upright: \mathrm{T}",
    r"\num": r"write the number itself: 1.2\times 10^{3}",
    r"\pu": r"write the unit upright: 5\,\mathrm{T}",
    r"\href": "put the link outside the formula",
    r"\substack": r"use \begin{subarray}{c}a\\b\end{subarray}",
    r"\rule": r"use \quad for space",
}
_ENVIRONMENT_FIX = r"use aligned, gathered, cases, array, matrix, pmatrix or bmatrix"


@dataclass(slots=True)
class Text:
    """A text under check; knows where each piece stands in the author's file."""

    raw: str
    path: str
    first_line: int
    names: Collection[str]
    links: Links | None
    slots: Slots
    found: list[Problem] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = [0, *(found.end() for found in _LINE_END.finditer(self.raw))]

    def say(self, line: int, piece: str, offset: int, told: tuple[str, str, str, str]) -> None:
        """Report `told` (code, message, expected, fix) at `piece`, looked for from `line` on."""
        begin = self.starts[min(line, len(self.starts) - 1)]
        place = self.raw.find(piece, begin) if piece else begin
        place = begin if place < 0 else place + offset
        row = self.raw.count("\n", 0, place)
        col = place - self.starts[row] + 1
        code, message, expected, fix = told
        self.found.append(
            Problem(self.path, self.first_line + row, col, "error", code, message, expected, fix)
        )


def check(
    text: str,
    path: str,
    first_line: int = 1,
    names: Collection[str] = (),
    links: Links | None = None,
) -> list[Problem]:
    """Return what is wrong with a text whose first line is `first_line` of the file `path`.

    `names` are what its slots may use. With `links`, terms, sources and pictures must exist.
    """
    if _SUSPECT.search(text) is None or sound(text, names, _DAMAGE):  # half of the reading's cost
        return []
    told = Text(text, path, first_line, names, links, Slots((), {}))
    look_through(told)
    return sorted(set(told.found))


def look_through(told: Text) -> None:
    """Report everything that is wrong with a text to the text itself."""
    tokens, sources = parsed(told.raw)
    told.slots = Slots(sources, {})
    for token, line in _walk(tokens):
        look = _LOOKS.get(token.type)
        if look is not None:
            look(told, token, line)


def _walk(tokens: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Yield every token with the line, from 0, on which its block begins."""
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        yield token, line
        for child in token.children or ():
            yield child, line


def _look_at_text(told: Text, token: Token, line: int) -> None:
    source = told.slots.restored(token.content)
    if _SUSPECT_WORDS.search(source) is None:
        return
    for found in _HTML.finditer(source):
        what = ("R03", f"HTML is not used in texts: {found[0]}", "Markdown", "write it in Markdown")
        told.say(line, found[0], 0, what)
    for found in _UNSAFE.finditer(source):
        what = ("R11", "this link goes nowhere safe", "https:, mailto:, term:, cite: or a path", "")
        told.say(line, found[0], 2, what)
    _look_at_slots(told, source, line)
    rest = SLOT.sub("", source)
    if "{{" in rest and r"\{\{" not in told.raw:
        told.say(line, "{{", 0, ("R08", "this {{ is not closed by }}", "{{ name }}", ""))


def _look_at_slots(told: Text, source: str, line: int) -> None:
    for found in SLOT.finditer(source):
        inner = found[1].strip()
        if BLANK.fullmatch(inner):
            continue
        expression, fmt = split(inner)
        if not FORMAT.fullmatch(fmt):
            what = ("R08", f"“{fmt}” is no number format", "2 dp, 3 sf or sci", "")
            told.say(line, found[0], 0, what)
        if expression in told.names:
            continue
        if NAME.fullmatch(expression) and ANY not in told.names:
            known = ", ".join(sorted(told.names)) or "no names here"
            what = ("R07", f"no value is called “{expression}”", known, "")
            told.say(line, found[0], 0, what)
            continue
        for problem in expressions.check(expression, told.names):
            told.say(line, found[0], 0, ("R08", problem, "", ""))


def _look_at_formula(told: Text, token: Token, line: int) -> None:
    source = told.slots.restored(token.content)
    damage = _DAMAGE.search(source)
    if damage:
        message = "a formatter without support for formulas changed this line"
        command = re.match(r"\\*([A-Za-z]+)", source[damage.start() :])
        fix = f"write \\{command[1]}" if command else "write _{"
        told.say(line, source, damage.start(), ("R02", message, "single backslashes", fix))
        return
    if "{{" in source and told.names:
        _look_at_slots(told, source, line)
    try:
        mathml(told.slots.restored(SLOT.sub("1", source)), display=False)
    except FormulaError as problem:
        message = str(problem)
        named = _NAMED.search(message)
        offset = source.find(named[1]) if named else min(problem.offset, len(source))
        if r"\ce{" in source and not named:
            offset = 0
        fix = _FIXES.get(named[1], "") if named else ""
        if "environment" in message:
            fix = _ENVIRONMENT_FIX
        told.say(line, source, max(offset, 0), ("R01", f"formula: {message}", "", fix))


def _look_at_fence(told: Text, token: Token, line: int) -> None:
    if token.info.strip() == "math":
        _look_at_formula(told, token, line)


def _look_at_image(told: Text, token: Token, line: int) -> None:
    alt = told.slots.restored("".join(child.content for child in token.children or ()))
    source = told.slots.restored(str(token.attrs.get("src", "")))
    if not alt.strip():
        what = ("R04", "this picture has no description", "![what it shows](path)", "")
        told.say(line, "![", 0, what)
    _look_at_slots(told, alt, line)
    path = picture_path(source)
    if path is None:
        expected = "a path inside the content folder, without “..”"
        told.say(line, source, 0, ("R05", "this picture is not one of ours", expected, ""))
    elif told.links is not None and told.links.asset(path) is None:
        told.say(line, source, 0, ("R06", f"there is no picture {path}", "", ""))


def _look_at_link(told: Text, token: Token, line: int) -> None:
    target = str(token.attrs.get("href", ""))
    scheme, _, key = target.partition(":")
    if told.links is None or scheme not in ("term", "cite"):
        return
    known = told.links.term(key) if scheme == "term" else told.links.cite(key)
    if known is None:
        word = "glossary has no term" if scheme == "term" else "bibliography has no source"
        code = "R09" if scheme == "term" else "R10"
        told.say(line, target, 0, (code, f"the {word} “{key}”", "", ""))


_LOOKS = {
    "text": _look_at_text,
    "math_inline": _look_at_formula,
    "math_block": _look_at_formula,
    "fence": _look_at_fence,
    "image": _look_at_image,
    "link_open": _look_at_link,
}
