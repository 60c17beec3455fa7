"""Every number of the module on mineralogy, computed a second time from the stems alone.

Masses come from atomic weights held here, thorium's activity from its half-life; the rest is
searched for by bisection where the content uses a closed formula.
"""

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/geologist-mineralogist/mineralogy"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgm-")
C, OXYGEN, F, CA, SI, P = 12.011, 15.999, 18.9984, 40.078, 28.085, 30.97376  # g/mol
CE, TH, Y = 140.116, 232.0377, 88.905838
CARBONATE = C + 3 * OXYGEN
HALF_LIFE, AVOGADRO, YEAR = 14.05e9, 6.02214076e23, 365.25 * 86400
THORIA, LIME, SILICA = TH + 2 * OXYGEN, CA + OXYGEN, SI + 2 * OXYGEN


def fluorocarbonate(calcium: float, rare_earth: float) -> float:
    """Per cent Ce2O3 in a mineral with so many atoms, each Ca with a carbonate of its own."""
    mass = rare_earth * (CE + CARBONATE + F) + calcium * (CA + CARBONATE)
    return 100 * rare_earth * (2 * CE + 3 * OXYGEN) / 2 / mass


def ratio_for(grade: float) -> float:
    """Calcium for each rare earth that leaves such a grade, searched for."""
    return solved(lambda r: fluorocarbonate(r, 1) - grade, 0.0, 5.0)


def lacking(thoria: float, partner: float, weighs: float, other: float) -> float:
    """Oxide of the other partner, in %, that makes up for thorium's fourth charge."""
    charge = thoria / THORIA
    return solved(lambda x: partner / weighs + x / other - charge, -20.0, 20.0)


def silica_for(th: float, ca: float) -> float:
    return lacking(th, ca, LIME, SILICA)


def activity(percent_oxide: float) -> float:
    """Bq of thorium-232 in a gram."""
    moles = percent_oxide / 100 / THORIA
    return moles * AVOGADRO * 0.6931471805599453 / (HALF_LIFE * YEAR)


def in_monazite(percent: float, holds: float) -> float:
    """Ppm of rare earth that a count of monazite explains."""
    return 1e6 * (percent / 100) * (holds / 100)


def grains_for(relative: float) -> float:
    """Number whose own scatter, the root of the number, is such a share of it, in per cent."""
    return solved(lambda n: 100 * n**0.5 / n - relative, 0.5, 1e6)


def scatter(grains: float) -> float:
    return 100 * grains**0.5 / grains


def gap(assay: float, percent: float, holds: float, leach: float) -> float:
    return assay - in_monazite(percent, holds) - leach


