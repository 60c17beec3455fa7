"""The canonical form: what it looks like, and that it means the same and is reached at once."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.canon import MeaningLost, canonical, meaning
from assessments.canon.fields import ORDER
from assessments.problems import SourceError
from assessments.quiz.rules import ABOUT, RULES_OF_A_QUIZ

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).parent
FORM = re.compile(
    r"^## (?P<name>[^\n]+)\n\n"
    r"````markdown\n(?P<sent>.*?\n)````\n\n````markdown\n(?P<kept>.*?\n)````",
    re.DOTALL | re.MULTILINE,
)
FORMS = [
    pytest.param(found["sent"], found["kept"], id=found["name"])
    for found in FORM.finditer((HERE / "forms.md").read_text())
]
DIALECT = [
    pytest.param(source, id=f"{file.stem} {number}")
    for file in sorted((HERE.parent / "dialect").glob("*.md"))
    for number, source in enumerate(
        re.findall(r"^````+markdown\n(.*?\n)````+$", file.read_text(), re.DOTALL | re.MULTILINE)
    )
]
EXAMPLES = sorted((ROOT / "assessments/questions").glob("*/examples.md"))
CONTENT = sorted((ROOT / "content").rglob("*.lesson.md")) + [
    path for path in sorted((ROOT / "content").rglob("*.md")) if path.name.count(".") == 1
]
QUIZZES = sorted([*(ROOT / "content").rglob("*.quiz.md"), *(ROOT / "content").rglob("*.bank.md")])


def as_bank(path: Path) -> str:
    return path.with_name(f"{path.stem}.bank.md").as_posix() if path in EXAMPLES else str(path)


@pytest.mark.parametrize(("sent", "kept"), FORMS)
def test_a_source_is_kept_in_this_form(sent: str, kept: str) -> None:
    assert canonical(sent, "here.lesson.md") == kept
    assert canonical(kept, "here.lesson.md") == kept


@pytest.mark.parametrize("path", [*CONTENT, *QUIZZES, *EXAMPLES], ids=lambda p: p.as_posix()[-60:])
def test_a_written_file_means_the_same_and_is_not_written_again(path: Path) -> None:
    name = as_bank(path)
    text = path.read_text()

    written = canonical(text, name)

    if written != text:  # what is written already needs no second reading to mean the same
        assert meaning(written, name) == meaning(text, name)
        assert canonical(written, name) == written


@pytest.mark.parametrize("source", DIALECT)
def test_a_dialect_example_is_refused_or_kept_in_meaning(source: str) -> None:
    try:
        written = canonical(source, "here.quiz.md")
    except SourceError:
        return

    assert meaning(written, "here.quiz.md") == meaning(source, "here.quiz.md")
    assert canonical(written, "here.quiz.md") == written


def untidied(text: str, chance: random.Random) -> str:
    """Write a canonical text as a hurried author or another editor would."""
    rows, fence = [], ""
    for line in text.split("\n"):
        mark = re.match(r" *(`{3,}|~{3,})", line)
        code = bool(fence or mark)
        fence = "" if fence and mark else (mark[1] if mark and not fence else fence)
        tail = chance.choice(["", "", " ", "\t"])
        if code or line == "---":
            rows.append(line)
        elif line.startswith("#"):
            rows += [chance.choice(["", " "]) + line + chance.choice(["", " ##"]) + tail]
        elif line.startswith("|"):
            rows.append(line.replace(" |", chance.choice([" |", "    |"])) + tail)
        elif not line:
            rows += [tail] * chance.choice([1, 1, 2, 3])
        else:
            rows.append(line + tail)
    return chance.choice(["", "\ufeff"]) + chance.choice(["\n", "\r\n", "\r"]).join(rows)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([*EXAMPLES, *QUIZZES, *CONTENT[:15]]), st.randoms(use_true_random=False))
def test_a_hurried_copy_of_a_file_is_brought_to_the_very_same_form(
    path: Path, chance: random.Random
) -> None:
    name = as_bank(path)
    kept = canonical(path.read_text(), name)

    assert canonical(untidied(kept, chance), name) == kept


SOUP = """
|text|  two  |a  |# H|## Q|### Hint ##|- a|* b|+ c|  - d|    - e|1. one|2) two|   deep|    code|
\tcode|- \tx|-     y|> q|>> r|> - s|>\tt|> ```|```|~~~|```yaml question|id: q|<!-- n -->|<!-- open|
close -->|[l]: http://x|$$|$$ x $$|***|* * *|[!NOTE] foo|> [!NOTE] foo|- [x] y|- [ ] z|* \\[X\\] w|
  > fb|  more|===|---|中文|\\|- |-|1.|Table: cap|{{ x }}|`co|de`|- a <!-- n -->|<!-- m --> - b
"""
BARS = ("| a | b |", "|---|:-:|", "| `x\\|y` | 2", "a | b", "--|--", "  | p | q |", "  | - | - |")
LINES = st.sampled_from([*SOUP.replace("\n", "").split("|"), *BARS])
HEADS = [
    "",
    "---\ntitle: T\n---\n",
    "---\ntitle: T\n---\n## Q\n```yaml question\nid: q\n```\nAsk\n",
]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(HEADS),
    st.lists(LINES, max_size=12),
    st.sampled_from(["x.lesson.md", "x.quiz.md"]),
)
def test_whatever_is_written_means_the_same_and_stays(
    head: str, rows: list[str], path: str
) -> None:
    source = head + "\n".join(rows)
    try:
        written = canonical(source, path)
    except (SourceError, MeaningLost):
        return  # nothing is written then

    assert meaning(written, path) == meaning(source, path)
    assert canonical(written, path) == written


def test_a_file_with_errors_is_refused_with_all_of_them() -> None:
    source = "---\ntitle: T\n---\n## Q\n```yaml question\nid: Q\npoints: 0\n```\nAsk\n- [x] a\n"

    with pytest.raises(SourceError) as refused:
        canonical(source, "here.quiz.md")

    assert {problem.code for problem in refused.value.problems} >= {"Q01", "Q05"}


def test_a_literal_text_keeps_its_trailing_spaces() -> None:
    source = "---\ntitle: T\noutcomes: |\n  a   \n\n  b\n---\n\nText\n"

    assert "  a   \n" in canonical(source, "here.lesson.md")


def test_every_field_of_a_quiz_has_its_place() -> None:
    assert {*ABOUT, *RULES_OF_A_QUIZ} <= {*ORDER}
