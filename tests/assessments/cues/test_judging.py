"""A bank with a cue is found, one without is left alone, and both are decided as by hand."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import comb
from random import Random

import pytest

from assessments.cues import ALPHA, RULES, Decision, judge
from tests.assessments.cues.banks import Item, decided, outcomes, source

WORDS = ("feed", "strip", "scrub", "acid", "phase", "stage", "liquor", "oxide", "settler", "mixer")


def phrase(chance: Random, least: int = 3, most: int = 6) -> str:
    return " ".join(chance.sample(WORDS, chance.randint(least, most)))


def test_a_bank_is_decided_as_by_hand() -> None:
    # The longest is the key in the first three of four; in the last two are as long.
    items: list[Item] = [
        ("Why?", ("aaaa bbbb", "cc", "dd"), 0),
        ("Why?", ("ee", "ffff gggg", "hh"), 1),
        ("Why?", ("ii", "jj", "kkkk llll"), 2),
        ("Why?", ("mmmm", "nnnn", "oo"), 0),
    ]

    longest = outcomes(source(items))["longest"]

    assert (longest.score, longest.chance) == (Fraction(7, 2), Fraction(4, 3))
    # Only all four right, the tie halved, score as much: one in 27, times two in three.
    assert longest.p == pytest.approx(2 / 81)
    # Of the ten rules two say something here, the length and the vote that it decides alone.
    assert longest.adjusted == pytest.approx(4 / 81)
    assert longest.above
    assert [one.question.id for one in longest.found] == ["q0", "q1", "q2", "q3"]


def planted(cue: str, chance: Random) -> Item:
    """Return a question whose key has the cue, and little else that its options differ in."""
    key, at = chance.sample(WORDS, 3), chance.randrange(3)
    texts = {
        "longest": (key[0] + " and so on and on", key[1], key[2]),
        "precise": (f"{key[0]} 12.5 g/L", f"{key[1]} little now", f"{key[2]} little now"),
        "echo": (f"the {key[0]}", f"the {key[1]}", f"the {key[2]}"),
        "convergence": ("hot lean", "hot rich", "cold lean"),
        "absolute": (f"{key[0]} falls", f"{key[1]} never falls", f"{key[2]} always falls"),
        "grammar": ("acid", "base", "salt"),
    }.get(cue, ("it grows", "it falls", "it stays"))
    stem = {"echo": f"What is a {key[0]} for?", "grammar": "It is an"}.get(cue, "Why?")
    at = {"first": 0, "second": 1, "last": 2}.get(cue, at)
    order = [1, 2]
    order.insert(at, 0)
    return stem, [texts[one] for one in order], at


@pytest.mark.parametrize("cue", [rule.id for rule in RULES if rule.id != "together"])
def test_a_planted_cue_is_found(cue: str) -> None:
    chance = Random(f"planted {cue}")
    fields = "shuffle: false\n" if cue in ("first", "second", "last") else ""
    kept = [planted(cue, chance) for _ in range(12)]

    assert outcomes(source(kept, fields))[cue].above


def test_cues_too_weak_alone_are_found_together() -> None:
    length = [planted("longest", Random(f"l{n}")) for n in range(3)]
    echo = [planted("echo", Random(f"e{n}")) for n in range(3)]
    sure = [planted("absolute", Random(f"a{n}")) for n in range(3)]

    found = outcomes(source([*length, *echo, *sure]))

    assert found["together"].above
    assert not found["absolute"].above


def test_a_place_that_nobody_sees_is_no_cue() -> None:
    items = [planted("first", Random(n)) for n in range(40)]

    assert not any(one.above for one in outcomes(source(items)).values())


def test_a_rule_that_says_nothing_does_not_make_the_others_pay() -> None:
    found = outcomes(source([planted("longest", Random(n)) for n in range(12)]))

    assert found["grammar"].p == found["grammar"].adjusted == 1
    telling = sorted(one.p for one in found.values() if one.said)
    assert min(one.adjusted for one in found.values()) == pytest.approx(telling[0] * len(telling))


def test_holm_multiplies_each_by_those_that_are_left() -> None:
    items = [
        (f"{phrase(Random(n))}?", [phrase(Random(n + m)) for m in (90, 190, 290)], n % 3)
        for n in range(9)
    ]
    found = judge(decided(source(items)))

    least, telling = 0.0, sorted((one for one in found if one.said), key=lambda one: one.p)
    for done, one in enumerate(telling):
        least = max(least, min(1.0, one.p * (len(telling) - done)))
        assert one.adjusted == pytest.approx(least)


def alarms(bank: list[Decision], keys: tuple[int, ...]) -> bool:
    dealt = [replace(one, key=(key,)) for one, key in zip(bank, keys, strict=True)]
    return any(one.above for one in judge(dealt))


def test_of_all_ways_to_deal_the_keys_out_at_most_alpha_alarm() -> None:
    chance = Random("every key")
    items = [
        (f"Why {phrase(chance)}?", [phrase(chance, 1, 5) for _ in range(3)], 0) for _ in range(5)
    ]
    bank = decided(source(items))

    found = [alarms(bank, keys) for keys in product(range(3), repeat=len(bank))]

    assert 0 < sum(found) <= ALPHA * len(found)


def random_bank(chance: Random, options: Callable[[], int]) -> list[Decision]:
    items = []
    for _ in range(16):
        texts = {
            phrase(chance, 1, 6) + chance.choice(["", " 12 g/L", " always", ""])
            for _ in range(options())
        }
        items.append((f"What of {phrase(chance)}?", sorted(texts), 0))
    return decided(source([item for item in items if len(item[1]) > 1], "shuffle: false\n"))


def test_banks_whose_keys_are_drawn_alarm_no_more_often_than_alpha() -> None:
    chance = Random("no cue")
    banks, draws = 6, 25
    found = 0
    for _ in range(banks):
        bank = random_bank(chance, lambda: chance.randint(2, 5))
        for _ in range(draws):
            found += alarms(bank, tuple(chance.randrange(len(one.room)) for one in bank))

    tried = banks * draws
    by_chance = sum(
        comb(tried, k) * ALPHA**k * (1 - ALPHA) ** (tried - k) for k in range(found, tried + 1)
    )
    assert by_chance > 0.001, f"{found} of {tried} sound banks alarm"
