"""When a certificate is earned, what is still owed, and what may be said of each competency."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from curriculum.catalog import load
from curriculum.evidence import Evidence
from curriculum.readiness import Requirement, missing, requirement, shown
from tests.curriculum.trees import ROLE, WEIGHING, a_tree

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def needed(**changes: str | None) -> Requirement:
    catalog = load(a_tree(**changes))
    found = requirement(catalog, catalog.role("ore-tester"))
    assert found is not None
    return found


def shown_in(source: str, *, at: datetime = NOON, passed: bool = True, **parts: object) -> Evidence:
    kind = "gate" if "gate" in source else "exam"
    entry = Evidence(
        competency="safe" if kind == "gate" else "ore-weigh",
        level=2,
        kind=kind,
        seen="answered",
        points=Decimal(30),
        maximum=Decimal(36),
        at=at,
        valid_until=at + timedelta(days=365),
        source=source,
        passed=passed,
    )
    return replace(entry, **parts)  # type: ignore[arg-type]


EXAM, GATE = "exams/ore-tester", "exams/gate"


def test_an_award_rests_on_published_modules_only() -> None:
    asked = needed()

    assert asked.modules == ("ore-testing/weighing",)
    assert asked.outlined == 1
    assert asked.competencies == ("ore-weigh", "safe")


def test_another_published_module_makes_another_version() -> None:
    outline = a_tree()["courses/ore-testing/planning/module.md"]
    later = needed(
        courses_ore_testing_planning_module_md=outline.replace("being-written", "published")
    )

    assert later.version != needed().version
    assert "ore-plan" in later.competencies


def test_a_change_of_wording_keeps_the_version() -> None:
    reworded = needed(
        courses_ore_testing_weighing_module_md=WEIGHING.replace("Weigh an", "Weigh any")
    )

    assert reworded.version == needed().version


def test_a_role_without_a_rule_has_no_award() -> None:
    text = "\n".join(line for line in ROLE.split("\n") if not line.startswith("rule:"))
    catalog = load(a_tree(roles_ore_tester_md=text))

    assert requirement(catalog, catalog.role("ore-tester")) is None


def test_all_is_owed_at_first_and_the_cheapest_is_named_first() -> None:
    owed = missing(needed(), (), now=NOON)

    assert [(one.what, one.why) for one in owed] == [("gate", "never"), ("exam", "never")]


def test_nothing_is_owed_once_exam_and_gate_are_passed() -> None:
    assert missing(needed(), [shown_in(EXAM), shown_in(GATE)], now=NOON) == ()


def test_a_failed_exam_is_owed_as_failed() -> None:
    owed = missing(needed(), [shown_in(EXAM, passed=False), shown_in(GATE)], now=NOON)

    assert [(one.what, one.why, one.since) for one in owed] == [("exam", "failed", NOON)]


def test_a_gate_that_has_run_out_is_owed_again() -> None:
    long_ago = NOON - timedelta(days=400)
    owed = missing(needed(), [shown_in(EXAM), shown_in(GATE, at=long_ago)], now=NOON)

    assert [(one.what, one.why) for one in owed] == [("gate", "expired")]


def test_two_sittings_of_the_gate_must_lie_on_two_days() -> None:
    twice = needed(roles_ore_tester_md=ROLE.replace("gate_sittings: 1", "gate_sittings: 2"))
    first, next_day = shown_in(GATE), shown_in(GATE, at=NOON - timedelta(days=1))

    owed = missing(twice, [shown_in(EXAM), first, first], now=NOON)

    assert [(one.what, one.why) for one in owed] == [("gate", "another-day")]
    assert missing(twice, [shown_in(EXAM), first, next_day], now=NOON) == ()


def test_practice_never_counts() -> None:
    practised = shown_in(EXAM, kind="practice")

    assert [one.what for one in missing(needed(), [practised, shown_in(GATE)], now=NOON)] == [
        "exam"
    ]
    assert shown(needed(), [practised], now=NOON) == ()


def test_a_level_stands_only_from_twelve_points_on() -> None:
    few = shown_in(EXAM, points=Decimal(11), maximum=Decimal(11))
    enough = shown_in(EXAM, points=Decimal(9), maximum=Decimal(12))
    poor = shown_in(EXAM, points=Decimal(8), maximum=Decimal(12))

    levels = [shown(needed(), [entry], now=NOON)[0].level for entry in (few, enough, poor)]

    assert levels == [None, 2, None]


def test_an_observation_stands_by_itself() -> None:
    watched = shown_in(
        "observations/a", kind="observed", seen="observed", level=3, points=Decimal(1)
    )

    (one,) = shown(needed(), [watched], now=NOON)

    assert (one.level, one.how) == (3, ("observed",))


def test_a_foundation_shown_for_another_role_counts_here_too() -> None:
    published = a_tree()["courses/foundations/units/module.md"].replace(
        "being-written", "published"
    )
    asked = needed(courses_foundations_units_module_md=published)
    elsewhere = shown_in("exams/another-role", competency="units")
    own = shown_in("exams/another-role", competency="ore-weigh")

    assert asked.shared == ("units",)
    assert [one.competency for one in shown(asked, [elsewhere, own], now=NOON)] == ["units"]


def test_no_award_without_the_exam_itself() -> None:
    catalog = load(a_tree(exams_ore_tester_quiz_md=None))

    assert requirement(catalog, catalog.role("ore-tester")) is None


def test_what_the_assessed_lab_shows_is_part_of_the_award() -> None:
    tree = a_tree(roles_ore_tester_md=ROLE.replace("points: 12", "lab: exams/lab, points: 12"))
    tree["exams/lab.quiz.md"] = tree["exams/gate.quiz.md"].replace("[safe]", "[ore-plan]")
    catalog = load(tree)

    asked = requirement(catalog, catalog.role("ore-tester"))

    assert asked is not None
    assert "ore-plan" in asked.competencies
    assert [one.what for one in missing(asked, (), now=NOON)] == ["gate", "lab", "exam"]


def test_a_form_sat_again_replaces_its_earlier_sitting() -> None:
    before = shown_in(EXAM, at=NOON - timedelta(days=30))

    (one,) = shown(needed(), [shown_in(EXAM), before], now=NOON)

    assert (one.points, one.maximum, one.at) == (Decimal(30), Decimal(36), NOON)


entries = st.builds(
    lambda source, days, passed, points: shown_in(
        source, at=NOON - timedelta(days=days), passed=passed, points=Decimal(points)
    ),
    st.sampled_from([EXAM, GATE, "other/quiz"]),
    st.integers(-5, 800),
    st.booleans(),
    st.integers(0, 36),
)
BASE = needed()


@given(held=st.lists(entries, max_size=8), more=entries)
def test_more_evidence_never_makes_more_owed(held: list[Evidence], more: Evidence) -> None:
    before = {one.what for one in missing(BASE, held, now=NOON)}
    after = {one.what for one in missing(BASE, [*held, more], now=NOON)}

    assert after <= before


@given(held=st.lists(entries, max_size=8))
def test_the_order_of_the_ledger_does_not_matter(held: list[Evidence]) -> None:
    assert missing(BASE, held, now=NOON) == missing(BASE, held[::-1], now=NOON)


@given(held=st.lists(entries, max_size=8))
def test_no_unsupervised_evidence_shows_more_than_level_two(held: list[Evidence]) -> None:
    assert all((one.level or 0) <= 2 for one in shown(BASE, held, now=NOON))
