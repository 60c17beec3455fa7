"""What is said of a run: an off-limits source, slips by name, and where the query misses."""

from collections.abc import Iterator

from assessments.labs.claim_chart.chart import MISSED, SECOND_ONLY, VERDICTS, Claims
from assessments.labs.claim_chart.panel import LETTERS, NO_DAY
from assessments.labs.claim_chart.records import LEAST_PRECISION, LEAST_RECALL, SOUGHT, Search
from assessments.labs.claim_chart.score import TOLERANCE, Entry, Score
from assessments.labs.claim_chart.terms import written


def fatal(score: Score) -> str:
    """Say which off-limits source was used and why that loses all; empty where none was."""
    if not score.used:
        return ""
    first = score.used[0]
    return (
        f"An off-limits source is used: “{first.text}” {first.why} Chart, terms and search would "
        "fall with it, so nothing is shown. Put it off limits, pass it to nobody and call counsel."
    )


def of_query(search: Search) -> Iterator[str]:
    """Say in which direction the query misses, and by which part."""
    if search.recall < LEAST_RECALL:
        yield (
            f"{SOUGHT - search.found} of {SOUGHT} sought records are lost"
            f"{_losing(search)}. Widen that part."
        )
    if search.precision < LEAST_PRECISION and search.hits:
        kind, most = max(
            ((kind, search.of_kind(kind)) for kind in list(search.field.kinds)[1:]),
            key=lambda one: one[1],
        )
        yield (
            f"{search.hits - search.found} near misses are returned; the most, {most}, are "
            f"“{kind}”. Narrow the query."
        )


def _losing(search: Search) -> str:
    """Name the part of the query that loses most of the sought records."""
    query, field = search.query, search.field
    parts = {"applicant": field.by_listed(query.applicants)}
    if query.group:
        parts["class"] = field.in_group(query.group)
    if query.words:
        parts["words"] = field.in_words(query.words, query.field)
    lost = {
        name: sum(
            one.is_sought and not passed for one, passed in zip(field.records, flags, strict=True)
        )
        for name, flags in parts.items()
    }
    name = max(lost, key=lambda one: lost[one])
    return f", {lost[name]} of them missed by the part “{name}”"


def named(score: Score) -> Iterator[str]:
    """Say for each slip what it is; cells only where the chart is filled."""
    for entry in score.entries:
        yield from _values(entry, score)
        if score.is_charted:
            yield from _cells(entry, score.case.claims)
    for letter, document, typed in score.dated:
        if typed is None:
            yield f"Document {letter}: no day of the calendar. Write 20310415 for 15 April 2031."
        elif written(typed) != NO_DAY and not document.is_ended_by(typed):
            late = "too late" if typed > document.ends else "too early"
            yield f"Document {letter}: {typed} is {late}. {document.slip(typed)}".strip()
    if score.cards_wrong and 0 not in score.boxes:
        pairs = zip(LETTERS, score.case.sources, score.boxes, strict=True)
        wrong = ", ".join(f"source {letter}" for letter, one, box in pairs if one.box != box)
        yield f"In a wrong box: {wrong}."


def _values(entry: Entry, score: Score) -> Iterator[str]:
    for name in entry.wrong_values:
        typed = entry.values[name]
        if not typed:
            continue
        weight, right = entry.product.by_weight[name], entry.product.by_atom[name]
        light = right - entry.product.by_atom["Dy"]
        if abs(typed - weight) <= TOLERANCE[name]:
            told = "this is weight percent, and the claim is in at%"
        elif name == "R" and abs(typed - light) <= TOLERANCE[name]:
            told = "R counts dysprosium, too"
        else:
            told = "too high" if typed > right else "too low"
        yield f"{name} of {entry.name}, {typed:g}: {told}."


def _cells(entry: Entry, claims: Claims) -> Iterator[str]:
    right, verdict = claims.charted(entry.product), claims.verdict(entry.product)
    if entry.element != right:
        yield f"{entry.name}: “{MISSED[entry.element]}” is wrong; {_by_element(entry, claims)}"
    if entry.verdict == SECOND_ONLY:
        yield f"{entry.name}: claim 2 has all of claim 1 in it and is never met alone."
    elif entry.verdict != verdict:
        yield f"{entry.name}: “{VERDICTS[entry.verdict]}” is wrong; look at Ga and at claim 1."


def _by_element(entry: Entry, claims: Claims) -> str:
    missed = claims.not_met(entry.product)
    if not missed:
        return "all six lie in their ranges."
    one = next(one for one in claims.first if one.name == missed[0])
    value = entry.product.value(one.name)
    way = "below" if value < one.low else "above"
    return f"{one.name} is {value:.3f}, {way} the range {one.told}."
