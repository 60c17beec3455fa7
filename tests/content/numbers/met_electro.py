"""Every number of the module on molten-salt electrowinning, computed a second time from stems.

Metal is counted electron by electron, oxide in the salt is followed in small steps, and limits are
found by search; the closed laws of the content are not used here.
"""
# ruff: noqa: E741, N803 - arguments bear the names that the stems print

from math import log, log10

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/rare-earth-metallurgist/molten-salt-electrowinning"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/rare-earth-metallurgist.bank.md", "xmee-")
FARADAY = 96485.33212 / 3600  # Ah for a mole of electrons
ND, PR, LA, C, O = 144.242, 140.90766, 138.90547, 12.011, 15.999
OXIDE = (2 * ND + 3 * O) / (2 * ND)
MOLE = 24.465  # L of gas at 25 °C
CF4, C2F6 = 7390, 12200


def metal(mass: float, kiloampere: float, hours: float, percent: float) -> float:
    """Kilograms of a trivalent metal: electrons that reached it, three to each atom."""
    electrons = kiloampere * 1e3 * hours / FARADAY * percent / 100
    return electrons / 3 * mass / 1e3


def gave(mass: float, kiloampere: float, hours: float, weighed: float) -> float:
    """Percent of the electrons that are found again on the scale."""
    return solved(lambda e: metal(mass, kiloampere, hours, e) - weighed, 0.0, 150.0)


def energy(volt: float, kiloampere: float, hours: float, weighed: float) -> float:
    """Kilowatt-hours for each kilogram on the scale."""
    return volt * kiloampere * hours / weighed


def per_kilogram(volt: float, percent: float) -> float:
    """The same for neodymium, from a cell that runs until it has made a kilogram."""
    hours = solved(lambda t: metal(ND, 1.0, t, percent) - 1.0, 0.0, 100.0)
    return volt * hours


def minutes(salt: float, start: float, stop: float, feed: float, use: float) -> float:
    """Minutes until the salt has come from one oxide content to another, second by second."""
    before = oxide = salt * start / 100
    seconds = 0
    change = (feed - use) / 3600
    while (oxide / salt * 100 - stop) * (start - stop) > 0:
        before = oxide
        oxide += change
        seconds += 1
    part = (before - salt * stop / 100) / -change
    return (seconds - 1 + part) / 60


def least(kiloampere: float, area: float, share: float = 1.0) -> float:
    """Oxide in wt% at which the current takes a stated share of what can be served."""
    return solved(lambda c: share * 0.36 * c - kiloampere * 1e3 / area, 0.0, 50.0)


def most(percent: float, area: float, house: float) -> float:
    """Kiloamperes that the house allows at an oxide content."""
    return solved(lambda i: i * 1e3 / area - house / 100 * 0.36 * percent, 0.0, 100.0)


def carbon(neodymium: float, monoxide: float) -> tuple[float, float]:
    """Kilomoles of carbon and of CO that leave with some kilograms of neodymium."""
    oxygen = neodymium / ND * 1.5
    gas = solved(lambda n: n * (monoxide * 1 + (1 - monoxide) * 2) - oxygen, 0.0, oxygen + 1)
    return gas, gas * monoxide


def tetrafluoride(ampere_hours: float) -> float:
    """Grams of CF4 from a charge, four electrons to each."""
    return ampere_hours / FARADAY / 4 * (C + 4 * 18.998403)


def alloy(kiloampere: float, hours: float, percent: float, w: float) -> float:
    """Kilograms of praseodymium in an alloy: its share is met by dividing the electrons."""
    electrons = kiloampere * 1e3 * hours / FARADAY * percent / 100
    to_pr = solved(
        lambda s: s * PR - w / 100 * (s * PR + (1 - s) * ND), 0.0, 1.0
    )  # share of atoms, so of electrons
    return electrons * to_pr / 3 * PR / 1e3


