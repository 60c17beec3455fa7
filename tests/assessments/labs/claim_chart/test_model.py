"""Chart, terms and query against the brief, and against their second computation."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
import yaml

from assessments.labs.claim_chart import LAB, given, reference
from assessments.labs.claim_chart.cases import case_of
from assessments.labs.claim_chart.chart import (
    BOTH,
    FIRST_ONLY,
    NEITHER,
    WEIGHTS,
    Product,
    Range,
    weights_of,
)
from assessments.labs.claim_chart.fields import every_query, passing_queries
from assessments.labs.claim_chart.records import KEPT, Query, Search
from assessments.labs.claim_chart.terms import (
    DESIGN,
    INVENTION,
    US,
    UTILITY,
    Document,
    read,
    written,
)
from tests.assessments.labs.claim_chart import oracle

DATA = Path(__file__).resolve().parents[4] / "content/data"
SEEDS = ("", *(f"seed {n}" for n in range(120)))
STANDARD = case_of("")
NAMES = {one.id: one.choices for one in LAB.controls if one.choices}


def told(seed: str) -> Mapping[str, str]:
    return {one.label: one.value for one in given(seed)}


@pytest.mark.parametrize(
    ("at", "asked", "verdict"),
    [
        (0, {"R": 14.10, "B": 5.83, "Dy": 0.606, "Cu": 0.155, "Zr": 0.072, "Ga": 0.188},
         FIRST_ONLY),
        (1, {"Dy": 0.0}, NEITHER),
        (2, {"B": 6.64, "Ga": 0.562}, BOTH),
    ],
)  # fmt: skip
def test_the_products_of_the_brief_have_its_atomic_percent_and_verdicts(
    at: int, asked: Mapping[str, float], verdict: int
) -> None:
    product = STANDARD.products[at]

    for name, value in asked.items():
        digits = 2 if name in "RB" else 3
        assert round(product.by_atom[name], digits) == value
    assert STANDARD.claims.verdict(product) == verdict


def test_the_claims_and_dates_of_the_brief() -> None:
    ends = [(one.name, one.low, one.high) for one in STANDARD.claims.ranges]

    assert ends == [
        ("R", 12, 15), ("B", 5, 7), ("Dy", 0.1, 1.5), ("Cu", 0.05, 0.5), ("Zr", 0, 0.3),
        ("D50", 2, 4), ("Ga", 0.3, 0.8),
    ]  # fmt: skip
    american, chinese, design = STANDARD.documents
    assert (american.filed, american.added) == (date(2008, 3, 12), 412)
    assert american.ends == date(2029, 4, 28)
    assert (chinese.filed, chinese.ends) == (date(2009, 3, 11), date(2029, 3, 11))
    assert design.ends == date(2031, 5, 20)


def test_weight_percent_of_boron_would_free_the_first_product() -> None:
    product = STANDARD.products[0]
    assert product.by_weight["B"] == 0.96
    boron = STANDARD.claims.first[1]
    assert not boron.holds(product.by_weight["B"])
    assert boron.holds(product.by_atom["B"])


def test_rare_earth_of_the_first_product_without_dysprosium_is_13_50() -> None:
    product = STANDARD.products[0]
    assert round(product.by_atom["R"] - product.by_atom["Dy"], 2) == 13.50


def test_atomic_weights_are_those_of_the_data_file() -> None:
    text = (DATA / "atomic-weights.md").read_text(encoding="utf-8").split("---")[1]
    known = {one["symbol"]: one["value"] for one in yaml.safe_load(text)["constants"]}

    for name in ("Nd", "Pr", "Dy"):
        assert WEIGHTS[name] == known[f"M_{name}"]
    for name, weight in WEIGHTS.items():
        assert weight == pytest.approx(oracle.FIVE_FIGURES[name], rel=1e-4)
        assert f"{weight:.3f}".rstrip("0")[:5] in LAB.equations


def test_atoms_counted_in_100_grams_agree_in_every_case() -> None:
    for seed in SEEDS:
        case, shown = case_of(seed), told(seed)
        for at, product in enumerate(case.products, 1):
            analysis = shown[f"Product P{at}, wt%"]
            counts = oracle.counted(analysis)
            for name, part in product.by_atom.items():
                assert part == pytest.approx(counts[name], rel=3e-4, abs=1e-9), (seed, name)


def test_a_second_reader_of_the_printed_claims_gives_the_same_chart_in_every_case() -> None:
    for seed in SEEDS:
        case, shown, best = case_of(seed), told(seed), reference(seed)
        for at, product in enumerate(case.products, 1):
            missed, verdict = oracle.judged(
                shown[f"Product P{at}, wt%"], shown["Claim 1"], shown["Claim 2"]
            )
            assert tuple(missed) == case.claims.not_met(product)
            charted = NAMES[f"element_{at}"][int(best[f"element_{at}"])]
            assert charted == (f"{missed[0]} is not met" if missed else "All are met")
            assert NAMES[f"verdict_{at}"][int(best[f"verdict_{at}"])] == verdict


def test_weights_of_atoms_are_undone_by_atoms_of_weights() -> None:
    atoms = {"Nd": 11.0, "Pr": 3.0, "Dy": 0.5, "B": 6.0, "Cu": 0.2, "Zr": 0.1, "Ga": 0.4,
             "Al": 0.5, "Co": 1.0}  # fmt: skip
    parts = weights_of(atoms)
    assert sum(parts.values()) == pytest.approx(100)
    back = Product(weights=tuple((name, parts[name]) for name in atoms), median=3.0).by_atom
    for name, part in atoms.items():
        assert back[name] == pytest.approx(part)


def test_more_boron_raises_boron_and_lowers_everything_else_but_iron_balance() -> None:
    def with_boron(weight: float) -> Mapping[str, float]:
        listed = dict(STANDARD.products[0].weights) | {"B": weight}
        return Product(weights=tuple(listed.items()), median=3.0).by_atom

    series = [with_boron(0.8 + 0.05 * step) for step in range(8)]
    for less, more in pairwise(series):
        assert more["B"] > less["B"]
        assert more["R"] < less["R"]
        assert more["Fe"] < less["Fe"]


def test_ends_of_a_range_belong_to_it() -> None:
    one = Range(name="B", low=5, high=7)
    assert one.holds(5)
    assert one.holds(7)
    assert not one.holds(4.99)
    assert not one.holds(7.01)
    assert [one.place(value) for value in (5, 6, 7)] == [0, 50, 100]


def test_days_stepped_one_by_one_end_every_term_on_the_same_day() -> None:
    kinds = set()
    for seed in SEEDS:
        for letter, document in zip("ABC", case_of(seed).documents, strict=True):
            assert oracle.ended(told(seed)[f"Document {letter}"]) == document.ends, seed
            kinds.add((document.kind, document.years))
    assert kinds == {(US, 20), (INVENTION, 20), (UTILITY, 10), (DESIGN, 10), (DESIGN, 15)}


@pytest.mark.parametrize(("filed", "years"), [((2021, 5, 31), 10), ((2021, 6, 1), 15)])
def test_a_design_has_fifteen_years_from_the_first_of_june(filed, years: int) -> None:
    day = date(*filed)
    one = Document(kind=DESIGN, priority=None, filed=day, granted=day + timedelta(days=200))
    assert one.ends == day.replace(year=day.year + years)


def test_each_usual_slip_of_a_date_is_named_and_is_not_accepted() -> None:
    american, chinese, design = STANDARD.documents
    slips = {
        (american, date(2028, 3, 12)): "term of an invention without adjustment",
        (american, date(2028, 4, 29)): "from the foreign priority",
        (american, date(2033, 6, 24)): "from the grant",
        (chinese, date(2032, 7, 4)): "from the grant",
        (design, date(2036, 5, 20)): "Fifteen years",
        (design, date(2031, 11, 12)): "from the grant",
    }
    for (document, typed), said in slips.items():
        assert not document.is_ended_by(typed)
        assert said in document.slip(typed), (document.kind, typed)
    assert american.slip(date(2040, 1, 1)) == ""
    assert american.is_ended_by(american.ends - timedelta(days=1))
    assert not american.is_ended_by(american.ends + timedelta(days=2))
    assert not american.is_ended_by(None)


def test_no_usual_slip_is_next_to_the_right_end_in_any_case() -> None:
    for seed in SEEDS:
        for one in case_of(seed).documents:
            starts = [day for day in (one.priority, one.granted) if day]
            wrong = [day.replace(year=day.year + one.years) for day in starts if day.day < 29]
            if one.added:
                wrong.append(one.ends - timedelta(days=one.added))
            if one.kind == DESIGN:
                wrong.append(one.filed.replace(year=one.filed.year + 25 - one.years))
            assert not any(one.is_ended_by(day) for day in wrong), (seed, one)


def test_a_typed_date_is_read_and_written_the_same() -> None:
    assert read(20290428) == date(2029, 4, 28)
    assert read(20290231) is None
    assert read(20291301) is None
    assert written(date(2029, 4, 28)) == 20290428


def test_a_recount_of_the_records_agrees_for_every_query() -> None:
    for seed in ("", "seed 1", "seed 2"):
        field = case_of(seed).field
        for query in every_query():
            _recounted(field, query)
    chance = Random(5)
    every = tuple(every_query())
    for seed in SEEDS:
        for query in chance.sample(every, 3):
            _recounted(case_of(seed).field, query)


def _recounted(field, query: Query) -> None:
    names = {
        name: NAMES[name][getattr(query, name)]
        for name in ("group", "words", "field", "applicants", "join")
    }
    search = Search(field=field, query=query)
    assert (search.hits, search.found) == oracle.recount(field, names), query


def test_the_quick_way_to_the_queries_that_pass_is_that_of_a_search() -> None:
    for seed in ("", "seed 3", "seed 4"):
        field = case_of(seed).field
        slow = {
            query: Search(field=field, query=query).balance
            for query in every_query()
            if Search(field=field, query=query).passes
        }
        assert dict(passing_queries(field)) == pytest.approx(slow)


def test_all_records_returned_have_the_precision_of_the_brief() -> None:
    for seed in SEEDS:
        search = Search(
            field=case_of(seed).field, query=Query(group=0, words=0, field=0, applicants=0, join=0)
        )
        assert (search.hits, search.found, search.recall) == (120, 25, 1)
        assert search.precision == pytest.approx(0.2083, abs=5e-5)
        assert not search.passes


def test_a_wider_choice_never_returns_fewer_records() -> None:
    for seed in SEEDS[:20]:
        field = case_of(seed).field
        for query in every_query():
            hits = set(_at(field, query))
            parts = query.group and query.words
            if parts and not query.join:
                assert hits <= set(_at(field, _with(query, join=1)))
            if query.words and not query.field:
                assert hits <= set(_at(field, _with(query, field=1)))
            if query.words == 3:
                assert hits <= set(_at(field, _with(query, words=4)))
            if query.applicants:
                assert hits <= set(_at(field, _with(query, applicants=0)))


def _with(query: Query, **changed: int) -> Query:
    parts = {name: getattr(query, name) for name in Query.__slots__}
    return Query(**(parts | changed))


def _at(field, query: Query) -> list[int]:
    return [at for at, hit in enumerate(field.returned(query)) if hit]


def test_the_near_misses_of_the_brief_are_planted_in_every_field() -> None:
    for seed in SEEDS:
        kinds = case_of(seed).field.kinds
        assert kinds[KEPT] == 25
        assert len(kinds) == 6
        assert min(kinds.values()) >= 10
        assert {"bonded magnet", "ferrite", "motor only"} < set(kinds)


def test_a_query_that_returns_nothing_has_no_precision() -> None:
    field = case_of("").field
    search = Search(field=field, query=Query(group=5, words=1, field=0, applicants=0, join=0))
    assert (search.hits, search.precision, search.recall) == (0, 0.0, 0.0)


def test_settings_are_decimals_on_the_panel() -> None:
    assert all(isinstance(value, Decimal) for value in reference("seed 1").values())
