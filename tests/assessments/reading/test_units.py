"""Units: what each means, by an independent library where that knows it, and what is refused."""

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.reading import BadResponse, units
from assessments.reading.units.table import ATOMS, BASE

ORACLE = pint.UnitRegistry()
# Names that pint does not know or takes for something else: its gauss is not a fraction of a tesla.
OWN = {"pH", "REO", "TREO", "REE", "TREE", "ore", "metal", "oxide", "gpl", "rpm", "°C", "°", "‰"}
MEANT = {"M": "molar", "P": "poise", "kt": "kilometric_ton", "y": "year", "wk": "week"}
BASE_NAMES = ("kilogram", "meter", "second", "ampere", "kelvin", "mole")


def known_to_pint() -> list[str]:
    names = []
    for name in ATOMS:
        if (
            name in OWN
            or name.endswith(("G", "Gs"))
            or "%" in name
            or name.startswith("pp")
            or "Oe" in name
            or "oz" in name
        ):
            continue
        if name in ("percent", "pct", "rad", "mrad", "deg", "degree", "degrees", "psi", "Kg"):
            continue
        names.append(name)
    return names


@pytest.mark.parametrize("name", known_to_pint())
def test_a_unit_has_the_size_that_pint_gives_it(name: str) -> None:
    theirs = ORACLE.Quantity(1, MEANT.get(name, name)).to_base_units()
    ours = units.parse(name)

    assert float(ours.factor) == pytest.approx(theirs.magnitude * _grams(theirs), rel=1e-9)
    dims = dict(zip(BASE, ours.dims, strict=True))
    second = dims["s"] - dims["Bq"] - 2 * dims["Sv"]  # pint takes both for what SI calls them
    expected = (dims["kg"], dims["m"] + 2 * dims["Sv"], second, *ours.dims[3:6])
    assert expected == tuple(
        theirs.dimensionality.get(f"[{d}]", 0)
        for d in ("mass", "length", "time", "current", "temperature", "substance")
    )


def _grams(quantity: "pint.Quantity") -> float:
    return 1.0 if "gram" not in str(quantity.units).replace("kilogram", "") else 1e-3


def test_the_oracle_knows_most_of_the_table() -> None:
    assert len(known_to_pint()) > 150


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        ("60", "L/min", "m3/h", "3.6"),
        ("2.4", "g/L", "kg/m³", "2.4"),
        ("2.4", "gpl", "mg/L", "2400"),
        ("1", "wt%", "ppmw", "10000"),
        ("5", "g/t", "ppm", "5"),
        ("25", "°C", "K", "298.15"),
        ("0", "K", "℃", "-273.15"),
        ("1", "kWh", "MJ", "3.6"),
        ("1", "T", "kGs", "10"),
        ("1", "T", "G", "10000"),
        ("1", "a", "d", "365.25"),
        ("1", "μGy/h", "mGy/a", "8.766"),
        ("3", "mol L-1", "M", "3"),
        ("12", "kJ·m⁻³", "kJ/m^3", "12"),
        ("1", "Bq/g", "kBq/kg", "1"),
        ("40", "kg REO/(t ore)", "kg REO/t ore", "40"),
    ],
)
def test_conversion_is_exact(value: str, source: str, target: str, result: str) -> None:
    assert units.convert(Decimal(value), units.parse(source), units.parse(target)) == Decimal(
        result
    )


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("g/t", "gram / metric_ton"),
        ("mg/kg", "milligram / kilogram"),
        ("ppm", "ppm"),
        ("ppmw", "ppm"),
        ("wt%", "percent"),
        ("vol%", "percent"),
        ("at%", "percent"),
        ("%", "percent"),
        ("kg REO", "kilogram"),
        ("t TREO", "metric_ton"),
        ("kg REO/t ore", "kilogram / metric_ton"),
        ("Bq/g", "becquerel / gram"),
        ("kBq/kg", "kilobecquerel / kilogram"),
        ("mSv", "millisievert"),
        ("μSv/h", "microsievert / hour"),
        ("M", "molar"),
        ("mM", "millimolar"),
        ("mol/L", "mole / liter"),
        ("gpl", "gram / liter"),
        ("kJ/m3", "kilojoule / meter**3"),
        ("kA/m", "kiloampere / meter"),
        ("psi", "pound_force_per_square_inch"),
        ("°", "degree"),
        ("ozt", "troy_ounce"),
        ("‰", "permille"),
    ],
)
def test_an_industry_unit_has_the_size_that_pint_gives_it(ours: str, theirs: str) -> None:
    unit = units.parse(ours)
    quantity = ORACLE.Quantity(1, theirs).to_base_units()

    assert float(unit.factor) == pytest.approx(quantity.magnitude * _grams(quantity), rel=1e-9)


