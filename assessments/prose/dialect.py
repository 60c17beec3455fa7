"""The Markdown of our texts: CommonMark with tables, formulas, alerts, figures and captions.

Sets up the parser and reshapes its tokens; what they become in HTML is in `writers`.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_inline_dollar

from assessments.prose.chemistry import closing

ALERTS = ("note", "tip", "important", "warning", "caution")
_MARKER = re.compile(r"\[!(" + "|".join(ALERTS) + r")\][ \t]*", re.IGNORECASE)
_CAPTION = re.compile(r"(?:Table|表)\s*[:：]\s*")
_DOLLARS = math_inline_dollar(allow_space=False, allow_digits=False)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


def parser() -> MarkdownIt:
    """Return a parser of the dialect; it holds no state of a text."""
    markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 40})
    markdown.enable(["table", "strikethrough"])
    markdown.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False)
    markdown.inline.ruler.at("math_inline", _math_dollars)
    markdown.inline.ruler.before("math_inline", "math_ticks", _math_ticks)
    markdown.inline.ruler.before("escape", "chemistry", _chemistry)
    markdown.core.ruler.push("figures", _figures)
    markdown.core.ruler.push("alerts", _alerts)
    markdown.core.ruler.push("captions", _captions)
    return markdown


def without_notes(text: str) -> str:
    """Return `text` without the author's `<!-- notes -->`; every line keeps its number."""
    if "<!--" not in text:
        return text
    kept: list[str] = []
    fence, inside = "", False
    for line in text.split("\n"):
        found = None if inside else _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
            kept.append(line)
        elif found:
            fence = found[1]
            kept.append(line)
        else:
            line, inside = _without_notes(line, inside)
            kept.append(line)
    return "\n".join(kept)


def _without_notes(line: str, inside: bool) -> tuple[str, bool]:
    """Drop notes from one line; `inside` says that a note began on an earlier one."""
    kept, at = "", 0
    while at < len(line):
        if inside:
            end = line.find("-->", at)
            if end < 0:
                return kept, True
            at, inside = end + 3, False
            continue
        start = line.find("<!--", at)
        if start < 0:
            return kept + line[at:], False
        before = kept + line[at:start]
        if before.count("`") % 2:  # inside a code span it is code
            kept, at = before + "<!--", start + 4
        else:
            kept, at, inside = before, start + 4, True
    return kept, inside


def _math_dollars(state: StateInline, silent: bool) -> bool:
    """A formula in dollars, also where a text begins with it and ends in a digit.

    The library asks what stands before the dollar; before the first character it looks at the
    last one, and takes `$x$ is 5` for a price.
    """
    if state.pos:
        return _DOLLARS(state, silent)
    text = state.src
    state.src, state.pos = f" {text}", 1
    found = _DOLLARS(state, silent)
    state.src, state.pos = text, state.pos - 1
    return found


def _math_ticks(state: StateInline, silent: bool) -> bool:
    """GitHub's other formula, with backticks inside the dollars."""
    if not state.src.startswith("$`", state.pos):
        return False
    end = state.src.find("`$", state.pos + 2)
    if end < 0 or end >= state.posMax:
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = state.src[state.pos + 2 : end]
    state.pos = end + 2
    return True


def _chemistry(state: StateInline, silent: bool) -> bool:
    r"""A `\ce{...}` outside a formula is a formula of its own."""
    if not state.src.startswith(r"\ce{", state.pos):
        return False
    following = state.src.find(r"\ce{", state.pos + 4, state.posMax)  # one is never in another
    written = state.src[state.pos : following if following > 0 else state.posMax]
    end = closing(written, 3)
    if end < 0:
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = written[: end + 1]
    state.pos += end + 1
    return True


def lone_image(children: Sequence[Token] | None) -> Token | None:
    """Return the image when a paragraph holds nothing else."""
    real = [t for t in children or () if not (t.type == "text" and not t.content.strip())]
    return real[0] if len(real) == 1 and real[0].type == "image" else None


def _figures(state: StateCore) -> None:
    tokens = state.tokens
    for at in range(1, len(tokens) - 1):
        image = lone_image(tokens[at].children) if tokens[at].type == "inline" else None
        if image is None or tokens[at - 1].type != "paragraph_open":
            continue
        tokens[at - 1].hidden = tokens[at + 1].hidden = True
        image.meta["figure"] = True
        tokens[at].children = [image]


def _alerts(state: StateCore) -> None:
    tokens = state.tokens
    for at in range(len(tokens) - 2):
        if tokens[at].type != "blockquote_open" or tokens[at + 2].type != "inline":
            continue
        inline = tokens[at + 2]
        first = next(iter(inline.children or ()), None)
        found = _MARKER.match(first.content) if first and first.type == "text" else None
        if not found or first is None:
            continue
        tokens[at].meta["alert"] = found[1].lower()
        _close_of(tokens, at).meta["alert"] = found[1].lower()
        first.content = first.content[found.end() :]
        children = inline.children or []
        if not first.content and len(children) > 1 and children[1].type == "softbreak":
            inline.children = children[2:]
        elif not first.content and len(children) == 1:
            tokens[at + 1].hidden = tokens[at + 3].hidden = True


def _close_of(tokens: Sequence[Token], at: int) -> Token:
    level = tokens[at].level
    return next(t for t in tokens[at + 1 :] if t.level == level and t.nesting == -1)


def _captions(state: StateCore) -> None:
    """A paragraph `Table: ...` before a table is its caption."""
    tokens = state.tokens
    for at in range(3, len(tokens)):
        if tokens[at].type != "table_open" or tokens[at - 2].type != "inline":
            continue
        inline = tokens[at - 2]
        children = inline.children or []
        if tokens[at - 3].type != "paragraph_open" or not children:
            continue
        found = _CAPTION.match(children[0].content) if children[0].type == "text" else None
        if not found:
            continue
        children[0].content = children[0].content[found.end() :]
        tokens[at].meta["caption"] = children
        tokens[at - 3].hidden = tokens[at - 1].hidden = True
        inline.children = []
