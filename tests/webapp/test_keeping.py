"""What the check keeps never hides a problem, and saves it from looking twice."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from assessments import read_quiz
from assessments.problems import Problem
from curriculum import catalog
from curriculum.check import check_tree, stages
from curriculum.check.stages import Asked, Found, Stage, Tested
from tests.curriculum.trees import a_tree
from webapp.keeping import Keeper, code_version, file_for

HOME = "courses/ore-testing/weighing"
DATA = """---
title: Weights
constants:
  - {id: weight-nd, symbol: M_Nd, value: 144.242, unit: g/mol, meaning: a mole, source: scales2020}
---
"""
EDITS = [
    ("data/weights.md", "144.242", "145.242"),
    ("glossary/words.md", "id: tare,", "id: tara,"),
    ("sources/works.md", "id: scales2020", "id: scales2021"),
    ("competencies/ores.md", "id: ore-weigh,", "id: ore-way,"),
    (f"{HOME}/practice.bank.md", "id: order", "id: border"),
    (f"{HOME}/practice.bank.md", "- [x] Read", "- [ ] Read"),
    (f"{HOME}/practice.bank.md", "title: ", "titel: "),
    (f"{HOME}/weighing.quiz.md", "pick: 1", "pick: 9"),
    (f"{HOME}/module.md", "status: published", "status: being-written"),
    (f"{HOME}/scales.lesson.md", "144.24 g", "144.27 g"),
    (f"{HOME}/scales.lesson.md", "competencies: [ore-weigh]", "competencies: [ore-way]"),
    (f"{HOME}/scales.lesson.md", "\n---\n", "\n--\n"),
    ("competencies/ores.md", "act: plant", "act: nothing"),
    ("sources/works.md", "kind: ", "sort: "),
    ("roles/ore-tester.md", "points: 12", "points: 40"),
    ("exams/ore-tester.quiz.md", "answer: net", "answer: gross"),
    ("exams/ore-tester.quiz.md", "use: secure", "use: practice"),
    ("exams/gate.quiz.md", "competencies: [safe]", "competencies: [units]"),
]

LAB = """---
kind: bank
title: A lab and a number
---
## Reach it

```yaml question
id: reach
type: lab
lab: sx-cascade
params: {beta: 1.5, feed_error: 0}
targets:
  nd_normal: {at least: 99.9 %}
example: {n: 44, m: 44, S: 3.5, W: 2.75}
```

Reach the target.

## Count

```yaml question
id: count
type: numeric
answer: 2
```

How many?
"""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
<rect id="pan" x="5" y="5" width="40" height="40"/>
<rect id="foot" x="55" y="5" width="40" height="40"/>
</svg>"""
HOTSPOT = """---
kind: bank
title: Practice
competencies: [ore-weigh]
---
## Pan

```yaml question
id: order
type: hotspot
image: figures/scale.svg
regions:
  pan: {svg: "#pan", describe: The box on the left}
  foot: {svg: "#foot", describe: The box on the right}
answer: pan
```

Where does the ore lie?

![A scale in two parts](figures/scale.svg)
"""


def tree() -> dict[str, str]:
    found = {**a_tree(), "data/weights.md": DATA}
    lesson = f"{HOME}/scales.lesson.md"
    return {**found, lesson: found[lesson].replace("5 g.", "144.24 g.")}


def checked(sources: dict[str, str], file: Path, code: str = "1") -> list[Problem]:
    keeper = Keeper(file, code, "m")
    problems = check_tree(sources, run=keeper.run)
    keeper.close()
    return problems


def looking(seen: list[str], path: str, *texts: str) -> Stage:
    def look(tested: Tested) -> Found:
        seen.append(path)
        tested["key"] = (Problem("", 1, 1, "error", "Q10", path),)
        assert tested["key"]
        problem = Problem(path, 2, 3, "warning", "K48", "said", "expected", "fix")
        return Found((problem,), (Asked("a", 1, "gist", ""),))

    return Stage(path, texts, look)


@pytest.mark.parametrize(("path", "old", "new"), EDITS)
def test_after_any_edit_the_same_is_told_as_without_a_memory(
    path: str, old: str, new: str, tmp_path: Path
) -> None:
    before = tree()
    assert old in before[path]
    checked(before, tmp_path / "kept.json")

    after = {**before, path: before[path].replace(old, new, 1)}

    assert checked(after, tmp_path / "kept.json") == check_tree(after)


def test_a_lesson_is_told_of_an_edit_in_its_bank_without_being_read_again(tmp_path: Path) -> None:
    bank, lesson = f"{HOME}/practice.bank.md", f"{HOME}/scales.lesson.md"
    checked(tree(), tmp_path / "kept.json")
    after = {**tree(), bank: tree()[bank].replace("id: order", "id: border", 1)}
    read: list[str] = []

    def run(due: Sequence[Stage]) -> list[Found]:
        keeper = Keeper(tmp_path / "kept.json", "1", "m")
        read.extend(stage.path for stage in due if keeper._key(stage) not in keeper.kept)
        return keeper.run(due)

    found = check_tree(after, run=run)

    assert bank in read
    assert lesson not in read
    told = [problem.message for problem in found if problem.path == lesson]
    assert "there is no question “order”" in told


