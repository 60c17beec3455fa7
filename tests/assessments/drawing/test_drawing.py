"""Drawing a form: pools with filters, the blueprint to the cell, the unseen first, to the byte."""

import os
import subprocess
import sys
from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments import quiz
from assessments.drawing import draw_form, form_problems
from assessments.problems import SourceError
from assessments.quiz import Quiz

CHOICE = "Which?\n\n- [x] a\n- [ ] b\n\n"


def a_question(name: str, more: str = "points: 1") -> str:
    return f"## {name}\n\n```yaml question\nid: {name}\n{more}\n```\n\n{CHOICE}"


def a_quiz(front: str, *questions: str, name: str = "quiz") -> Quiz:
    text = f"---\nid: {name}\ntitle: T\n{front}\n---\n" + "".join(questions)
    return quiz.read(text, f"{name}.md")


LEVELS = ("remember", "apply", "analyse")
BANK = a_quiz(
    "kind: bank",
    *(
        a_question(
            f"q{n}",
            f"competencies: [c{n % 2}]\nbloom: {LEVELS[n % 3]}\npoints: {1 + n % 2}\n"
            f"difficulty: {n / 12:.2f}\ntags: [t{n % 4}]",
        )
        for n in range(12)
    ),
    name="bank",
)


def banks(bank_id: str) -> Quiz:
    return {"bank": BANK}[bank_id]


def drawing(front: str) -> Quiz:
    return a_quiz(front, a_question("own"))


def names(wanted: Quiz, seed: str, seen: tuple[str, ...] = ()) -> list[str]:
    return [entry.question_id for entry in draw_form(wanted, banks, seed, seen).entries]


@pytest.mark.parametrize(
    ("where", "meant"),
    [
        ("tags: [t1]", {"q1", "q5", "q9"}),
        ("tags: [t1, t2], bloom: [apply]", {"q1", "q10"}),
        ("difficulty: 0 .. 0.17", {"q0", "q1", "q2"}),
        ("kind: [choice], competency: [c1], bloom: [analyse]", {"q5", "q11"}),
        ("kind: [single], tags: [t0]", {"q0", "q4", "q8"}),
    ],
)
def test_a_pool_takes_what_its_filters_mean(where: str, meant: set[str]) -> None:
    wanted = drawing(f"pools: [{{from: bank:bank, where: {{{where}}}}}]")

    assert set(names(wanted, "seed")) == meant


def test_a_pool_that_cannot_be_filled_says_which_filter_left_how_many() -> None:
    wanted = drawing(
        "pools:\n  - {from: bank:bank, where: {competency: [c0, c1], kind: [numeric]}, pick: 2}\n"
        "  - {from: bank:bank, where: {tags: [t1], difficulty: 0.9 .. 1}, pick: 1}"
    )

    first, second = form_problems(wanted, banks)

    assert (first.code, first.line) == ("P20", 5)
    assert first.message == (
        "the pool has 0 questions and should give 2: of 12 in “bank” "
        "12 have competency c0 or c1, 0 have kind numeric"
    )
    assert second.message.endswith("1 have difficulty 0.9 .. 1, 0 have tag t1")


def test_pools_that_share_questions_are_filled_whatever_their_order() -> None:
    wanted = drawing(
        "pools:\n  - {from: bank:bank, pick: 9}\n"
        "  - {from: bank:bank, where: {tags: [t1]}, pick: 3}"
    )
    for seed in range(10):
        drawn = names(wanted, str(seed))
        assert sorted(drawn) == sorted(f"q{n}" for n in range(12))
        assert set(drawn[9:]) == {"q1", "q5", "q9"}


