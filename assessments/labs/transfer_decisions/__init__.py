"""Lab: bring a magnet process lawfully through seven gates, within months and budget."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from html import escape

from assessments.html import Html
from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.transfer_decisions import words
from assessments.labs.transfer_decisions.cases import Case, Path, case_of, value
from assessments.labs.transfer_decisions.gates import GATES, LETTERS, OPTIONS, Points
from assessments.labs.transfer_decisions.goals import GOALS
from assessments.labs.transfer_decisions.panel import CONTROLS, OUTPUTS
from assessments.labs.transfer_decisions.pictures import pictures

Settings = Mapping[str, Decimal]

RULES = "those of this exercise, as of day 0; invented, and the law of no place"
MARKING = "内部资料"


def chosen(settings: Settings) -> Path:
    """Return the place of the option that is chosen at each gate."""
    return tuple(int(settings[one.id]) for one in CONTROLS)


def run(settings: Settings, seed: str = "") -> Run:
    """Take the way through the gates of the case that the seed draws.

    The notes name each option that does not hold: practice shows them at once, a sitting when it
    is over.
    """
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case, path = case_of(seed), chosen(settings)
    at = case.stops_at(path)
    if at is not None:
        return Run(problem=_stopped(case, path, at))
    return Run(
        outputs=_outputs(case, path),
        plots=pictures(case, path),
        notes=tuple(_faults(case, path)),
    )


def _stopped(case: Case, path: Path, at: int) -> str:
    fault = case.gates[at].options[path[at]].fault
    return (
        f"The project stops at gate {at + 1}, {GATES[at].lower()}, and all results are lost. "
        f"{fault}"
    )


def _outputs(case: Case, path: Path) -> dict[str, Decimal]:
    total = case.score(path)
    held = [gate.options[at].holds for gate, at in zip(case.gates, path, strict=True)]
    return {
        "compliance": Decimal(total.compliance),
        "technical": Decimal(total.technical),
        "schedule_spare": Decimal(case.months + total.schedule),
        "cost_spare": Decimal(case.budget + total.cost),
        "schedule": Decimal(total.schedule),
        "cost": Decimal(total.cost),
        "value": Decimal(f"{value(total):.1f}"),
        "held": Decimal(sum(held)),
    }


def _faults(case: Case, path: Path) -> Iterator[str]:
    """Say for each option that does not hold why it does not."""
    for number, (gate, at) in enumerate(zip(case.gates, path, strict=True), 1):
        one = gate.options[at]
        if not one.holds:
            yield f"Gate {number}, option {LETTERS[at]}, does not hold. {one.fault}"


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name what a case and its sums break: gates, sums, options that hold, a way that passes."""
    if LAB.out_of_range(settings):
        return ()
    case, path, broken = case_of(seed), chosen(settings), []
    if tuple(len(gate.options) for gate in case.gates) != OPTIONS:
        broken.append("the gates are not those of this lab")
    options = [gate.options[at] for gate, at in zip(case.gates, path, strict=True)]
    total = case.score(path)
    if total != Points(*(sum(column) for column in zip(*(o.scores for o in options), strict=True))):
        broken.append("the scores do not add up")
    if any(one.holds and one.scores != one.claim for one in options):
        broken.append("an option that holds does not score its claim")
    if any(one.stops and one.holds for one in options):
        broken.append("an option that holds stops the project")
    if not case.passes(case.best):
        broken.append("the reference does not pass")
    return tuple(broken)


def given(seed: str) -> tuple[Given, ...]:
    """Return the project, what may be used, and the facts and options of each gate."""
    return tuple(_given(case_of(seed)))


def _given(case: Case) -> Iterator[Given]:
    yield Given(label="Project", value=case.told)
    yield Given(label="Rules", value=RULES)
    yield Given(label="Months", value=f"{case.months} at most")
    yield Given(label="Budget", value=f"{case.budget} points of cost at most")
    for number, (name, gate) in enumerate(zip(GATES, case.gates, strict=True), 1):
        options = zip(LETTERS, gate.options, strict=False)
        lines = (gate.facts, *(f"{letter}: {one.told}" for letter, one in options))
        yield Given(label=f"Gate {number}: {name}", value=Html(" <br>".join(map(_spoken, lines))))


def _spoken(text: str) -> str:
    """Return a text as markup, its Chinese marked as such, so that a reader's voice fits."""
    return escape(text).replace(MARKING, f'<span lang="zh-Hans">{MARKING}</span>')


def reference(seed: str) -> dict[str, Decimal]:
    """Return the way with the highest weighted sum."""
    return {one.id: Decimal(at) for one, at in zip(CONTROLS, case_of(seed).best, strict=True)}


LAB = Lab(
    id="transfer-decisions",
    title="Seven gates of a transfer",
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
