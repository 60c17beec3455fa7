"""The exam as it is sat: enough of everything, numbers that change, and no way to guess it."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from assessments.attempt import draw_form, total
from assessments.expressions import compiled
from assessments.questions.base import Question
from assessments.quiz import Quiz
from assessments.reading import numbers
from curriculum import tree
from curriculum.catalog import Catalog, load
from curriculum.check.exams import exam_questions
from curriculum.evidence import Occasion, of_form
from curriculum.readiness import missing, requirement, shown

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CONTENT = Path(__file__).resolve().parents[2] / "content"
EXAM, GATE, LAB = "exams/solvent-extraction-chemist", "exams/ethics-and-safety", "exams/sx-cascade"
MODULE = "solvent-extraction-chemist/equilibrium-to-stages"
FIVE = ("units-and-balances", "sx-chemistry", "sx-isotherm", "sx-stages", "sx-safety")


VARIANTS = 300


@lru_cache
def catalog() -> Catalog:
    return load(tree.read([CONTENT]), frozenset(tree.assets([CONTENT])))


def asked() -> tuple[Question, ...]:
    return tuple(exam_questions(catalog(), EXAM, catalog().quiz(EXAM)).values())


def each(questions: tuple[Question, ...]) -> list[Question]:
    """Return the questions with the parts of cases singly."""
    return [one for question in questions for one in getattr(question, "children", (question,))]


def choices(questions: tuple[Question, ...]) -> list[tuple[Question, int]]:
    """Return the single choices, each with the place of its key."""
    found = []
    for question in each(questions):
        keys = [at for at, o in enumerate(getattr(question, "options", ())) if o.right]
        if question.kind == "choice" and len(keys) == 1:
            found.append((question, keys[0]))
    return found


def test_the_bank_has_enough_questions_and_most_of_them_change() -> None:
    changing = [question for question in asked() if question.varies()]
    points = sum(question.points for question in asked())

    assert len(asked()) >= 44
    assert len(changing) >= 16
    assert sum(question.points for question in changing) >= Decimal("0.6") * points


def test_recall_is_a_small_part() -> None:
    recall = sum(question.points for question in asked() if question.bloom == "remember")

    assert recall * 3 <= sum(question.points for question in asked())


@pytest.mark.parametrize("seed", [f"sitting-{n}" for n in range(8)])
def test_every_form_has_twelve_points_for_each_desk_competency_and_two_for_others(seed) -> None:
    quiz = catalog().quiz(EXAM)
    form = draw_form(quiz, catalog().banks(EXAM), seed)
    outcome = total(form, {entry.number: Decimal(1) for entry in form.entries}, quiz)

    assert outcome.maximum == 56
    asked = (*FIVE, "sx-equipment", "sx-operate", "sx-trouble")
    assert {name: outcome.by_competency[name][1] for name in asked} == {
        "units-and-balances": 12,
        "sx-chemistry": 12,
        "sx-isotherm": 12,
        "sx-stages": 12,
        "sx-safety": 2,
        "sx-equipment": 2,
        "sx-operate": 2,
        "sx-trouble": 2,
    }


def test_every_question_says_on_what_its_key_rests_and_explains_itself() -> None:
    for question in (*asked(), *catalog().quiz(GATE).questions):
        assert question.basis, question.id
        assert question.bloom, question.id
        assert question.difficulty, question.id
        assert question.competencies, question.id
        if question.basis == "source":
            assert re.match(r"cite:\S+, \S", question.source), question.id
    for question in each(asked()):
        assert question.explanation or question.solution, question.id
        assert question.kind != "numeric" or question.common_errors, question.id


def test_no_common_error_in_a_case_counts_as_right() -> None:
    for case in (question for question in asked() if question.kind == "case"):
        for part in (child for child in case.children if child.kind == "numeric"):
            for names in case.parameters.survey(VARIANTS).columns.rows():
                for row in part.common_errors:
                    wrong = numbers.Number(compiled(row.value).value(names), 99, 99)
                    assert not part.key.accepts(wrong, names), f"{part.id}: {row.value}"


def test_each_gate_question_is_a_must() -> None:
    gate = catalog().quiz(GATE)

    assert 10 <= len(gate.questions) <= 16
    assert gate.gate == "safety"
    assert all(question.safety for question in gate.questions)


BANKS = {
    "exam": lambda: asked(),
    "gate": lambda: catalog().quiz(GATE).questions,
    "practice": lambda: catalog().bank(f"{MODULE}/practice").questions,
    "lessons": lambda: tuple(q for one in catalog().lessons(MODULE) for q in catalog().checks(one)),
}


@pytest.mark.parametrize("bank", BANKS)
def test_a_reader_who_takes_the_longest_or_shortest_option_scores_at_chance(bank) -> None:
    found = choices(BANKS[bank]())
    for extreme in (max, min):
        hits = 0.0
        for question, key in found:
            lengths = [len(str(option.text)) for option in question.options]
            hits += (lengths[key] == extreme(lengths)) / lengths.count(extreme(lengths))
        assert hits <= 0.45 * len(found) + 1, f"{extreme.__name__}: {hits:.1f} of {len(found)}"


@pytest.mark.parametrize("bank", BANKS)
def test_the_key_stands_in_each_place_alike(bank) -> None:
    found = choices(BANKS[bank]())
    places = Counter(key for _, key in found)

    assert max(places.values()) <= 0.5 * len(found) + 1, places


@pytest.mark.parametrize("bank", BANKS)
def test_the_option_that_echoes_the_stem_is_the_key_no_more_than_by_chance(bank) -> None:
    found = choices(BANKS[bank]())
    echoed = sum(_fullest(q, q.prompt) == key for q, key in found)

    assert echoed <= 0.5 * len(found) + 1, f"{echoed} of {len(found)}"


@pytest.mark.parametrize("bank", BANKS)
def test_the_option_that_shares_most_with_the_others_is_the_key_by_chance_only(bank) -> None:
    found = choices(BANKS[bank]())
    hits = 0.0
    for question, key in found:
        texts = [_words(str(option.text)) for option in question.options]
        shared = [
            sum(len(mine & other) for at, other in enumerate(texts) if at != place)
            for place, mine in enumerate(texts)
        ]
        hits += (shared[key] == max(shared)) / shared.count(max(shared))

    assert hits <= 0.5 * len(found) + 1, f"{hits:.1f} of {len(found)}"


def test_whoever_passes_gate_lab_and_exam_is_owed_nothing() -> None:
    role = catalog().role("solvent-extraction-chemist")
    needed = requirement(catalog(), role)
    assert needed is not None
    evidence = [
        entry for name in (GATE, LAB, EXAM) for entry in _passed(catalog().quiz(name), name)
    ]

    assert [one.why for one in missing(needed, evidence, now=NOW)] == ["another-day"]
    evidence += [
        replace(entry, at=NOW - timedelta(days=1)) for entry in evidence if entry.source == GATE
    ]
    assert missing(needed, evidence, now=NOW) == ()
    levels = {one.competency: one.level for one in shown(needed, evidence, now=NOW)}
    assert {name: levels[name] for name in (*FIVE[:4], "sx-cascade")} == {
        "units-and-balances": 2,
        "sx-chemistry": 2,
        "sx-isotherm": 2,
        "sx-stages": 2,
        "sx-cascade": 2,
    }
    assert levels["sx-safety"] is None


def _passed(quiz: Quiz, name: str):
    form = draw_form(quiz, catalog().banks(name), "a good day")
    outcome = total(form, {entry.number: Decimal(1) for entry in form.entries}, quiz)
    kind = {GATE: "gate", LAB: "lab", EXAM: "exam"}[name]
    occasion = Occasion(source=name, kind=kind, at=NOW, passed=outcome.passed, revision=quiz.sha)
    role = catalog().role("solvent-extraction-chemist")
    return of_form(occasion, outcome.by_competency, role, catalog().competencies_by_id)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text.casefold()))


def _fullest(question: Question, text: str) -> int:
    stem = _words(text)
    shared = [len(_words(str(option.text)) & stem) for option in question.options]
    return shared.index(max(shared)) if shared.count(max(shared)) == 1 else -1
