"""Atomic weights and oxide factors of the content, held against a package that carries weights."""

import re
from pathlib import Path

import pytest
from molmass import ELEMENTS, Formula

DATA = Path(__file__).resolve().parents[2] / "content" / "data"
ROW = re.compile(r"id: ([\w-]+), .*?value: ([\d.]+),.*?meaning: \"(.*?)\"")
MADE = re.compile(r"kg ([A-Z]\w*) per kg ([A-Z][a-z]?)\b(?!\w)")


def rows(name: str) -> dict[str, tuple[float, str]]:
    """Return the constants of a file by id: value and meaning."""
    text = (DATA / name).read_text("utf-8")
    return {found: (float(value), meaning) for found, value, meaning in ROW.findall(text)}


WEIGHTS = rows("atomic-weights.md")
FACTORS = {name: row for name, row in rows("oxide-factors.md").items() if MADE.search(row[1])}


def test_the_files_hold_what_is_compared() -> None:
    assert len(WEIGHTS) > 25
    assert len(FACTORS) > 14


@pytest.mark.parametrize("name", WEIGHTS)
def test_an_atomic_weight_is_that_of_the_package(name: str) -> None:
    symbol = name.removeprefix("atomic-weight-").capitalize()

    # The package has earlier or unrounded values: sulfur differs most, by 1.6 in 10,000.
    assert WEIGHTS[name][0] == pytest.approx(ELEMENTS[symbol].mass, rel=2e-4)


@pytest.mark.parametrize("name", FACTORS)
def test_an_oxide_factor_is_that_of_the_formula(name: str) -> None:
    value, meaning = FACTORS[name]
    oxide, metal = MADE.search(meaning).groups()  # type: ignore[union-attr]
    whole = Formula(oxide)
    share = next(item.fraction for item in whole.composition().values() if item.symbol == metal)

    assert value == pytest.approx(1 / share, abs=6e-5)
