"""The library without the site: its README runs, its front door says what it takes and gives."""

import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import assessments
from assessments import BadResponse, SourceError, grade, read_quiz

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "assessments/README.md").read_text("utf-8")
SOURCE = re.search(r"````markdown\n(.*?)````", README, re.DOTALL)
EXAMPLE = re.search(r"```python\n(.*?)```", README, re.DOTALL)


def test_the_example_of_the_readme_runs_with_no_site_at_hand(tmp_path: Path) -> None:
    assert SOURCE is not None
    assert EXAMPLE is not None
    (tmp_path / "factors.quiz.md").write_text(SOURCE[1], "utf-8")
    no_site = "import sys\nsys.modules.update(dict.fromkeys(['flask', 'sqlalchemy', 'webapp']))\n"

    done = subprocess.run(
        [sys.executable, "-c", f"{no_site}{EXAMPLE[1]}"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert "In one contact" in done.stdout
    assert re.search(r"^[01] \(", done.stdout, re.MULTILINE)
    assert len([line for line in EXAMPLE[1].split("\n") if line.strip()]) <= 10


def test_a_right_answer_earns_everything_and_none_earns_nothing() -> None:
    assert SOURCE is not None
    question = read_quiz(SOURCE[1]).question("beta")
    draw = question.draw("one")
    right = draw.values["D_Nd"] / draw.values["D_Pr"]  # type: ignore[operator]

    assert grade(question, {"value": f"{right:.4f}"}, draw).fraction == Decimal(1)
    assert grade(question, {}, draw).fraction == Decimal(0)
    assert grade(question, {"value": ["1000"]}).fraction == Decimal(0)


def test_an_option_is_named_as_the_draw_calls_it() -> None:
    source = "---\ntitle: T\n---\n## Q\n```yaml question\nid: q\n```\nWhich?\n- [ ] a\n- [x] b\n"
    question = read_quiz(source).question("q")
    draw = question.draw("one")

    assert grade(question, {"pick": draw.alias("b")}, draw).fraction == Decimal(1)


def test_what_cannot_be_used_is_told_with_its_place() -> None:
    assert SOURCE is not None
    with pytest.raises(SourceError) as refused:
        read_quiz("---\ntitle: T\n---\n## Q\n```yaml question\nid: Q\n```\n", "mine.quiz.md")
    with pytest.raises(BadResponse):
        grade(read_quiz(SOURCE[1]).question("beta"), {"value": "two"})

    assert {(p.path, p.line) for p in refused.value.problems} >= {("mine.quiz.md", 6)}


@pytest.mark.parametrize("name", assessments.__all__)
def test_the_front_door_says_what_each_thing_is(name: str) -> None:
    assert (getattr(assessments, name).__doc__ or "").strip()
