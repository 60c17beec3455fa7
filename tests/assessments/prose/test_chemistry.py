"""Chemical formulas and reactions."""

import re

import pytest

from assessments.prose.chemistry import expand, formula
from assessments.prose.formulas import mathml


@pytest.mark.parametrize(
    ("source", "latex"),
    [
        ("H2O", r"\mathrm{H}_{2}\mathrm{O}"),
        ("SO4^2-", r"\mathrm{SO}_{4}^{2-}"),
        ("[Nd(H2O)9]^3+", r"[\mathrm{Nd}(\mathrm{H}_{2}\mathrm{O})_{9}]^{3+}"),
        ("^{232}_{90}Th", r"{}^{232}_{90}\mathrm{Th}"),
        ("CaCO3 v", r"\mathrm{CaCO}_{3} \downarrow"),
        ("CO2 ^", r"\mathrm{CO}_{2} \uparrow"),
        ("CO2(g)", r"\mathrm{CO}_{2}\,\mathrm{(g)}"),
        ("H+(aq)", r"\mathrm{H}^{+}\,\mathrm{(aq)}"),
        ("Nd2(C2O4)3.10H2O",
         r"\mathrm{Nd}_{2}(\mathrm{C}_{2}\mathrm{O}_{4})_{3}\cdot 10\,\mathrm{H}_{2}\mathrm{O}"),
        ("Nd2(C2O4)3*10H2O",
         r"\mathrm{Nd}_{2}(\mathrm{C}_{2}\mathrm{O}_{4})_{3}\cdot 10\,\mathrm{H}_{2}\mathrm{O}"),
        ("Ce0.8Zr0.2O2", r"\mathrm{Ce}_{0.8}\mathrm{Zr}_{0.2}\mathrm{O}_{2}"),
        ("Ce_{1-x}Zr_xO2", r"\mathrm{Ce}_{1-x}\mathrm{Zr}_{x}\mathrm{O}_{2}"),
        ("1/2O2", r"\tfrac{1}{2}\,\mathrm{O}_{2}"),
        ("n H2O", r"n \mathrm{H}_{2}\mathrm{O}"),
        ("NH4+", r"\mathrm{NH}_{4}^{+}"),
        ("CH3-CH3", r"\mathrm{CH}_{3}{-}\mathrm{CH}_{3}"),
        (r"\alpha-Fe", r"\alpha {-}\mathrm{Fe}"),
        (r"\text{RE}2O3", r"\text{RE} _{2}\mathrm{O}_{3}"),
        ("{Ln}Cl3", r"\text{Ln}\mathrm{Cl}_{3}"),
        ("$x$H2O", r"x\mathrm{H}_{2}\mathrm{O}"),
        ("H2O^", r"\mathrm{H}_{2}\mathrm{O}\uparrow"),
        ("{Ln", ""),
        ("Fe^{III}", r"\mathrm{Fe}^{\mathrm{III}}"),
    ],
)  # fmt: skip
def test_a_formula_is_written_as_chemists_do(source: str, latex: str) -> None:
    assert formula(source) == latex


@pytest.mark.parametrize(
    ("source", "piece"),
    [
        ("A->B", r"\mathrm{A} "),
        ("A ->[ B", r"\longrightarrow"),
        ("A -> B", r"\longrightarrow"),
        ("A <=> B", r"\rightleftharpoons"),
        ("A ->[900 °C] B", r"\xrightarrow{\text{900 °C}}"),
        ("A ->[H2O][k_1] B", r"\xrightarrow[k_1]{\mathrm{H}_{2}\mathrm{O}}"),
        ("A ->[$k^\\circ$] B", r"\xrightarrow{k^\circ}"),
    ],
)
def test_arrows_carry_their_conditions(source: str, piece: str) -> None:
    assert piece in formula(source)


def test_a_whole_extraction_reaction_keeps_all_its_characters() -> None:
    markup = mathml(r"\ce{RE^3+(aq) + 3 (HA)2(org) <=> RE(HA2)3(org) + 3 H+(aq)}", display=True)

    assert re.sub(r"<[^>]*>", "", markup) == "RE3+(aq)+3(HA)2(org)⇌RE(HA2)3(org)+3H+(aq)"


def test_what_is_around_and_what_is_unclosed_stays() -> None:
    assert expand(r"x = \ce{Nd} y") == r"x = {\mathrm{Nd}} y"
    assert expand(r"\ce{Nd") == r"\ce{Nd"
