"""What a reader reads of a Markdown text: its sentences, without formulas, tables and code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_][\w'’.,:/-]*")
END = re.compile(r"(?<=[.!?])[*_\"”’)\]]*\s+(?=[*_\[(\"“‘]*[^\W_a-z]|[$\\{])")
SHORT = re.compile(r"\b(?:e\.g|i\.e|vs|Fig|Figs|Eq|No|Nos|approx|ca|cf|et al|art|arts|para|c)\.\s")
SHORT_BEFORE = re.compile(SHORT.pattern + "$")
FENCE = re.compile(r"\s*(?:>\s*)*(`{3,}|~{3,})")
ASIDE = re.compile(r"<!--.*?-->", re.DOTALL)
OWN_LINE = re.compile(r"\s*(?:>\s*)*(?:[-*+]|[0-9]{1,3}[.)])\s+|\s*(?:>\s*)*\[!\w+\]")
LEFT_OUT = re.compile(r"\s*(?:>\s*)*(?:\||#{1,6}\s|!\[|(?:-{3,}|\*{3,})\s*$)")
HIDDEN = (  # the sign without which there is nothing to hide, how it is written, what is read
    ("](", re.compile(r"!\[[^\]]*\]\([^)]*\)"), " "),
    ("](", re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    ("$$", re.compile(r"\$\$.*?\$\$", re.DOTALL), " "),
    ("", re.compile(r"\\ce\{[^{}]*\}|\$[^$\n]+\$|`[^`\n]+`"), "x"),
    ("{{", re.compile(r"\{\{[^{}\n]*\}\}"), "7"),
    ("", re.compile(r"[*_~]{1,3}(?=\S)|(?<=\S)[*_~]{1,3}"), ""),
)
MARKS = re.compile(r"[\\$`*_~{\[]")  # without one of them nothing is hidden


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is read, and the line, counted from that of its text, it starts on."""

    text: str
    line: int

    @property
    def words(self) -> int:
        """How many words it has; a formula counts as one."""
        return len(WORD.findall(self.text))


def plain(text: str) -> str:
    """Return a text in words: links as their words, a formula as one word, no emphasis."""
    if MARKS.search(text) is not None:
        for sign, pattern, instead in HIDDEN:
            text = pattern.sub(instead, text) if sign in text else text
    return " ".join(text.split())


def count(text: str) -> int:
    """Count the words of a text."""
    return sum(sentence.words for sentence in _cut(text))


def sentences(text: str, line: int = 1) -> Iterator[Sentence]:
    """Cut a text, which starts on `line`, into its sentences."""
    return (Sentence(one.text, one.line + line) for one in _cut(text))


@lru_cache(maxsize=64)  # each rule asks for the same texts of a lesson or question again
def _cut(text: str) -> tuple[Sentence, ...]:
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    """Cut a text into its sentences, their lines counted from 0."""
    for start, paragraph in _paragraphs(text):
        at = 0
        for end in [*_ends(paragraph), len(paragraph)]:
            piece = paragraph[at:end]
            said = plain(piece)
            if WORD.search(said):
                skipped = len(piece) - len(piece.lstrip())
                yield Sentence(said, start + paragraph.count("\n", 0, at + skipped))
            at = end


def _ends(paragraph: str) -> Iterator[int]:
    for found in END.finditer(paragraph):
        before = paragraph[max(0, found.start() - 8) : found.start()] + " "
        if not SHORT_BEFORE.search(before):
            yield found.end()


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph or list entry with its line; what is no running text is left out."""
    gathered: list[str] = []
    start, fence = 0, ""
    if "<!--" in text:
        text = ASIDE.sub(lambda found: "\n" * found[0].count("\n"), text)
    for number, row in enumerate([*text.split("\n"), ""]):
        mark = FENCE.match(row) if "```" in row or "~~~" in row else None
        inside, fence = bool(fence or mark), _after(fence, mark[1]) if mark else fence
        own = OWN_LINE.match(row)
        cut = inside or not row.strip(" >") or LEFT_OUT.match(row)
        if gathered and (cut or own):
            yield start, "\n".join(gathered)
            gathered = []
        if not cut:
            start = start if gathered else number
            gathered.append(row[own.end() :] if own else row.lstrip(" >"))


def _after(fence: str, mark: str) -> str:
    """Return the fence that is open after a line with this mark."""
    if not fence:
        return mark
    return "" if mark.startswith(fence) else fence
