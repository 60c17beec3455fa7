"""The pictures of an alloy: its phases, coercivity against heat, the exchange with remanence."""

from dataclasses import replace
from typing import Any

from assessments.labs.alloy_designer.cases import Case, need
from assessments.labs.alloy_designer.magnet import NEEDED, ROOM, Magnet, beta
from assessments.labs.base import Plot, Series, Table, Target

_SMALL = ("rich", "oxide", "boride", "soft", "iron")
_NAMES = {
    "main": "2:14:1", "rich": "rare-earth-rich", "oxide": "oxide", "boride": "R1.1Fe4B4",
    "soft": "2:17", "iron": "α-iron",
}  # fmt: skip
_HEATS = tuple(range(20, 221, 10))
_DYS = tuple(step / 2 for step in range(17))  # wt%
_GRAINS = tuple(step / 2 for step in range(20, 4, -1))  # um
_RARES = tuple(27 + step / 4 for step in range(29))  # wt%
_BORONS = tuple(step / 100 for step in range(88, 111))  # wt%
_MOST_SHARE, _MOST_HCJ = 10.0, 3000.0  # vol%, kA/m; what is more leaves the picture
_LEAST_BR, _MOST_BR = 1.0, 1.5  # T

Points = tuple[tuple[float, float], ...]


def _moved(made: Magnet, **changed: float) -> Magnet:
    alloy: dict[str, Any] = changed
    return replace(made, alloy=replace(made.alloy, **alloy))


def _inside(points: Points) -> Points:
    return tuple((x, y) for x, y in points if x <= _MOST_HCJ and _LEAST_BR <= y <= _MOST_BR)


def _warmed(made: Magnet) -> Points:
    """Return the two ends of the straight line, and where it meets zero between them."""
    ends = (float(_HEATS[0]), min(ROOM - 1 / beta(made.hcj), _HEATS[-1]), float(_HEATS[-1]))
    return tuple((at, made.hcj_at(at)) for at in ends)


def _drawn(*lines: Series) -> tuple[Series, ...]:
    return tuple(line for line in lines if line.points)


def phase_plot(made: Magnet) -> Plot:
    """Return the phases beside the hard one; the table has all, with masses."""
    shares = {name: 100 * share for name, share in made.balance.volumes.items()}
    grams = made.balance.grams
    told = ", ".join(f"{_NAMES[name]} {shares[name]:.2f}" for name in _NAMES)
    return Plot(
        title=(
            f"{shares['main']:.1f} vol% are hard phase; {made.balance.short} limits how much it is"
        ),
        description=(
            f"Volume shares in per cent: {told}. Only the small ones are drawn; bars end at "
            f"{_MOST_SHARE:g}. About {100 * NEEDED:g} vol% of R-rich phase part all grains."
        ),
        x_label="1 R-rich, 2 oxide, 3 boride, 4 2:17, 5 α-iron",
        y_label="vol%",
        series=(
            Series(
                label="", kind="bars",
                points=tuple(
                    (at + 1.0, min(shares[name], _MOST_SHARE)) for at, name in enumerate(_SMALL)
                ),
            ),
        ),
        table=Table(
            head=("Phase", "vol%", "wt%"),
            rows=tuple(
                (_NAMES[name], f"{shares[name]:.2f}", f"{grams[name]:.2f}") for name in _NAMES
            ),
        ),
        x_range=(0.4, 5.6),
    )  # fmt: skip


def hot_plot(made: Magnet, case: Case) -> Plot:
    """Return the coercivity against temperature, with and without heavy rare earth."""
    plain = _moved(made, dy=0.0, tb=0.0)
    there = made.hcj_at(case.celsius)
    heavy = made.alloy.dy + made.alloy.tb
    return Plot(
        title=(
            f"{made.hcj:.0f} kA/m at 20 °C are {there:.0f} kA/m at {case.celsius} °C; {case.hcj} "
            "is the least"
        ),
        description=(
            f"HcJ against temperature, a straight line that ends at zero. At {case.celsius} °C it "
            f"is {there:.0f} kA/m of {case.hcj} asked for. The dashed line is the same magnet with "
            f"Nd and Pr in place of its {heavy:.2f} wt% of Dy and Tb: "
            f"{plain.hcj_at(case.celsius):.0f} kA/m there. A line is data inside the range of its "
            "class only."
        ),
        x_label="Temperature, °C",
        y_label="HcJ, kA/m",
        series=_drawn(
            Series(label="yours", kind="line", points=_warmed(made)),
            Series(label="no Dy, Tb", kind="dashed", points=_warmed(plain) if heavy else ()),
            Series(label="", kind="points", points=((float(case.celsius), there),)),
        ),
        targets=(
            Target(label=f"least {case.hcj}", value=float(case.hcj)),
            Target(label="use", value=float(case.celsius), axis="x"),
        ),
        table=Table(
            head=("°C", "HcJ, kA/m", "Without Dy, Tb, kA/m"),
            rows=tuple(
                (f"{at}", f"{made.hcj_at(at):.0f}", f"{plain.hcj_at(at):.0f}") for at in _HEATS
            ),
        ),
        x_range=(20.0, 220.0),
    )


