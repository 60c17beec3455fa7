"""What block and reading must reach, what each goal is worth, and the science on either side."""

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


# Points are such that at 90 % neither an unsafe choice nor a miss worth 6 passes.
_FURNACE = (
    _none(
        "unsafe",
        10,
        "The answer to the event is unsafe; the notes say why. Presses maim, argon suffocates "
        "without warning, fine powder burns, and stray fields reach implants. No block makes up "
        "for that.",
        "Nobody is put at risk for a batch. The site's own plan comes before any answer here.",
    ),
    _spare(
        "density",
        6,
        "Too porous. Pores close faster when it is hotter, longer, finer or denser when green. "
        "Heat is the dear way: grains gain more from it than pores do. Look at pressure, powder "
        "and hold first.",
        "The block is dense enough. What is left over could be spent on a cooler furnace.",
    ),
    _spare(
        "grain",
        6,
        "Grains are too coarse, and coercivity pays. Growth has the higher activation energy, so "
        "a cooler furnace with a longer hold gives the same density with finer grains. Finer "
        "powder starts lower, and a denser green block needs less of both.",
        "Grains are fine enough. If the density is short, a longer hold is the next thing to try.",
    ),
)

_SIZES = (
    _spare(
        "along",
        6,
        "The size along the field is off. The volume goes as green over sintered density, and "
        "the field's direction takes more than its share: its shrinkage is the given ratio times "
        "that across. Die is blank over one minus shrinkage, and the blank holds the stock.",
        "The size along the field holds, with the stock that the grinder needs.",
    ),
    _spare(
        "across",
        6,
        "The size across the field is off. A die that counts on equal shrinkage is too wide here "
        "and too short along the field. Steel can be ground away and not put back.",
        "The size across the field holds. A change of density would move all three sizes.",
    ),
    _spare(
        "height",
        3,
        "The height is off. The punch stops where the powder is: fill times the density of the "
        "loose powder, over the green density, is the green height. More pressure makes the same "
        "fill lower. The height shrinks as sizes across the field do.",
        "The height holds. It is weighed with each fill, as the powder's loose density drifts.",
    ),
)

_CARD = (
    _spare(
        "remanence",
        2,
        "Too little remanence. It is that of the hard phase times its share, the density and the "
        "alignment. Here each megapascal costs a little alignment, and each pore a little density.",
        "The remanence is within the card. Room here may be spent on pressure, not on heat.",
    ),
    _spare(
        "oxygen",
        2,
        "Too much oxygen. Finer powder has more surface, so even a good mill brings more. Take "
        "the finest powder that the card allows, and no finer.",
        "The oxygen that the powder brings is within the card. Handling and furnace may add some.",
    ),
    _none(
        "broken",
        2,
        "A limit of the plant is passed; the notes name it. Force is pressure times the pressed "
        "face, so a larger die takes a larger press.",
        "Press, furnace and shift can follow the plan.",
    ),
)

_READING = (
    _none(
        "corrections",
        2,
        "A correction does not fit the bench. Between iron poles there is no own field. A free "
        "sample adds N J/μ0 to an opposing field, with the N of its coil. An area that is taken "
        "over a coat makes every J too small.",
        "The curve is drawn against the field inside the magnet, with the magnet's own area.",
    ),
    _none(
        "br_out",
        3,
        "Br is not right. It is J where the field inside the sample is zero, after the "
        "corrections. Several readings near zero lie on one line; one alone has noise.",
        "Br is right within 1 %. Its area and its temperature belong into the report.",
    ),
    _none(
        "hcb_out",
        3,
        "HcB is not right. It is the field where B = J − μ0H is zero. Before the knee it lies "
        "just below Br/μ0, because J has fallen a little by then.",
        "HcB is right within 1 %. It can never be larger than Br/μ0.",
    ),
    _none(
        "hcj_out",
        3,
        "HcJ is not right. It is the field where J is zero, between the last reading above it "
        "and the first below it. The own field is nil there, and the area cancels.",
        "HcJ is right within 1 %. It is what heat and opposing fields attack.",
    ),
    _none(
        "hk_out",
        3,
        "Hk is not right. In this course it is the field where J is 0.9 Br, a level line. At the "
        "knee J is large, and so is an own field that was forgotten.",
        "Hk is right within 1 %. Squareness is Hk over HcJ, printed with its definition.",
    ),
)

GOALS = (*_FURNACE, *_SIZES, *_CARD, *_READING)
