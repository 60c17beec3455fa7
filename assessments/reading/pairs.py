"""Pairs: which of several places each row of an answer was given."""

from collections.abc import Iterable, Mapping, Sequence

from assessments.reading import BadResponse


def read(
    raw: Mapping[str, Sequence[str]], rows: Iterable[tuple[str, str]], places: Mapping[str, str]
) -> dict[str, str]:
    """Return the place of each row that was given one.

    `rows` are field names with their rows' keys, `places` keys by what a field sends for them.
    Raises BadResponse where something else was sent.
    """
    given: dict[str, str] = {}
    for name, row in rows:
        sent = next((alias for alias in raw.get(name, ()) if alias), "")
        if not sent:
            continue
        place = places.get(sent)
        if place is None:
            raise BadResponse("That choice is not on this page. Load it again.", name)
        given[row] = place
    return given


def numbered(answer: object, rows: Sequence[str], places: Sequence[str]) -> dict[str, str]:
    """Return the keys that an author's sample answer pairs by their numbers, empty if it cannot."""
    own = {key.rpartition("-")[2]: key for key in rows}
    other = {key.rpartition("-")[2]: key for key in places}
    sent = answer if isinstance(answer, Mapping) else {}
    pairs = {str(one): str(two) for one, two in sent.items()}
    known = pairs.keys() <= own.keys() and other.keys() >= {*pairs.values()}
    return {own[one]: other[two] for one, two in pairs.items()} if known else {}


def slips(given: Mapping[str, str], right: Mapping[str, str]) -> tuple[str, ...]:
    """Name each row that was given a wrong place, with that place."""
    return tuple(
        f"{row}/{given[row]}" for row, place in right.items() if given.get(row, place) != place
    )
