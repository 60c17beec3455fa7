"""The usual slips in a charge: a wrong mass that is exactly what a known mistake gives."""

from collections.abc import Iterator

from assessments.labs.oxide_fluoride_cell.charge import CALCIUM, CALCIUM_FLUORIDE, METALS, Charge

RIGHT = 0.005  # of a mass: what counts as right
_SAME = 0.002  # of a mass: what rounding while reckoning may do

Slip = tuple[float, str]


def in_calcium(charge: Charge) -> Iterator[Slip]:
    """Yield each usual wrong mass of calcium, kg, with what went wrong."""
    more = 1 + charge.excess / 100
    yield charge.needed, "Your calcium has no excess in it."
    yield (
        charge.moles * CALCIUM * more,
        "Your calcium is one mole for each mole of fluoride; the fluoride holds three fluorine "
        "atoms, and calcium takes two.",
    )
    yield (
        charge.moles * CALCIUM * more * 2 / 3,
        "Your calcium has the ratio of three to two turned round.",
    )
    yield (
        charge.needed / (1 - charge.excess / 100),
        "Your excess is counted on all the calcium; it is counted on what the equation needs.",
    )
    yield (
        charge.needed + charge.fluoride * charge.excess / 100,
        "Your excess is counted on the fluoride; it is counted on the calcium of the equation.",
    )
    yield (
        charge.needed * more * charge.yield_ / 100,
        "Your calcium is for the metal that is parted; the whole fluoride takes calcium.",
    )


def in_metal(charge: Charge) -> Iterator[Slip]:
    """Yield each usual wrong mass of metal, kg, with what went wrong."""
    yield charge.full, "Your metal is all that the fluoride holds; the yield is not in it."
    yield charge.fluoride * charge.yield_ / 100, "Your metal is counted as if fluoride were metal."
    yield (
        charge.button * (1 + charge.excess / 100),
        "Your metal grows with the excess of calcium; the fluoride limits it.",
    )
    yield (
        charge.fluoride / CALCIUM_FLUORIDE * METALS[charge.metal] * charge.yield_ / 100,
        "Your metal is reckoned with the molar mass of CaF2 instead of that of the fluoride.",
    )


def in_slag(charge: Charge) -> Iterator[Slip]:
    """Yield each usual wrong mass of slag, kg, with what went wrong."""
    yield (
        charge.slag * (1 + charge.excess / 100),
        "Your slag counts the excess of calcium; only fluorine of the charge makes CaF2.",
    )
    yield charge.slag * 2 / 3, "Your slag is one mole of CaF2 for each mole of fluoride."
    yield charge.slag * 4 / 9, "Your slag has the ratio of three to two turned round."
    yield (
        charge.slag * charge.yield_ / 100,
        "Your slag is multiplied by the yield; metal that stays in the slag has reacted, too.",
    )


def told(figure: float, right: float, known: Iterator[Slip]) -> Iterator[str]:
    """Yield what went wrong, where a figure is outside its limit and is a known slip."""
    if figure > 0 and abs(figure - right) > RIGHT * right:
        for wrong, said in known:
            if abs(figure - wrong) <= _SAME * wrong:
                yield said
                return
