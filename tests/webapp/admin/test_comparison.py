"""Nothing that two certificates say differently is left out of what an operator compares."""

from dataclasses import fields, replace
from typing import Any

import pytest

from curriculum.awards.claim import Claim, ClaimedCompetency, Conditions
from tests.awarding import a_claim
from tests.browser import Browser
from webapp.admin import comparison

OTHERS: dict[type, Any] = {str: "another", int: 77, tuple: (), bool: True}


def another(name: str, held: Any) -> Any:
    """Return another value for one field of a claim."""
    special = {
        "name_dir": "rtl",
        "assurance": "observed",
        "valid_until": None,
        "conditions": Conditions(tries=3),
    }
    if name in special:
        return special[name]
    return held.replace(year=2031) if hasattr(held, "year") else OTHERS[type(held)]


@pytest.mark.parametrize("name", sorted({f.name for f in fields(Claim)} - {"number"}))
def test_every_fact_that_differs_has_its_row(browser: Browser, name: str) -> None:
    old = a_claim()
    new = replace(old, **{name: another(name, getattr(old, name))})

    with browser.app.test_request_context():
        assert comparison.rows(old, old) == ()
        assert comparison.rows(old, new)


def test_competencies_are_compared_one_by_one(browser: Browser) -> None:
    old = a_claim()
    first, second, third = old.competencies
    fresh = ClaimedCompetency(id="new", title="Fresh", how=("exam",))
    renamed = replace(third, title="Starting up")
    new = replace(old, competencies=(replace(first, level=None), renamed, fresh))

    with browser.app.test_request_context():
        found = comparison.rows(old, new)
    rows = [(row.fact, row.old, row.new) for row in found if row.fact != "Level"]

    assert rows == [
        (first.title, "L2", "covered"),
        (second.title, "L2 (questions, lab)", ""),
        (third.title, "covered (questions)", "Starting up: covered (questions)"),
        ("Fresh", "", "covered (questions)"),
    ]
