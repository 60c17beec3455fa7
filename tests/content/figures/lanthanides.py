"""Draws the figures of the module on lanthanide chemistry.

Run it: `python tests/content/figures/lanthanides.py [folder]`.
Without a folder it renews the module's own figures.
Radii are Shannon's; masses of the staircase and the ingrowth are computed here.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
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

FOLDER = COURSES / "foundations/lanthanide-chemistry/figures"
RADII = {
    "La": 103.2, "Ce": 101.0, "Pr": 99.0, "Nd": 98.3, "Pm": 97.0, "Sm": 95.8, "Eu": 94.7,
    "Gd": 93.8, "Tb": 92.3, "Dy": 91.2, "Ho": 90.1, "Er": 89.0, "Tm": 88.0, "Yb": 86.8, "Lu": 86.1,
}  # fmt: skip
YTTRIUM = 90.0
HYDRATE, ANHYDROUS, OXYCARBONATE, OXIDE = 732.69, 552.54, 380.49, 336.48  # g/mol, two Nd each
HALF_LIFE = 5.75  # years, radium-228


def radii() -> Canvas:
    """Trivalent radius against atomic number, with yttrium's as a level."""
    sheet = Canvas(
        480, 420, "Radius of the trivalent ion against atomic number",
        "The radius falls from 103.2 pm at La to 86.1 pm at Lu without a jump. The level of "
        "yttrium, 90.0 pm, meets the curve at Ho.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 320), (56, 72), (84, 106))
    axes.frame(
        [57, 60, 63, 66, 69], [(v, f"{v}") for v in range(85, 106, 5)],
        "atomic number", "radius, pm (six neighbours)",
    )  # fmt: skip
    axes.curve([(56, YTTRIUM), (72, YTTRIUM)], TEAL, dashed=True)
    x, y = axes.at(56.3, YTTRIUM)
    sheet.text(x, y - 8, "yttrium, Z = 39", colour=TEAL)
    points = [(57 + at, value) for at, value in enumerate(RADII.values())]
    axes.curve(points, VIOLET)
    for (number, value), name in zip(points, RADII, strict=True):
        x, y = axes.at(number, value)
        sheet.dot(x, y, colour=VIOLET)
        if name in ("La", "Nd", "Gd", "Lu"):
            sheet.text(x + 8, y - 8, name, bold=True, colour=VIOLET)
    return sheet


def ph_windows() -> Canvas:
    """Where hydroxides of four groups come out."""
    sheet = Canvas(
        480, 330, "Where the hydroxides come out",
        "Thorium hydroxide at pH 3 to 4; cerium(IV) with an oxidant at pH 3 to 5; hydroxides of "
        "trivalent rare earths from about pH 6 for the small ions to 8 for lanthanum.",
    )  # fmt: skip
    left, width = 40, 400

    def at(ph: float) -> float:
        return left + width * (ph - 1) / 8

    for ph in range(1, 10):
        sheet.path([(at(ph), 50), (at(ph), 260)], colour=MUTED, width=0.5)
        sheet.text(at(ph), 282, f"{ph}", anchor="middle", colour=MUTED)
    sheet.text(left + width / 2, 310, "pH of the liquor", anchor="middle")
    for y, low, high, words, fill, edge in (
        (80, 3, 4, "Th(IV) hydroxide", SOFT_BROWN, BROWN),
        (150, 3, 5, "Ce(IV), with an oxidant", SOFT_VIOLET, VIOLET),
        (220, 6, 8, "RE(III) hydroxides", SOFT_BLUE, BLUE),
    ):
        sheet.box(at(low), y, at(high) - at(low), 32, fill=fill, edge=edge)
        sheet.text(at(low), y - 8, words, bold=True, colour=edge)
    sheet.text(at(6) + 6, 242, "Lu, Y", size=15)
    sheet.text(at(8) - 6, 242, "La", anchor="end", size=15)
    sheet.text(at(1), 34, "pure salts, 0.01 to 0.1 mol/L", size=15, colour=MUTED)
    return sheet


def firing_steps() -> Canvas:
    """What is left of 1,000 kg of neodymium oxalate after each step."""
    sheet = Canvas(
        480, 400, "What is left of 1,000 kg of neodymium oxalate decahydrate",
        "After the water has left 754 kg remain, as oxycarbonate 519 kg, as oxide 459 kg.",
    )  # fmt: skip
    foot, scale = 340, 0.28
    bars = (
        ("oxalate", "10 H₂O", HYDRATE, SOFT_BLUE, BLUE),
        ("oxalate", "dry", ANHYDROUS, SOFT_TEAL, TEAL),
        ("oxy-", "carbonate", OXYCARBONATE, SOFT_BROWN, BROWN),
        ("oxide", "", OXIDE, SOFT_VIOLET, VIOLET),
    )
    for place, (first, second, mass, fill, edge) in enumerate(bars):
        kept = 1000 * mass / HYDRATE
        x = 50 + 105 * place
        sheet.box(x, foot - scale * kept, 70, scale * kept, fill=fill, edge=edge, round_by=0)
        sheet.text(x + 35, foot - scale * kept - 8, f"{kept:.0f} kg", anchor="middle", bold=True)
        sheet.text(x + 35, foot + 22, first, anchor="middle", size=15)
        sheet.text(x + 35, foot + 42, second, anchor="middle", size=15)
    sheet.path([(30, foot), (455, foot)])
    return sheet


def where_they_go() -> Canvas:
    """The liquor's way, and what leaves it where."""
    sheet = Canvas(
        480, 420, "Where thorium, radium, uranium and rare earths leave a chloride liquor",
        "Neutralising to pH 3 to 4 drops thorium as a cake. Barium and sulfate drop radium as a "
        "solid. Uranium may stay with the liquor to the rare earth precipitation.",
    )  # fmt: skip
    steps = (
        (60, "neutralise, pH 3–4", SOFT_BROWN, BROWN),
        (180, "add barium and sulfate", SOFT_TEAL, TEAL),
        (300, "precipitate rare earths", SOFT_VIOLET, VIOLET),
    )
    for y, words, fill, edge in steps:
        sheet.box(30, y, 200, 60, fill=fill, edge=edge)
        sheet.text(130, y + 36, words, anchor="middle")
    sheet.text(130, 22, "liquor: RE, Th, U, Ra", anchor="middle", bold=True)
    sheet.path([(130, 28), (130, 60)], arrow=True)
    for top in (120, 240):
        sheet.path([(130, top), (130, top + 60)], arrow=True)
    sheet.text(140, 155, "RE, U, Ra")
    sheet.text(140, 275, "RE, U")
    for y, first, second, fill, edge in (
        (60, "cake 1", "Th, and its Th-228", SOFT_BROWN, BROWN),
        (180, "cake 2", "Ra in BaSO₄", SOFT_TEAL, TEAL),
        (300, "RE solid", "U may follow", SOFT_VIOLET, VIOLET),
    ):
        sheet.path([(230, y + 30), (290, y + 30)], arrow=True)
        sheet.box(290, y, 165, 60, fill=fill, edge=edge)
        sheet.text(372, y + 26, first, anchor="middle", bold=True)
        sheet.text(372, y + 48, second, anchor="middle", size=15)
    sheet.text(30, 395, "A scheme: real routes differ in order and in sharpness",
               size=15, colour=MUTED)  # fmt: skip
    return sheet


def radium_ingrowth() -> Canvas:
    """Radium-228 that grows back in thorium from which it was removed."""
    sheet = Canvas(
        480, 400, "Radium-228 growing back beside thorium-232",
        "From zero the activity of radium-228 reaches 11 % of that of thorium-232 after one year, "
        "half after 5.75 years and 91 % after 20 years.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 290), (0, 25), (0, 1))
    axes.frame(
        range(0, 26, 5), [(v / 5, f"{v / 5:g}") for v in range(6)],
        "years since radium was removed", "activity, Ra-228 over Th-232",
    )  # fmt: skip
    axes.curve([(t / 4, 1 - 2 ** (-t / 4 / HALF_LIFE)) for t in range(101)], BROWN)
    for years in (1.0, HALF_LIFE, 20.0):
        value = 1 - 2 ** (-years / HALF_LIFE)
        x, y = axes.at(years, value)
        sheet.dot(x, y, colour=BROWN)
        sheet.text(x + 12, y + 20, f"{years:g} a: {value:.2f}", colour=INK, size=15)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return each figure by the name of its file."""
    return {
        "radii": radii(),
        "ph-windows": ph_windows(),
        "firing-steps": firing_steps(),
        "where-they-go": where_they_go(),
        "radium-ingrowth": radium_ingrowth(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