def cells(tonnes: float, kiloampere: float, percent: float, uptime: float) -> float:
    """Cells are added one by one until the year is met."""
    made, count = 0.0, 0
    while made < tonnes:
        count += 1
        made = count * metal(ND, kiloampere, 8760 * uptime / 100, percent) / 1e3
    return count


def used(kiloampere: float, percent: float) -> float:
    """Kilograms of neodymium oxide in an hour."""
    return metal(ND, kiloampere, 1.0, percent) * OXIDE


def bag(ampere: float, hours: float, molar: float) -> tuple[float, float]:
    """Litres of hydrogen and grams of hydroxide around a cathode in water."""
    electrons = ampere * hours / FARADAY
    return electrons / 2 * MOLE, electrons / 3 * molar


ND_OH, LA_OH = ND + 3 * (O + 1.008), LA + 3 * (O + 1.008)


def sludge(I: float, e: float, S: float, o: float) -> float:
    """Oxide that does not dissolve in eight hours, minute by minute."""
    use = used(I, e)
    feed, salt, bottom = round(use * (1 + o / 100), 2), S * 3.30 / 100, 0.0
    for _ in range(480):
        salt += (feed - use) / 60
        if salt > S * 3.50 / 100:
            bottom += salt - S * 3.50 / 100
            salt = S * 3.50 / 100
    return bottom