@pytest.mark.parametrize(
    ("ours", "theirs", "si"),
    [
        ("Gs", "gauss", "tesla"),
        ("G", "gauss", "tesla"),
        ("kGs", "kilogauss", "tesla"),
        ("Oe", "oersted", "ampere / meter"),
        ("kOe", "kilooersted", "ampere / meter"),
    ],
)
def test_a_unit_of_magnetism_has_the_size_that_pint_gives_it(
    ours: str, theirs: str, si: str
) -> None:
    quantity = ORACLE.Quantity(1, theirs).to(si, "Gaussian")

    assert float(units.parse(ours).factor) == pytest.approx(quantity.magnitude, rel=1e-9)


def test_an_energy_product_has_the_size_that_pint_gives_it() -> None:
    induction = ORACLE.Quantity(1e6, "gauss").to("tesla", "Gaussian")
    field = ORACLE.Quantity(1, "oersted").to("ampere / meter", "Gaussian")

    product = (induction * field).to("joule / meter**3").magnitude
    assert float(units.parse("MGOe").factor) == pytest.approx(product, rel=1e-9)


def test_magnet_units_agree_with_four_pi() -> None:
    in_si = units.convert(Decimal(1), units.parse("MGOe"), units.parse("kJ/m3"))
    field = units.convert(Decimal(1), units.parse("kOe"), units.parse("kA/m"))

    assert round(in_si, 10) == Decimal("7.9577471546")
    assert round(field, 10) == Decimal("79.5774715459")


@pytest.mark.parametrize(
    "text", ["%", "％", "wt %", "㎥", "m³", "Ω", "µg/L", "μg/L", "ug/L", "ｇ／Ｌ"]
)
def test_look_alikes_are_the_same_unit(text: str) -> None:
    assert units.parse(text).factor


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("mSv", "mGy"), ("Bq", "Hz"), ("g", "L"), ("pH", "mol/L"), ("at%", "wt%")),
        *(("t REO", "t ore"), ("kg REO", "kg metal"), ("kg REO", "kg REE"), ("g/t", "vol%")),
        *(("kg REO/t ore", "kg ore/t REO"), ("mL/L", "g/kg"), ("mmol/mol", "ppmw")),
    ],
)
def test_different_quantities_never_fit(one: str, other: str) -> None:
    assert not units.fits(units.parse(one), units.parse(other))


@pytest.mark.parametrize(
    ("given_", "wanted", "fits"),
    [
        ("kg", "kg REO", True),
        ("kg REO", "kg", False),
        ("g/t", "ppmw", True),
        ("ppmw", "g/t", True),
        ("ppm", "g/t", True),
        ("wt%", "%", True),
        ("%", "wt%", True),
        ("g/t", "kg REO/t ore", True),
        ("mg/L", "g/t", False),
        ("kg REO/kg REO", "%", True),
    ],
)
def test_what_the_question_says_may_be_left_out_and_no_substance_be_put_in(
    given_: str, wanted: str, fits: bool
) -> None:
    assert units.fits(units.parse(given_), units.parse(wanted)) is fits


HOSTILE = [
    *("9**9**9**9", "9^9^9^9", "m^999", "m^-7", "m**9**9", "((((m))))", "(" * 60, "m" * 61),
    *("m m m m m m m", "g/L·h", "g//L", "/m", "m/", "()", "(m", "m)", "·", "m·", "m^0", "m^1.5"),
    *(
        "W/°C",
        "°F",
        "ton",
        "tons",
        "kW h ^ 9",
        "__import__('os')",
        "m\x00",
        "eval(1)",
        "1e9 m",
        "24",
    ),
    *("KW", "parsec", "m;s", "m,s", "{m}", "m-s", "½ m", "degC", "2 m", "m²³⁴⁵"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_and_unclear_units_are_refused(text: str) -> None:
    with pytest.raises(BadResponse):
        units.parse(text)


def test_a_ton_is_refused_with_the_reason() -> None:
    with pytest.raises(BadResponse, match="three masses"):
        units.parse("ton")


def test_a_wrong_capital_is_told() -> None:
    with pytest.raises(BadResponse, match="Did you mean kW"):
        units.parse("KW")


@given(st.text(alphabet="kgmLsμΩ%°·/*^()²⁻123- eV", max_size=70))
def test_any_text_is_a_unit_or_is_refused(text: str) -> None:
    with suppress(BadResponse):
        assert units.parse(text).factor > 0


@given(
    st.decimals(min_value=-(10**6), max_value=10**6, places=4),
    st.sampled_from(["g/L", "mg/L", "kg/m3", "μg/mL", "t/m3"]),
    st.sampled_from(["g/L", "mg/L", "kg/m3", "μg/mL", "t/m3"]),
)
def test_there_and_back_is_the_same(value: Decimal, one: str, other: str) -> None:
    there = units.convert(value, units.parse(one), units.parse(other))

    assert units.convert(there, units.parse(other), units.parse(one)) == value


def test_a_quantity_has_its_number_as_written() -> None:
    found = units.quantity("2.40 mol/L")

    assert (found.value, found.number, found.unit.factor) == (
        Decimal("2.40"),
        "2.40",
        Fraction(1000),
    )


def test_a_unit_is_printed_with_raised_digits() -> None:
    assert units.pretty("mol*L^-1/m3") == "mol·L⁻¹/m³"
