"""Lab: split praseodymium from neodymium in a solvent-extraction cascade."""

from collections.abc import Mapping
from decimal import Decimal

from assessments.labs.base import Given, Lab, Run, Task
from assessments.labs.sx_cascade import words
from assessments.labs.sx_cascade.cases import ND, ND_POOR, PR, PR_POOR, Case, drawn
from assessments.labs.sx_cascade.goals import GOALS
from assessments.labs.sx_cascade.model import Cascade, NoSteadyState, Profile, solve
from assessments.labs.sx_cascade.panel import CONTROLS, OUTPUTS
from assessments.labs.sx_cascade.pictures import diagram, profile_plot

# g of oxide per mol of rare earth: Pr6O11/6 and Nd2O3/2 from standard atomic weights.
_PR_OXIDE, _ND_OXIDE = 170.239, 168.240
_NAOH, _HCL = 39.997, 36.461  # g/mol
_PER_MOLE = 3  # mol of NaOH or HCl per mol of a trivalent rare earth exchanged

Settings = Mapping[str, Decimal]


def cascade(settings: Settings, case: Case, beta: float, feed_error: float = 0.0) -> Cascade:
    """Return the cascade that these settings run on a case, after a feed flow error in per cent."""
    feed = 1 + feed_error / 100
    return Cascade(
        extraction=int(settings["n"]),
        scrub=int(settings["m"]),
        solvent=float(settings["S"]) / feed,
        scrub_flow=float(settings["W"]) / feed,
        beta=beta,
        feed_nd=case.feed_nd,
    )


def looked_at(settings: Settings, case: Case) -> Cascade:
    """Return the cascade at the chosen separation factor and feed flow error."""
    return cascade(settings, case, float(settings["beta"]), float(settings["feed_error"]))


def run(settings: Settings, seed: str = "") -> Run:
    """Run the cascade on the feed that the seed draws."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    case, _ = drawn(seed)
    wanted = looked_at(settings, case)
    try:
        profile = solve(wanted)
        normal = solve(cascade(settings, case, case.beta))
        poor = solve(cascade(settings, case, case.poor_beta))
    except NoSteadyState as reason:
        return Run(problem=str(reason))
    stages = settings["n"] + settings["m"]
    return Run(
        outputs={
            "nd_normal": _percent(normal.nd_purity),
            "pr_normal": _percent(normal.pr_purity),
            "nd_poor": _percent(poor.nd_purity),
            "pr_poor": _percent(poor.pr_purity),
            "stages_spare": case.stages - stages,
            "solvent_spare": Decimal(str(case.solvent)) - settings["S"],
            "nd_purity": _percent(profile.nd_purity),
            "pr_purity": _percent(profile.pr_purity),
            "nd_recovery": _percent(profile.product[1] / case.feed_nd),
            "pr_recovery": _percent(profile.raffinate[0] / (1 - case.feed_nd)),
            "stages": stages,
            "solvent": settings["S"],
            "naoh": _reagent(wanted, _NAOH),
            "hcl": _reagent(wanted, _HCL),
        },
        plots=(profile_plot(wanted, profile), diagram(wanted, profile)),
    )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the balances that do not close and the stages that are not at equilibrium."""
    if LAB.out_of_range(settings):
        return ()
    wanted = looked_at(settings, drawn(seed)[0])
    try:
        profile = solve(wanted)
    except NoSteadyState:
        return ()
    return tuple(_broken(wanted, profile))


def _broken(wanted: Cascade, profile: Profile) -> list[str]:
    broken: list[str] = []
    for name, at, fed in (("Pr", 0, wanted.feed_pr), ("Nd", 1, wanted.feed_nd)):
        if abs(profile.raffinate[at] + profile.product[at] - fed) > 1e-12:
            broken.append(f"{name} fed is not {name} out")
    for stage in range(1, len(profile.aqueous) + 1):
        if not _balanced(wanted, profile, stage):
            broken.append(f"stage {stage} does not balance")
        (x_pr, x_nd), (y_pr, y_nd) = profile.aqueous[stage - 1], profile.organic[stage - 1]
        if abs(y_nd * x_pr / (y_pr * x_nd) - wanted.beta) > 1e-9 * wanted.beta:
            broken.append(f"stage {stage} is not at equilibrium")
    return broken


def _balanced(wanted: Cascade, profile: Profile, stage: int) -> bool:
    """Whether what enters one stage leaves it, each component on its own."""
    last, feed_stage = len(profile.aqueous), wanted.extraction
    for at, fed in ((0, wanted.feed_pr), (1, wanted.feed_nd)):
        out = profile.raffinate[at] if stage == 1 else 0.0
        if stage > 1:
            out += _aqueous_flow(wanted, stage) * profile.aqueous[stage - 1][at]
        out += profile.product[at] if stage == last else wanted.solvent * _y(profile, stage, at)
        into = wanted.solvent * _y(profile, stage - 1, at) if stage > 1 else 0.0
        if stage < last:
            into += _aqueous_flow(wanted, stage + 1) * profile.aqueous[stage][at]
        if stage == feed_stage:
            into += fed
        if abs(into - out) > 1e-10 * (1 + abs(out)):
            return False
    return True


def _aqueous_flow(wanted: Cascade, stage: int) -> float:
    """Return the rare earth leaving a stage (not the first) with the aqueous, mol/mol feed."""
    return wanted.scrub_flow + (1 if stage <= wanted.extraction else 0)


def _y(profile: Profile, stage: int, component: int) -> float:
    return profile.organic[stage - 1][component]


def _percent(share: float) -> Decimal:
    return Decimal(f"{100 * share:.6f}")


def _reagent(wanted: Cascade, molar_mass: float) -> Decimal:
    oxide = wanted.feed_pr * _PR_OXIDE + wanted.feed_nd * _ND_OXIDE
    return Decimal(f"{_PER_MOLE * wanted.solvent * molar_mass / oxide:.4f}")


def given(seed: str) -> tuple[Given, ...]:
    """Return what the feed of a seed demands, as the learner reads it."""
    case, _ = drawn(seed)
    nd = f"{100 * case.feed_nd:g}"
    return (
        Given(label="Feed", value=f"{nd} mol% Nd, {100 - 100 * case.feed_nd:g} mol% Pr"),
        Given(label="β on a normal day", value=f"{case.beta:.2f}"),
        Given(label="β on a poor day", value=f"{case.poor_beta:.2f}"),
        Given(label="Nd product", value=f"at least {ND} mol%, on a poor day {ND_POOR} mol%"),
        Given(label="Pr product", value=f"at least {PR} mol%, on a poor day {PR_POOR:.1f} mol%"),
        Given(label="Stages in all", value=f"at most {case.stages}"),
        Given(label="Organic flow", value=f"at most {case.solvent:.2f} mol/mol"),
    )


def reference(seed: str) -> dict[str, Decimal]:
    """Return the solver's design, looked at on a normal day."""
    case, design = drawn(seed)
    values = {
        "n": design.extraction, "m": design.scrub, "S": design.solvent, "W": design.scrub_flow,
        "beta": case.beta, "feed_error": 0,
    }  # fmt: skip
    return {name: Decimal(str(value)) for name, value in values.items()}


LAB = Lab(
    id="sx-cascade",
    title="Split Pr from Nd",
    situation=words.SITUATION,
    equations=words.EQUATIONS,
    limits=words.LIMITS,
    controls=CONTROLS,
    outputs=OUTPUTS,
    run=run,
    check=check,
    task=Task(goals=GOALS, given=given, reference=reference, why=words.WHY),
)
