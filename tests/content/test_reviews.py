"""Every exam question was reviewed, in the words that stand there now."""

from typing import Any

import pytest
import yaml

from tests.content.review_marks import CONTENT, marked, marks

ROLES = sorted(path.name.removesuffix(".bank.md") for path in CONTENT.glob("exams/*.bank.md"))
AGAIN = "read it again, then run: python -m tests.content.review_marks ROLE"


def reviews(role: str) -> dict[str, dict[str, Any]]:
    text = (CONTENT / "reviews" / f"{role}.yaml").read_text("utf-8")
    told = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - text only: a mark may be all digits
    return {entry["id"]: entry for entry in told["questions"]}


@pytest.mark.parametrize("role", ROLES)
def test_each_exam_question_has_a_review_that_says_what_it_rests_on(role: str) -> None:
    held = reviews(role)

    assert marks(f"{role}.bank.md").keys() - held.keys() == set()
    for name, entry in held.items():
        assert {"key", "basis", "outcome"} <= entry.keys(), name
        if entry["basis"] == "computed":
            assert entry.get("second") or entry.get("blind"), f"{name}: computed only once"


@pytest.mark.parametrize("role", ROLES)
def test_no_review_is_older_than_its_question(role: str) -> None:
    now = marks("*.md")
    stale = {name for name, entry in reviews(role).items() if entry.get("of") != now.get(name)}

    assert stale == set(), AGAIN


def test_a_changed_question_makes_its_review_stale() -> None:
    review = "questions:\n  - id: one\n    of: 0123456789\n  - id: two\n    key: b\n"

    fresh = marked(review, {"one": "aaaaaaaaaa", "two": "bbbbbbbbbb"})

    assert fresh == (
        "questions:\n  - id: one\n    of: aaaaaaaaaa\n  - id: two\n    of: bbbbbbbbbb\n    key: b\n"
    )
