"""A second reader: takes the printed facts apart and says which options hold, by the rules alone.

It sees what a learner sees, the texts of the box, and nothing of how a case was drawn. Ways are
counted by adding up sums at each gate, and not by trying each way.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html import unescape

STOPS = "stops"
_KIND = {"SmCo": 0, "with": 1, "without": 2}
_CLAIM = re.compile(r" \[C ([+−\d]+), T ([+−\d]+), S ([+−\d]+), K ([+−\d]+)\]$")
_LOST = ((-20, None), (-20, None), (-20, None), (None, -12), (-20, -5), (None, -8), (-10, 0))

Scores = tuple[int, int, int, int]


def number(text: str) -> int:
    return int(text.replace("−", "-").replace(",", ""))


class Page:
    """The box of a case: its facts by gate, and its options with what they claim."""

    def __init__(self, box: Mapping[str, str]) -> None:
        told = {label: unescape(re.sub(r"</?span[^>]*>", "", text)).replace("\u00a0", " ")
                for label, text in box.items()}  # fmt: skip
        self.project = told["Project"]
        self.months = number(told["Months"].split()[0])
        self.budget = number(told["Budget"].split()[0])
        gates = [v.split(" <br>") for k, v in told.items() if k.startswith("Gate ")]
        self.facts = [lines[0] for lines in gates]
        self.options = [[line[3:] for line in lines[1:]] for lines in gates]
        found = re.match(r"(.*), from a plant in (\w+) to a site in (\w+)\.", self.project)
        assert found
        self.product, self.donor, self.site = found.groups()
        self.defence = "is under a defence clause" in self.project


def claim(option: str) -> Scores:
    found = _CLAIM.search(option)
    assert found, option
    c, t, s, k = map(number, found.groups())
    return c, t, s, k


def names(listed: str, product: str) -> bool:
    """Whether the text of a list or of a field leaves this product in."""
    if "all sintered" in listed or "sintered magnets of any alloy" in listed:
        return True
    if product.startswith("SmCo"):
        return "SmCo" in listed
    if "NdFeB" not in listed:
        return False
    if "with Tb or Dy" in product:
        return "with Tb or Dy" in listed or not re.search("with(out)? Tb", listed)
    return "with Tb or Dy" not in listed


def _scope(page: Page, option: str) -> str:
    facts = page.facts[0]
    field, place = re.search(r"licence on offer: (.*), made in (\w+)\. A new", facts).groups()
    folder = re.search(r"colleague's folder: (.*?)\. The furnace", facts)[1]
    binder = re.search(r"builder's binder: (.*?)\.$", facts)[1]
    if option.startswith("Own trials"):
        return "" if "has lapsed" in facts else "lost"
    if option.startswith("The licence"):
        return "" if place == page.site and names(field, page.product) else "lost"
    if option.startswith("The colleague"):
        return STOPS if "former plant" in folder or "worked before" in folder else ""
    assert option.startswith("The builder")
    return STOPS if "another" in binder or "内部资料" in binder else ""


def needs(page: Page) -> dict[str, bool]:
    """Return which of both states needs a permit on the last day, on file or not."""
    facts = page.facts[1]
    last = number(re.search(r"last visit is on day (\d+)", facts)[1])
    found = {}
    for state in (page.donor, page.site):
        listed, rest = re.search(
            rf"{state}'s list names (.*?), (and is in force|suspended up to and including "
            r"day \d+)\.",
            facts,
        ).groups()
        idle = rest.startswith("suspended") and number(rest.split()[-1]) >= last
        found[state] = names(listed, page.product) and not idle
    return found


def _fits(page: Page) -> bool:
    facts = page.facts[1]
    last = number(re.search(r"last visit is on day (\d+)", facts)[1])
    state, product, holder, until = re.search(
        r"a permit of (\w+) for (.*), held by (.*?), valid up to and including day (\d+)", facts
    ).groups()
    assert state == page.donor
    return product == page.product and holder == "this company" and number(until) >= last


def _export(page: Page, option: str) -> str:
    need, fits = needs(page), _fits(page)
    if option.startswith("Apply in both"):
        return ""
    if option.startswith("Apply in"):
        applied = option.split()[2]
        had = {applied} | ({page.donor} if fits else set())
        return "" if all(state in had for state, does in need.items() if does) else "lost"
    if option.startswith("Go on the permit"):
        return "" if fits and not need[page.site] else "lost"
    assert option.startswith("Go without any permit")
    return STOPS if any(need.values()) else ""


def _equipment(page: Page, option: str) -> str:
    machine, limits, paper = page.facts[2].split(". The ")
    sizes = [number(one) for one in re.findall(r" (\d+) \S+", machine)]
    least = [number(one) for one in re.findall(r" of (\d+) \S+ or more", limits)]
    assert len(sizes) == len(least) == 2
    if option.startswith("The order now"):
        return "lost" if all(a >= b for a, b in zip(sizes, least, strict=True)) else ""
    if option.startswith("The supplier"):
        ok = "signed" in paper and "for this model" in paper and "this year's list" in paper
        return "" if ok else "lost"
    return ""


def _gap(page: Page, option: str) -> str:
    if option.startswith("Critical"):
        return "" if "names the critical" in page.facts[3] else "lost"
    if option.startswith("The set-points"):
        return "" if "same furnace, gas, dew point and grid" in page.facts[3] else "lost"
    return ""


def _permits(page: Page, option: str) -> str:
    if option.startswith("New studies"):
        return ""
    last = number(re.search(r"last visit is on day (\d+)", page.facts[1])[1])
    need, holder, most, until = re.search(
        r"holds (\d+) kg .* permit of (.*) for a line .* including (\d+) kg, valid to day (−?\d+)",
        page.facts[4],
    ).groups()
    good = holder == "this site" and number(need) <= number(most) and number(until) >= last
    return "" if good else "lost"


def _validation(page: Page, option: str) -> str:
    facts = page.facts[5]
    if "IQ, OQ, PQ" in option:
        return ""
    if "Cpk of 1.33 before the first" in facts:
        return "lost"
    return "" if "PQ with the customer" in option or "one lot, no series" in facts else "lost"


def _records(page: Page, option: str) -> str:
    rival = page.facts[6].startswith("One member")
    without = (rival and "clean team" not in option) or (page.defence and "melt" not in option)
    return "lost" if without else ""


_READERS = (_scope, _export, _equipment, _gap, _permits, _validation, _records)


def judged(page: Page) -> list[list[tuple[str, Scores]]]:
    """Return for each option of each gate its verdict ("", "lost", "stops") and its scores."""
    found = []
    for gate, (read, options) in enumerate(zip(_READERS, page.options, strict=True)):
        found.append([])
        for option in options:
            verdict, scores = read(page, option), claim(option)
            if verdict == "lost":
                c, t = _LOST[gate]
                scores = (scores[0] if c is None else c, scores[1] if t is None else t, *scores[2:])
            found[-1].append((verdict, scores))
    return found


def ways(options: Sequence[Sequence[tuple[str, Scores]]]) -> Counter[Scores]:
    """Return how many ways that stop nowhere lead to which sums, gate by gate."""
    sums: Counter[Scores] = Counter({(0, 0, 0, 0): 1})
    for gate in options:
        after: Counter[Scores] = Counter()
        for total, count in sums.items():
            for verdict, scores in gate:
                if verdict != STOPS:
                    c, t, s, k = (a + b for a, b in zip(total, scores, strict=True))
                    after[c, t, s, k] += count
        sums = after
    return sums


def passing(page: Page) -> int:
    """Return how many ways keep all four bounds."""
    return sum(
        count
        for (c, t, s, k), count in ways(judged(page)).items()
        if c >= 40 and t >= 20 and -s <= page.months and -k <= page.budget
    )
