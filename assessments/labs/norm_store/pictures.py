"""The pictures of a store: activities and dose over the years, what wall and what air do."""

from dataclasses import replace

from assessments.labs.base import Plot, Series, Table, Target
from assessments.labs.norm_store.cases import DESK_LIMIT, THICKEST, WALK_LIMIT
from assessments.labs.norm_store.store import Store

_FLOWS = tuple(range(0, 2001, 50))
_MOST_WALK = 4 * WALK_LIMIT  # mSv; the curve of the air climbs out of the picture

Points = tuple[tuple[float, float], ...]


def chain_plot(built: Store) -> Plot:
    """Return the activities of the two radium isotopes and of Th-228 over the storage."""
    moments = built.case.moments
    first, last = moments[0], moments[-1]
    low = min(moments, key=lambda moment: moment.th228)
    return Plot(
        title=(
            f"Thorium-228 goes from {first.th228:.0f} to {last.th228:.0f} MBq, "
            f"radium-228 from {first.ra228:.0f} to {last.ra228:.0f} MBq"
        ),
        description=(
            f"Activities in the store over {built.case.years} years. Thorium-228, which stands "
            f"for thoron, lead-212 and thallium-208, has its least value of {low.th228:.1f} MBq "
            f"at {low.years:g} years. Radium-228 stands for actinium-228. Radium-226 is "
            f"{first.ra226:.2f} MBq at the start and {last.ra226:.2f} MBq at the end."
        ),
        x_label="Years of storage",
        y_label="Activity, MBq",
        series=(
            Series(label="Ra-228", kind="line",
                   points=tuple((moment.years, moment.ra228) for moment in moments)),
            Series(label="Th-228", kind="dashed",
                   points=tuple((moment.years, moment.th228) for moment in moments)),
            Series(label="Ra-226", kind="line",
                   points=tuple((moment.years, moment.ra226) for moment in moments)),
        ),
        table=Table(
            head=("Year", "Ra-228, MBq", "Th-228, MBq", "Ra-226, MBq", "Bare in 1 m, µGy/h"),
            rows=tuple(
                (f"{moment.years:g}", f"{moment.ra228:.2f}", f"{moment.th228:.2f}",
                 f"{moment.ra226:.3f}", f"{moment.rate:.2f}")
                for moment in moments[::2]
            ),
        ),
        x_range=(0.0, float(built.case.years)),
    )  # fmt: skip


def dose_plot(built: Store, year: float) -> Plot:
    """Return what a year costs at the desk and on the inspection path, over the storage."""
    moments, worst = built.case.moments, built.worst_desk
    desk = tuple((moment.years, built.desk(moment)) for moment in moments)
    walks = tuple(built.walk(moment) for moment in moments)
    walk = tuple((moment.years, one.total) for moment, one in zip(moments, walks, strict=True))
    hardest, _ = built.worst_walk
    return Plot(
        title=(
            f"The desk is worst at {worst.years:g} years with {built.desk(worst):.3f} mSv, "
            f"the inspector at {hardest.years:g} years"
        ),
        description=(
            f"Dose of a year in mSv over {built.case.years} years of storage. At the desk it is "
            f"{desk[0][1]:.3f} at the start, {built.desk(worst):.3f} at {worst.years:g} years and "
            f"{desk[-1][1]:.3f} at the end; {DESK_LIMIT:g} is the constraint. The inspector has "
            f"{walk[0][1]:.3f} at the start, {max(value for _, value in walk):.3f} in the worst "
            f"year and {walk[-1][1]:.3f} at the end; {WALK_LIMIT:g} is the constraint."
        ),
        x_label="Years of storage",
        y_label="Dose of a year, mSv",
        series=(
            Series(label="desk", kind="line", points=desk),
            Series(label="inspector", kind="line", points=walk),
            _allowed(DESK_LIMIT, built.case.years),
            _allowed(WALK_LIMIT, built.case.years),
            *_year(desk, year),
        ),
        table=Table(
            head=("Year", "Desk, mSv", "Inspector, mSv", "of it gamma", "of it thoron's products"),
            rows=tuple(
                (f"{moment.years:g}", f"{built.desk(moment):.4f}", f"{one.total:.4f}",
                 f"{one.gamma:.4f}", f"{one.thoron:.4f}")
                for moment, one in zip(moments[::2], walks[::2], strict=True)
            ),
        ),
        x_range=(0.0, float(built.case.years)),
    )  # fmt: skip


def _allowed(limit: float, years: int) -> Series:
    """Return a constraint as a line, so that its label keeps clear of those of the curves."""
    points = ((0.0, limit), (float(years), limit))
    return Series(label=f"{limit:g} allowed", kind="dashed", points=points)