ORACLES: dict[str, Oracle] = {
    # lessons
    "meed-wat-cloze": lambda: dict(zip(("gas", "slime"), bag(40, 0.5, ND_OH), strict=True)),
    "meed-wat-own": lambda I, t: bag(I, t / 60, LA_OH)[1],
    "meed-vol-cloze": lambda: {"m": metal(ND, 4.2, 8, 78), "w": per_kilogram(9.0, 78)},
    "meed-vol-own": lambda I, t, U, e: energy(U, I, t, round(metal(PR, I, t, e), 1)),
    "meed-oxi-cloze": lambda: {
        "slow": minutes(250, 3.20, 2.60, 4.5, 6.0),
        "stop": minutes(250, 3.20, 2.60, 0.0, 6.0),
    },
    "meed-oxi-own": lambda S, c, l, u, p: minutes(S, c, l, round(u * p / 100, 2), u),
    # practice
    "meep-wat-gap": lambda n, pH: (
        0.0592 * log10(10.0**-pH) - (-2.32 + 0.0197 * log10(10.0**-n))
    ),
    "meep-wat-gas": lambda I, t: bag(I, t / 60, 1.0)[0],
    "meep-vol-oxide": lambda I, t, e: metal(ND, I, t, e) * OXIDE,
    "meep-vol-eff": lambda I, d, x: gave(LA, I, 24 * d, round(1.728 * I * 24 * d * x / 100)),
    "meep-vol-melt": lambda I, A, d, k: I * 1e3 * (d / (k * A)),
    "meep-vol-shares": lambda: {
        "melt": 100 * 4.43 / (4.43 + 1.622 + 0.248),
        "w": per_kilogram(6.30, 78),
    },
    "meep-vol-case-a": lambda I, y: gave(ND, I, 24, round(1.794 * I * 24 * y / 100, 1)),
    "meep-vol-case-b": lambda I, U, x, y: (
        energy(U, I, 24, round(1.794 * I * 24 * y / 100, 1))
        - energy(U, I, 24, round(1.794 * I * 24 * x / 100, 1))
    ),
    "meep-oxi-refill": lambda S, c, g, u, t: solved(
        lambda f: S * c / 100 + (f - u) * t / 60 - S * g / 100, 0.0, 100.0
    ),
    "meep-oxi-least": lambda I, A: least(I, A, 0.85),
    "meep-oxi-carbon": lambda x, m: carbon(m, x / 100)[0] * C,
    "meep-oxi-cf4": lambda I, t, p: tetrafluoride(I * 1e3 * t / 60 * p / 100) / 1e3 * CF4,
    "meep-oxi-co": lambda I, e: carbon(metal(ND, I, 1.0, e), 1.0)[1] * MOLE,
    # quiz
    "meeq-current": lambda m, t, e: solved(lambda i: metal(ND, i, t, e) - m, 0.0, 100.0),
    "meeq-sludge-eff": lambda I, x, s: gave(
        ND, I, 24, (round(1.1664 * 1.794 * I * 24 * x / 100 + s) - s) / OXIDE
    ),
    "meeq-grid": lambda U, e, r: solved(lambda g: g * r / 100 - per_kilogram(U, e), 0.0, 50.0),
    "meeq-busbar": lambda I, v, d: sum(v * I * 1e3 / 1e6 for _ in range(24 * int(d))),
    "meeq-share": lambda U, e: 100 * per_kilogram(1.4, 100) / per_kilogram(U, e),
    "meeq-overfeed": lambda S, c, u, p: minutes(S, c, 3.5, round(u * p / 100, 2), u),
    "meeq-highest": lambda c, A, k: most(c, A, k),
    "meeq-burn": lambda m, b: m / 10 + m / 10 * b / 100,
    "meeq-two-gases": lambda a, b, m: (a / 1e3 * CF4 + b / 1e3 * C2F6) / m,
    "meeq-case-a": lambda I, e: used(I, e),
    "meeq-case-b": lambda I, e, S, p: minutes(
        S, 3.0, 2.5, round(used(I, e) * p / 100, 2), used(I, e)
    ),
    # exam
    "xmee-leak": lambda I, e, x: I - solved(
        lambda i: metal(ND, i, 24, e)
        - round(1.794 * (I * (1 - x / 100)) * 24 * e / 100, 1),
        0.0, 20.0,
    ),
    "xmee-alloy": lambda I, t, e, w: alloy(I, t, e, w),
    "xmee-saved": lambda U, a, b, m: (per_kilogram(U, a) - per_kilogram(U, b)) * m / 1e3,
    "xmee-stack": lambda I, A, d, g, k, U: per_kilogram(
        U - I * 1e3 * d / (k * A) + I * 1e3 * (d - g) / (k * A), 72
    ),
    "xmee-missing": lambda m, S, c1, c2, z: solved(
        lambda s: s + m * OXIDE + S * c2 / 100 - S * c1 / 100
        - round(m * 1.1664 + S * (c2 - c1) / 100 + z),
        0.0, 500.0,
    ),
    "xmee-cells": lambda T, I, e, a: cells(T, I, e, a),
    "xmee-case-anodes-a": lambda I, x, y: (
        gave(ND, I, 24, round(1.794 * I * 24 * x / 100, 1))
        - gave(ND, I, 24, round(1.794 * I * 24 * y / 100, 1))
    ),
    "xmee-case-anodes-b": lambda I, U, d, y: energy(
        round(U - d, 2), I, 24, round(1.794 * I * 24 * y / 100, 1)
    ),
    "xmee-stopped": lambda I, e, S, c, A: minutes(S, c, least(I, A), 0.0, used(I, e)),
    "xmee-wear": lambda I, c, A, w: solved(
        lambda d: I * 1e3 / (A - w * d) - 0.85 * 0.36 * c, 0.0, A / w - 1e-6
    ),
    "xmee-warm": lambda T, A, k: most(3.5 + 0.012 * (T - 1050), A, k),
    "xmee-pfc-year": lambda n, t, I, p, m: (
        sum(tetrafluoride(I * 1e3 * t / 60 * p / 100) for _ in range(int(n))) / 1e3 * CF4 / m
    ),
    "xmee-hood": lambda I, e, x, y: (
        carbon(metal(ND, I, 1.0, e), x / 100)[1] * MOLE / (y / 100)
    ),
    "xmee-case-screw-a": lambda I, e, S, o: sludge(I, e, S, o),
    "xmee-case-screw-b": lambda I, e, S: solved(
        lambda f: S * 3.50 / 100 + (f - used(I, e)) * 2 - S * 3.35 / 100, 0.0, 100.0
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()


def volts(time: float) -> float:
    """The teaching curve of the lesson's trend: four fifths of the use are fed."""
    oxide = 300 * 3.4 / 100 + 9.23 * 0.8 * time / 60 - 9.23 * time / 60
    return 7.44 - 0.30 * log(1 - 1.02 / (0.36 * oxide / 300 * 100))


def straight(product: float, gas: float, moles: float) -> float:
    """Volts for splitting Nd2O3 at 1323 K from enthalpies and entropies at 25 °C."""
    heat = moles * product + 1807.9
    disorder = 2 * 71.5 + moles * gas - 158.6 - (0 if product == 0 else moles * 5.7)
    return (heat * 1e3 - 1323 * disorder) / 6 / 96485.33212


Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/why-not-from-water.lesson.md": [
        ("hydrogen needs $-{}$ V", "0.30", 0.0592 * 5),
        ("The gap of {} V", "2.0", 2.32 - 0.0592 * 5),
        ("Faraday promised {} g", "179", 1e3 * metal(ND, 0.1, 1, 100)),
        ("100/26.80 = {}$ mol", "3.73", 100 / FARADAY),
        ("\\times 24.465 = {}$ L", "45.6", bag(100, 1, ND_OH)[0]),
        ("3.73/3 = {}$ mol", "1.24", 100 / FARADAY / 3),
        ("1.24 \\times 195.26 = {}$ g", "243", bag(100, 1, ND_OH)[1]),
        ("Mass, {} g/mol", "195.26", ND_OH),
        ("mole of electrons and {} g/mol for", "189.93", LA_OH),
        ("1.24 \\times 144.24 = {}$ g", "179", 100 / FARADAY / 3 * ND),
        ("and found {} L", "30", 100 / FARADAY / 3 * MOLE),
        ("20/26.80 = {}$ mol", "0.746", 20 / FARADAY),
    ],
    f"{HOME}/voltage-and-energy.lesson.md": [
        ("Energy, kWh/kg | {} | 8.2", "7.2", energy(9.6, 4, 24, 128)),
        ("Energy, kWh/kg | 7.2 | {} |", "8.2", energy(9.6, 4, 24, 112)),
        ("fell from {} to 65 %", "74", gave(ND, 4, 24, 128)),
        ("from 74 to {} %", "65", gave(ND, 4, 24, 112)),
        ("g/Ah | {} | 1.743", "1.728", metal(LA, 1, 1, 100)),
        ("| {} | 1.752", "1.743", metal(140.116, 1, 1, 100)),
        ("| {} | 1.794", "1.752", metal(PR, 1, 1, 100)),
        ("1.752 | {} | 1.977", "1.794", metal(ND, 1, 1, 100)),
        ("1.794 | {} | 2.021", "1.977", metal(158.925354, 1, 1, 100)),
        ("1.977 | {} |", "2.021", metal(162.5, 1, 1, 100)),
        ("needs {} kg of $\\ce{{Nd2O3}}$", "1.1664", OXIDE),
        ("found [{} V in all]", "6.30", 4.43 + 1.622 + 0.248),
        ("4.8 S/cm that is {} V", "2.92", 4000 / 2000 / 4.8 * 7.0),
        ("centimetre less saves {} V", "0.42", 4000 / 2000 / 4.8),
        ("give about {} V when", "1.3", straight(-110.5, 197.7, 3)),
        ("is CO and {} V for", "1.4", straight(-393.5, 213.8, 1.5)),
        ("it would be {} V", "2.5", straight(0, 205.2, 1.5)),
        ("would need {} kWh/kg", "0.78", per_kilogram(1.4, 100)),
        ("0.90 \\times 78/68 = {}$", "1.03", per_kilogram(9, 68) / per_kilogram(10, 78)),
        ("10.0/(1.794 \\times 0.78) = {}$", "7.15", per_kilogram(10, 78)),
        ("9.0/(1.794 \\times 0.68) = {}$", "7.38", per_kilogram(9, 68)),
        ("makes {} % less metal", "13", 100 * (1 - 68 / 78)),
        ("3.0 \\times 24 = {}$ kg", "129.2", metal(ND, 3, 24, 100)),
        ("96.9/129.2 = {}$", "0.750", gave(ND, 3, 24, 96.9) / 100),
        ("684/96.9 = {}$", "7.06", energy(9.5, 3, 24, 96.9)),
        ("3.0 \\times 24 = {}$ kWh", "684", 9.5 * 3 * 24),
        ("1.1664 = {}$ kg", "113", 96.9 * OXIDE),
        ("kg a day are {} t", "2.9", 96.9 * 30 / 1e3),
        ("1.794 \\times 0.750 = {}$ kWh/kg", "3.97", 9.5 / metal(ND, 1, 1, 100) * 0.75),
        ("kWh/kg, or {} kWh in all", "302", 9 * 4.2 * 8),
    ],
    f"{HOME}/dissolved-oxide-and-anode-effect.lesson.md": [
        *[(f"| {{}} |{tail} |", f"{volts(t):.2f}", volts(t))
          for t, tail in ((10, " 8.09"), (20, " 8.18"), (30, " 8.33"), (40, " 8.63"))],
        ("Voltage, V | {} | 8.03", "7.98", volts(0)),
        ("8.33 | {} |", "8.63", volts(50)),
        ("1.02/0.36 = {}$ wt%", "2.83", least(1.02, 1e3)),
        ("must hold at least {}.", "3.33", least(1.02, 1e3, 0.85)),
        ("\\times 300 = {}$ kg", "1.71", 3.0 * 3.40 - 3.0 * 2.83),
        ("9.23 - 7.38 = {}$ kg/h", "1.85", 9.23 - 7.38),
        ("1.71/1.85 = {}$ h", "0.92", minutes(300, 3.4, 2.83, 7.38, 9.23) / 60),
        ("h, or {} min. 4.", "55", minutes(300, 3.4, 2.83, 7.38, 9.23)),
        ("0.185$ h, or {} min", "11", minutes(300, 3.4, 2.83, 0, 9.23)),
        ("1.71/9.23 = {}$ h", "0.185", minutes(300, 3.4, 2.83, 0, 9.23) / 60),
        ("0.30/0.923 = {}$ h", "0.33", minutes(300, 3.4, 3.5, 9.23 * 1.1, 9.23) / 60),
        ("by the feed and found {} min", "14", 1.71 / 7.38 * 60),
        ("neodymium takes {} kg carbon", "0.125", carbon(1, 1)[0] * C),
        ("as $\\ce{{CO2}}$, {}.", "0.062", carbon(1, 0)[0] * C),
        ("CO gives {} L", "254", carbon(1, 1)[1] * MOLE * 1e3),
        ("1 Ah makes {} g", "0.821", tetrafluoride(1)),
        ("one minute: {} Ah", "8.5", 5100 / 60 / 10),
        ("8.5 Ah, {} g", "7.0", tetrafluoride(8.5)),
        ("7.0 g, {} kg", "52", tetrafluoride(8.5) / 1e3 * CF4),
        ("of the example makes {} kg of metal", "190", 9.23 * 24 / OXIDE),
        ("gives {} kg $\\ce{{CO2}}$ a day", "43", 9.23 * 24 / OXIDE / ND * 0.75 * (C + 2 * O)),
        ("so, and {} kg if all leaves as CO", "87", 9.23 * 24 / OXIDE / ND * 1.5 * (C + 2 * O)),
    ],
}  # fmt: skip
