"""A row says what a verdict came to; the name is told beside it, never merged into it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.awards import rows
from curriculum.awards.rows import of_problem, of_verdict
from curriculum.awards.verdict import not_a_certificate, verify
from tests.awarding import held, knowing, signed


def test_a_row_says_how_far_a_certificate_goes() -> None:
    row = of_verdict("a.pdf", verify(held(signed()), knowing()), "maya okafor")

    assert (row.verdict, row.name_result) == ("valid", "same")
    assert row.issuer == "Ytterby Institute (ytterby.example)"
    assert (row.assurance, row.sitting) == ("knowledge", "unsupervised")
    assert (row.identity, row.bank) == ("self-declared", "public")
    assert (row.awarded, row.valid_until) == ("2026-11-25", "2029-11-25")
    assert row.does_not_confer == ("Permission to operate a plant",)


@pytest.mark.parametrize(
    ("expected", "result"),
    [
        ("", ""),
        ("Maya Okafor", "same"),
        ("Ｏｋａｆｏｒ, Mayá", "other-form"),
        ("Maya Okafer", "different"),
    ],
)
def test_both_names_are_shown_and_the_verdict_stays(expected: str, result: str) -> None:
    row = of_verdict("a", verify(held(signed()), knowing()), expected)

    assert row.verdict == "valid"
    assert row.name_result == result
    assert (row.name_expected, row.name_on_certificate) == (expected, "Maya Okafor")


def test_of_what_is_not_genuine_nothing_is_told_and_no_name_is_compared() -> None:
    forged = signed().replace(b"Maya", b"Mary")

    row = of_verdict("a", verify(held(forged), knowing()), "Mary Okafor")

    assert (row.verdict, row.name_result) == ("invalid", "unknown")
    assert (row.name_on_certificate, row.role, row.number) == ("", "", "")


def test_the_summary_counts_rows_verdicts_and_names() -> None:
    valid = verify(held(signed()), knowing())
    found = [
        of_verdict("1", valid, "Maya Okafor"),
        of_verdict("2", valid, "Okafor Maya"),
        of_verdict("3", valid, "Li Lei"),
        of_verdict("4", not_a_certificate("unknown")),
        of_problem("5", "nested"),
    ]

    counted = rows.summary(found)

    assert (counted["rows"], counted["valid"], counted["unsupported"]) == (5, 3, 2)
    assert (counted["name_differs"], counted["name_other_form"]) == (1, 1)


def test_a_row_survives_being_kept() -> None:
    row = of_verdict("a", verify(held(signed()), knowing()), "Maya")

    assert rows.from_dict(row.as_dict()) == row


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_cell_of_the_csv_can_start_a_formula(ref: str, name: str) -> None:
    row = of_verdict(ref, not_a_certificate("unknown"), name)

    (head, cells) = csv.reader(io.StringIO(rows.as_csv([row]), newline=""))

    assert tuple(head) == rows.COLUMNS
    assert not any(cell.lstrip(" ").startswith(rows._FORMULA) for cell in cells)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"])
def test_a_formula_is_shown_and_not_computed(text: str) -> None:
    assert rows.neutral(text) == f"'{text}"
    assert rows.neutral("plain") == "plain"
