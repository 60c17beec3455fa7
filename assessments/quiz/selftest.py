"""A quiz marks itself: samples earn what they claim, in every variant that a learner can meet."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from assessments.expressions import Refused
from assessments.marks import FULL
from assessments.parameters import FEW
from assessments.problems import Problem, Severity
from assessments.questions.base import BadResponse, Draw, Question, Raw, Sample, Variants
from assessments.quiz.model import Quiz
from assessments.samples import UNREADABLE, AuthorSample

VARIANTS = 500
FIRST = 10  # variants that are looked at one by one whatever their numbers are
LEAST = Decimal("0.1")  # share of the draws that `require` lets pass
NONSENSE = ("\x00", "\u00bf?", "x" * 2000)


def self_test(quiz: Quiz) -> list[Problem]:
    """Return what goes wrong when each question is drawn, answered and marked many times."""
    return [problem for question in quiz.questions for problem in try_out(question)]


def try_out(question: Question) -> Iterator[Problem]:
    """Say what goes wrong with one question, each thing once.

    A question that draws nothing is marked in a few orders; one with parameters is looked at in all
    its variants if there are at most 500, else in 500 of them. What hangs on the numbers, such as
    whether the right answer is right, is looked at in each; the whole way of each sample from a
    form to its mark in the first few, in those of extreme answers, and in each that is in doubt.
    """
    try:
        variants = question.survey(VARIANTS)
    except Refused as error:
        yield _problem(question, f"a variant cannot be computed: {error}")
        return
    if variants.share < LEAST:
        said = f"`require` accepts {variants.share * 100:.0f} % of the draws, less than 10 %"
        yield _problem(question, said, "E06")
    elif variants.complete and variants.share < 1 and len(variants) < FEW:
        said = f"`require` leaves only {len(variants)} variants, so learners can share answers"
        yield _problem(question, said, "E07")
    yield from (_problem(question, said) for said in _told(question, variants).values())
    yield from _tried(question, variants)


def _told(question: Question, variants: Variants) -> dict[str, str]:
    told: dict[str, str] = {}
    wanted = {*range(min(FIRST, len(variants))), *question.worth_trying(variants.columns)}
    for number in sorted(wanted):
        try:
            draw = variants.drawn(number)
        except Refused as error:
            said = f"a variant cannot be computed: {error}"
            told.setdefault(said, said)
            continue
        for what, detail in _faults(question, draw, number):
            told.setdefault(what, " ".join((what, _where(detail, draw))).strip())
    return told


def _problem(question: Question, said: str, code: str = "Q10") -> Problem:
    severity: Severity = "warning" if code == "E07" else "error"
    message = f"question “{question.id}”: {said}"
    return Problem(question.path, question.line, 1, severity, code, message)


def _faults(question: Question, draw: Draw, number: int) -> Iterator[tuple[str, str]]:
    yield from question.flaws(draw)
    try:
        samples = question.samples(draw)
    except Refused as error:
        yield "the answer cannot be computed", str(error)
        return
    if samples[0].fraction != FULL:
        yield "no answer earns all points", ""
    # A lab's model alone knows what other settings lead to.
    if question.kind != "lab" and all(one.fraction == FULL for one in samples if one.raw):
        yield "it knows no wrong answer to try itself with", ""
    for place, sample in enumerate(samples):
        name = "a sample answer" if place else "its right answer"
        yield from _marked(question, draw, sample, name, kept=not number)
    if not number:  # how an answer is read does not hang on the numbers
        yield from _misread(question, draw, samples[0].raw)


def _marked(
    question: Question, draw: Draw, sample: Sample, name: str, *, kept: bool
) -> Iterator[tuple[str, str]]:
    """Mark a sample; `kept` sends it through JSON first, as the site keeps answers."""
    try:
        read = question.read(sample.raw, draw)
        response = question.judged(json.loads(json.dumps(read)) if kept else read, sample.judgement)
        earned = question.grade(response, draw).fraction
    except BadResponse as unread:
        yield f"its own answer cannot be read: {unread}", ""
        return
    if earned != sample.fraction:
        said = f"{name} earns {earned:.3f}, not {sample.fraction:.3f}"
        yield said, _said(sample.raw) if draw.values else ""


def _misread(question: Question, draw: Draw, best: Raw) -> Iterator[tuple[str, str]]:
    """Send what must be asked again, and nonsense in each field: refused, or no longer right."""
    for raw in question.unreadable(draw):
        if _earned(question, raw, draw) is not None:
            yield "an answer that cannot be read is marked all the same", _said(raw)
    for name in best:
        for nonsense in NONSENSE:
            if _earned(question, {**best, name: [nonsense]}, draw) == FULL:
                yield "nonsense in one field still earns all points", repr(nonsense[:5])


def _earned(question: Question, raw: Raw, draw: Draw) -> Decimal | None:
    """Return what an answer earns, None if it is asked again."""
    try:
        return question.grade(question.read(raw, draw), draw).fraction
    except BadResponse:
        return None


def _tried(question: Question, draws: Iterable[Draw]) -> Iterator[Problem]:
    for sample in question.author_samples:
        said = _disagrees(question, sample, draws)
        if said:
            message = f"question “{question.id}”: the sample answer “{sample.text()}” {said}"
            yield Problem(question.path, sample.line, 1, "error", "Q11", message)


def _disagrees(question: Question, sample: AuthorSample, draws: Iterable[Draw]) -> str:
    """Return how an author's sample is marked otherwise than expected, empty if it is not."""
    try:
        variants = (question.variant(sample.values),) if sample.values else draws
        for draw in variants:
            earned = _earned(question, question.sent(sample.answer, draw), draw)
            if not sample.agrees(earned):
                return f"{_otherwise(earned, sample.fraction)} {_where('', draw)}".rstrip()
    except (ValueError, Refused) as error:
        return f"cannot be tried: {error}"
    return ""


def _otherwise(earned: Decimal | None, expected: Decimal | None) -> str:
    is_ = "is asked again" if earned is None else f"earns {_percent(earned)}"
    if expected is None:
        return f"{is_}, though it is said to be {UNREADABLE}"
    return f"{is_}, not {_percent(expected)}"


def _percent(fraction: Decimal) -> str:
    return f"{(fraction * 100).quantize(Decimal('0.1')).normalize():f} %"


def _said(raw: Raw) -> str:
    return ", ".join(text[:40] for sent in raw.values() for text in sent)


def _where(detail: str, draw: Draw) -> str:
    """Return the numbers of a variant at which something goes wrong, in parentheses."""
    values: Mapping[str, object] = draw.values
    drawn = ", ".join(f"{name} = {str(value)[:12]}" for name, value in [*values.items()][:4])
    both = "; ".join(part for part in (detail, drawn) if part)
    return f"({both})" if both else ""
