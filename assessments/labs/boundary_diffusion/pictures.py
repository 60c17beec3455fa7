"""The pictures of plate and loop: two profiles, the use of time, masses, oxygen."""

from dataclasses import replace

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.boundary_diffusion.cases import Case
from assessments.labs.boundary_diffusion.diffusion import ELEMENTS, Treated
from assessments.labs.boundary_diffusion.loop import FRESH, Returned

_HOURS = (1, 1.5, *range(2, 25))
_MOST_CONTENT = 4.0  # wt%; what is more leaves the picture
_FLOOR, _CEILING = 900.0, 2400.0  # kA/m
_MOST_OXYGEN = 6000.0  # ppm


def content_plot(plate: Treated) -> Plot:
    """Return the content over depth, with the pick-up as a line."""
    cycle, thick = plate.cycle, plate.magnet.thickness
    face, middle, far = plate.profile[0][1], plate.middle, plate.profile[-1][1]
    most = max(0.5, min(face * 1.1, _MOST_CONTENT))
    inside = tuple(point for point in plate.profile if point[1] <= most)
    return Plot(
        title=(
            f"{middle:.3f} wt% of {ELEMENTS[cycle.element]} in the middle, {face:.3f} at the "
            f"face, {cycle.pickup:.3f} on average"
        ),
        description=(
            f"Content over depth in a plate of {thick:g} mm after {cycle.hours:g} h at "
            f"{cycle.celsius:g} °C. The coated face holds {face:.3f} wt%, the middle {middle:.3f} "
            f"and the other face {far:.3f}. The root of Dt is {plate.spread**0.5:.2f} mm. Added "
            f"up, the profile holds {plate.mean:.3f} wt%, which is the pick-up."
        ),
        x_label="Depth, mm",
        y_label="Content, wt%",
        series=(Series(label="", kind="line", points=inside),),
        targets=(Target(label="mean", value=cycle.pickup),),
        table=Table(
            head=("Depth, mm", "Content, wt%", "HcJ, kA/m"),
            rows=tuple(
                (f"{depth:.2f}", f"{content:.4f}", f"{plate.coercivity(content):.0f}")
                for depth, content in plate.profile[::4]
            ),
        ),
        x_range=(0.0, thick),
        y_range=(0.0, most),
    )  # fmt: skip


def coercivity_plot(plate: Treated, case: Case) -> Plot:
    """Return the coercivity over depth, with what is asked of the weakest place."""
    points = tuple((depth, plate.coercivity(content)) for depth, content in plate.profile)
    even, base = plate.coercivity(plate.cycle.pickup), float(plate.magnet.coercivity)
    return Plot(
        title=(
            f"{plate.weakest:.0f} kA/m at the weakest place, {plate.surface:.0f} at the coated "
            f"face; {case.card.weakest} are asked"
        ),
        description=(
            f"Coercivity over depth. Untreated (dashed) it is {base:.0f} kA/m. The weakest place "
            f"has {plate.weakest:.0f}, and the coated face {plate.gap:.0f} more; at most "
            f"{case.card.gap} more are allowed. The mean content would give {even:.0f} kA/m "
            "everywhere, and no magnet reverses at its mean."
        ),
        x_label="Depth, mm",
        y_label="HcJ, kA/m",
        series=(
            Series(label="", kind="line", points=points),
            Series(
                label="", kind="dashed", points=((0.0, base), (plate.magnet.thickness, base))
            ),
        ),
        targets=(Target(label=f"{case.card.weakest}", value=case.card.weakest),),
        table=Table(
            head=("Depth, mm", "HcJ, kA/m"),
            rows=tuple((f"{depth:.2f}", f"{value:.0f}") for depth, value in points[::4]),
        ),
        x_range=(0.0, plate.magnet.thickness),
        y_range=(_FLOOR, _CEILING),
    )  # fmt: skip


