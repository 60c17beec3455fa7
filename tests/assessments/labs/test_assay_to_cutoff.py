"""The lab as a learner meets it: a report goes in; goals, notes and pictures come out."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random

import pytest

from assessments.labs import assay_to_cutoff
from assessments.labs.assay_to_cutoff import LAB, reference
from assessments.labs.assay_to_cutoff.assay import ELEMENT, TRIVALENT, heavy_share, treo
from assessments.labs.assay_to_cutoff.cases import STANDARD, case_of
from assessments.labs.assay_to_cutoff.deposit import Deposit
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

# The report on the standard case: the figures of the brief, and modes within its limit.
REPORT = {
    "treo": "8282", "heavy": "1.413", "eu": "0.597", "slope": "392.7",
    "bastnasite": "2.14", "monazite": "0.61", "xenotime": "0.09", "apatite": "4.18",
    "fluorite": "3.14", "cutoff": "1.926", "f": "0.6", "set": "0", "basis": "1", "price": "100",
}  # fmt: skip


def report(**changed: str) -> dict[str, Decimal]:
    return {name: Decimal(value) for name, value in {**REPORT, **changed}.items()}


missed = partial(goals.missed, LAB)


def test_the_report_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(report(), "")

    assert missed(report()) == []
    assert run.notes == ()
    told = {name: float(run.outputs[name]) for name in ("tonnes", "grade", "metal", "value")}
    assert told == pytest.approx(
        {"tonnes": 15.47, "grade": 3.385, "metal": 523.7, "value": 644.8}, abs=0.06
    )


def test_an_empty_report_meets_no_goal_but_is_no_error() -> None:
    empty = {control.id: control.default for control in LAB.controls}

    assert len(missed(empty)) == 8
    assert LAB.run(empty, "").problem == ""


FAILING = {
    "elements": ({"treo": "6895"}, ["treo_out"], "not of their oxides"),
    "trivalent": ({"treo": "8071"}, ["treo_out"], "every oxide as trivalent"),
    "no yttrium": ({"treo": "8204"}, ["treo_out"], "no yttrium"),
    "gadolinium": ({"heavy": "2.109"}, ["heavy_out"], "another definition"),
    "heavy elements": ({"heavy": "1.383"}, ["heavy_out"], "not with oxides"),
    "arithmetic": ({"eu": "0.525"}, ["eu_out"], "arithmetic mean"),
    "no chondrite": ({"eu": "0.196"}, ["eu_out"], "without the chondrite"),
    "oxides over elements": ({"slope": "404.5"}, ["slope_out"], "oxides by a chondrite"),
    "another set": ({"slope": "404"}, ["slope_out"], "another set"),
    "no recovery": ({"cutoff": "1.31"}, ["cutoff_out", "value_share"], "leaves out the recovery"),
    "mining cost": ({"cutoff": "2.206"}, ["cutoff_out", "value_share"], "carries the mining cost"),
    "samples": ({"f": "1"}, ["grade_off"], "curve is that of samples"),
}


@pytest.mark.parametrize(("changed", "goals", "said"), FAILING.values(), ids=FAILING)
def test_each_usual_slip_misses_its_goal_and_is_told_by_name(
    changed: dict[str, str], goals: list[str], said: str
) -> None:
    assert missed(report(**changed)) == goals
    assert any(said in note for note in LAB.run(report(**changed), "").notes)


@pytest.mark.parametrize(
    ("changed", "goals"),
    [
        ({"cutoff": "1"}, ["cutoff_out", "value_share"]),
        ({"cutoff": "3"}, ["cutoff_out", "value_share"]),
        ({"cutoff": "2.05"}, ["cutoff_out"]),
        ({"monazite": "0.7"}, ["misfit"]),
        ({"xenotime": "0"}, ["misfit"]),
    ],
    ids=["most metal", "best grade", "flat top", "too much thorium", "mineral forgotten"],
)
def test_failing_reports_miss_their_goals(changed: dict[str, str], goals: list[str]) -> None:
    assert missed(report(**changed)) == goals


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ({"treo": "8323"}, {"treo": "8325"}),
        ({"eu": "0.607"}, {"eu": "0.608"}),
        ({"cutoff": "1.975"}, {"cutoff": "1.976"}),
        ({"cutoff": "1.876"}, {"cutoff": "1.875"}),
        ({"slope": "396.6"}, {"slope": "396.7"}),
        ({"heavy": "1.399"}, {"heavy": "1.398"}),
    ],
)
def test_a_figure_counts_up_to_its_limit_and_no_further(
    inside: dict[str, str], outside: dict[str, str]
) -> None:
    assert missed(report(**inside)) == []
    assert len(missed(report(**outside))) == 1


def test_what_is_only_looked_at_changes_no_goal() -> None:
    chance = Random(5)
    for _ in range(10):
        looked = report(
            set=str(chance.randint(0, 2)), basis=str(chance.randint(0, 1)),
            price=str(chance.randrange(50, 201, 5)),
        )  # fmt: skip

        assert LAB.run(looked, "").outputs == LAB.run(report(), "").outputs


def test_the_case_of_the_brief_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Interval, ppm of element"].startswith("La\u00a01850, Ce\u00a03400, Pr\u00a0330")
    assert told["Heavy rare earths"] == "Tb to Lu, and Y"
    assert told["Processing cost"] == "55 $/t of ore"
    assert told["Variance inside a block"] == "40 % of the samples' variance"


def test_the_pattern_follows_the_set_and_the_basis_that_are_looked_at() -> None:
    right = LAB.run(report(), "").plots[0]
    oxide, other = (LAB.run(report(**one), "").plots[0] for one in ({"basis": "0"}, {"set": "1"}))

    points = dict(right.series[0].points)
    assert points[57] == pytest.approx(7806, abs=0.5)
    assert points[63] / (points[62] * points[64]) ** 0.5 == pytest.approx(0.5974, abs=6e-5)
    assert 61 not in points
    assert dict(oxide.series[0].points)[57] == pytest.approx(7806 * 1.1728, rel=1e-3)
    assert dict(other.series[0].points)[57] == pytest.approx(1850 / 0.2414)


def test_the_bars_are_the_misfits_and_the_limit_stands_on_both_sides() -> None:
    minerals = LAB.run(report(xenotime="0"), "").plots[1]

    assert len(minerals.series[0].points) == 6
    assert min(minerals.series[0].points, key=lambda point: point[1])[0] == 2  # yttrium
    assert "too little Y2O3" in minerals.title
    assert [target.value for target in minerals.targets] == [2.5, -2.5]


def test_grade_and_tonnage_are_drawn_for_samples_beside_the_curve_of_the_report() -> None:
    _, _, tonnage, grade, value = LAB.run(report(), "").plots
    alone = LAB.run(report(f="1"), "").plots[2]

    assert [series.label for series in tonnage.series] == ["f 0.6", "samples", ""]
    assert tonnage.series[2].points[0] == pytest.approx((1.926, 15.470), abs=6e-4)
    assert grade.series[2].points[0] == pytest.approx((1.926, 3.3851), abs=6e-5)
    assert [series.label for series in alone.series] == ["f 1", ""]
    top = max(value.series[0].points, key=lambda point: point[1])
    assert top[0] == pytest.approx(1.926, abs=0.07)


def test_a_lower_price_moves_the_top_of_the_value_curve_to_a_higher_cut_off() -> None:
    value = LAB.run(report(price="50"), "").plots[4]
    tops = [max(s.points, key=lambda point: point[1])[0] for s in value.series if s.label]

    assert [series.label for series in value.series] == ["given", "50 %", ""]
    assert tops[1] == pytest.approx(2 * 1.926, abs=0.13)
    assert tops[0] < tops[1]


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 50)


@pytest.mark.long
def test_two_thousand_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 2000)


def test_a_deposit_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Deposit):
        def above(self, cutoff: float, factor: float) -> tuple[float, float]:
            return self.tonnes * 2, self.mean * (1.1 if cutoff == 1.5 else 0.5)

    base = STANDARD.deposit
    wrong = Wrong(tonnes=base.tonnes, mean=base.mean, cv=base.cv, inside=base.inside)
    monkeypatch.setattr(assay_to_cutoff, "case_of", lambda seed: replace(STANDARD, deposit=wrong))

    broken = LAB.check(report(cutoff="1.5"), "")

    assert "tonnage or grade above the cut-off leaves its bounds" in broken
    assert "more metal lies above the cut-off than is there" in broken
    assert "a cut-off is worth more than the best one" in broken
    assert LAB.check({}, "") == ()


def test_the_slips_of_the_assay_are_outside_the_limits_in_every_case() -> None:
    for n in range(100):
        case = case_of(f"slip {n}")

        assert treo(case.assay, TRIVALENT) < 0.995 * case.oxides
        assert treo(case.assay, ELEMENT) < 0.9 * case.oxides
        other = heavy_share(case.assay, ("Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu"))
        assert other < 0.9 * case.heavy_oxides


def test_the_right_report_is_never_called_a_slip() -> None:
    for n in range(100):
        seed = f"right {n}"

        assert LAB.run(reference(seed), seed).notes == ()
