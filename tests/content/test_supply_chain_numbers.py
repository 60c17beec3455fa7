"""Every number of the module on the supply chain, computed a second time from the stems alone.

Where the content divides by yields, this file searches for what must be fed; where it uses a
closed sum, lots are followed one by one.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

import re

import pytest

from tests.content.content_oracle import COURSES, lesson, oxide_factor
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/supply-chain"
F_ND = oxide_factor("Nd", 2, 3)
F_DY = oxide_factor("Dy", 2, 3)
F_CE, F_LA = oxide_factor("Ce", 1, 2), oxide_factor("La", 2, 3)
METAL = 1.17  # kg oxide for each kg of metal, as the stems print it


def fed(wanted: float, *percent: float) -> float:
    """What must be fed so that `wanted` is left after keeping each percentage in turn."""

    def leaves(start: float) -> float:
        for share in percent:
            start -= start * (100 - share) / 100
        return start - wanted

    return solved(leaves, 0, 1e9)


def separated(shares: dict[str, float], sold: dict[str, float]) -> float:
    """The least REO that serves every customer, found by raising it until nobody goes short."""
    return solved(lambda reo: min(reo * shares[o] / 100 - sold[o] for o in sold) + 1e-12, 0, 1e7)


def fresh_metal(magnets: float, kept: float, back: float) -> float:
    """Fresh metal a year once swarf returns, followed year by year until nothing changes."""
    alloy, returned, fresh = magnets * 100 / kept, 0.0, 0.0
    for _ in range(200):
        fresh = alloy - returned
        returned = (alloy - magnets) * back / 100
    return fresh


ORACLES: dict[str, Oracle] = {
    # lessons
    "su-mine-cloze": lambda: {"metal": fed(15, 98, 75), "oxide": fed(15, 96, 98, 75) * F_ND},
    "su-mine-own": lambda m, w, y, z: fed(m * w / 100, z, y) * F_ND,
    "su-data-cloze": lambda: {"out": 5000 * 0.6, "use": 8000 - 3000 + 4000 * 0.99 + 120 * METAL},
    "su-data-own": lambda P, X, g, I, h: P + (I * h - X * g) / 100,  # noqa: E741
    "su-bal-cloze": lambda: {
        "q": separated({"Ce": 49, "Nd": 20}, {"Ce": 50, "Nd": 50}),
        "s": 0.49 * separated({"Ce": 49, "Nd": 20}, {"Ce": 50, "Nd": 50}) - 50,
    },
    "su-bal-own": lambda s, c, d, e: (
        c / 100 * separated({"Nd": s, "Ce": c}, {"Nd": d, "Ce": e}) - e
    ),
    "su-trace-cloze": lambda: {"ndpr": 15 * 0.6 * 0.2, "out": 15 * 0.6 * 0.2 * 0.95},
    "su-trace-own": lambda W, m, g, n, y: (W - W * m / 100) * g * n * y / 1e6,
    # practice
    "su-p-yields": lambda a, b, c, d: 100 / fed(1, a, b, c, d),
    "su-p-back": lambda o, y, n, g: fed(o, g, n, y),
    "su-p-swarf": lambda m, y, r: fresh_metal(m, y, r),
    "su-p-dy": lambda m, w, y: fed(m * 10 * w, y) * F_DY,
    "su-p-rounding": lambda c, w: max(100 * (c + i) / (w + j) for i in (-5, 5) for j in (-5, 5)),
    "su-p-three": lambda a, g, b, c: a * g / 100 + b * 99 / 100 + c * METAL,
    "su-p-growth": lambda a, b, n: solved(lambda r: a * (1 + r / 100) ** n - b, 0, 100),
    "su-p-driver": lambda s, l, d, e: separated({"Nd": s, "La": l}, {"Nd": d, "La": e}),  # noqa: E741
    "su-p-basket": lambda n, h, p, q: (n * p + h * q + 100 - n - h) / 100,
    "su-p-recycled": lambda D, r, s, c: (
        c / 100 * (separated({"Nd": s}, {"Nd": D}) - separated({"Nd": s}, {"Nd": D - D * r / 100}))
    ),
    "su-p-blend-b": lambda D, d: separated({"Dy": d}, {"Dy": D}),
    "su-p-blend-a": lambda D, N, d, b, a: solved(
        lambda A: A * a / 100 + D / d * 100 * b / 100 - N, 0, 1e6
    ),
    "su-p-invoice": lambda W, m, g, n, k: (W - W * m / 100) * 1e3 * g * n * k / 1e6 * 60 / 1e3,
    "su-p-books": lambda a, i, y, o: a - o + i - i * (100 - y) / 100,
    # quiz
    "su-q-ore": lambda M, f, l, s, n, g: fed(M, g, n, f, l, s) / 1e3,  # noqa: E741
    "su-q-collect": lambda m, y, fresh: solved(lambda r: fresh - fresh_metal(m, y, r), 0, 100),
    "su-q-stocks": lambda P, X, g, C, M, S: P - S + C * 0.9 + M * METAL - X * g / 100,
    "su-q-least-share": lambda a, w: min(
        100 * (a + i) / (w + j) for i in (-2.5, 2.5) for j in (-5, 5)
    ),
    "su-q-two-drivers": lambda n, l, D, E: (  # noqa: E741
        l / 100 * separated({"Nd": n, "La": l}, {"Nd": D, "La": E}) - E
    ),
    "su-q-price-fall": lambda n, r, k, y: solved(lambda p: r + n * y / 1e4 * p - k, 0, 1e4),
    "su-q-green": lambda a, w, y, b: a * w / 100 * F_ND * y / 100 - b,
    "su-q-deduction": lambda D, g, n, k, t: (
        (D * 1e3 * g * n * k / 1e6 * 50 - D * (t - 50) / 10 * 100) / 1e3
    ),
    "su-q-pounds": lambda s, m, g: s * 2000 * 0.45359237e-3 * (100 - m) / 100 * g / 100,
    "su-q-sum-of-oxides": lambda ce, la, nd: ce * F_CE + la * F_LA + nd * F_ND,
}
ASKED = asked_for_numbers(f"courses/{MODULE}/*.*.md")


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_an_answer_a_third_too_large_earns_nothing(asked) -> None:
    if asked[0].kind == "numeric":
        oracle = ORACLES[asked[0].id]
        assert all(earned(asked, oracle, seed, times=1.3)[0] == 0 for seed in SEEDS[:3])


BASKET = {"Ce": 50.2, "La": 32.3, "NdPr": 15.7, "rest": 1.8}
SOLD = {"Ce": 120.0, "La": 150.0, "NdPr": 100.0}
REO = separated(BASKET, SOLD)
VALUE = 0.502 + 0.323 + 0.157 * 60 + 0.018 * 5
LOT = 24.0 * 0.78 * 0.55
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    "from-mine-to-motor-and-back": [
        ("30.0/0.75 = {}$ t", "40.0", fed(30, 75)),
        ("40.0/0.98 = {}$ t", "40.8", fed(30, 98, 75)),
        ("40.8/0.96 = {}$ t", "42.5", fed(30, 96, 98, 75)),
        ("42.5 \\times 1.1664 = {}$ t", "49.6", fed(30, 96, 98, 75) * F_ND),
        ("49.6/0.95 = {}$ t", "52.2", fed(30, 95, 96, 98, 75) * F_ND),
        ("52.2/0.157 = {}$ t", "332", fed(30, 15.7, 95, 96, 98, 75) * F_ND),
        ("0.95 = {}$. So", "0.670", 1 / fed(1, 95, 96, 98, 75)),
        ("order was for {} t of oxide", "35", 30 * F_ND),
    ],
    "reading-public-data": [
        ("China mines {} % of the world", "69", 100 * 270 / 390),
        ("15\\,000 \\times 0.62 = {}$ t", "9300", 15000 * 0.62),
        ("9\\,000 \\times 0.85 = {}$ t", "7650", 9000 * 0.85),
        ("600 \\times 1.17 = {}$ t", "702", 600 * METAL),
        ("7\\,650 + 702 = {}$ t", "19052", 20000 - 9300 + 7650 + 702),
    ],
    "the-balance-problem": [
        ("100/0.157 = {}$ t", "637", 100 / 0.157),
        ("brings {} t of other oxides", "5.4", 1 / 0.157 - 1),
        ("Ce $120/0.502 = {}$ t", "239", 120 / 0.502),
        ("La $150/0.323 = {}$ t", "464", 150 / 0.323),
        ("NdPr drives: $Q = {}$ t", "637", REO),
        ("0.502 \\times 637 = {}$ t", "320", 0.502 * REO),
        ("$ t. Surplus: {} t. 4.", "200", 0.502 * REO - 120),
        ("0.323 \\times 637 = {}$ t", "206", 0.323 * REO),
        ("206$ t. Surplus: {} t.", "56", 0.323 * REO - 150),
        ("206 + 100 + {} = 637", "11", 0.018 * REO),
        ("464 + 637 = {}$ t", "1340", 120 / 0.502 + 150 / 0.323 + 100 / 0.157),
        ("0.018 \\times 5 = {}\\,\\$", "10.3", VALUE),
        ("NdPr makes {} % of it", "91", 100 * 0.157 * 60 / VALUE),
        ("the value falls by {} %", "18", 100 * 0.157 * 12 / VALUE),
        ("0.502/10.3 = {}$", "0.049", 0.502 / VALUE),
    ],
    "traceability-of-a-product": [
        ("24.0 \\times 0.78 = {}$ t", "18.72", 24 * 0.78),
        ("18.72 \\times 0.550 = {}$ t", "10.30", LOT),
        ("10.30 \\times 0.200 = {}$ t", "2.06", LOT * 0.2),
        ("2.059 \\times 0.95 = {}$ t", "1.96", LOT * 0.2 * 0.95),
        ("0.20 = {}$. $", "0.086", 0.78 * 0.55 * 0.20),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    assert f"{value + 1e-9:.{digits}f}" == printed, f"{printed} is printed, {value} comes out"
    spaced = re.sub(r"(\d{1,2})(\d{3})$", r"\1\,\2", printed)
    text = lesson(MODULE, slug)
    assert place.format(printed) in text or place.format(spaced) in text, f"{place!r} has gone"


def test_sums_of_money_are_what_comes_out() -> None:
    text = lesson(MODULE, "traceability-of-a-product")
    right, wrong = LOT * 200 * 0.75 * 60, 24.0 * 0.55 * 200 * 0.75 * 60
    assert f"{right:.0f}" == "92664"
    assert "= 92\\,700$ $" in text
    assert f"{wrong:,.0f} $" in text
    quiz = (COURSES / MODULE / "supply-chain.quiz.md").read_text(encoding="utf-8")
    assert f"60 + 15 = {F_ND / 0.96 * 60 + 15:.1f}$" in quiz
    assert f"comes to about {0.96 / F_ND * 60 + 15:.0f} $" in quiz  # the slip of a wrong option
    assert f"needs {F_ND / 0.96:.3f} kg of oxide" in quiz


def test_a_hotspot_of_pairs_of_bars_asks_for_the_pair_without_a_rest() -> None:
    quiz = (COURSES / MODULE / "supply-chain.quiz.md").read_text(encoding="utf-8")
    drawn = (COURSES / MODULE / "figures" / "made-and-sold.svg").read_text(encoding="utf-8")
    pairs = re.findall(r"([A-Z][\w ]+): (\d+) made, (\d+) sold", drawn.replace(" oxide", ""))
    assert [name for name, made, sold in pairs if made == sold] == ["Lanthanum"]
    assert "answer: la\n" in quiz


def test_the_boxes_of_the_loop_lie_where_the_question_asks_for_them() -> None:
    bank = (COURSES / MODULE / "practice.bank.md").read_text(encoding="utf-8")
    drawn = (COURSES / MODULE / "figures" / "loop.svg").read_text(encoding="utf-8")
    shape = (
        r'<rect class="fill-soft-blue edge-blue" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"'
    )
    sides = (480, 380, 480, 380)
    boxes = [
        [float(at) / side * 100 for at, side in zip(row, sides, strict=True)]
        for row in re.findall(shape, drawn)
    ]
    asked = re.findall(r"rect: ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)", bank)
    assert len(asked) == 4
    for region in asked:
        place = [float(at) for at in region]
        assert any(place == pytest.approx(box, abs=0.1) for box in boxes), place


def test_weights_behind_the_oxide_factors_are_those_of_the_data_file() -> None:
    text = (COURSES.parent / "data" / "oxide-factors.md").read_text(encoding="utf-8")
    for symbol, factor in (("f_Nd", F_ND), ("f_Dy", F_DY), ("f_Ce", F_CE), ("f_La", F_LA)):
        assert f"symbol: {symbol}, value: {factor:.4f}" in text