def test_another_drawing_under_the_same_name_is_looked_at(tmp_path: Path) -> None:
    sources = {**tree(), f"{HOME}/practice.bank.md": HOTSPOT}
    picture = f"{HOME}/figures/scale.svg"

    def told(drawing: str) -> set[str]:
        catalog._checked.cache_clear()  # as in the new process that each check is
        keeper = Keeper(tmp_path / "kept.json", "1", "m")
        found = check_tree(sources, [picture], drawings=lambda _: drawing, run=keeper.run)
        keeper.close()
        return {problem.code for problem in found if problem.path.endswith("practice.bank.md")}

    assert "V07" not in told(DRAWING)
    assert "V07" in told(DRAWING.replace('id="pan"', 'id="plate"'))


def test_an_edit_that_is_taken_back_is_forgotten(tmp_path: Path) -> None:
    path, old, new = EDITS[5]
    checked({**tree(), path: tree()[path].replace(old, new)}, tmp_path / "kept.json")

    assert checked(tree(), tmp_path / "kept.json") == check_tree(tree())


def test_an_unchanged_stage_is_not_looked_at_again(tmp_path: Path) -> None:
    seen: list[str] = []
    stage = looking(seen, "a.md", "text")

    told = []
    for _ in range(2):
        keeper = Keeper(tmp_path / "kept.json", "1", "m")
        told.append(keeper.run([stage]))
        keeper.close()

    assert seen == ["a.md"]
    assert told[0] == told[1]
    assert told[1][0].tested == {"key": (Problem("", 1, 1, "error", "Q10", "a.md"),)}


@pytest.mark.parametrize(("text", "code"), [("other", "1"), ("text", "2")])
def test_another_text_and_another_code_are_looked_at(text: str, code: str, tmp_path: Path) -> None:
    seen: list[str] = []
    for one, version in (("text", "1"), (text, code)):
        keeper = Keeper(tmp_path / "kept.json", version, "m")
        keeper.run([looking(seen, "a.md", one)])
        keeper.close()

    assert len(seen) == 2


@pytest.mark.parametrize(("marking", "tries"), [("m", 1), ("n", 2)])
def test_a_self_test_counts_while_the_code_that_marks_stays(
    marking: str, tries: int, tmp_path: Path
) -> None:
    tried: list[str] = []

    def look(tested: Tested) -> Found:
        if "key" not in tested:
            tried.append("once more")
            tested["key"] = ()
        return Found(tested["key"])

    for code, marks in (("1", "m"), ("2", marking)):
        keeper = Keeper(tmp_path / "kept.json", code, marks)
        keeper.run([Stage("a.md", ("text",), look)])
        keeper.close()

    assert len(tried) == tries


def test_a_question_with_a_lab_is_tried_each_time(monkeypatch) -> None:
    tried: list[str] = []
    monkeypatch.setattr(stages.quizzes, "try_out", lambda one: tried.append(one.kind) or [])
    questions = read_quiz(LAB).questions
    tested: Tested = {}

    for _ in range(2):
        for question in questions:
            list(stages.self_tested(question, "", tested))

    assert sorted(tried) == ["lab", "lab", "numeric"]


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"k": 1}', "\x00"])
def test_a_damaged_memory_is_no_memory(damage: str, tmp_path: Path) -> None:
    checked(tree(), tmp_path / "kept.json")
    (tmp_path / "kept.json").write_text(damage)

    assert checked(tree(), tmp_path / "kept.json") == check_tree(tree())


def test_entries_of_another_form_are_looked_at_again(tmp_path: Path) -> None:
    seen: list[str] = []
    stage = looking(seen, "a.md", "text")
    (tmp_path / "kept.json").write_text(f'{{"{stage.key}1": {{"problems": [{{"x": 1}}]}}}}')

    Keeper(tmp_path / "kept.json", "1", "m").run([stage])

    assert seen == ["a.md"]


def test_a_folder_that_cannot_be_written_does_not_stop_the_check(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert checked(tree(), tmp_path / "file" / "kept.json") == check_tree(tree())


def test_many_stages_come_back_in_their_order_from_other_processes() -> None:
    many = [looking([], f"{number}.md") for number in range(40)]

    found = Keeper(None, "1", "m", processes=2).run(many)

    assert [one.problems[0].path for one in found] == [stage.path for stage in many]


def test_stages_that_read_the_same_files_are_looked_at_by_one_process() -> None:
    def look(_: Tested) -> Found:
        return Found((Problem("", os.getpid(), 1, "warning", "K48", "said"),))

    many = [Stage(f"{at}.md", (), look, f"shelf {at % 10}") for at in range(40)]

    found = Keeper(None, "1", "m", processes=2).run(many)

    where = {(at % 10, one.problems[0].line) for at, one in enumerate(found)}
    assert len(where) == 10
    assert os.getpid() not in {process for _, process in where}


def test_other_code_has_another_version(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("A = 1\n")
    first = code_version(tmp_path)
    (tmp_path / "a.py").write_text("A = 2\n")

    assert code_version(tmp_path) != first


def test_each_set_of_folders_has_a_memory_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"

    assert file_for(tmp_path, [one]) != file_for(tmp_path, [one, other])
