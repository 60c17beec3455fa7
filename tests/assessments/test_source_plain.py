"""The rule for lines of words changes nothing but the time that reading takes."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assessments.source import outline
from assessments.source.plain import plain_plugin

ROOT = Path(__file__).parents[2]
EDGES = "|a|word two|- a|- [x] b|* c|-|  - d|  e|      f|> g|> - h|1. i|   j|---|===|```|$$|# m"
MORE = ["| k | l |", "k | l", "- | -", "--- | ---", "[n]: /o", "[x] p", "\tq", "- \tr", "-  - s"]
LINES = st.sampled_from([*EDGES.split("|"), *MORE, "<p>", "+ t", "10) u", "a\\"])
OTHERS, ALL = outline.parser(), outline.parser().use(plain_plugin)


def shape(parser: MarkdownIt, text: str) -> list[object]:
    return [token.as_dict() for token in parser.parse(text)]


@given(st.lists(LINES, max_size=12).map("\n".join))
@example("- a\n- | -")
@example("- word\n  ---")
@example("> word\n- a")
def test_any_lines_are_cut_as_the_other_rules_cut_them(text: str) -> None:
    assert shape(ALL, text) == shape(OTHERS, text)


def test_all_content_is_cut_as_the_other_rules_cut_it() -> None:
    files = [*ROOT.glob("content/**/*.md"), *ROOT.glob("assessments/questions/*/examples.md")]
    texts = {str(path): path.read_text("utf-8") for path in files}

    assert len(texts) > 300
    assert [name for name, text in texts.items() if shape(ALL, text) != shape(OTHERS, text)] == []
