"""Formulas as MathML under a strict policy."""

import pytest

from assessments.prose.formulas import FormulaError, mathml

BODIES = (
    r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
    r"\begin{cases}1&x\\2&y\end{cases}",
    r"\begin{aligned}a&=b\\c&=d\end{aligned}",
    r"\begin{array}{|l|r:c|}\hline 1&2&3\\\hdashline 4&5&6\end{array}",
    r"\begin{subarray}{c}a\\b\end{subarray}",
    r"\begin{align}a&=b\end{align}",
    r"\begin{multline}a\\b\end{multline}",
    r"\begin{gather}a\\b\end{gather}",
    r"\color{red}{x}\textcolor{blue}{y}",
    r"\hspace{2cm}x",
    r"\frac{\partial c}{\partial t}=D\,\nabla^2 c",
    r"\xrightarrow[a]{b}\boxed{x}\cancel{y}\mathcal{L}",
)


@pytest.mark.parametrize("latex", BODIES)
@pytest.mark.parametrize("display", [True, False])
def test_no_formula_brings_a_style_of_its_own(latex: str, display: bool) -> None:
    assert " style=" not in mathml(latex, display=display)


def test_alignment_becomes_a_class() -> None:
    assert '<mtd class="m-right m-pr0">' in mathml(BODIES[2], display=True)


def test_a_formula_can_be_read_aloud_from_its_source() -> None:
    assert mathml('a<"b"', display=False).startswith('<math alttext="a&lt;&quot;b&quot;">')


@pytest.mark.parametrize(
    ("latex", "offset"),
    [(r"a + \SI{5}{\tesla}", 4), (r"\frac{1}", 8), ("x^2^3", 3), (r"\href{javascript:a}{b}", 0)],
)
def test_what_cannot_be_read_is_named_with_its_place(latex: str, offset: int) -> None:
    with pytest.raises(FormulaError) as refused:
        mathml(latex, display=False)

    assert refused.value.offset == offset


def test_a_colour_outside_the_palette_is_refused() -> None:
    with pytest.raises(FormulaError, match="only red"):
        mathml(r"\color{pink}x", display=False)


def test_an_endless_formula_is_refused() -> None:
    with pytest.raises(FormulaError, match="characters"):
        mathml("x" * 5000, display=False)


@pytest.mark.parametrize("opening", ["[", "(", r"\{", r"\langle "])
def test_brackets_that_never_close_are_refused_before_the_converter_hangs(opening: str) -> None:
    with pytest.raises(FormulaError, match="brackets"):
        mathml("D" + opening * 50, display=False)


def test_brackets_inside_one_another_are_written() -> None:
    assert mathml("(" * 12 + "x" + ")" * 12, display=False).startswith("<math")
