"""Plate and loop reckoned again in another way: waves and cells of a plate, passes of a loop.

Numbers and laws are typed again from the brief of the lab and not taken from its model.
"""

from math import cos, exp, pi

ND, O, H = 144.242, 15.999, 1.008  # noqa: E741 - an element


def coefficient(celsius: float) -> float:
    """Return D, m2/s, by the line through the two published values, with no constants between."""
    low, high = 1 / 1073.15, 1 / 1173.15
    part = (1 / (celsius + 273.15) - low) / (high - low)
    return float(9.8e-12 * (2.4e-11 / 9.8e-12) ** part)


def waves(
    depth: float, thick: float, mean: float, celsius: float, hours: float, *, both: bool
) -> float:
    """Return the content at a depth by the cosine series of a plate with closed faces; mm, wt%."""
    spread = coefficient(celsius) * 1e6 * hours * 3600
    total = 1.0
    for order in range(1, 400):
        if both and order % 2:
            continue  # both faces alike: odd waves cancel
        wave = order * pi / thick
        total += 2 * exp(-(wave**2) * spread) * cos(wave * depth)
    return mean * total


def cells(
    thick: float, mean: float, celsius: float, hours: float, *, both: bool, count: int = 400
) -> list[float]:
    """Return the contents of so many cells by Crank-Nicolson; all metal starts in the outer ones.

    A few implicit steps come first, since Crank-Nicolson rings behind a jump.
    """
    wide = thick / count
    content = [0.0] * count
    content[0] = mean * count / (2 if both else 1)
    if both:
        content[-1] = content[0]
    steps = 600
    each = coefficient(celsius) * 1e6 * hours * 3600 / steps / wide**2
    for step in range(steps):
        content = _stepped(content, each, 1.0 if step < 8 else 0.5)
    return content


def _stepped(content: list[float], each: float, implicit: float) -> list[float]:
    """Return the cells one step later; closed ends, solved by elimination."""
    last = len(content) - 1
    explicit = (1 - implicit) * each
    right = [
        one
        + explicit * ((content[at - 1] - one) if at else 0)
        + explicit * ((content[at + 1] - one) if at < last else 0)
        for at, one in enumerate(content)
    ]
    side = -implicit * each
    above, solved = [0.0] * (last + 1), [0.0] * (last + 1)
    for at in range(last + 1):
        middle = 1 - side * ((at > 0) + (at < last))
        pivot = middle - (side * above[at - 1] if at else 0)
        above[at] = side / pivot
        solved[at] = (right[at] - (side * solved[at - 1] if at else 0)) / pivot
    for at in range(last - 1, -1, -1):
        solved[at] -= above[at] * solved[at + 1]
    return solved


def passes(powder: dict[str, float], swarf: float, stale: float, hydride: float, taint: float,
           count: int = 200) -> dict[str, float]:  # fmt: skip
    """Return kg of blocks and what is in them, kg, after so many passes of the loop.

    `powder`: kg of `mass`, `rare` earth, `oxygen`, `nickel` of each pass. `swarf` is the share of
    the blocks that returns; it takes up `stale` kg of oxygen for each kg, whose own mass is left
    out as in the brief. `hydride` kg on each kg of powder, with `taint` of oxygen.
    """
    blocks = dict.fromkeys(powder, 0.0)
    for _ in range(count):
        mixed = {name: powder[name] + swarf * blocks[name] for name in powder}
        mixed["oxygen"] += swarf * blocks["mass"] * stale
        added = hydride * mixed["mass"]
        mixed["rare"] += added * ND / (ND + 2.7 * H)
        mixed["oxygen"] += added * taint
        mixed["mass"] += added
        blocks = mixed
    return blocks


def metallic(blocks: dict[str, float]) -> float:
    """Return metallic rare earth, wt%: moles of Nd less two for each three of oxygen."""
    moles = blocks["rare"] / ND - blocks["oxygen"] / O * 2 / 3
    return 100 * moles * ND / blocks["mass"]