def _year(desk: Points, year: float) -> tuple[Series, ...]:
    """Return the point of the chosen year, none where the store is empty."""
    chosen = tuple(point for point in desk if point[0] == year)
    return (Series(label="", kind="points", points=chosen),) if chosen else ()


def wall_plot(built: Store) -> Plot:
    """Return the desk's worst year against the wall, broad and narrow, the desk staying put."""
    worst = built.worst_desk
    bare = replace(built, wall=0, beyond=built.distance - built.half_width)
    walls = [
        replace(bare, wall=wall, beyond=bare.beyond - wall / 100) for wall in range(THICKEST + 1)
    ]
    broad = tuple((one.wall, one.desk(worst)) for one in walls)
    narrow = tuple((one.wall, one.desk_narrow(worst)) for one in walls)
    needed = next((wall for wall, dose in broad if dose <= DESK_LIMIT), None)
    words = f"{needed:g} cm" if needed is not None else f"more than {THICKEST} cm"
    return Plot(
        title=f"A broad beam needs {words} of concrete where the desk stands",
        description=(
            f"Dose at the desk in the worst year against the wall, the desk staying "
            f"{built.distance:.2f} m from the drums: from {broad[0][1]:.3g} mSv without a wall to "
            f"{broad[-1][1]:.3g} mSv behind {THICKEST} cm. Yours of {built.wall:g} cm gives "
            f"{built.desk(worst):.3f} mSv; without build-up it would seem to give "
            f"{built.desk_narrow(worst):.3f} mSv."
        ),
        x_label="Concrete, cm",
        y_label="Desk, worst year, mSv",
        series=(
            Series(label="broad beam", kind="line", points=broad),
            Series(label="narrow beam", kind="dashed", points=narrow),
            Series(label="", kind="points", points=((built.wall, built.desk(worst)),)),
        ),
        targets=(Target(label=f"{DESK_LIMIT:g} mSv", value=DESK_LIMIT),),
        table=Table(
            head=("Concrete, cm", "Broad beam, mSv", "Narrow beam, mSv"),
            rows=tuple(
                (f"{wall:g}", f"{dose:.4g}", f"{less:.4g}")
                for (wall, dose), (_, less) in zip(broad[::5], narrow[::5], strict=True)
            ),
        ),
        log_y=True,
        x_range=(0.0, float(THICKEST)),
    )


def air_plot(built: Store) -> Plot:
    """Return what the air flow does to the inspector's dose in the year that is worst now."""
    moment, _ = built.worst_walk
    walks = [(float(flow), replace(built, flow=flow).walk(moment)) for flow in _FLOWS]
    total = tuple((flow, walk.total) for flow, walk in walks if walk.total <= _MOST_WALK)
    gamma = tuple((flow, walk.gamma) for flow, walk in walks if walk.gamma <= _MOST_WALK)
    here = built.walk(moment)
    point = ((built.flow, here.total),) if here.total <= _MOST_WALK else ()
    lines = (
        Series(label="total", kind="line", points=total),
        Series(label="gamma", kind="dashed", points=gamma),
        Series(label="", kind="points", points=point),
    )
    return Plot(
        title=(
            f"Air of {built.flow:g} m³/h leaves the inspector {here.thoron:.3g} mSv of thoron's "
            f"products beside {here.gamma:.3g} mSv of gamma"
        ),
        description=(
            f"The inspector's dose at {moment.years:g} years against the air flow. Without air it "
            f"would be {walks[0][1].total:.3g} mSv, with {_FLOWS[-1]} m³/h "
            f"{walks[-1][1].total:.3g} mSv, of which gamma is {here.gamma:.3g} mSv whatever the "
            f"air. The fan of this site moves {built.case.fan} m³/h. Doses above "
            f"{_MOST_WALK:g} mSv are not drawn."
        ),
        x_label="Air flow, m³/h",
        y_label="Inspector, mSv",
        series=tuple(one for one in lines if one.points),
        targets=(
            Target(label=f"{WALK_LIMIT:g} mSv", value=WALK_LIMIT),
            Target(label="fan", value=float(built.case.fan), axis="x"),
        ),
        table=Table(
            head=("m³/h", "Total, mSv", "Gamma, mSv", "Thoron's products", "Radon's products"),
            rows=tuple(
                (f"{flow:g}", f"{walk.total:.4g}", f"{walk.gamma:.4g}", f"{walk.thoron:.4g}",
                 f"{walk.radon:.4g}")
                for flow, walk in walks[::4]
            ),
        ),
        x_range=(0.0, float(_FLOWS[-1])),
        y_range=(0.0, _MOST_WALK),
    )  # fmt: skip
