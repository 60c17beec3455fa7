"""What plate and loop must reach, what each goal is worth, and the science on either side."""

from decimal import Decimal

from assessments.labs.base import Goal

NONE = Decimal(0)


def _spare(output: str, points: int, missed: str, spare: str) -> Goal:
    return Goal(
        output=f"{output}_spare", bound="at least", value=NONE, points=Decimal(points),
        missed=missed, spare=spare,
    )  # fmt: skip


def _none(output: str, points: int, missed: str, spare: str) -> Goal:
    return Goal(
        output=output, bound="at most", value=NONE, points=Decimal(points), missed=missed,
        spare=spare,
    )  # fmt: skip


# Points are such that at 90 % of both parts no miss that is worth 5 or more passes.
PLATE = (
    _spare(
        "weakest",
        6,
        "The weakest place is too soft, and reversal begins there, whatever the mean is. Its "
        "content goes with the dose, and with Dt over the square of the thickness. Heat and time "
        "can give the middle the mean at most; beyond that only more metal helps, or terbium.",
        "The weakest place is hard enough. Room here is metal that was bought for nothing.",
    ),
    _spare(
        "gap",
        3,
        "The face is far harder than the weakest place: metal lies where it does not help. A "
        "larger Dt levels the profile. One coated face leaves the other one bare. More dose "
        "steepens the content; coercivity follows only as long as the face is far from its end.",
        "The profile is level enough for its thickness. It would be steeper in a thicker plate.",
    ),
    _spare(
        "remanence",
        3,
        "Remanence is too low. Each heavy rare earth atom stands against the iron, so the loss "
        "goes with the mean content. Above 920 °C more of it enters the grains, and costs more.",
        "Remanence holds. Most of the volume inside the grains has stayed as it was.",
    ),
    _spare(
        "cost",
        5,
        "The metal is too dear. Dysprosium is cheaper by weight; terbium needs less mass for the "
        "same coercivity, and goes further before it saturates. Use the released temperature and "
        "the slot first, then take the least dose of the element that costs less here.",
        "The metal is within its budget. Whoever buys counts overspray on top of it.",
    ),
    _spare(
        "time",
        3,
        "The cycle is longer than its slot. Reach goes with the square root of time, and the "
        "middle ends at the mean content. So hours are no replacement for a source.",
        "The cycle fits into its slot. Hours that are left would still level the profile.",
    ),
    _none(
        "broken",
        5,
        "The furnace is not released for this temperature. Above 920 °C grains coarsen besides, "
        "and part of the gain is lost again.",
        "The furnace stays within what was released for this alloy.",
    ),
)

LOOP = (
    # Unsafe alone is enough to fail.
    _none(
        "unsafe",
        6,
        "The answer to the event is unsafe; the notes say why. Hydrided powder burns, hydrogen "
        "burns with little air, and magnetised rotors crush. No yield makes up for that.",
        "Nobody is put at risk for a batch. The site's own plan comes before any answer here.",
    ),
    _spare(
        "finished",
        5,
        "Too few magnets come back. Yields in a row multiply, and what is not collected cannot be "
        "won back. You can tumble longer, open the sieve, or return swarf; each has its price in "
        "oxygen or nickel.",
        "Enough magnets come back. What is left over could buy lower oxygen.",
    ),
    _spare(
        "oxygen",
        5,
        "Too much oxygen. No step takes any out: scrap, tumbling, mill and returned swarf bring it "
        "in, and hydride thins it by a few per cent at most. Scrap and mill are given. So return "
        "less swarf or tumble for fewer hours.",
        "Oxygen is within its limit. It stays in the magnet, as oxide that only fills space.",
    ),
    _spare(
        "nickel",
        3,
        "Too much nickel. Flakes of coat pass a wide mesh, and long tumbling breaks them. A finer "
        "sieve holds more of them back, and lets less powder through.",
        "Nickel is within its limit. What passed the sieve has no other way out of the loop.",
    ),
    _spare(
        "metal",
        5,
        "Metallic rare earth is off its aim. Take bound rare earth off first, 6.01 times the "
        "oxygen. Then x is 100 times what lacks, over w less the aim: hydride must hold the aim "
        "for itself, too. Too little leaves pores, too much thins the hard phase.",
        "Metallic rare earth is on its aim, and the balance of the blend is closed.",
    ),
)

GOALS = (*PLATE, *LOOP)
