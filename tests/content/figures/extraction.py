"""Draws the figures of the module on extraction chemistry.

Run it: `python tests/content/figures/extraction.py [folder]`.
Without a folder it renews the module's own figures.
Curves come from the slope-3 law with the teaching values that the lessons print.
"""

import sys
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    PANEL,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "solvent-extraction-chemist/extraction-chemistry/figures"


def log_d(log_k: float, ph: float, dimer: float) -> float:
    """Return log D of the slope-3 law; `dimer` is free dimer in mol/L."""
    return log_k + 3 * ph + 3 * log10(dimer)


def slope_three() -> Canvas:
    """Three elements, three parallel lines."""
    dimer, base = 0.5, -5.2
    sheet = Canvas(
        480, 400, "log D against pH for three elements",
        "Three parallel lines of slope 3. B lies log 1.45 = 0.16 above A, and C lies log 20 = 1.30 "
        "above A, at every pH.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 40, 380, 290), (1.4, 2.4), (-2, 2))
    axes.frame(
        [1.4, 1.6, 1.8, 2.0, 2.2, 2.4], [(v, f"{v:g}".replace("-", "−")) for v in range(-2, 3)],
        "equilibrium pH", "log D",
    )  # fmt: skip
    for name, beta, colour, dashed in (
        ("A", 1, BROWN, False), ("B", 1.45, BLUE, True), ("C", 20, VIOLET, False),
    ):  # fmt: skip
        height = base + log10(beta)
        low = max(1.4, (-2 - height - 3 * log10(dimer)) / 3)
        high = min(2.4, (2 - height - 3 * log10(dimer)) / 3)
        axes.curve([(p, log_d(height, p, dimer)) for p in (low, high)], colour, dashed=dashed)
        x, y = axes.at(
            2.3 if name != "C" else 2.0, log_d(height, 2.3 if name != "C" else 2.0, dimer)
        )
        shift = {"A": (10, 18), "B": (-24, -8), "C": (-24, -8)}[name]
        sheet.text(x + shift[0], y + shift[1], name, bold=True, colour=colour)
    for ph in (1.7, 2.1):
        foot, head = log_d(base, ph, dimer), log_d(base + log10(20), ph, dimer)
        axes.curve([(ph, foot), (ph, head)], INK, arrow=True)
        x, y = axes.at(ph, (foot + head) / 2)
        sheet.text(x - 6, y + 5, f"{head - foot:.2f}", anchor="end", size=15)
    return sheet


def strip_acid() -> Canvas:
    """D against pH for a stronger acid P and a weaker acid Q."""
    sheet = Canvas(
        480, 400, "D against pH for acids P and Q",
        "P reaches D = 1 at pH 0.97 and D = 0.01 at 0.50 mol/L acid; Q at pH 1.47 and 0.16 mol/L.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 40, 370, 290), (0, 2.2), (-3, 2))
    names = {-3: "0.001", -2: "0.01", -1: "0.1", 0: "1", 1: "10", 2: "100"}
    axes.frame([0, 0.5, 1, 1.5, 2], list(names.items()), "equilibrium pH", "D")
    for name, log_k, colour in (("P", -2.0, BROWN), ("Q", -3.5, VIOLET)):
        half = -(log_k + 3 * log10(0.5)) / 3
        low, high = max(0, half - 1), min(2.2, half + 2 / 3)
        axes.curve([(p, log_d(log_k, p, 0.5)) for p in (low, high)], colour)
        sheet.dot(*axes.at(half, 0), colour=colour)
        x, y = axes.at(half, 0)
        left = name == "P"
        label, spot = f"{name}: pH {half:.2f}", (x - 10, y - 10) if left else (x + 12, y + 20)
        anchor = "end" if left else "start"
        sheet.text(*spot, label, anchor=anchor, colour=colour, bold=True)
        strip = half - 2 / 3
        sheet.dot(*axes.at(strip, -2), colour=colour)
        x, y = axes.at(strip, -2)
        sheet.text(x + 10, y + 20, f"{10**-strip:.2f} M", colour=colour)
    return sheet


def saponification_loop() -> Canvas:
    """The solvent's way round, with moles for one mole of rare earth."""
    sheet = Canvas(
        480, 380, "The solvent loop for one mole of rare earth",
        "Saponification takes 3 mol NaOH; extraction takes 1 mol RE and sends 3 mol NaCl to the "
        "raffinate; stripping takes 3 mol HCl and gives 1 mol RECl3; the solvent returns.",
    )  # fmt: skip
    for y, name, fill, edge in (
        (40, "saponify", SOFT_VIOLET, VIOLET),
        (160, "extract", SOFT_BLUE, BLUE),
        (280, "strip", SOFT_BROWN, BROWN),
    ):
        sheet.box(175, y, 130, 60, fill=fill, edge=edge)
        sheet.text(240, y + 36, name, anchor="middle", bold=True)
    sheet.path([(240, 100), (240, 160)], colour=TEAL, arrow=True)
    sheet.text(252, 136, "3 NaA", colour=TEAL)
    sheet.path([(240, 220), (240, 280)], colour=TEAL, arrow=True)
    sheet.text(252, 256, "1 REA₃", colour=TEAL)
    sheet.path([(240, 340), (240, 362), (150, 362), (150, 20), (240, 20), (240, 40)],
               colour=TEAL, arrow=True)  # fmt: skip
    sheet.text(140, 250, "3 HA", anchor="end", colour=TEAL)
    for y, left, right in ((70, "3 NaOH", "3 H₂O"), (190, "1 RECl₃", "3 NaCl"),
                           (310, "3 HCl", "1 RECl₃")):  # fmt: skip
        sheet.text(20, y - 8, left)
        sheet.path([(20, y), (175, y)], arrow=True)
        sheet.path([(305, y), (460, y)], arrow=True)
        sheet.text(325, y - 8, right)
    for y, left, right in ((70, "", "with the solvent"), (190, "feed", "raffinate"),
                           (310, "strip acid", "strip liquor")):  # fmt: skip
        sheet.text(20, y + 22, left, size=15, colour=MUTED)
        sheet.text(325, y + 22, right, size=15, colour=MUTED)
    return sheet


def extraction_order() -> Canvas:
    """Which end of the series each class prefers."""
    sheet = Canvas(
        480, 330, "Which end of the series is extracted better",
        "Acidic organophosphorus extractants prefer Lu, strongly. Quaternary ammonium nitrate "
        "prefers La. TBP in strong nitrate prefers Gd to La, moderately.",
    )  # fmt: skip
    for x, name in ((40, "La"), (120, "Nd"), (200, "Gd"), (280, "Dy"), (360, "Er"), (440, "Lu")):
        sheet.text(x, 35, name, anchor="middle", bold=True)
    sheet.path([(40, 48), (440, 48)], colour=MUTED, width=1)
    rows = (
        (90, "acidic organophosphorus: rises to Lu", VIOLET, [(40, 105), (440, 105)], True),
        (160, "quaternary ammonium nitrate: rises to La", BROWN, [(440, 175), (40, 175)], True),
        (230, "TBP, strong nitrate: La to Gd, moderately", TEAL, [(40, 245), (200, 245)], True),
    )
    for y, words, colour, line, arrow in rows:
        sheet.text(40, y, words, colour=colour)
        sheet.path(line, colour=colour, width=3.5, arrow=arrow)
    sheet.text(40, 290, "Arrow: towards the better extracted element", size=15, colour=MUTED)
    sheet.text(40, 312, "At low nitrate TBP shows hardly any preference", size=15, colour=MUTED)
    return sheet


def third_phase() -> Canvas:
    """A settler as it should be, and one whose organic has split."""
    sheet = Canvas(
        480, 330, "Normal settler and settler with a third phase",
        "Left: organic over aqueous. Right: a pale layer poor in metal over a dark organic layer "
        "rich in metal, over the aqueous.",
    )  # fmt: skip
    sheet.text(125, 32, "normal", anchor="middle", bold=True)
    sheet.text(355, 32, "with third phase", anchor="middle", bold=True)
    sheet.box(30, 50, 190, 120, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(30, 170, 190, 110, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.text(125, 105, "organic, one layer", anchor="middle")
    sheet.text(125, 128, "28 g/L REO", anchor="middle", colour=MUTED)
    sheet.text(125, 230, "aqueous", anchor="middle")
    sheet.box(260, 50, 190, 75, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.box(260, 125, 190, 45, fill=BROWN, edge=BROWN, round_by=0)
    sheet.box(260, 170, 190, 110, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.text(355, 82, "pale organic", anchor="middle")
    sheet.text(355, 105, "6 g/L REO", anchor="middle", colour=MUTED)
    sheet.text(355, 153, "third phase: 95 g/L", anchor="middle", colour=PANEL)
    sheet.text(355, 230, "aqueous", anchor="middle")
    sheet.text(240, 312, "All layers are clear. A cloudy mat would be crud.", anchor="middle",
               size=15, colour=MUTED)  # fmt: skip
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "slope-three": slope_three(),
        "strip-acid": strip_acid(),
        "saponification-loop": saponification_loop(),
        "extraction-order": extraction_order(),
        "third-phase": third_phase(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
