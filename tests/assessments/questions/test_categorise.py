"""Categorise: things, bins, empty bins, and three forms that say the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import quiz
from assessments.questions.base import BadResponse, Draw
from assessments.questions.categorise import Categorise

TABLE = (("La", "Light"), ("Dy", "Heavy"), ("Tb", "Heavy"), ("Nd", "Light"))


def a_categorise(
    fields: str = "", table: tuple[tuple[str, str], ...] = TABLE, bins: str = ""
) -> Categorise:
    rows = "\n".join(f"| {thing} | {its_bin} |" for thing, its_bin in table)
    fields += f"\nbins: {bins}" if bins else ""
    text = (
        f"---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: categorise\n{fields}\n```\n\n"
        f"Sort.\n\n| L | R |\n| --- | --- |\n{rows}\n"
    )
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Categorise)
    return question


def sent(question: Categorise, draw: Draw, bins: str) -> dict[str, list[str]]:
    """Return a form: the bin of each thing by its number, 0 for a thing left out."""
    return {
        f"c-{draw.alias(f'thing-{n}')}": [draw.alias(f"bin-{given}") if given != "0" else ""]
        for n, given in enumerate(bins, 1)
    }


@pytest.mark.parametrize(
    ("bins", "share", "whole"),
    [("1221", "1", "1"), ("1222", "0.75", "0"), ("2112", "0", "0"), ("1000", "0.25", "0")],
)
def test_each_thing_counts_unless_all_must_be_right(bins: str, share: str, whole: str) -> None:
    for fields, fraction in (("", share), ("scoring: all-or-nothing", whole)):
        question = a_categorise(fields)
        draw = question.draw("seed")

        mark = question.grade(question.read(sent(question, draw, bins), draw), draw)

        assert mark.fraction == Decimal(fraction)


@given(bins=st.lists(st.integers(0, 3), min_size=4, max_size=4), seed=st.text(max_size=8))
def test_the_mark_is_the_share_of_things_in_their_bin(bins: list[int], seed: str) -> None:
    question = a_categorise(bins="[Neither]")
    draw = question.draw(seed)
    form = sent(question, draw, "".join(map(str, bins)))

    mark = question.grade(question.read(form, draw), draw)

    good = sum(one == right for one, right in zip(bins, (1, 2, 2, 1), strict=True))
    assert mark.fraction == Decimal(good) / 4
    wrong = [a for a, b in zip(bins, (1, 2, 2, 1), strict=True) if a not in (0, b)]
    assert len(mark.slips) == len(wrong)


@given(st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=3)))
def test_whatever_is_sent_is_read_or_refused_in_words(form: dict[str, list[str]]) -> None:
    question = a_categorise()
    draw = question.draw("seed")
    name = f"c-{draw.alias('thing-1')}"
    texts = [text for texts in form.values() for text in texts]

    assert question.read(form, draw) == {}
    if any(texts):
        with pytest.raises(BadResponse) as refused:
            question.read({name: texts}, draw)
        assert refused.value.field_name == name


@pytest.mark.parametrize(
    "response", [{"bins": "x"}, {"bins": {"thing-1": "bin-9"}}, {"bins": {"thing-9": "bin-1"}}]
)
def test_an_answer_to_an_older_revision_earns_what_still_holds(
    response: dict[str, object],
) -> None:
    question = a_categorise()
    draw = question.draw("seed")

    assert question.grade(response, draw).fraction == 0
    assert question.explain(response, draw).given == ""


def test_an_empty_bin_is_offered_and_is_never_right() -> None:
    question = a_categorise(bins="[Neither]")
    shown = question.shown(question.draw("seed"))

    assert question.bins == ("Light", "Heavy", "Neither")
    assert {bin_["plain"] for bin_ in shown["bins"]} == set(question.bins)  # type: ignore[attr-defined]
    assert "Neither" not in question.explain({}, question.draw("seed")).right_answer


def test_bins_that_are_all_named_stand_in_the_order_named() -> None:
    question = a_categorise("shuffle: false", bins="[Heavy, Neither, Light]")

    orders = {
        tuple(bin_["plain"] for bin_ in question.shown(question.draw(str(n)))["bins"])  # type: ignore[attr-defined]
        for n in range(20)
    }

    assert orders == {("Heavy", "Neither", "Light")}


@pytest.mark.parametrize("fields", ["", "shuffle: false"])
def test_things_written_bin_by_bin_do_not_come_bin_by_bin(fields: str) -> None:
    table = (*((f"a{n}", "A") for n in range(4)), *((f"b{n}", "B") for n in range(4)))
    question = a_categorise(fields, table=table)
    orders = [
        "".join(row["text"][0] for row in question.shown(question.draw(str(n)))["rows"])  # type: ignore[attr-defined]
        for n in range(100)
    ]

    assert sum(order in ("aaaabbbb", "bbbbaaaa") for order in orders) < 20  # 2 in 70 by chance
    assert len(set(orders)) > 20


def test_the_right_answer_is_told_bin_by_bin() -> None:
    question = a_categorise(bins="[Neither]")
    told = question.explain({}, question.draw("seed"))

    assert told.right_answer == "<ul><li>Light: La, Nd</li><li>Heavy: Dy, Tb</li></ul>"
    assert told.given == ""


def test_formulas_as_bins_get_letters_in_a_list_and_stand_themselves_in_a_table() -> None:
    table = (("La", "$+3$"), ("Ce", "$+4$"))

    assert not a_categorise(table=table).shown(Draw(seed="s"))["plain"]
    assert a_categorise().shown(Draw(seed="s"))["plain"]
