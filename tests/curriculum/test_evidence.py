"""What a marked form is evidence for, how high, and for how long."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from curriculum.catalog import load
from curriculum.evidence import Occasion, add_months, ceiling, kind_of, of_form, part_of
from tests.curriculum.trees import a_tree

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_unsupervised_work_shows_level_two_at_most() -> None:
    catalog = load(a_tree())
    role = catalog.role("ore-tester")
    occasion = Occasion(source=role.exam, kind="exam", at=NOON, passed=True)

    (entry,) = of_form(
        occasion, {"ore-weigh": (Decimal(9), Decimal(12))}, role, catalog.competencies_by_id
    )

    assert (entry.level, entry.seen) == (2, "answered")
    assert entry.valid_until == datetime(2029, 11, 25, 12, tzinfo=UTC)


def test_safety_fades_after_a_year() -> None:
    catalog = load(a_tree())
    role = catalog.role("ore-tester")
    gate = Occasion(source="exams/gate", kind="gate", at=NOON, passed=True)

    (entry,) = of_form(gate, {"safe": (Decimal(1), Decimal(1))}, role, catalog.competencies_by_id)

    assert part_of(catalog.competency("safe")) == "safety"
    assert entry.valid_until == datetime(2027, 11, 25, 12, tzinfo=UTC)


def test_an_unknown_competency_leaves_no_evidence() -> None:
    catalog = load(a_tree())
    role = catalog.role("ore-tester")
    occasion = Occasion(source=role.exam, kind="exam", at=NOON, passed=True)

    assert of_form(occasion, {"gone": (Decimal(1), Decimal(1))}, role, {}) == ()


def test_a_quiz_is_exam_gate_or_practice_to_a_role() -> None:
    role = load(a_tree()).role("ore-tester")

    assert kind_of("exams/ore-tester", role) == "exam"
    assert kind_of("exams/gate", role) == "gate"
    assert kind_of("ore-testing/weighing/weighing", role) == "practice"


def test_the_secure_quiz_of_a_required_foundation_counts_as_an_exam() -> None:
    role = replace(load(a_tree()).role("ore-tester"), foundations=("foundations/units",))

    assert kind_of("foundations/units/check", role, secure=True) == "exam"
    assert kind_of("foundations/units/check", role) == "practice"
    assert kind_of("foundations/safety/check", role, secure=True) == "practice"
    assert kind_of("ore-testing/weighing/weighing", role, secure=True) == "practice"


def test_level_three_needs_supervision_at_a_desk_and_an_observer_in_a_plant() -> None:
    assert ceiling("desk", "answered", supervised=False) == 2
    assert ceiling("desk", "answered", supervised=True) == 3
    assert ceiling("plant", "simulated", supervised=True) == 2
    assert ceiling("judgement", "answered", supervised=True) == 2
    assert ceiling("plant", "observed", supervised=False) == 3


@given(seconds=st.integers(0, 4_000_000_000), months=st.integers(0, 120))
def test_months_later_is_the_same_day_or_the_last_of_the_month(seconds: int, months: int) -> None:
    start = datetime.fromtimestamp(seconds, UTC)
    later = add_months(start, months)

    assert (later.year - start.year) * 12 + later.month - start.month == months
    assert later.day == start.day or (later.day < start.day and add_months(later, 0) == later)
