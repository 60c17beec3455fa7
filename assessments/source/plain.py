"""A rule for the commonest block, one line of words: it spares asking all other rules about it."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

WORDS = re.compile(r"[A-Za-z]|\[[ x]\] ")
ENTRY = re.compile(r"[-*] +\S")
TOO_DEEP = 4  # columns of indent that make a line of code


def plain_plugin(parser: MarkdownIt) -> None:
    """Take lines of words first. What comes out is what the other rules make of them."""
    parser.block.ruler.before("table", "plain", _plain)


def _plain(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Read a paragraph of one line that nothing behind it goes on or underlines."""
    at = state.bMarks[line] + state.tShift[line]
    if silent or not WORDS.match(state.src, at):
        return False
    after = line + 1
    if state.sCount[line] - state.blkIndent >= TOO_DEEP or not (
        after >= end or state.isEmpty(after) or _next_entry(state, after)
    ):
        return False
    state.line = after
    state.push("paragraph_open", "p", 1).map = [line, after]
    inline = state.push("inline", "", 0)
    inline.content = state.src[at : state.eMarks[line]].strip()
    inline.map, inline.children = [line, after], []
    state.push("paragraph_close", "p", -1)
    return True


def _next_entry(state: StateBlock, line: int) -> bool:
    """Whether a line left of this block opens the next entry of the list around it."""
    left = 0 <= state.sCount[line] < state.blkIndent
    return left and bool(ENTRY.match(state.src, state.bMarks[line] + state.tShift[line]))
