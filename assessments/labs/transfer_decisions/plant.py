"""The gates of the plant that a case draws: equipment, process gap, permits, validation."""

from random import Random

from assessments.labs.transfer_decisions.gates import Gate, Option, option
from assessments.labs.transfer_decisions.papers import Project

# What it is; two figures with unit and step: the list names it when it reaches both. Invented.
_KIT = (
    ("a cold isostatic press", ("pressure", "MPa", (80, 100, 120, 150), 10),
     ("chamber", "mm", (180, 200, 250, 300), 20)),
    ("a vacuum furnace", ("temperature", "°C", (1200, 1300, 1400, 1500), 50),
     ("hot zone", "L", (120, 150, 200, 250), 10)),
    ("a jet mill", ("gas pressure", "kPa", (600, 650, 700, 800), 50),
     ("throughput", "kg/h", (40, 50, 60, 80), 5)),
)  # fmt: skip
_PAPERS = (  # the supplier's classification, and why it does not count
    ("signed, for this model, on this year's list", ""),
    ("signed, for this model, on this year's list", ""),
    ("signed, for the next smaller model, on this year's list", "It is for another model."),
    ("signed, for this model, on last year's list", "It rests on last year's list."),
    ("for this model, on this year's list, without a name under it", "Nobody signed it."),
)


def equipment(chance: Random) -> Gate:
    """Return the gate of the order: whether the list names the machine, and who says so."""
    name, first, second = chance.choice(_KIT)
    caught = chance.random() < 0.5
    over = (True, True) if caught else chance.choice(((True, False), (False, True), (False, False)))
    limits, sizes = [], []
    for (what, unit, values, step), reached in zip((first, second), over, strict=True):
        limit = chance.choice(values)
        size = limit + step * (chance.choice((0, 0, 1, 2)) if reached else -chance.choice((1, 2)))
        limits.append(f"{what} of {limit} {unit} or more")
        sizes.append(f"{what} {size} {unit}")
    paper, fault = chance.choice(_PAPERS)
    return Gate(
        facts=(
            f"To be ordered: {name}, {sizes[0]}, {sizes[1]}. The list of the supplier's state "
            f"names such a machine when it reaches both: {limits[0]}, {limits[1]}. "
            f"The supplier's classification: {paper}."
        ),
        options=(
            option(2, "A ruling of the authority, then the order", (10, 2, -3, -2)),
            option(2, "The supplier's classification, filed, then the order", (8, 1, -1, 0), fault),
            option(
                2, "The order now, with a note that no entry fits the data sheet", (6, 1, 1, 0),
                "The machine reaches both figures, and “or more” includes the figure itself."
                if caught else "",
            ),
        ),
    )  # fmt: skip


def gap(chance: Random) -> Gate:
    """Return the gate of the gap between donor and site."""
    named, same = chance.random() < 0.6, chance.random() < 0.4
    papers = (
        "names the critical characteristics with their limits" if named
        else "lists set-points, and not what depends on them"
    )  # fmt: skip
    other = chance.choice((
        "has another furnace, with the same gas", "has the same furnace; the dew point of its gas "
        "is not known", "has the same furnace on a grid of another frequency",
    ))  # fmt: skip
    twin = "has the same furnace, gas, dew point and grid, as measured"
    return Gate(
        facts=f"Each lawful source {papers}. The site {twin if same else other}.",
        options=(
            option(3, "Full table of standards, units, utilities, guard bands", (2, 12, -3, -2)),
            option(
                3, "Critical characteristics first, the rest by change control", (1, 9, -1, -1),
                "" if named else "Nobody has said which characteristics are critical.",
            ),
            option(
                3, "The set-points as they are, with one run to confirm", (1, 8, 1, 0),
                "" if same else
                "Set-points belong to furnace and utilities. Here not all are known to be alike.",
            ),
        ),
    )  # fmt: skip


def permits(project: Project, chance: Random) -> Gate:
    """Return the gate of dust and hydrogen: whose permit is on file, for how much, until when."""
    need = chance.randrange(40, 130, 10)
    fault = chance.choice(("", "", "", "copy", "small", "old"))
    most = need + chance.choice((0, 0, 20)) if fault != "small" else need - 10
    holder = f"the sister plant in {project.donor}" if fault == "copy" else "this site"
    until = -10 if fault == "old" else chance.randrange(600, 1500, 100)
    said = f"{until}".replace("-", "−")
    why = {
        "": "",
        "copy": "A permit belongs to its site. A copy of another's is never enough.",
        "small": f"The permit ends at {most} kg, and the line holds {need} kg.",
        "old": "The permit has run out.",
    }
    return Gate(
        facts=(
            f"The line holds {need} kg of alloy powder and its hydrogen. On file is a permit of "
            f"{holder} for a line of this kind, up to and including {most} kg, valid to day {said}."
        ),
        options=(
            option(4, "New studies of dust, hydrogen and pressure, new permit", (10, 5, -3, -3)),
            option(
                4, "The permit on file, with the studies behind it reviewed", (9, 4, 0, -1),
                why[fault],
            ),
        ),
    )  # fmt: skip


def validation(chance: Random) -> Gate:
    """Return the gate of proof: what the contract asks for, and for how many magnets."""
    before, once = chance.random() < 0.4, chance.random() < 0.5
    contract = (
        "asks for a Cpk of 1.33 before the first delivery" if before
        else "asks for no Cpk, and lets PQ run at the customer's"
    )  # fmt: skip
    order = (
        f"{chance.randrange(20, 90, 10)} test magnets, one lot, no series" if once
        else f"{chance.randrange(5, 60, 5)},000 magnets a month"
    )  # fmt: skip
    return Gate(
        facts=f"The order: {order}. The contract {contract}.",
        options=_proofs(before, once),
    )


def _proofs(before: bool, once: bool) -> tuple[Option, ...]:
    late = "The contract asks for a Cpk before the first delivery, and this option gives none."
    series = "One lot says nothing of the spread between lots, and the order is a series."
    return (
        option(5, "FAT and SAT, IQ, OQ, PQ, Cpk of 1.33 on HcJ and size", (2, 12, -3, -2)),
        option(5, "FAT and SAT, then PQ with the customer", (1, 9, -1, -1),
               late if before else ""),
        option(5, "FAT and SAT, one lot measured in full", (1, 8, 1, 0),
               late if before else "" if once else series),
    )  # fmt: skip
