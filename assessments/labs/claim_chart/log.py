"""The log of searches that a colleague has made, from which a query can be chosen."""

from collections.abc import Iterator

from assessments.labs.claim_chart.records import CLASSES, FIELDS, WORDS, Field, Query, Search

BOTH, SYNONYMS = 3, 4  # of the choices of words
FORMER = 2  # of the choices of applicants
_SHORT = ("", "1/055", "1/057", "1/059", "1/053 to 1/059", "H02K 1/27")
_WORDS = ("", "English", "Chinese", "either", "with synonyms")


def logged() -> Iterator[tuple[str, str, Query]]:
    """Yield label of a line, name in it, and query of each search in the log."""
    for group in range(1, len(CLASSES)):
        yield "Log: class alone", _SHORT[group], _query(group=group)
    for field, name in enumerate(FIELDS):
        for words in range(1, len(WORDS)):
            label = f"Log: words alone, {name.lower()}"
            yield label, _WORDS[words], _query(words=words, field=field)
    for applicants, name in ((1, "present names"), (FORMER, "with former names")):
        yield "Log: list alone", name, _query(applicants=applicants)
    for applicants, firms in ((0, "any applicant"), (FORMER, "list with former names")):
        for words in (BOTH, SYNONYMS):
            for group in range(1, len(CLASSES)):
                label = f"Log: class and words {_WORDS[words]}, title or abstract, {firms}"
                label = label.replace("words either", "words in either language")
                query = _query(group=group, words=words, field=1, applicants=applicants)
                yield label, _SHORT[group], query


def _query(*, group: int = 0, words: int = 0, field: int = 0, applicants: int = 0) -> Query:
    return Query(group=group, words=words, field=field, applicants=applicants, join=0)


def log_of(field: Field) -> tuple[tuple[str, str], ...]:
    """Return the log of a field, line by line: sought + other records that each search returns."""
    lines: dict[str, list[str]] = {}
    for label, name, query in logged():
        search = Search(field=field, query=query)
        others = search.hits - search.found
        lines.setdefault(label, []).append(f"{name}: {search.found}\u00a0+\u00a0{others}")
    return tuple((label, "; ".join(told)) for label, told in lines.items())
