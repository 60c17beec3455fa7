"""Every number of the module on magnetism and its units, computed a second time."""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

import pytest

from curriculum import tree
from curriculum.catalog import load
from tests.content.content_oracle import COURSES, lesson, oxide_factor
from tests.content.magnet_oracle import (
    EMU,
    GAUSS,
    MGOE,
    MU,
    OERSTED,
    b_of,
    best_product,
    crossing,
    field_inside,
    gap_drop,
    hot,
    margin,
    reach,
    slope_of,
    squared_rows,
    working,
)  # fmt: skip
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/magnetism-and-units"
CONTENT = COURSES.parent
ORACLES: dict[str, Oracle] = {
    # lessons
    "mg-fld-reach": lambda a, c, J: reach(a * a * c * 1e-9, J, 0.5e-3),
    "mg-fld-cloze": lambda: {"part": -MU * 300e3, "b": 1.20 - MU * 300e3},
    "mg-fld-own": lambda a, b, c, k, psi: psi * 1e-3 / 2 / k / (a * b * c * 1e-9),
    "mg-hys-cloze": lambda: {
        "b": 1.141 - MU * 800e3,
        "hcb": crossing(800, 1.141 - MU * 800e3, 1000, 1.129 - MU * 1000e3),
    },
    "mg-hys-own": lambda H1, J1, J2: crossing(H1, J1, H1 + 50, -J2),
    "mg-bh-cloze": lambda: {"pc": 4.0 / 1.2, "b": working(1.20, 4.0 / 1.2)[0]},
    "mg-bh-own": lambda Br, N: working(Br, slope_of(N))[1],
    "mg-cgs-cloze": lambda: {"hcj": 25e3 * OERSTED / 1000, "bh": 38 * MGOE},
    "mg-cgs-own": lambda H: H * 1000 / OERSTED / 1000,
    "mg-tc-cloze": lambda: {"br": hot(1.30, 0.118, 100), "hcj": hot(1353, 0.605, 100)},
    "mg-tc-own": lambda H, b, T: 0.9 * hot(H, b, T),
    # practice
    "mg-p-inside": field_inside,
    "mg-p-coil": lambda I, B: B * 1e-3 / MU / I,
    "mg-p-moment": lambda mass, J: J / MU * mass / 7.55 * 1e-6,
    "mg-p-hcb": lambda Br, u: solved(lambda h: b_of(h, Br, u), 0, 2 * Br / MU) / 1000,
    "mg-p-square": lambda: {
        "level": 1.25 - 0.125,
        "hk": crossing(1500, 1.180, 1600, 0.990, 1.125),
        "sq": crossing(1500, 1.180, 1600, 0.990, 1.125) / 1610,
    },
    "mg-p-slope-to-n": lambda P: solved(lambda n: slope_of(n) - P, 1e-6, 1),
    "mg-p-gap-width": lambda Br, lm, Bm: solved(
        lambda g: working(Br, lm / g)[0] - Bm, 0.01, 10 * lm
    ),
    "mg-p-bhmax": lambda Br, u: best_product(Br, u),
    "mg-p-cert-a": lambda hj: hj * OERSTED,
    "mg-p-cert-b": lambda br: best_product(br * 1000 * GAUSS, 1) / MGOE,
    "mg-p-emu": lambda M: MU * M * EMU / 1e-6,
    "mg-p-maxwell": lambda p, t: p * 1e3 * 1e-8 / t * 1000,
    "mg-p-cold": lambda B, a, T: solved(lambda x: hot(x, a, T) - B, 0, 5),
    "mg-p-how-hot": lambda H, b, Hm: solved(lambda t: 0.9 * hot(H, b, t) - Hm, 20, 200),
    "mg-p-beta": lambda H, hot, T: (hot - H) / H * 100 / (T - 20),
    # module quiz
    "mg-q-remanence": lambda J, N: solved(lambda br: br - 0.05 * N * J - J, 0, 3),
    "mg-q-face": lambda D, L, B: 2 * B * (1 + (D / 2 / L) ** 2) ** 0.5,
    "mg-q-table-a": lambda J8, J11: squared_rows(J8, J11),
    "mg-q-table-b": lambda Br, top, low: crossing(1500, top, 1550, low, Br - Br / 10),
    "mg-q-gap-change": gap_drop,
    "mg-q-n-from-b": lambda J, B: field_inside(J, B) * 1000 * MU / J,
    "mg-q-product": lambda Br, P: working(Br, P)[0] * working(Br, P)[1],
    "mg-q-cube": lambda Br: {"n": 1 / 3, "p": 2, "b": working(Br, 2)[0]},
    "mg-q-lot-a": lambda bh: bh * MGOE,
    "mg-q-emu": lambda m, v: MU * m * EMU / (v * 1e-6),
    "mg-q-hot": margin,
    "mg-q-need": lambda Hm, f, T: solved(lambda h: 0.9 * hot(h, 0.55, T) - Hm * f, 0, 20000),
    "mg-q-oven": lambda a, b, c: {"rev": b - a, "irr": c - b, "per": 100 - c},
    "mg-q-u-oxide": lambda m, w, y: m * w * oxide_factor("Nd", 2, 3) / y,
    "mg-q-u-uncertainty": lambda p, k, v: (p**2 + k**2 + v**2) ** 0.5,
    "mg-q-u-yield": lambda a, b, c, m: m - m * a / 100 * b / 100 * c / 100,
}
ASKED = asked_for_numbers(f"courses/{MODULE}/*.*.md")


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    oracle = ORACLES[asked[0].id]
    for seed in SEEDS:
        fraction, answer = earned(asked, oracle, seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_number_that_is_a_tenth_too_large_earns_nothing(asked) -> None:
    if asked[0].kind == "numeric":
        fraction, _ = earned(asked, ORACLES[asked[0].id], SEEDS[0], times=1.1)
        assert fraction == 0


def test_the_constants_in_the_data_follow_from_pi_alone() -> None:
    constants = load(tree.read([CONTENT]), frozenset()).constants

    for name, value in (
        ("magnetic-constant", MU * 1e6),
        ("oersted-in-si", OERSTED),
        ("mgoe-in-si", MGOE),
        ("tesla-over-magnetic-constant", 1 / MU / 1000),
    ):
        assert float(constants[name].value) == pytest.approx(value, rel=1e-6)


def rounds_to(value: float, printed: str) -> bool:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{digits}f}" == printed


