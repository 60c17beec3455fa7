"""Formulas for the printer: pictures on the baseline that keep their source."""

import re
from xml.etree import ElementTree

import pytest

from assessments import prose
from webapp.paper.formulas import drawn

FORMULAS = (
    r"\frac{a}{b}",
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
    r"\begin{cases}1&x\\2&y\end{cases}",
    r"\begin{aligned}a&=b\\c&=d\end{aligned}",
    r"\begin{array}{|l|r:c|}\hline 1&2&3\\\hdashline 4&5&6\end{array}",
    r"\xrightarrow[a]{b}\boxed{x}\cancel{y}\mathcal{L}",
    r"\sqrt[3]{x}\underbrace{x}_{a}\hat{y}\vec{z}\overline{w}",
    r"\color{red}{x}\hspace{1cm}\phantom{x}\hphantom{x}\vphantom{x}",
    r"\sum_{i=1}^{n}\int_0^\infty\left(\frac{1}{2}\right)\text{a<b}",
    r"\ce{Nd2(C2O4)3*10H2O ->[900 °C] Nd2O3 + 3CO2 ^}",
    r"\ce{^{232}_{90}Th -> ^{228}_{88}Ra + ^4_2He}",
)


def pictures(text: str) -> list[ElementTree.Element]:
    found = re.findall(r"<svg.*?</svg>", drawn(prose.render(text)), re.DOTALL)
    return [ElementTree.fromstring(one) for one in found]  # noqa: S314 - our own markup


@pytest.mark.parametrize("latex", FORMULAS)
def test_every_formula_becomes_one_picture_with_its_source_as_words(latex: str) -> None:
    (picture,) = pictures(f"x ${latex}$ y")

    assert picture.get("aria-label") == latex
    assert float((picture.get("width") or "").removesuffix("em")) > 0
    assert len(list(picture.iter())) > 1


def test_a_formula_hangs_below_the_line_as_far_as_it_must() -> None:
    (flat,), (deep,) = pictures("$x$"), pictures(r"$\frac{a}{b}$")

    flat_depth, deep_depth = (
        float(re.findall(r"vertical-align:(-?[0-9.]+)em", p.get("style") or "")[0])
        for p in (flat, deep)
    )
    assert deep_depth < -0.4 < flat_depth <= 0


def test_the_text_around_formulas_stays_and_no_mathml_is_left() -> None:
    paper = drawn(prose.render("Before $x$ and $y$ after."))

    assert paper.startswith("<p>Before <svg")
    assert paper.endswith("after.</p>\n")
    assert "<math" not in paper


def test_pictures_of_one_document_share_no_ids() -> None:
    assert " id=" not in drawn(prose.render("$x + x$ and $x$"))