def test_a_form_reaches_every_cell_of_its_blueprint() -> None:
    wanted = drawing(
        "blueprint: {c0: 2, c1: {points: 6, apply: 2, analyse: 4}, any: {remember: 1}}\n"
        "pools: [{from: bank:bank, pick: 6}]"
    )
    for seed in range(30):
        drawn = [BANK.question(name) for name in names(wanted, str(seed))]
        points: Counter[tuple[str, str]] = Counter()
        for question in drawn:
            points[question.competencies[0], question.bloom] += int(question.points)

        assert points["c1", "analyse"] == 4
        assert points["c1", "apply"] >= 2
        assert sum(points[c, "remember"] for c in ("c0", "c1")) >= 1
        assert sum(points["c0", level] for level in LEVELS) >= 2


@pytest.mark.parametrize(
    ("blueprint", "said"),
    [
        ("c1: {analyse: 5}", "5 points on “c1” at level “analyse”; the pools give at most 4"),
        ("c0: 7", "7 points on “c0”; the pools give at most 4"),
        ("any: {remember: 8}", "8 points on any competency at level “remember”; the pools give at"),
        ("c2: 1", "1 points on “c2”; the pools give at most 0"),
        (
            "c0: {remember: 2}, c1: {analyse: 4, apply: 2}",
            "2 points on “c0” at level “remember” and 2 points on “c1” at level “apply” and 4",
        ),
    ],
)
def test_a_cell_that_cannot_be_reached_is_named(blueprint: str, said: str) -> None:
    wanted = drawing(f"blueprint: {{{blueprint}}}\npools: [{{from: bank:bank, pick: 4}}]")

    (problem,) = (p for p in form_problems(wanted, banks) if said in p.message)

    assert (problem.code, problem.line) == ("P21", 4)
    assert problem.fix


CELLS = st.dictionaries(
    st.tuples(st.sampled_from(["c0", "c1", "any"]), st.sampled_from(LEVELS)),
    st.integers(1, 5),
    max_size=4,
)


@given(CELLS, st.integers(1, 5), st.integers(0, 3), st.integers())
@settings(max_examples=150, deadline=None)
def test_a_form_is_drawn_exactly_when_there_is_one(
    cells: dict[tuple[str, str], int], pick: int, tagged: int, seed: int
) -> None:
    rows: dict[str, list[str]] = {}
    for (competency, level), points in cells.items():
        rows.setdefault(competency, []).append(f"{level}: {points}")
    blueprint = ", ".join(f"{name}: {{{', '.join(row)}}}" for name, row in rows.items())
    second = f"\n  - {{from: bank:bank, where: {{tags: [t3]}}, pick: {tagged}}}" if tagged else ""
    wanted = drawing(
        f"blueprint: {{{blueprint}}}\npools:\n  - {{from: bank:bank, pick: {pick}}}{second}"
    )

    exists = any(_reaches(first + then, cells) for first, then in _choices(pick, tagged))

    try:
        form = draw_form(wanted, banks, str(seed))
    except SourceError:
        assert not exists
    else:
        assert _reaches([BANK.question(e.question_id) for e in form.entries], cells)
        assert len({e.question_id for e in form.entries}) == pick + tagged


def _choices(pick, tagged):
    third = [q for q in BANK.questions if "t3" in q.tags]
    for then in combinations(third, tagged):
        rest = [q for q in BANK.questions if q not in then]
        for first in combinations(rest, pick):
            yield [*first], [*then]


def _reaches(questions, cells) -> bool:
    return all(
        sum(
            question.points
            for question in questions
            if question.bloom == level and competency in (*question.competencies, "any")
        )
        >= points
        for (competency, level), points in cells.items()
    )


@given(st.sets(st.integers(0, 11), max_size=12), st.integers())
@settings(max_examples=60, deadline=None)
def test_unseen_questions_come_first(met: set[int], seed: int) -> None:
    wanted = drawing("pools: [{from: bank:bank, pick: 5}]")

    drawn = names(wanted, str(seed), tuple(f"bank#q{n}" for n in met))

    again = [name for name in drawn if int(name[1:]) in met]
    assert len(again) == max(0, 5 - (12 - len(met)))


