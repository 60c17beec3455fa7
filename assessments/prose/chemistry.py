r"""`\ce{...}` written out as plain LaTeX: formulas, ions, nuclides, hydrates, reactions.

A reader of the part of mhchem that this field uses. What it does not know it passes on, so that
the formula reader can name it.
"""

import re

_ARROWS = (  # longest first
    ("<=>>", r"\rightleftharpoons", r"\xrightleftharpoons"),
    ("<<=>", r"\rightleftharpoons", r"\xrightleftharpoons"),
    ("<-->", r"\rightleftarrows", r"\xrightleftharpoons"),
    ("<=>", r"\rightleftharpoons", r"\xrightleftharpoons"),
    ("<->", r"\longleftrightarrow", r"\xleftrightarrow"),
    ("->", r"\longrightarrow", r"\xrightarrow"),
    ("<-", r"\longleftarrow", r"\xleftarrow"),
)
_SIGNS = {"v": r"\downarrow", "(v)": r"\downarrow", "^": r"\uparrow", "(^)": r"\uparrow"}
_OPERATORS = {"+": "+", "-": "-", "=": "=", "±": r"\pm"}
_STATES = ("(aq)", "(s)", "(l)", "(g)", "(org)", "(cr)")
_COEFFICIENT = re.compile(
    r"([0-9]+)/([0-9]+)(?=$|[A-Z(\[\s])|[0-9]+(?:\.[0-9]+)?|[a-z](?=[A-Z(\[])"
)
_ELEMENTS = re.compile(r"[A-Za-z]+")
_COUNT = re.compile(r"0\.[0-9]+|[0-9]+")  # `Ce0.8` counts 0.8; `(SO4)3.8H2O` is a hydrate
_CHARGE = re.compile(r"[+-]+(?=$|[)\]]|\((?:aq|s|l|g|org|cr)\))")
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)")
_SIMPLE_SCRIPT = re.compile(r"[0-9]*[+\-.*]|[0-9]+|[A-Za-z]|\\[A-Za-z]+")
_OXIDATION = re.compile(r"[IVX]+")
_LIKE_FORMULA = re.compile(r"(?:[0-9]*[A-Z(\[][A-Za-z0-9()\[\]^_{}+\-]*(?:\s*\+\s*)?)+")


def expand(latex: str) -> str:
    r"""Return `latex` with every `\ce{...}` written out; an unclosed one is left as it is."""
    done, at = [], 0
    while (start := latex.find(r"\ce{", at)) >= 0:
        end = closing(latex, start + 3)
        if end < 0:
            break
        done += [latex[at:start], "{", formula(latex[start + 4 : end]), "}"]
        at = end + 1
    return "".join(done) + latex[at:]


def closing(text: str, start: int, pair: str = "{}") -> int:
    """Return where the bracket opened at `start` closes, -1 if it does not."""
    depth, at = 0, start
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == pair[0]:
            depth += 1
        elif text[at] == pair[1]:
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return -1


def formula(source: str) -> str:
    r"""Return the inside of a `\ce{...}` as LaTeX."""
    pieces, at, text = [], 0, source.strip()
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        piece, at = _arrow(text, at) or _word(text, at)
        pieces.append(piece)
    return " ".join(pieces)


def _arrow(text: str, at: int) -> tuple[str, int] | None:
    """Read a reaction arrow with its conditions `[above][below]`."""
    found = next((arrow for arrow in _ARROWS if text.startswith(arrow[0], at)), None)
    if found is None:
        return None
    sign, bare, labelled = found
    at += len(sign)
    labels: list[str] = []
    while len(labels) < 2 and at < len(text) and text[at] == "[":
        end = closing(text, at, "[]")
        if end < 0:
            break
        labels.append(_condition(text[at + 1 : end]))
        at = end + 1
    if not any(labels):
        return f" {bare} ", at
    below = f"[{labels[1]}]" if len(labels) > 1 and labels[1] else ""
    return f" {labelled}{below}{{{labels[0]}}} ", at


def _condition(text: str) -> str:
    text = text.strip()
    if _LIKE_FORMULA.fullmatch(text):
        return formula(text)
    if "$" in text:
        return text.replace("$", "")
    if not text or any(mark in text for mark in "\\_^"):
        return text
    return rf"\text{{{text}}}"