def time_plot(plate: Treated, case: Case) -> Plot:
    """Return the coercivity of the weakest place against time, and where the source ends it."""
    swept = [replace(plate, cycle=replace(plate.cycle, hours=hours)) for hours in _HOURS]
    even = plate.coercivity(plate.cycle.pickup)
    return Plot(
        title=(
            f"{plate.weakest:.0f} kA/m after {plate.cycle.hours:g} h; this dose ends at {even:.0f}"
        ),
        description=(
            f"Coercivity of the weakest place against time, with your dose and temperature. It is "
            f"{swept[0].weakest:.0f} kA/m after 1 h and {swept[-1].weakest:.0f} after 24 h. Spread "
            f"evenly, {plate.cycle.pickup:.3f} wt% give {even:.0f} kA/m (dashed); no time gives "
            f"more. The slot of the furnace is {case.card.slot:g} h."
        ),
        x_label="Time, h",
        y_label="HcJ of the weakest place, kA/m",
        series=(
            Series(
                label="", kind="line",
                points=tuple((float(one.cycle.hours), one.weakest) for one in swept),
            ),
            Series(label="", kind="dashed", points=((1.0, even), (24.0, even))),
            Series(label="", kind="points", points=((plate.cycle.hours, plate.weakest),)),
        ),
        targets=(
            Target(label=f"{case.card.weakest}", value=case.card.weakest),
            Target(label="slot", value=case.card.slot, axis="x"),
        ),
        table=Table(
            head=("Time, h", "Weakest, kA/m", "Face, kA/m"),
            rows=tuple(
                (f"{one.cycle.hours:g}", f"{one.weakest:.0f}", f"{one.surface:.0f}")
                for one in swept[::3]
            ),
        ),
        x_range=(0.0, 24.0),
        y_range=(_FLOOR, _CEILING),
    )  # fmt: skip


def mass_plot(loop: Returned, case: Case) -> Plot:
    """Return the mass after each step, from discarded products to finished magnets."""
    steps = masses(loop)
    told = ", ".join(f"{name} {mass:.1f}" for name, mass in steps)
    return Plot(
        title=f"{loop.finished:.1f} kg finished of 100 kg; {case.demand.finished:g} are asked",
        description=(
            f"Mass after each step in kg: {told}. Yields in a row multiply. Returned swarf and "
            "hydride are in the blocks."
        ),
        x_label="Step, 1 discarded to 7 finished",
        y_label="Mass, kg",
        series=(
            Series(
                label="", kind="bars",
                points=tuple((at + 1.0, mass) for at, (_, mass) in enumerate(steps)),
            ),
        ),
        targets=(Target(label=f"{case.demand.finished:g}", value=case.demand.finished),),
        table=Table(
            head=("After", "kg"), rows=tuple((name, f"{mass:.2f}") for name, mass in steps)
        ),
        x_range=(0.4, 7.6),
        y_range=(0.0, 110.0),
    )  # fmt: skip


def masses(loop: Returned) -> tuple[tuple[str, float], ...]:
    """Return what there is after each step, kg."""
    collected = FRESH * loop.scrap.collected
    out = collected * loop.scrap.taken
    return (
        ("discarded", FRESH),
        ("collected", collected),
        ("taken out", out),
        ("powder", out * loop.extracted),
        ("sieved", loop.powder),
        ("blocks", loop.blocks),
        ("finished", loop.finished),
    )


def oxygen_plot(loop: Returned, case: Case) -> Plot:
    """Return the oxygen after each step of the loop."""
    steps = oxygens(loop)
    told = ", ".join(f"{name} {ppm:.0f}" for name, ppm in steps)
    drawn = [min(ppm, _MOST_OXYGEN) for _, ppm in steps]
    return Plot(
        title=f"{loop.oxygen:.0f} ppm of oxygen in the magnets; {case.demand.oxygen} is the most",
        description=(
            f"Oxygen after each step in ppm: {told}. Each step adds; hydride takes none out. "
            f"{loop.metal:.2f} wt% of rare earth is left as metal, and {case.demand.aim:g} is the "
            "aim."
        ),
        x_label="Step, 1 scrap to 5 with hydride",
        y_label="Oxygen, ppm",
        series=(
            Series(
                label="", kind="bars",
                points=tuple((at + 1.0, ppm) for at, ppm in enumerate(drawn)),
            ),
        ),
        targets=(Target(label=f"{case.demand.oxygen}", value=case.demand.oxygen),),
        table=Table(
            head=("After", "Oxygen, ppm"),
            rows=tuple((name, f"{ppm:.1f}") for name, ppm in steps),
        ),
        x_range=(0.4, 5.6),
        y_range=(0.0, _MOST_OXYGEN),
    )  # fmt: skip


def oxygens(loop: Returned) -> tuple[tuple[str, float], ...]:
    """Return the oxygen after each step, ppm; the last is that of the magnets."""
    start, share = float(loop.scrap.oxygen), loop.back * (1 + loop.added)
    tumbled = start + loop.scrap.hourly * loop.route.tumble
    mixed = (1 - share) * loop.powder_oxygen + share * (loop.oxygen + loop.scrap.stale)
    return (
        ("scrap", start),
        ("tumbled", tumbled),
        ("milled", loop.powder_oxygen),
        ("with swarf", mixed),
        ("with hydride", (mixed + 1e4 * loop.added * loop.scrap.taint) / (1 + loop.added)),
    )
