"""Progress, mastery and freshness are three numbers."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from curriculum.catalog import load
from curriculum.evidence import Evidence
from curriculum.progress import (
    RUNGS,
    Practised,
    freshness,
    mastery,
    progress,
    role_steps,
)
from tests.curriculum.trees import a_tree

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_the_steps_of_a_role_are_what_can_be_done_today() -> None:
    catalog = load(a_tree())

    steps = role_steps(catalog, catalog.role("ore-tester"))

    kinds = [step.kind for step in steps]
    assert kinds == ["read", "checked"] * 3 + ["quiz", "gate", "exam"]
    assert steps[-1].title == "Final assessment"


def test_progress_names_the_first_step_that_is_not_done() -> None:
    catalog = load(a_tree())
    steps = role_steps(catalog, catalog.role("ore-tester"))

    some = progress(steps, {steps[0].key, steps[2].key})
    done = progress(steps, {step.key for step in steps})

    assert (some.done, some.whole, some.next) == (2, 9, steps[1])
    assert (done.done, done.next, done.minutes_left) == (9, None, 0)


def worked(share: str, *, mixed: bool = False, hours: int = 0) -> Practised:
    return Practised(
        competency="c", share=Decimal(share), mixed=mixed, at=NOON + timedelta(hours=hours)
    )


def test_practice_lifts_to_what_it_earns() -> None:
    assert mastery([worked("0.5")]) == {"c": "attempted"}
    assert mastery([worked("0.5"), worked("0.8", hours=1)]) == {"c": "familiar"}
    assert mastery([worked("1")]) == {"c": "proficient"}


def test_mastered_is_reached_by_mixed_work_only() -> None:
    alone = [worked("1", hours=hour) for hour in range(5)]

    assert mastery(alone) == {"c": "proficient"}
    assert mastery([*alone, worked("1", mixed=True, hours=6)]) == {"c": "mastered"}


def test_a_miss_in_mixed_work_costs_one_rung() -> None:
    risen = [worked("1"), worked("1", mixed=True, hours=1)]

    assert mastery([*risen, worked("0.9", mixed=True, hours=2)]) == {"c": "proficient"}


@given(
    st.lists(
        st.builds(
            lambda share, mixed, hours: Practised(
                competency="c", share=Decimal(share) / 10, mixed=mixed, at=NOON + hours
            ),
            st.integers(0, 10),
            st.booleans(),
            st.timedeltas(timedelta(0), timedelta(days=9)),
        ),
        min_size=1,
        max_size=12,
        unique_by=lambda piece: piece.at,
    )
)
def test_mastery_depends_on_the_work_and_not_on_how_it_is_listed(work: list[Practised]) -> None:
    result = mastery(work)

    assert result == mastery(work[::-1])
    assert result["c"] in RUNGS[1:]
    assert result["c"] != "mastered" or any(piece.mixed for piece in work)


def entry(days: int, kind: str = "exam") -> Evidence:
    return Evidence(
        competency="c", level=2, kind=kind, seen="answered", points=Decimal(1),
        maximum=Decimal(1), at=NOON - timedelta(days=300),
        valid_until=NOON + timedelta(days=days), source="exams/x",
    )  # fmt: skip


def test_freshness_follows_the_evidence_that_lasts_longest() -> None:
    assert freshness([entry(5), entry(200)], now=NOON).state == "fresh"
    assert freshness([entry(5)], now=NOON).state == "due"
    assert freshness([entry(200, "practice")], now=NOON).state == "none"


def test_renewal_stays_open_for_ninety_days() -> None:
    lately, long_ago = freshness([entry(-10)], now=NOON), freshness([entry(-91)], now=NOON)

    assert (lately.state, lately.renewal_open) == ("lapsed", True)
    assert (long_ago.state, long_ago.renewal_open) == ("lapsed", False)
