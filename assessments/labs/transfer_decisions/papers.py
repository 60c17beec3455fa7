"""The gates of paper that a case draws: sources, permits of both ends, records."""

from dataclasses import dataclass
from random import Random

from assessments.labs.transfer_decisions.gates import Gate, Option, option, stop

PRODUCTS = ("SmCo magnets", "NdFeB magnets with Tb or Dy", "NdFeB magnets without Tb or Dy")
_OTHER = ("NdFeB magnets", "SmCo magnets", "SmCo magnets")  # a field that leaves the product out
_LISTS = (  # what a list names, and the products, by place, that are among it
    ("all sintered rare earth magnets", (0, 1, 2)),
    ("SmCo magnets, and NdFeB magnets with Tb or Dy", (0, 1)),
    ("SmCo magnets only", (0,)),
    ("NdFeB magnets with Tb or Dy only", (1,)),
)
_PATTERNS = ("PL", "PN", "PS", "LN", "LS")  # which two of the four sources hold
_NEEDS = ((False, False), (True, False), (True, False), (False, True), (True, True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What is made, from where to where, and for whom."""

    product: int
    donor: str
    site: str
    defence: bool
    rival: bool  # a member of the team has worked for a competitor of the donor

    @property
    def told(self) -> str:
        """The project in three sentences."""
        customer = (
            "is under a defence clause" if self.defence else "is civil, without a defence clause"
        )
        return (
            f"{PRODUCTS[self.product]}, from a plant in {self.donor} to a site in {self.site}. "
            f"The magnets are sintered. The customer {customer}."
        )


def scope(project: Project, chance: Random) -> Gate:
    """Return the gate of sources, two of which hold."""
    good = chance.choice(_PATTERNS)
    site, product = project.site, PRODUCTS[project.product]
    patent = (
        f"has lapsed in {site}"
        if "P" in good
        else f"is in force in {site}, and its owner has agreed to nothing"
    )
    field = chance.choice(
        [f"{product}, made in {site}", f"sintered magnets of any alloy, made in {site}"]
        if "L" in good
        else [f"{_OTHER[project.product]}, made in {site}", f"{product}, made in {project.donor}"]
    )
    folder = chance.choice(
        ["a thesis from a public library", "papers of a conference that was open to all"]
        if "N" in good
        else ["run sheets of the plant where the colleague worked before",
              "own notes, made at a former plant from its run sheets"]
    )  # fmt: skip
    binder = chance.choice(
        ["written for this order, with a right of use in the contract",
         "the builder's own guide, part of the sale to every buyer"]
        if "S" in good
        else ["written for another buyer, and lent for a day",
              "another plant's papers, on each page 内部资料 (internal)"]
    )  # fmt: skip
    return Gate(
        facts=(
            f"There are two routes. A patent on the first {patent}; none is on the second, which "
            f"the other sources teach. Field of the licence on offer: {field}. A new colleague's "
            f"folder: {folder}. The furnace builder's binder: {binder}."
        ),
        options=_sources(good),
    )


def _sources(good: str) -> tuple[Option, ...]:
    return (
        option(
            0, "Own trials on the first route, from its patent", (8, -2, -5, 2),
            "" if "P" in good else
            "The patent is in force at the site, and its owner has not agreed. To be published "
            "is not to be free.",
        ),
        option(
            0, "The licence on offer, with own trials", (10, 2, -1, -3),
            "" if "L" in good else "The field of the licence leaves this product or place out.",
        ),
        stop(
            "The colleague's folder, with own trials", (7, 0, -3, 1),
            "" if "N" in good else
            "What comes from a former plant belongs to it, in whatever copy. It is not read, and "
            "counsel is called.",
        ),
        stop(
            "The builder's binder, with own trials", (7, 1, -2, 0),
            "" if "S" in good else
            "The binder is somebody else's, and the builder may not hand it on. Isolate it, and "
            "call counsel.",
        ),
    )  # fmt: skip


def _list(product: int, named: bool, chance: Random) -> str:
    return chance.choice([text for text, among in _LISTS if (product in among) == named])


def export(project: Project, chance: Random) -> Gate:
    """Return the gate of permits: which state needs one on the last day of the transfer."""
    donor_binds, site_binds = chance.choice(_NEEDS)
    last = chance.randrange(120, 300, 10)
    suspended = chance.random() < 0.6
    ends = last - chance.choice((1, 10, 30)) if donor_binds else last + chance.choice((0, 0, 20))
    named = donor_binds or suspended
    own, same, lasts = chance.choice(
        [(True, True, True)] * 3
        + [(False, True, True), (True, False, True), (True, True, False)]
    )  # fmt: skip
    donor, site, product = project.donor, project.site, project.product
    listed = f"{donor}'s list names {_list(product, named, chance)}"
    until = f", suspended up to and including day {ends}" if suspended else ", and is in force"
    permit = (
        f"a permit of {donor} for "
        f"{PRODUCTS[product if same else chance.choice([n for n in range(3) if n != product])]}, "
        f"held by {'this company' if own else 'the sister company'}, "
        f"valid up to and including day {last + 20 if lasts else last - 20}"
    )
    return Gate(
        facts=(
            f"The last visit is on day {last}. {listed}{until}. {site}'s list names "
            f"{_list(product, site_binds, chance)}, and is in force. On file: {permit}."
        ),
        options=_permits(
            project, (donor_binds, site_binds), own and same and lasts,
            chance.choice((donor, site)),
        ),
    )  # fmt: skip


def _permits(
    project: Project, binds: tuple[bool, bool], on_file: bool, state: str
) -> tuple[Option, ...]:
    donor_binds, site_binds = binds
    missing = site_binds if state == project.donor else donor_binds and not on_file
    other = project.site if state == project.donor else project.donor
    wanting = f"{project.site} needs a permit of its own." if site_binds else ""
    if not on_file:
        wanting = "A permit covers only its own holder, product and days. This one does not fit."
    bound = " and of ".join(
        name for name, does in zip((project.donor, project.site), binds, strict=True) if does
    )
    return (
        option(1, "Apply in both states, then go", (15, 0, -4, -3)),
        option(
            1, f"Apply in {state} only, then go", (12, 0, -2, -1),
            f"{other} needs a permit, and none is applied for. Both ends bind." if missing else "",
        ),
        option(1, "Go on the permit on file, without a new one", (13, 0, 0, -1), wanting),
        stop(
            "Go without any permit, with a dated note of why none is needed", (10, 0, 0, 0),
            f"On the last day a permit of {bound} is needed." if bound else "",
        ),
    )  # fmt: skip


def records(project: Project, chance: Random) -> Gate:
    """Return the gate of records: who needs a clean team, who a record of each melt."""
    team = (
        "One member of the team has worked for a competitor of the donor."
        if project.rival
        else "No member of the team, new colleague included, comes from a competitor of the donor."
    )
    reader = chance.choice(("Counsel reads the log each month.", "An auditor may read the log."))
    return Gate(
        facts=f"{team} {reader}",
        options=(
            option(6, "Log, clean team and record of each melt", (8, 3, -1, -3)),
            option(
                6, "Log and record of each melt", (6, 2, 0, -1),
                "Without a clean team, what the member knows from a competitor can flow in."
                if project.rival else "",
            ),
            option(
                6, "Log and clean team", (7, 2, -1, 0),
                "Under a defence clause the state of each melt must be shown." if project.defence
                else "",
            ),
        ),
    )  # fmt: skip
