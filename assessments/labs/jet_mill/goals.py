"""What furnace and mill must reach, what each goal is worth, and the science on either side."""

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


_SAFETY = (
    # Worth so much that nobody passes the assessed run with an unsafe choice.
    _none(
        "unsafe",
        10,
        "A choice is unsafe; the notes name it. Powder of a few micrometres can ignite by itself, "
        "hydrogen burns with little air, and inert gas suffocates without warning. No "
        "size and no oxygen content makes up for that.",
        "Gas, wheel, first air and alarm are within what the site has released. That is where "
        "every plan begins.",
    ),
    _spare(
        "purge",
        2,
        "Air is left when hydrogen comes in. Each cycle leaves the ratio of low to high pressure "
        "of the oxygen, both absolute, so oxygen falls as a power of the number of cycles. Round "
        "up to whole cycles, never down.",
        "The furnace is inert before hydrogen is let in. The analyser must say so, too; a count "
        "of cycles is no measurement.",
    ),
    _spare(
        "slot",
        1,
        "The purge takes longer than its slot. Each cycle beyond the one that was needed takes "
        "the same time and removes less and less oxygen.",
        "The purge is done in its time. Nobody has a reason to cut it short.",
    ),
    _spare(
        "hydrogen",
        2,
        "Too much hydrogen is left. It leaves Nd2Fe14B between 220 and 250 °C. What stays then "
        "is the hydride of the neodymium beside it, which gives up its hydrogen near 580 °C and "
        "above only. Between the two more heat changes almost nothing.",
        "The hydrogen is that of the card. If neodymium hydride is left, it keeps the grain "
        "boundary brittle for the mill.",
    ),
)

_MILL = (
    _spare(
        "least",
        2,
        "The powder is too fine. The cut is inverse to the speed of the wheel: a slower wheel "
        "lets coarser powder through. Finer is not better: surface, fines and oxygen grow.",
        "The powder is not finer than the card. What is above the least saves oxygen and time.",
    ),
    _spare(
        "most",
        2,
        "The powder is too coarse. A faster wheel holds it back longer. Less gas does so, too, "
        "but only with its square root, and it costs output.",
        "The powder is not coarser than the card, so grains stay small and single.",
    ),
    _spare(
        "fines",
        2,
        "Too many fines. In a lognormal powder their share depends on D50 and on the width, and "
        "the wheel moves only D50. Fines hold much oxygen, and those of the filter ignite first.",
        "Few fines. What the filter catches is still the most reactive powder of the plant.",
    ),
    _spare(
        "rate",
        3,
        "Too little powder. Output falls with about the power 4.66 of the size: a tenth finer "
        "costs more than a third of it. Take the size as coarse as oxygen and card allow, and as "
        "much gas as there is; then the wheel must turn faster for the same size. Above 580 °C "
        "the furnace makes ductile metal, which mills slower.",
        "The mill gives what is asked. If there is much room, it could be spent on nothing but "
        "finer powder, and that costs oxygen.",
    ),
    _spare(
        "oxygen",
        3,
        "Too much oxygen. It is surface times skin. The surface is inverse to d32, so finer "
        "powder takes more. The skin grows with the oxygen of the gas and with the time that the "
        "powder waits, both as logarithms, and with hydrogen left in Nd2Fe14B. Each ppm of "
        "oxygen binds six ppm of rare earth.",
        "The oxygen is within the card, and with it the rare earth that is lost to oxide.",
    ),
)

_POWDER = (
    _spare(
        "hausner",
        1,
        "The powder flows too badly to fill a die evenly. A little lubricant lets grains slide; "
        "each further dose helps less. Finer powder clings more.",
        "The powder fills its die. More lubricant would hardly help, and it brings carbon.",
    ),
    _spare(
        "carbon",
        1,
        "Too much carbon. More than two thirds of zinc stearate is carbon, and part of it stays. "
        "It binds rare earth as carbide. Dose what the flow needs and no more.",
        "The carbon is within the card. How much stays depends on the furnace that burns it out.",
    ),
    _none(
        "broken",
        1,
        "A rule of the plant is broken; the notes name it. Powder that is pressed before its "
        "result is known cannot be called back.",
        "Gas supply and laboratory can follow the plan.",
    ),
)

GOALS = (*_SAFETY, *_MILL, *_POWDER)
