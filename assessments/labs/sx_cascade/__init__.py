"""Lab: split praseodymium from neodymium in a solvent-extraction cascade."""

from collections.abc import Mapping
from decimal import Decimal

from assessments.labs.base import Control, Lab, Output, Run
from assessments.labs.sx_cascade.model import (
    FEED_ND,
    FEED_PR,
    Cascade,
    NoSteadyState,
    Profile,
    solve,
)
from assessments.labs.sx_cascade.pictures import diagram, profile_plot
from assessments.labs.sx_cascade.words import EQUATIONS, LIMITS, SITUATION

ROBUST_BETA = 1.45  # a poor day's separation factor, for the robustness targets

# g of oxide per mol of rare earth: Pr6O11/6 and Nd2O3/2 from standard atomic weights.
_OXIDE = FEED_PR * 170.239 + FEED_ND * 168.240
_NAOH, _HCL = 39.997, 36.461  # g/mol
_PER_MOLE = 3  # mol of NaOH or HCl per mol of a trivalent rare earth exchanged

Settings = Mapping[str, Decimal]


def cascade(settings: Settings, beta: float) -> Cascade:
    """Return the cascade that these settings run, after the feed flow error."""
    feed = 1 + float(settings["feed_error"]) / 100
    return Cascade(
        extraction=int(settings["n"]),
        scrub=int(settings["m"]),
        solvent=float(settings["S"]) / feed,
        scrub_flow=float(settings["W"]) / feed,
        beta=beta,
    )


def run(settings: Settings, seed: str = "") -> Run:
    """Run the cascade; nothing in it is left to chance, so the seed changes nothing."""
    if problem := LAB.out_of_range(settings):
        return Run(problem=problem)
    wanted = cascade(settings, float(settings["beta"]))
    try:
        profile = solve(wanted)
        robust = solve(cascade(settings, ROBUST_BETA))
    except NoSteadyState as reason:
        return Run(problem=str(reason))
    return Run(
        outputs={
            "nd_purity": _percent(profile.nd_purity),
            "pr_purity": _percent(profile.pr_purity),
            "nd_recovery": _percent(profile.product[1] / FEED_ND),
            "pr_recovery": _percent(profile.raffinate[0] / FEED_PR),
            "nd_robust": _percent(robust.nd_purity),
            "pr_robust": _percent(robust.pr_purity),
            "stages": settings["n"] + settings["m"],
            "solvent": settings["S"],
            "naoh": _reagent(wanted.solvent, _NAOH),
            "hcl": _reagent(wanted.solvent, _HCL),
        },
        plots=(profile_plot(wanted, profile), diagram(wanted, profile)),
    )


def check(settings: Settings, seed: str = "") -> tuple[str, ...]:
    """Name the balances that do not close and the stages that are not at equilibrium."""
    if LAB.out_of_range(settings):
        return ()
    wanted = cascade(settings, float(settings["beta"]))
    try:
        profile = solve(wanted)
    except NoSteadyState:
        return ()
    return tuple(_broken(wanted, profile))


def _broken(wanted: Cascade, profile: Profile) -> list[str]:
    broken: list[str] = []
    for name, at, fed in (("Pr", 0, FEED_PR), ("Nd", 1, FEED_ND)):
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
    for at, fed in ((0, FEED_PR), (1, FEED_ND)):
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


def _reagent(solvent: float, molar_mass: float) -> Decimal:
    return Decimal(f"{_PER_MOLE * solvent * molar_mass / _OXIDE:.4f}")


LAB = Lab(
    id="sx-cascade",
    title="Split Pr from Nd",
    situation=SITUATION,
    equations=EQUATIONS,
    limits=LIMITS,
    controls=(
        Control(
            id="n", label="Extraction stages n", unit="", group="Cascade",
            minimum=Decimal(10), maximum=Decimal(60), step=Decimal(1), default=Decimal(30),
            help="Stages from the raffinate end up to and with the feed stage: they keep Nd out "
                 "of the raffinate.",
        ),
        Control(
            id="m", label="Scrub stages m", unit="", group="Cascade",
            minimum=Decimal(10), maximum=Decimal(60), step=Decimal(1), default=Decimal(30),
            help="Stages after the feed: they wash Pr out of the loaded organic.",
        ),
        Control(
            id="S", label="Organic flow S", unit="mol/mol", group="Flows",
            minimum=Decimal("2.8"), maximum=Decimal(6), step=Decimal("0.01"), default=Decimal(3),
            help="Rare earth the organic carries per mole fed. Reagents are paid by S.",
        ),
        Control(
            id="W", label="Scrub W", unit="mol/mol", group="Flows",
            minimum=Decimal("1.8"), maximum=Decimal("5.9"), step=Decimal("0.001"),
            default=Decimal("2.25"),
            help="Rare earth the scrub returns per mole fed. S − W is the Nd product: it decides "
                 "the split, and must lie between 0 and 1.",
        ),
        Control(
            id="beta", label="Separation factor β (Nd/Pr)", unit="", group="Chemistry",
            minimum=Decimal("1.3"), maximum=Decimal(2), step=Decimal("0.01"),
            default=Decimal("1.5"),
            help="A property of extractant and medium. In this model pH does not change it.",
        ),
        Control(
            id="feed_error", label="Feed flow error", unit="%", group="Disturbance",
            minimum=Decimal(-5), maximum=Decimal(5), step=Decimal("0.1"), default=Decimal(0),
            help="How much more feed arrives than the flows were set for.",
        ),
    ),
    outputs=(
        Output(id="nd_purity", label="Nd purity of the product", unit="%",
               help="mol of Nd per mol of rare earth"),
        Output(id="pr_purity", label="Pr purity of the raffinate", unit="%",
               help="mol of Pr per mol of rare earth"),
        Output(id="nd_recovery", label="Nd recovery", unit="%"),
        Output(id="pr_recovery", label="Pr recovery", unit="%"),
        Output(id="nd_robust", label="Nd purity at β 1.45", unit="%"),
        Output(id="pr_robust", label="Pr purity at β 1.45", unit="%"),
        Output(id="stages", label="Stages n + m", unit=""),
        Output(id="solvent", label="Organic flow S", unit="mol/mol"),
        Output(id="naoh", label="NaOH", unit="kg/kg", help="per kg of oxide fed"),
        Output(id="hcl", label="HCl (as 100 %)", unit="kg/kg", help="per kg of oxide fed"),
    ),
    run=run,
    check=check,
)  # fmt: skip
