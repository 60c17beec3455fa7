"""Every number of the module on naturally radioactive material, computed a second time.

Where the content uses a closed law, this file counts atoms, minutes or rings instead.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

import re
from math import exp, hypot, log, pi

import pytest

from tests.content.content_oracle import COURSES, lesson
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/norm-awareness"
YEAR = 365.25 * 86400
AVOGADRO = 6.02214076e23
TH = log(2) / (14.05e9 * YEAR) * AVOGADRO / 232.0377  # Bq of Th-232 in one gram of thorium
U = log(2) / (4.468e9 * YEAR) * AVOGADRO / 238.02891 * 0.992742  # of U-238 in natural uranium
RA_228 = log(2) / (5.75 * YEAR) * AVOGADRO / 228.031  # Bq in one gram of the nuclide
THORIA = (232.0377 + 2 * 15.999) / 232.0377


def left(time: float, half_life: float) -> float:
    """Share that is left, from the decay constant."""
    return exp(-log(2) / half_life * time)


def before_disc(height: float, radius: float, rings: int = 20_000) -> float:
    """Field before an even disc, ring by ring of small sources."""
    step = radius / rings
    middles = ((n + 0.5) * step for n in range(rings))
    return sum(2 * pi * r * step / hypot(r, height) ** 2 for r in middles)


def crew(*shares: tuple[float, float, float]) -> float:
    """Dose of a crew in µSv from (people, µSv/h, minutes), minute by minute."""
    return sum(people * rate / 60 * minutes for people, rate, minutes in shares)


def mixed_out(start: float, wanted: float) -> float:
    """Air changes until a mixed room has come down, a little at a time."""

    def after(changes: float) -> float:
        share, value = changes / 4_000, start
        for _ in range(4_000):
            value *= (1 - share / 2) / (1 + share / 2)
        return value - wanted

    return solved(after, 0.0, 12.0)


ORACLES: dict[str, Oracle] = {
    # lessons
    "na-where-cloze": lambda: {
        "total": 250e3 * 2 * 0.01 * 300 / 1e6,
        "a": 250e3 * 2 * 0.01 * 300 / 60e3,
    },
    "na-where-own": lambda q, c, s, d, m: q * 1e3 * c * (s / 100) * d / (m * 1e3),
    "na-act-cloze": lambda: {"out": (2.6 - 0.1) * 0.6, "dust": 0.05 * 1.2 * 600 * 0.016},
    "na-act-own": lambda r, h, c: h * ((r - 0.1) / 1e3 + c * 1.2 * 0.016),
    "na-tds-cloze": lambda: {
        "bare": crew((2, 16, 30)),
        "screened": crew((2, 16 * 0.35, 30), (1, 16, 9)),
    },
    "na-tds-own": lambda n, r, t, k, f: crew((n, r * k, t), (1, r, f)),
    "na-ex-cloze": lambda: {"th": 0.03 / 100 * TH, "ra": 25 * 3.7e10 / 1e12},
    "na-ex-own": lambda w, m: w / 1e6 / ((100 - m) / 100) * TH,
    # practice
    "na-p-pipe": lambda D, L, s, a: pi * D * L * s / 1e6 * 4000 * 1e3 * a / 1e6,
    "na-p-fading": lambda a, t: a * left(t, 5.75),
    "na-p-rem": lambda r, h: r * 0.01 * h,
    "na-p-wipe": lambda n, b, e, S: (n - b) / e / 0.1 / S,
    "na-p-intake": lambda d, a, h: d * 1e-3 * a * 1.2 * h,
    "na-p-thoron": lambda t: 100 * left(t, 55.6),
    "na-p-lead": lambda t: 100 * left(t, 10.64),
    "na-p-crew-a": lambda n, r, t: crew((n, r, t)),
    "na-p-crew-b": lambda n, q, t, u: crew((n, q, t + u)),
    "na-p-inverse": lambda a: solved(lambda w: w / 1e6 * TH - a, 0, 1e5),
    "na-p-pico": lambda p: p * 3.7e10 / 1e12,
    "na-p-moist": lambda a, m: a * 100 / (100 - m),
    # quiz
    "na-q-budget": lambda g, used, r: solved(lambda h: used + h * (r - 0.1) / 1e3 - g, 0, 1e4),
    "na-q-dust-limit": lambda e, a, h: solved(lambda d: d / 1e3 * a * 1.2 * h * 0.016 - e, 0, 1e3),
    "na-q-bottle": lambda d, r, x: solved(lambda far: x - r * (d / far) ** 2, 0.1, 100),
    "na-q-years": lambda a, x: solved(lambda t: x - a * left(t, 5.75), 0, 100),
    "na-q-thoria-wet": lambda w, m: w / 100 / THORIA * TH * 100 / (100 - m),
    "na-q-cloth": lambda V, c1, c2, n, m: V * 1e3 * (c1 - c2) * n / (m * 1e3),
    "na-q-plans-a": lambda r, t, k, f: crew((2, r, t)) - crew((2, r * k, t), (1, r, f)),
    "na-q-plans-b": lambda r, t, k: solved(
        lambda f: crew((2, r * k, t), (1, r, f)) - crew((2, r, t)), 0, 1e3
    ),
    "na-q-thorium-gap": lambda F, w, k: F * 1e3 * w / 100 - k * 1e3 * 0.32,
    "na-q-dry-tonnes": lambda n, m, x: n * m * (100 - x) / 100 / 1e3,
    "na-q-fan": lambda V, Q, x: V / Q * mixed_out(100, x),
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


STAYS = 400e3 * 3.0 * 0.02
FACE = 25 * before_disc(3, 3) / before_disc(1, 3)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    "where-thorium-and-uranium-are": [
        ("\\times 0.020 = {}$ Bq", "24000", STAYS),
        ("10^6/95\\,000 = {}$ Bq/g", "63.2", STAYS * 250 / 95e3),
        ("the liquor holds {} Bq/g", "0.003", 3.0 / 1000),
        ("0.02 \\times 10^8/95 = {}$", "21053", 0.02 * 400e3 * 250 / 95),
        ("has lost {} %", "4", 100 * (1 - left(125 / 365.25, 5.75))),
    ],
    "activity-dose-and-contamination": [
        ("400/1000 = {}$ mSv", "2.4", 6.0 * 0.4),
        ("1.2 \\times 400 = {}$ Bq", "96", 0.2 * 1.2 * 400),
        ("96 \\times 0.016 = {}$ mSv", "1.54", 96 * 0.016),
        ("2.4 + 1.54 = {}$ mSv", "3.9", 2.4 + 96 * 0.016),
        ("and {} mSv for the dust", "0.77", 96 * 0.008),
    ],
    "time-distance-shielding-containment": [
        ("25/3^2 = {}$ µSv/h", "2.8", 25 / 9),
        ("law of the disc gives {} µSv/h", "7.5", FACE),
        ("after 10 minutes {} %", "0.06", 100 * left(600, 55.6)),
        ("$25 \\times 45/60 = {}$", "18.8", 25 * 0.75),
        ("18.8$ | none | {} |", "37.5", crew((2, 25, 45))),
        ("$7.5 \\times 45/60 = {}$", "5.6", 7.5 * 0.75),
        ("$20 \\times 10/60 = {}$", "3.3", 20 / 6),
        ("3.3$ | {} |", "14.6", crew((2, 7.5, 45), (1, 20, 10))),
        ("$10 \\times 45/60 = {}$", "7.5", 10 * 0.75),
        ("$25 \\times 10/60 = {}$", "4.2", 25 / 6),
        ("4.2$ | {} |", "19.2", crew((2, 10, 45), (1, 25, 10))),
        ("30 % of 37.5, which is {}.", "11.3", 0.3 * 37.5),
        ("a crew dose of {} µSv", "7.5", crew((2, 25 / 9, 45), (1, 20, 10))),
    ],
    "what-exempt-does-and-does-not-mean": [
        ("One percent of thorium is {} Bq/g", "40.6", TH / 100),
        ("So 0.05 % is {} Bq/g", "2.03", 0.0005 * TH),
        ("and 0.25 % is {}.", "10.1", 0.0025 * TH),
        ("10^{{-6}} \\times 4057 = {}$ Bq/g", "0.41", 100e-6 * TH),
        ("12\\,347 = {}$ Bq/g", "0.20", 16e-6 * U),
        ("3.8 \\times 0.95 = {}$ Bq/g", "3.6", 3.8 * 0.95),
        ("Together {} %", "0.012", (100 + 16) / 1e4),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    assert f"{value + 1e-9:.{digits}f}" == printed, f"{printed} is printed, {value} comes out"
    spaced = re.sub(r"(\d{2})(\d{3})$", r"\1\,\2", printed)
    text = lesson(MODULE, slug)
    assert place.format(printed) in text or place.format(spaced) in text, f"{place!r} has gone"


def test_constants_of_the_data_file_follow_from_half_lives() -> None:
    text = (COURSES.parent / "data" / "thorium-and-radium.md").read_text(encoding="utf-8")
    assert f"a_Th, value: {TH:.0f}" in text
    assert f"a_U, value: {U:.0f}" in text


def test_figures_in_feedback_are_what_comes_out() -> None:
    quiz = (COURSES / MODULE / "norm-awareness.quiz.md").read_text(encoding="utf-8")
    bank = (COURSES / MODULE / "practice.bank.md").read_text(encoding="utf-8")
    assert f"{40 / RA_228:.0e}" == "4e-12"
    assert "$4 \\times 10^{-12}$ grams" in quiz
    assert f"2^{{-2/5.75}} = {1.2 * left(2, 5.75):.2f}$" in bank
    assert f"4057 = {TH / 1e6:.3f}$ Bq/g" in bank
    uranium_to_radium = 4.468e9 / 1600 / 1e6  # equal activity: atoms go with half-lives
    assert f"{uranium_to_radium:.0f}" == "3"
    assert "about three million uranium atoms" in bank


SHAPES = {
    "circle": r'<circle [^>]*cx="([\d.]+)" cy="([\d.]+)"',
    "rect": r'<rect class="{}"[^>]* x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"',
}


def places(picture: str, shape: str) -> list[tuple[float, ...]]:
    """Return where shapes lie in a drawing, in percent of its width and height."""
    drawn = (COURSES / MODULE / "figures" / picture).read_text(encoding="utf-8")
    found = re.search(r'viewBox="0 0 (\d+) (\d+)"', drawn)
    assert found is not None
    sides = [float(side) for side in found.groups()] * 2
    return [
        tuple(float(at) / side * 100 for at, side in zip(row, sides, strict=False))
        for row in re.findall(shape, drawn)
    ]


def test_the_four_spots_of_the_store_lie_where_the_figure_marks_them() -> None:
    quiz = (COURSES / MODULE / "norm-awareness.quiz.md").read_text(encoding="utf-8")
    asked = [tuple(map(float, at)) for at in re.findall(r"circle: ([\d.]+) ([\d.]+)", quiz)]
    marked = places("store-plan.svg", SHAPES["circle"])
    assert len(asked) == len(marked) == 4
    for spot, mark in zip(sorted(asked), sorted(marked), strict=True):
        assert spot == pytest.approx(mark, abs=0.1)


@pytest.mark.parametrize(
    ("slug", "picture", "kind"),
    [
        ("where-thorium-and-uranium-are", "plant-map.svg", "fill-soft-blue edge-blue"),
        ("activity-dose-and-contamination", "three-ways.svg", "fill-none edge-line"),
    ],
)
def test_a_box_that_is_asked_for_is_a_box_of_the_figure(slug, picture, kind) -> None:
    boxes = places(picture, SHAPES["rect"].format(kind))
    number = r"([\d.]+)"
    asked = re.findall(rf"rect: {number} {number} {number} {number}", lesson(MODULE, slug))
    assert asked
    for region in asked:
        place = tuple(map(float, region))
        assert any(place == pytest.approx(box, abs=0.15) for box in boxes), place