GAP = working(1.25, 5.0)
WARM = working(hot(1.30, 0.12, 150), 2.0)
KNEE_150 = 0.9 * hot(1592, 0.55, 150)
HCJ_ROWS = crossing(1400, 0.200, 1450, -0.500)
HK_ROWS = crossing(1300, 1.218, 1350, 0.900, 1.170)
DISC = 1.30 / 2 * 10 / (10**2 + 10**2) ** 0.5
PRINTED = {
    "fields-b-h-j-and-m": [
        ("and 1.30 T the calculation gives {} T", "0.46", DISC),
        ("(-400\\,000) = {}$ T", "-0.503", -MU * 400e3),
        ("B = -0.503 + 1.28 = {}$ T", "0.777", 1.28 - MU * 400e3),
        ("10^{{-6}}) = {}$ kA/m", "1019", 1.28 / MU / 1000),
        ("left out the sign and added: {} T", "1.783", 1.28 + MU * 400e3),
        ("withdrawal shows {} mWb", "2.56", 250 * 1.28 * 8.00e-6 * 1000),
        ("\\times 10^{{-6}}) = {}$ T. This", "1.28", 0.00256 / (250 * 8e-6)),
    ],
    "hysteresis-and-two-coercivities": [
        ("over μ₀, {} kA/m, in the best", "1035", 1.30 / MU / 1000),
        ("10^{{-6}}) = {}$ kA/m. $H_{{cJ}}$ knows", "1035", 1.30 / MU / 1000),
        ("| 900 | 1.243 | {} |", "0.112", 1.243 - MU * 900e3),
        ("| 1300 | 1.218 | −{} |", "0.416", MU * 1300e3 - 1.218),
        ("| 1350 | 0.900 | −{} |", "0.796", MU * 1350e3 - 0.900),
        ("| 1400 | 0.200 | −{} |", "1.559", MU * 1400e3 - 0.200),
        ("| 1450 | -0.500 | −{} |".replace("-", "−"), "2.322", MU * 1450e3 + 0.500),
        ("(0.112 + 0.020) = {}$ kA/m", "985", crossing(900, 0.112, 1000, -0.020)),
        ("0.200/0.700 = {}$ kA/m", "1414", HCJ_ROWS),
        ("(1.218 - 0.900) = {}$ kA/m", "1308", HK_ROWS),
        ("$1308/1414 = {}$", "0.92", HK_ROWS / HCJ_ROWS),
        ("J in that place: {} T", "1.24", 1.30 - 0.05 * MU * 985e3),
        ("A material with {} % of its remanence", "95", 100 * (1.30 - 0.05 * MU * 985e3) / 1.30),
    ],
    "energy-product-and-load-line": [
        ("$1.61^2/(4\\mu_0) = {}$ kJ/m³", "516", best_product(1.61, 1)),
        ("because 1.28 T allows at most {} kJ/m³", "326", best_product(1.28, 1)),
        ("because 1.28 T allows as much as {} kJ/m³", "1304", 1.28**2 / MU / 1000),
        ("5.0/(5.0 + 1.05) = {}$ T", "1.033", GAP[0]),
        ("10^{{-6}} \\times 6.05) = {}$ kA/m", "164", GAP[1]),
        ("1.033/{} = 5.0$", "0.2066", GAP[1] * 1000 * MU),
        ("gap over length, 0.2, and got {} T", "0.20", working(1.25, 0.2)[0]),
    ],
    "si-and-cgs": [
        ("$17.1 \\times 79.577 = {}$ kA/m", "1361", 17.1 * OERSTED),
        ("$12.5 \\times 79.577 = {}$ kA/m", "995", 12.5 * OERSTED),
        ("$42.3 \\times 7.9577 = {}$ kJ/m³", "336.6", 42.3 * MGOE),
        ("$1000/(4\\pi) = {}$", "79.577", OERSTED),
        ("\\times 79.577\\,\\mathrm{{kA/m}} = {}$ kJ/m³", "7.9577", MGOE),
        ("It means 20 kOe, or {} kA/m", "1592", 20 * OERSTED),
        ("| 12 kOe | {} kA/m |", "955", 12 * OERSTED),
        ("| 12 MGOe | {} kJ/m³ |", "95.5", 12 * MGOE),
        ("= 12.3 \\times 79.577 = {}$ kA/m", "979", 12.3 * OERSTED),
        ("= 20.0 \\times 79.577 = {}$ kA/m", "1592", 20 * OERSTED),
        ("= 41.0 \\times 7.9577 = {}$ kJ/m³", "326", 41 * MGOE),
        ("$13.0^2/4 = {}$", "42.3", 13**2 / 4 + 1e-9),
        ("by 79.577 and wrote {} kJ/m³", "3263", 41 * OERSTED),
        ("$1.30^2/(4\\mu_0) = {}$ kJ/m³", "336", best_product(1.30, 1)),
        ("In SI it is $J_s = {}$ T", "1.61", MU * 1281e3),
        ("so 17 kOe stands beside {} and", "1353", 17 * OERSTED),
    ],
    "temperature-coefficients": [
        ("The formula gives {} kA/m at 80 °C", "525", hot(955, 0.750, 80)),
        ("At 150 °C it gives {} and soon", "24", hot(955, 0.750, 150)),
        ("A designer computes {} kA/m for 133 °C", "264", hot(1114, 0.675, 133)),
        ("Sign it with {} kA/m, because", "512", hot(1114, 0.675, 100)),
        ("(1 - 0.0012 \\times 130) = {}$ T", "1.097", hot(1.30, 0.12, 150)),
        ("(1 - 0.0055 \\times 130) = {}$ kA/m", "454", hot(1592, 0.55, 150)),
        ("and $H_k = {}$ kA/m", "408", KNEE_150),
        ("10^{{-6}} \\times 3.05) = {}$ kA/m", "286", WARM[1]),
        ("Margin: $408/286 = {}$", "1.43", KNEE_150 / WARM[1]),
        ("Remanence lost {} %", "15.6", 100 * 0.0012 * 130),
        ("coercivity {} %", "71.5", 100 * 0.0055 * 130),
        ("for both and got {} kA/m", "1344", hot(1592, 0.12, 150)),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    wanted = place.format(printed)
    assert wanted in lesson(MODULE, slug), f"{wanted!r} is no longer printed"