def _word(text: str, at: int) -> tuple[str, int]:
    """Read up to the next space or arrow outside brackets."""
    end, depth = at, 0
    while end < len(text):
        char = text[end]
        if char == "\\":
            end += 2
            continue
        if depth == 0 and end > at and (char.isspace() or _starts_arrow(text, end)):
            break
        depth += (char in "{") - (char in "}")
        end += 1
    word, end = text[at:end], min(end, len(text))
    if word in _OPERATORS:
        return f" {_OPERATORS[word]} ", end
    if word in _SIGNS:
        return _SIGNS[word], end
    if len(word) == 1 and word.islower():
        return word, end  # a variable: `n H2O`
    return _Species(word).latex(), end


def _starts_arrow(text: str, at: int) -> bool:
    return any(text.startswith(sign, at) for sign, _, _ in _ARROWS)


class _Species:
    """One word of a reaction: a coefficient, then a formula with its charge and state."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.at = 0
        self.out: list[str] = []
        self.countable = False  # a digit now is an index, not a coefficient

    def latex(self) -> str:
        self._coefficient()
        while self.at < len(self.word):
            self._step()
        return "".join(self.out)

    def _coefficient(self) -> None:
        found = _COEFFICIENT.match(self.word, self.at)
        if not found:
            return
        self.at = found.end()
        if found[1]:
            self.out.append(rf"\tfrac{{{found[1]}}}{{{found[2]}}}")
        else:
            self.out.append(found[0])
        if self.at < len(self.word):
            self.out.append(r"\,")

    def _step(self) -> None:
        rest = self.word[self.at :]
        char = rest[0]
        if char in "^_":
            self._scripts()
        elif state := next((s for s in _STATES if rest.startswith(s)), None):
            self._put(rf"\,\mathrm{{{state}}}", len(state), countable=False)
        elif found := _ELEMENTS.match(rest):
            self._put(rf"\mathrm{{{found[0]}}}", found.end())
        elif self.countable and (charge := _CHARGE.match(rest)):
            self._put(f"^{{{charge[0]}}}", charge.end())
        elif found := _COUNT.match(rest):
            self._put(f"_{{{found[0]}}}" if self.countable else found[0], found.end())
        elif char in "*·•" or (char == "." and self.out):
            self._put(r"\cdot ", 1, countable=False)
            self._coefficient()
        elif char in "{$\\":
            self._raw(char)
        else:
            self._put({"-": "{-}", "=": "{=}", "#": r"{\equiv}", "/": "/"}.get(char, char), 1,
                      countable=char in ")]")  # fmt: skip

    def _put(self, latex: str, length: int, *, countable: bool = True) -> None:
        self.out.append(latex)
        self.at += length
        self.countable = countable

    def _scripts(self) -> None:
        """Read `^{..}_{..}` in either order; before a letter they belong to it (nuclides)."""
        scripts = {"^": "", "_": ""}
        while self.at < len(self.word) and self.word[self.at] in "^_":
            mark = self.word[self.at]
            self.at += 1
            scripts[mark] += self._script()
        base = "" if self.countable else "{}"
        written = "".join(f"{mark}{{{text}}}" for mark, text in scripts.items() if text)
        if not written:
            self._put(r"\uparrow", 0)
            return
        self._put(f"{base}{written}", 0, countable=bool(self.countable))

    def _script(self) -> str:
        if self.word.startswith("{", self.at):
            end = closing(self.word, self.at)
            if end >= 0:
                text = self.word[self.at + 1 : end]
                self.at = end + 1
                return rf"\mathrm{{{text}}}" if _OXIDATION.fullmatch(text) else text
        found = _SIMPLE_SCRIPT.match(self.word, self.at)
        if not found:
            return ""
        self.at = found.end()
        return found[0]

    def _raw(self, char: str) -> None:
        """Pass on a group, a piece of mathematics or a command as it is."""
        if char == "\\":
            found = _COMMAND.match(self.word, self.at)
            end = found.end() if found else self.at + 1
            while end < len(self.word) and self.word[end] == "{":
                close = closing(self.word, end)
                end = close + 1 if close >= 0 else len(self.word)
            self._put(self.word[self.at : end] + " ", end - self.at)
            return
        end = closing(self.word, self.at) if char == "{" else self.word.find("$", self.at + 1)
        if end < 0:
            self._put("", len(self.word) - self.at)
            return
        inner = self.word[self.at + 1 : end]
        self._put(rf"\text{{{inner}}}" if char == "{" else inner, end + 1 - self.at)