ORACLES: dict[str, Oracle] = {
    # lessons
    "gm-fc-cloze": lambda: {"r": 7.35 / 10.5, "reo": fluorocarbonate(7.35, 10.5)},
    "gm-fc-own": lambda ca, re: fluorocarbonate(ca, re),
    "gm-ph-cloze": lambda: {
        "th": 1000 * 5.28 / THORIA,
        "ca": 100 * (0.84 / LIME) / (0.84 / LIME + 0.30 / SILICA),
    },
    "gm-ph-own": lambda th, ca: silica_for(th, ca),
    "gm-cl-cloze": lambda: {
        "mon": in_monazite(0.04, 55), "lost": 100 * gap(800, 0.04, 55, 380) / 800
    },
    "gm-cl-own": lambda a, m, w, e: 100 * gap(a, m, w, e) / a,
    # practice
    "gmp-ratio": lambda w, v: w / CA * CE / v,
    "gmp-ceiling": lambda p: fluorocarbonate(100 - p, 100),
    "gmp-basis": lambda w: w / (2 * CE + 3 * OXYGEN) * 2 * (CE + 2 * OXYGEN),
    "gmp-excess": lambda th, ca, si: si - silica_for(th, ca),
    "gmp-sand": lambda m, w: activity(w) * m / 100,
    "gmp-clay-a": lambda a, m, e: 100 - 100 * gap(a, m, 55, e) / a,
    "gmp-grains": lambda u: grains_for(u),
    "gmp-sure": lambda n, w: w * scatter(n) / 100,
    # quiz
    "gm-q-from-grade": lambda g: ratio_for(g),
    "gm-q-recipe": lambda b, m: (
        b / 100 * fluorocarbonate(0, 1)
        + m / 100 * 50 * (2 * CE + 3 * OXYGEN) / (CE + P + 4 * OXYGEN)
    ),
    "gm-q-lime": lambda th, si: lacking(th, si, SILICA, LIME),
    "gm-q-sum": lambda th, ca, si: (ca / LIME + si / SILICA) * THORIA / th,
    "gm-q-missing": lambda a, m, e: gap(a, m, 54, e),
    "gm-q-weighted": lambda n1, n2: scatter(n1 + n2),
    "gm-q-spot-a": lambda ca, re: fluorocarbonate(ca, re),
    "gm-q-report-a": lambda n: scatter(n),
    # exam
    "xgm-promise-a": lambda ca, re: fluorocarbonate(ca, re),
    "xgm-silica": lambda th, ca, si: 100 - 100 * silica_for(th, ca) / si,
    "xgm-mixed": lambda m, w, v: (m * activity(w) + (100 - m) * activity(v)) / 100,
    "xgm-allowed": lambda a, s, w: solved(
        lambda m: in_monazite(m, w) + a * s / 100 - a, 0.0, 10.0
    ),
    "xgm-sections": lambda n, u: solved(lambda k: scatter(k * n) - u, 0.01, 1e4),
}  # fmt: skip
WORDS = frozenset({"gmp-doors"})
TH_MMOL, CA_MMOL, SI_MMOL = 7000 / THORIA, 1050 / LIME, 500 / SILICA
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/fluorocarbonates-and-complex-ores.lesson.md": [
        ("| $\\ce{{CeCO3F}}$ | 0 | {} % |", "74.9", fluorocarbonate(0, 1)),
        ("| $\\ce{{CaCe2(CO3)3F2}}$ | 0.5 | {} % |", "61.0", fluorocarbonate(1, 2)),
        ("| $\\ce{{CaCe(CO3)2F}}$ | 1 | {} % |", "51.4", fluorocarbonate(1, 1)),
        ("bastnäsite holds {} %", "78.5", fluorocarbonate(0, 1) * 172.114 / 164.1145),
        ("weighs {} g, and one", "219.12", CE + CARBONATE + F),
        ("$\\ce{{CaCO3}}$ {} g. The oxide", "100.09", CA + CARBONATE),
        ("one Ce weighs {} g", "164.11", CE + 1.5 * OXYGEN),
        ("0.30 = {}$ g", "249.15", CE + CARBONATE + F + 0.3 * (CA + CARBONATE)),
        ("249.15 = {}\\,\\%$", "65.9", fluorocarbonate(4, 13.3)),
        ("140.12) = {}$ gave", "0.086", 4 * CA / (13.3 * CE)),
        ("gave {} %. The concentrate", "72.1", fluorocarbonate(4 * CA / CE, 13.3)),
        ("They cost {} points", "0.07", 1.3 * 0.05),
    ],
    f"{HOME}/phosphates.lesson.md": [
        ("| REO, pure | {} % as", "69.8", 50 * (2 * CE + 3 * OXYGEN) / (CE + P + 4 * OXYGEN)),
        (
            "$\\ce{{Ce2O3}}$ | {} % $\\ce{{Y2O3}}$",
            "61.4",
            50 * (2 * Y + 3 * OXYGEN) / (Y + P + 4 * OXYGEN),
        ),
        ("264.04 = {}$ mmol in 100 g", "26.5", TH_MMOL),
        ("56.08 = {}$ mmol. Si", "18.7", CA_MMOL),
        ("60.08 = {}$ mmol. Sum", "8.3", SI_MMOL),
        ("Sum {} mmol", "27.0", CA_MMOL + SI_MMOL),
        ("27.0/26.5 = {}$. It", "1.02", (CA_MMOL + SI_MMOL) / TH_MMOL),
        ("18.7/27.0 = {}\\,\\%$ of the thorium", "69", 100 * CA_MMOL / (CA_MMOL + SI_MMOL)),
        ("7.00 % gives {} Bq/g", "250", activity(7.0)),
        ("1 % $\\ce{{ThO2}}$ is {} Bq/g", "35.7", activity(1.0)),
    ],
    f"{HOME}/clays-instruments-and-artefacts.lesson.md": [
        ("55\\,\\% = {}$ ppm, 36.7", "330", in_monazite(0.06, 55)),
        ("330$ ppm, {} % of the assay", "36.7", 100 * in_monazite(0.06, 55) / 900),
        ("510/900 = {}\\,\\%$", "56.7", 51000 / 900),
        ("510 = {}$ ppm, 6.7 %", "60", gap(900, 0.06, 55, 510)),
        ("60$ ppm, {} %", "6.7", 100 * gap(900, 0.06, 55, 510) / 900),
        ("monazite up to {} %", "0.16", solved(lambda m: in_monazite(m, 55) - 900, 0, 1)),
        ("25 grains give {} %", "20", scatter(25)),
        ("400 grains {} %", "5", scatter(400)),
        ("From {} % to 7 %", "14", scatter(50)),
        ("From 14 % to {} %", "7", scatter(200)),
    ],
}
