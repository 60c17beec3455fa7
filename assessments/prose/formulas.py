"""Formulas: LaTeX to MathML that a strict page policy lets through.

The converter writes a few `style` attributes; they are rewritten to the classes named here, and a
style that is not in the table is refused, so that none ever reaches a page.
"""

import re
from functools import lru_cache
from html import escape

from math_core import LatexError, LatexToMathML

from assessments.prose.chemistry import expand

LONGEST = 4000  # characters of one formula

_CLASSES = {
    "text-align:left": "m-left",
    "text-align:right": "m-right",
    "text-align:center": "m-centre",
    "justify-items:start": "",
    "justify-items:end": "",
    "justify-items:center": "",
    "padding-left:0": "m-pl0",
    "padding-right:0": "m-pr0",
    "padding-top:0": "m-pt0",
    "padding-bottom:0": "m-pb0",
    "padding-left:1em": "m-pl1",
    "padding-left:0.1em": "m-px01",
    "padding-right:0.1em": "m-px01",
    "padding-top:0.1667em": "m-pt016",
    "width:100%": "m-w100",
    "width:50%": "m-w50",
    "width:7.5%": "m-w7",
    "color:#FF0000": "m-red",
    "color:#0000FF": "m-blue",
    "color:#03FF00": "m-green",
    "color:#FF8001": "m-orange",
    "color:#808080": "m-grey",
    "color:#BF0140": "m-purple",
} | {
    f"border-{side}:0.05em {line} currentcolor": f"m-b{side[0]}{suffix}"
    for side in ("top", "right", "bottom", "left")
    for line, suffix in (("solid", ""), ("dashed", "-dash"))
}
_STYLE = re.compile(r'\s+style="([^"]*)"')
_WIDTH = re.compile(r"width:\s*[0-9.]+(?:rem|em|%)?;?")
_OPENING = re.compile(r"<(m[a-z]+)((?:\s+[a-z-]+=\"[^\"]*\")*)\s*(/?)>")
_POSITION = re.compile(r"([0-9]+): (.*)", re.DOTALL)
_BRACKETS = re.compile(
    r"([(\[]|\\\{|\\lbrace|\\langle|\\lceil|\\lfloor|\\lbrack)"
    r"|([)\]]|\\\}|\\rbrace|\\rangle|\\rceil|\\rfloor|\\rbrack)"
)
DEEPEST = 12
_CONVERTER = LatexToMathML(fancy_error=False)


class FormulaError(ValueError):
    """A formula that cannot be written as MathML; `offset` counts characters from 0."""

    def __init__(self, message: str, offset: int = 0) -> None:
        self.offset = offset
        super().__init__(message)


@lru_cache(maxsize=4096)
def mathml(latex: str, *, display: bool) -> str:
    """Return a formula as MathML with its source as `alttext`; raises FormulaError."""
    if len(latex) > LONGEST:
        raise FormulaError(f"this formula has more than {LONGEST} characters")
    expanded = expand(latex)
    if _depth(expanded) > DEEPEST:
        raise FormulaError(f"this formula opens more than {DEEPEST} brackets inside one another")
    try:
        markup = _CONVERTER.convert_with_local_state(expanded, displaystyle=display)
    except LatexError as refused:
        found = _POSITION.fullmatch(str(refused.args[0] if refused.args else refused))
        raise FormulaError(found[2] if found else str(refused), int(found[1]) if found else 0)  # noqa: B904
    if not markup.startswith("<math"):
        raise FormulaError("this formula has no written form")
    described = f'<math alttext="{escape(latex.strip())}"' + markup[len("<math") :]
    return _OPENING.sub(_without_style, described)


def _depth(latex: str) -> int:
    """Return the most brackets open at once: the converter's time doubles with each open one."""
    deepest = here = 0
    for opened, closed in _BRACKETS.findall(latex):
        here = max(0, here - 1) if closed else here + bool(opened)
        deepest = max(deepest, here)
    return deepest


def _without_style(found: re.Match[str]) -> str:
    """Rewrite one opening tag: its style becomes classes."""
    name, attributes, closed = found.groups()
    styles = _STYLE.findall(attributes)
    if not styles:
        return found[0]
    rest = _STYLE.sub("", attributes)
    classes: list[str] = []
    for declaration in filter(None, (part.strip() for part in styles[0].split(";"))):
        key = re.sub(r"\s*:\s*", ":", declaration)
        if key in _CLASSES:
            classes.append(_CLASSES[key])
        elif not (name == "mspace" and _WIDTH.fullmatch(declaration) and "width=" in rest):
            raise FormulaError(_unknown_style(key))
    written = " ".join(dict.fromkeys(filter(None, classes)))
    return f"<{name}{rest}" + (f' class="{written}"' if written else "") + f"{closed}>"


def _unknown_style(key: str) -> str:
    if key.startswith("color:"):
        return "only red, blue, green, orange, gray and purple may colour a formula"
    return f"this formula needs the style “{key}”, which pages do not allow"
