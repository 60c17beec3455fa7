"""Keys and worked examples of every module that has its oracles in the room `numbers`.

A file there holds, of one module: `FILES` (globs below content/), `ORACLES` (question id -> what
comes out of the values that its stem prints), `WORDS` (clozes whose blanks are no numbers),
`PRINTED` (file below content/ -> place with `{}`, what is printed there, what comes out) and, where
it has questions in a role's exam, `EXAM` (the bank, how their ids begin).
"""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from tests.content import numbers
from tests.content.stage_oracle import CONTENT, SEEDS, Asked, asked_for_numbers, earned

ROOMS = [
    import_module(f"{numbers.__name__}.{found.name}") for found in iter_modules(numbers.__path__)
]


def asked_in(room) -> list[Asked]:
    """Return the numeric and cloze questions of a module and of its share of an exam."""
    bank, begins = getattr(room, "EXAM", ("", ""))
    of_exam = asked_for_numbers(bank) if bank else []
    return [
        *asked_for_numbers(*room.FILES),
        *(asked for asked in of_exam if asked[0].id.startswith(begins)),
    ]


ASKED = {
    (room.__name__.rpartition(".")[2], asked[0].id): (asked, room.ORACLES.get(asked[0].id))
    for room in ROOMS
    for asked in asked_in(room)
    if asked[0].id not in room.WORDS
}
PRINTED = {
    f"{room.__name__.rpartition('.')[2]}:{Path(name).stem}:{number}": (name, *row)
    for room in ROOMS
    for name, rows in room.PRINTED.items()
    for number, row in enumerate(rows)
}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__.rpartition(".")[2])
def test_every_number_asked_for_has_an_oracle_and_no_oracle_is_left_over(room) -> None:
    asked = {asked[0].id: asked[0].kind for asked in asked_in(room)}

    assert asked.keys() - room.WORDS == room.ORACLES.keys()
    assert {asked.get(name) for name in room.WORDS} <= {"cloze"}


def test_every_exam_with_questions_of_such_modules_is_covered_whole() -> None:
    begun = {room.EXAM for room in ROOMS if hasattr(room, "EXAM")}
    for bank in {bank for bank, _ in begun}:
        starts = tuple(begins for other, begins in begun if other == bank)
        assert [a[0].id for a in asked_for_numbers(bank) if not a[0].id.startswith(starts)] == []


@pytest.mark.parametrize("place", ASKED, ids=":".join)
def test_a_key_computed_from_the_stem_alone_earns_everything(place) -> None:
    asked, oracle = ASKED[place]
    for seed in SEEDS:
        fraction, answer = earned(asked, oracle, seed)
        assert fraction == 1, f"{place} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("place", ASKED, ids=":".join)
def test_an_answer_a_third_too_large_earns_nothing(place) -> None:
    asked, oracle = ASKED[place]
    if asked[0].kind == "numeric":
        assert all(earned(asked, oracle, seed, times=1.3)[0] == 0 for seed in SEEDS[:3])


@pytest.mark.parametrize(("name", "place", "printed", "value"), PRINTED.values(), ids=PRINTED)
def test_a_worked_example_prints_what_comes_out(name, place, printed, value) -> None:
    text = " ".join((CONTENT / name).read_text(encoding="utf-8").split())
    digits = len(printed.partition(".")[2])
    assert f"{value:.{digits}f}" == printed, f"{printed} is printed, {value} comes out"
    assert place.format(printed) in text, f"{place!r} is no longer printed"


@pytest.mark.parametrize(
    "path", sorted(Path(numbers.__path__[0]).glob("*.py")), ids=lambda p: p.stem
)
def test_an_oracle_takes_nothing_from_the_content(path) -> None:
    assert not re.search(r"^(from|import) (assessments|curriculum|webapp)", path.read_text("utf-8"))
