"""The charge with calcium against the brief, against atoms, and its usual slips."""

from pathlib import Path
from random import Random

import pytest
import yaml

from assessments.labs.oxide_fluoride_cell import slips
from assessments.labs.oxide_fluoride_cell.charge import LASTING, METALS, VOLATILE, Charge
from tests.assessments.labs.oxide_fluoride_cell import oracle

DATA = Path(__file__).resolve().parents[4] / "content/data"
DYSPROSIUM = Charge(metal="Dy", fluoride=100, excess=15, yield_=95, second="samarium")


def drawn(chance: Random) -> Charge:
    return Charge(
        metal=chance.choice(tuple(METALS)), fluoride=chance.randrange(60, 301, 5),
        excess=chance.randrange(10, 21), yield_=chance.randrange(88, 98), second="yttrium",
    )  # fmt: skip


def test_the_charge_of_the_brief_gives_its_figures() -> None:
    assert DYSPROSIUM.calcium == pytest.approx(31.50, abs=6e-3)
    assert DYSPROSIUM.full == pytest.approx(74.03, abs=6e-3)
    assert DYSPROSIUM.button == pytest.approx(0.95 * 74.03, abs=6e-3)


@pytest.mark.parametrize(("metal", "need"), [("Dy", 0.3700), ("Tb", 0.3783)])
def test_calcium_for_each_kilogram_of_metal_is_that_of_the_check(metal: str, need: float) -> None:
    charge = Charge(metal=metal, fluoride=100, excess=0, yield_=100, second="yttrium")

    assert charge.calcium / charge.button == pytest.approx(need, abs=6e-5)


def test_masses_agree_with_the_count_of_atoms() -> None:
    chance = Random(4)
    for _ in range(100):
        one = drawn(chance)
        counted = oracle.charge(METALS[one.metal] / 1000, one.fluoride, one.excess, one.yield_)

        assert (one.calcium, one.button, one.slag) == pytest.approx(counted, rel=1e-12)
        assert one.fluoride + one.needed == pytest.approx(one.full + one.slag)


def test_molar_masses_are_those_of_the_sites_own_data() -> None:
    text = (DATA / "atomic-weights.md").read_text(encoding="utf-8").split("---")[1]
    known = {one["id"]: one["value"] for one in yaml.safe_load(text)["constants"]}

    assert {f"atomic-weight-{name.lower()}": mass for name, mass in METALS.items()}.items() <= (
        known.items()
    )


def test_no_metal_has_both_routes() -> None:
    assert set(VOLATILE) == {"samarium", "europium", "thulium", "ytterbium"}
    assert not set(VOLATILE) & set(LASTING)


def test_every_slip_is_outside_its_limit_and_none_looks_like_another() -> None:
    chance = Random(9)
    for _ in range(200):
        one = drawn(chance)
        for right, known in (
            (one.calcium, slips.in_calcium(one)),
            (one.button, slips.in_metal(one)),
            (one.slag, slips.in_slag(one)),
        ):
            for wrong, said in known:
                if abs(wrong / right - 1) <= slips.RIGHT:
                    continue  # by chance two mistakes undo each other, and the figure is right
                assert list(slips.told(wrong, right, iter([(wrong, said)]))) == [said]
                assert list(slips.told(right, right, iter([(wrong, said)]))) == []
