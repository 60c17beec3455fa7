"""Lab: find what the translation of a Chinese work instruction has changed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isclose

from assessments.labs.base import Given, Lab, Plot, Run, Task
from assessments.labs.sop_deviation import words
from assessments.labs.sop_deviation.cases import FEWEST, MOST, is_practice, text_of
from assessments.labs.sop_deviation.goals import GOALS
from assessments.labs.sop_deviation.lines import (
    DISPOSITION,
    KINDS,
    LINES,
    MODAL,
    NUMBER,
    ORDER,
    SENSE,
    UNIT,
)
from assessments.labs.sop_deviation.marks import FALSE, MISSED, OTHER_KIND, Score
from assessments.labs.sop_deviation.panel import CONTROLS, OUTPUTS
from assessments.labs.sop_deviation.pictures import marks_plot, outcome_plot, page_plot

Settings = Mapping[str, Decimal]

_CHANGED = {
    NUMBER: "the English has another number",
    UNIT: "the digits agree and the size does not",
    SENSE: "a word or a limit is taken in another sense",
    MODAL: "it binds more or less than the Chinese does",
    ORDER: "the steps are turned round",
    DISPOSITION: "something else is to become of the product",
}


def scored(settings: Settings, seed: str) -> Score:
    """Return the marks of these settings beside the text of a seed."""
    return Score(text_of(seed), tuple(int(settings[one.id]) for one in CONTROLS))


def run(settings: Settings, seed: str = "") -> Run:
    """Compare the marks with the text that the seed draws.

    Practice names the lines, those that were missed only to who has marked as many as deviate.
    A sitting counts them, when it is over, and names none.
    """
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    score, practice = scored(settings, seed), is_practice(seed)
    return Run(
        outputs={one.id: Decimal(f"{getattr(score, one.id):.5f}") for one in OUTPUTS},
        plots=_pictures(score, practice),
        notes=tuple(_named(score) if practice else _counted(score)),
    )


def _pictures(score: Score, practice: bool) -> tuple[Plot, ...]:
    tells = practice and score.is_whole
    return (outcome_plot(score), page_plot(score)) if tells else (marks_plot(score),)


def _counted(score: Score) -> Iterator[str]:
    """Say how many deviations and false alarms are left, and not where."""
    if score.missed:
        grave = "no line" if score.critical_missed == 0 else f"{score.critical_missed}"
        yield f"{_so_many(score.missed, 'deviation')} missed; {grave} that can hurt somebody."
    if score.alarms:
        yield f"{_so_many(score.alarms, 'line')} marked without need."
    wrong = score.outcomes.count(OTHER_KIND)
    if wrong:
        yield f"{_so_many(wrong, 'deviation')} marked with another kind."


def _so_many(count: int, what: str) -> str:
    return f"1 {what} was" if count == 1 else f"{count} {what}s were"


def _named(score: Score) -> Iterator[str]:
    """Say for each line that went wrong what it is."""
    if score.marked == LINES:
        yield "Every line is marked: nothing is missed so, and nobody knows where to look."
    for at, (line, mark, outcome) in enumerate(
        zip(score.text, score.marks, score.outcomes, strict=True), 1
    ):
        changed = _CHANGED.get(line.kind, "")
        if outcome == MISSED and score.is_whole:
            grave = " This can hurt somebody." if line.critical else ""
            yield f"Line {at} deviates: {changed}.{grave}"
        elif outcome == OTHER_KIND:
            yield f"Line {at} is not “{KINDS[mark]}”: {changed}."
        elif outcome == FALSE and line.rewritten:
            yield f"Line {at} agrees: the values are equal in another unit."
        elif outcome == FALSE:
            yield f"Line {at} agrees."
    if score.missed and not score.is_whole:
        yield (
            f"Not marked yet: {score.missed} of {score.planted} deviations, "
            f"{score.critical_missed} of them safety-critical. They are named once you have marked "
            "as many lines as deviate."
        )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the laws that text and marks break: counts that add up, means between their ends."""
    if LAB.out_of_range(settings):
        return ()
    score, broken = scored(settings, seed), []
    if len(score.text) != LINES or not FEWEST <= score.planted <= MOST or score.critical < 1:
        broken.append("the text is not one of this lab")
    if score.found + score.missed != score.planted or score.found + score.alarms != score.marked:
        broken.append("the counts do not add up")
    means = score.precision, score.recall
    if not all(0 <= mean <= 1 for mean in means) or not 0 <= score.kinds <= 100:
        broken.append("a share leaves its bounds")
    mean = 2 * means[0] * means[1] / sum(means) if sum(means) else 0.0
    if not isclose(score.f1, mean, abs_tol=1e-12):
        broken.append("F1 is not the harmonic mean")
    if score.critical_missed > min(score.missed, score.critical):
        broken.append("more critical lines are missed than there are")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return the lines, as the learner reads them."""
    return tuple(
        Given(label=f"Line {at}", value=line.shown) for at, line in enumerate(text_of(seed), 1)
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return the kind of each line."""
    return {one.id: Decimal(line.kind) for one, line in zip(CONTROLS, text_of(seed), strict=True)}


LAB = Lab(
    id="sop-deviation",
    title="Find what the translation changed",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
    tells_afterwards=True,
)
