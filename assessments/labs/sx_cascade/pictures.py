"""The two pictures of a cascade: the impurity in every stage, and the operating-line diagram."""

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.sx_cascade.model import Cascade, Profile

_FLOOR = 1e-9  # mol%; below this a picture would show only the model's arithmetic


def profile_plot(cascade: Cascade, profile: Profile) -> Plot:
    """Return the share of Pr and of Nd in the aqueous phase of each stage, on a log axis."""
    stages = range(1, len(profile.aqueous) + 1)
    pr = tuple((float(j), max(100 * profile.aqueous[j - 1][0], _FLOOR)) for j in stages)
    nd = tuple((float(j), max(100 * profile.aqueous[j - 1][1], _FLOOR)) for j in stages)
    rows = tuple(
        (str(j), f"{100 * x[0]:.3g}", f"{100 * x[1]:.3g}", f"{100 * y[0]:.3g}", f"{100 * y[1]:.3g}")
        for j, x, y in zip(stages, profile.aqueous, profile.organic, strict=True)
    )
    return Plot(
        title=f"Nd falls to {nd[0][1]:.2g} mol% at the raffinate end, Pr to {pr[-1][1]:.2g} mol%",
        description=(
            f"Aqueous phase of stages 1 to {len(stages)}. From stage 1 to the feed stage "
            f"{cascade.extraction} Nd rises from {nd[0][1]:.3g} to "
            f"{nd[cascade.extraction - 1][1]:.3g} mol%; Pr falls to {pr[-1][1]:.3g} mol% "
            "in the last stage."
        ),
        x_label="Stage",
        y_label="Share in aqueous phase, mol%",
        series=(
            Series(label="Pr", kind="line", points=pr),
            Series(label="Nd", kind="dashed", points=nd),
        ),
        targets=(Target(label="feed", value=float(cascade.extraction), axis="x"),),
        table=Table(
            head=("Stage", "Pr aqueous, mol%", "Nd aqueous, mol%", "Pr organic, mol%",
                  "Nd organic, mol%"),
            rows=rows,
        ),
        log_y=True,
    )  # fmt: skip


def diagram(cascade: Cascade, profile: Profile) -> Plot:
    """Return the McCabe-Thiele diagram of the exchange: share of Nd in organic and aqueous."""
    beta = cascade.beta
    grid = [i / 40 for i in range(41)]
    curve = tuple((x, beta * x / (1 + (beta - 1) * x)) for x in grid)
    extraction, scrub = _operating_lines(cascade, profile)
    stages = tuple((x[1], y[1]) for x, y in zip(profile.aqueous, profile.organic, strict=True))
    rows = tuple((str(j), f"{x:.5f}", f"{y:.5f}") for j, (x, y) in enumerate(stages, 1))
    return Plot(
        title=f"{len(stages)} stages step between the equilibrium and the operating lines",
        description=(
            f"Share of Nd in the organic against its share in the aqueous phase. At beta {beta:g} "
            f"the {cascade.extraction} extraction stages and {cascade.scrub} scrub stages lead "
            f"from {stages[0][0]:.4f} to {stages[-1][1]:.4f}."
        ),
        x_label="Nd in aqueous phase, share of RE",
        y_label="Nd in organic phase, share of RE",
        series=(
            Series(label="equilibrium", kind="line", points=curve),
            Series(label="extraction", kind="dashed", points=extraction),
            Series(label="scrub", kind="dashed", points=scrub),
            Series(label="", kind="steps", points=stages),
        ),
        table=Table(head=("Stage", "Nd aqueous, share", "Nd organic, share"), rows=rows),
        x_range=(0.0, 1.0),
        y_range=(0.0, 1.0),
    )


def _operating_lines(
    cascade: Cascade, profile: Profile
) -> tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]]:
    """Return both operating lines, drawn from their product to where they meet."""
    solvent, scrub = cascade.solvent, cascade.scrub_flow
    out, product = profile.raffinate[1], profile.product[1]
    meet = min(max(product + out, 0.0), 1.0)  # the lines cross at the share of Nd in the feed
    start, end = profile.aqueous[0][1], profile.product[1] / sum(profile.product)

    def extraction(x: float) -> tuple[float, float]:
        return x, ((scrub + 1) * x - out) / solvent

    def scrubbing(x: float) -> tuple[float, float]:
        return x, (scrub * x + product) / solvent

    return (extraction(start), extraction(meet)), (scrubbing(meet), scrubbing(end))
