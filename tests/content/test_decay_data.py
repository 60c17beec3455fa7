"""The decay data that the courses use, held against a second evaluation and a second computation.

The second evaluation is NUBASE2020 (Kondev et al., Chinese Physics C 45, 030001), typed here. The
package radioactivedecay, which carries ICRP 107, is no dependency: it would bring six others.
"""

import re
from math import log

import pytest

from tests.content.stage_oracle import CONTENT

NUBASE = {
    "ra-228": 5.75, "rn-220": 55.6, "pb-212": 10.627, "th-232": 14.0, "th-228": 1.9125,
    "ra-224": 3.6316, "u-238": 4.463, "u-235": 0.704, "th-234": 24.107, "ra-226": 1600,
    "rn-222": 3.8215, "pb-210": 22.20, "po-210": 138.376, "ac-227": 21.772,
}  # fmt: skip
YEAR = 365.25 * 86400
TEXT = (CONTENT / "data" / "thorium-and-radium.md").read_text("utf-8")
GIVEN = {name: float(value) for name, value in re.findall(r"id: ([\w-]+),.* value: ([\d.]+)", TEXT)}


@pytest.mark.parametrize("nuclide", NUBASE)
def test_a_half_life_agrees_with_a_second_evaluation(nuclide: str) -> None:
    assert GIVEN[f"half-life-{nuclide}"] == pytest.approx(NUBASE[nuclide], rel=0.008)


def test_no_half_life_stands_unseen() -> None:
    given = {name.removeprefix("half-life-") for name in GIVEN if name.startswith("half-life-")}

    assert given == NUBASE.keys()


def test_specific_activities_follow_from_half_life_and_atomic_weight() -> None:
    in_a_gram = 6.02214076e23 * log(2) / (1e9 * YEAR)

    thorium = in_a_gram / 232.0377 / GIVEN["half-life-th-232"]
    uranium = in_a_gram / 238.02891 * 0.992742 / GIVEN["half-life-u-238"]
    assert GIVEN["specific-activity-th-232"] == pytest.approx(thorium, abs=0.5)
    assert GIVEN["specific-activity-u-238"] == pytest.approx(uranium, abs=0.5)
