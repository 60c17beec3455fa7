"""Pairs: what a form sends for each row, what an author writes by numbers, what was wrong."""

import pytest

from assessments.reading import BadResponse, pairs

ROWS = ("thing-1", "thing-2")
BINS = ("bin-1", "bin-2", "bin-3")
NAMES = [("c-a", "thing-1"), ("c-b", "thing-2")]
SENT = {"x": "bin-1", "y": "bin-2"}


def test_a_row_has_the_place_that_its_field_names() -> None:
    assert pairs.read({"c-a": ["y"], "c-b": ["", "x"]}, NAMES, SENT) == {
        "thing-1": "bin-2",
        "thing-2": "bin-1",
    }


def test_an_untouched_row_has_none() -> None:
    assert pairs.read({"c-a": [""], "c-other": ["x"]}, NAMES, SENT) == {}


def test_a_place_that_is_not_on_the_page_is_asked_for_again() -> None:
    with pytest.raises(BadResponse) as asked:
        pairs.read({"c-a": ["bin-1"]}, NAMES, SENT)

    assert asked.value.field_name == "c-a"


@pytest.mark.parametrize(
    ("answer", "paired"),
    [
        ({"1": "3"}, {"thing-1": "bin-3"}),
        ({1: 1, 2: 1}, {"thing-1": "bin-1", "thing-2": "bin-1"}),
        ({"3": "1"}, {}),
        ({"1": "4", "2": "1"}, {}),
        ({"1": ["1"]}, {}),
        ("1", {}),
        ({}, {}),
    ],
)
def test_an_author_pairs_by_numbers_all_of_which_must_be_there(
    answer: object, paired: dict[str, str]
) -> None:
    assert pairs.numbered(answer, ROWS, BINS) == paired


def test_a_slip_names_the_row_and_where_it_was_put() -> None:
    key = {"thing-1": "bin-1", "thing-2": "bin-2"}

    assert pairs.slips({"thing-1": "bin-3", "thing-2": "bin-2"}, key) == ("thing-1/bin-3",)
    assert pairs.slips({}, key) == ()