def test_those_seen_least_come_before_those_seen_often() -> None:
    wanted = drawing("pools: [{from: bank:bank, pick: 4}]")
    often = tuple(f"bank#q{n}" for n in range(12) for _ in range(1 if n in (2, 7) else 3))

    assert {"q2", "q7"} <= set(names(wanted, "seed", often))


def test_the_blueprint_matters_more_than_what_was_seen() -> None:
    wanted = drawing("blueprint: {c1: {analyse: 4}}\npools: [{from: bank:bank, pick: 3}]")

    drawn = names(wanted, "seed", ("bank#q5", "bank#q11", "bank#q3"))

    assert {"q5", "q11"} <= set(drawn)
    assert "q3" not in drawn


def test_the_order_of_a_form_does_not_tell_which_questions_are_new() -> None:
    wanted = drawing("pools: [{from: bank:bank, pick: 6}]")
    seen = tuple(f"bank#q{n}" for n in range(9))

    places = {
        place
        for seed in range(30)
        for place, name in enumerate(names(wanted, str(seed), seen))
        if int(name[1:]) >= 9
    }

    assert places == set(range(6))


SCRIPT = """
import sys
from tests.assessments.drawing.test_drawing import FULL, banks, draw_form
sys.stdout.write(draw_form(FULL, banks, "the seed", ("bank#q1", "bank#q4", "bank#q4")).to_json())
"""
FULL = a_quiz(
    "shuffle: [questions]\nretries: {mode: new-values, until_right: true}\nfeedback: practice\n"
    "blueprint: {c0: 2, c1: {apply: 2, analyse: 2}}\n"
    "pools:\n  - {from: bank:bank, pick: 7}\n  - {from: [own, drawn]}",
    a_question("own"),
    "## Drawn\n\n```yaml question\nid: drawn\ntype: numeric\nvars: {a: 1 .. 9 step 0.5, b: 2 | 3}\n"
    "answer: a * b\ntolerance: 1 %\n```\n\nWhat is {{ a }} times {{ b }}?\n",
)


def test_a_form_is_the_same_to_the_byte_in_every_process() -> None:
    texts = set()
    for number in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": number, "PYTHONPATH": os.getcwd()},
        )
        texts.add(done.stdout)

    here = draw_form(FULL, banks, "the seed", ("bank#q1", "bank#q4", "bank#q4"))
    assert texts == {here.to_json()}


def test_tries_with_new_values_have_draws_of_their_own_that_are_kept() -> None:
    form = draw_form(FULL, banks, "seed")
    entry = next(entry for entry in form.entries if entry.question_id == "drawn")
    other = next(entry for entry in form.entries if entry.question_id == "own")

    draws = [entry.draw_of(ordinal) for ordinal in range(1, 14)]
    assert draws[0] == entry.draw
    assert draws[1:] == [*entry.further]
    assert all(one.values != two.values for one, two in pairwise(draws))
    assert entry.draw_of(14) == draws[1]
    assert other.further == ()
    assert other.draw_of(3) == other.draw
    assert type(form).from_json(form.to_json()) == form


@pytest.mark.parametrize(
    ("blueprint", "reached"),
    [
        ("c: {apply: 1}, d: {analyse: 3}", True),
        ("c: {apply: 2}", False),
        ("d: {analyse: 4}", False),
        ("d: {apply: 1}", False),
        ("any: 4", True),
    ],
)
def test_a_case_gives_each_cell_what_its_parts_are_worth(blueprint: str, reached: bool) -> None:
    cased = a_quiz(
        f"blueprint: {{{blueprint}}}",
        "## X\n\n```yaml question\nid: x\ntype: case\n```\n\nA plant.\n\n",
        "#" + a_question("x-a", "points: 1\nbloom: apply\ncompetencies: [c]"),
        "#" + a_question("x-b", "points: 3\nbloom: analyse\ncompetencies: [d]"),
    )

    assert (form_problems(cased, banks) == ()) is reached