def map_plot(made: Magnet, case: Case) -> Plot:
    """Return remanence against coercivity as dysprosium or grain size change."""
    asked = need(case)
    by_dy = [_moved(made, dy=dy) for dy in _DYS]
    by_grain = [replace(made, grain=grain) for grain in _GRAINS]
    exchange = tuple((one.hcj, one.br) for one in by_dy)
    grains = tuple((one.hcj, one.br) for one in by_grain)
    return Plot(
        title=(
            f"{made.br:.3f} T with {made.hcj:.0f} kA/m; wanted are {case.br:.3f} T and "
            f"{asked:.0f} kA/m"
        ),
        description=(
            f"Remanence against HcJ at 20 °C. Along the line dysprosium goes from 0 to 8 wt%: from "
            f"{exchange[0][1]:.3f} T and {exchange[0][0]:.0f} kA/m to {exchange[-1][1]:.3f} T and "
            f"{exchange[-1][0]:.0f} kA/m. Along the dashed line the grain goes from 10 to 2.5 µm, "
            f"from {grains[0][0]:.0f} to {grains[-1][0]:.0f} kA/m at the same remanence. The "
            f"{asked:.0f} kA/m are what heat and class ask for. Less than {_LEAST_BR:g} T is not "
            "drawn."
        ),
        x_label="HcJ at 20 °C, kA/m",
        y_label="Remanence, T",
        series=_drawn(
            Series(label="Dy", kind="line", points=_inside(exchange)),
            Series(label="grain", kind="dashed", points=_inside(grains)),
            Series(label="", kind="points", points=_inside(((made.hcj, made.br),))),
        ),
        targets=(
            Target(label=f"least {case.br:.3f}", value=case.br),
            Target(label="least", value=asked, axis="x"),
        ),
        table=Table(
            head=("Dy, wt%", "HcJ, kA/m", "Br, T"),
            rows=tuple(
                (f"{dy:g}", f"{hcj:.0f}", f"{br:.3f}")
                for dy, (hcj, br) in zip(_DYS, exchange, strict=True)
            ),
        ),
        x_range=(0.0, _MOST_HCJ),
        y_range=(_LEAST_BR, _MOST_BR),
    )


def _window(made: Magnet, name: str, label: str, values: tuple[float, ...]) -> Plot:
    swept = [_moved(made, **{name: value}) for value in values]
    points = tuple((value, one.hcj) for value, one in zip(values, swept, strict=True))
    best = max(points, key=lambda point: point[1])
    here = float(getattr(made.alloy, name))
    clean = [
        value for value, one in zip(values, swept, strict=True)
        if one.balance.moles["m"] + one.balance.moles["f"] <= 0
    ]  # fmt: skip
    least = f"{clean[0]:g} wt%" if clean else "no value here"
    return Plot(
        title=f"{label}: {here:g} wt% give {made.hcj:.0f} kA/m; no soft phase from {least}",
        description=(
            f"HcJ at 20 °C against {label.lower()} from {values[0]:g} to {values[-1]:g} wt%, all "
            f"else as you have it. The highest is {best[1]:.0f} kA/m at {best[0]:g} wt%. The first "
            f"point without 2:17 and α-iron: {least}. The table has the phases."
        ),
        x_label=f"{label}, wt%",
        y_label="HcJ at 20 °C, kA/m",
        series=(
            Series(label="", kind="line", points=points),
            Series(label="", kind="points", points=((here, made.hcj),)),
        ),
        table=Table(
            head=("wt%", "HcJ, kA/m", "Br, T", "R-rich, vol%", "2:17 and α-Fe, vol%", "Short is"),
            rows=tuple(
                (f"{value:g}", f"{one.hcj:.0f}", f"{one.br:.3f}", f"{100 * shares['rich']:.2f}",
                 f"{100 * (shares['soft'] + shares['iron']):.2f}", one.balance.short)
                for value, one in zip(values[::2], swept[::2], strict=True)
                for shares in (one.balance.volumes,)
            ),
        ),
        x_range=(values[0], values[-1]),
    )  # fmt: skip


def rare_plot(made: Magnet) -> Plot:
    """Return the coercivity against all rare earth, Dy, Tb and Ce as they are."""
    return _window(made, "re", "Rare earth", _RARES)


def boron_plot(made: Magnet) -> Plot:
    """Return the coercivity against boron: the boron window."""
    return _window(made, "b", "Boron", _BORONS)
