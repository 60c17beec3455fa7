"""Pictures: well formed, without styles, readable without eyes."""

from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from assessments.labs import LABS
from assessments.labs.base import Plot, Series, SeriesKind, Table, Target
from webapp.shell.plot import NARROW, WIDE, Scale, draw, nice_step, table

SVG = "{http://www.w3.org/2000/svg}"
PLOT = Plot(
    title="Purity & <yield>",
    description="Rises from 1 to 3",
    x_label="Stage",
    y_label="Share, mol%",
    series=(Series(label="Pr", kind="line", points=((1, 1), (2, 2), (3, 3))),),
    table=Table(head=("Stage", "Share"), rows=(("1", "1"), ("2", "<2>"))),
    targets=(Target(label="goal", value=2.5),),
)


def parsed(plot: Plot, width: int = WIDE) -> ElementTree.Element:
    return ElementTree.fromstring(draw(plot, width=width))  # noqa: S314 - our own markup


def texts(root: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("kind", ["line", "dashed", "steps", "points", "bars"])
def test_every_kind_of_series_is_drawn_inside_its_frame(kind: SeriesKind, width: int) -> None:
    series = replace(PLOT.series[0], kind=kind)

    root = parsed(replace(PLOT, series=(series,)), width)

    assert [e for e in root.iter() if f"plot-s1 plot-{kind}" in e.get("class", "")]
    places = [float(e.get(a, "0")) for e in root.iter() for a in ("x", "x1", "x2", "cx")]
    assert all(0 <= place <= width for place in places)


def test_a_picture_has_a_name_a_description_and_no_style() -> None:
    root = parsed(PLOT)

    assert root.find(f"{SVG}title").text == "Purity & <yield>"  # type: ignore[union-attr]
    assert root.find(f"{SVG}desc").text == "Rises from 1 to 3"  # type: ignore[union-attr]
    assert all("style" not in element.attrib for element in root.iter())
    assert {"Stage", "Share, mol%", "goal", "Pr"} <= set(texts(root))


def test_two_sizes_in_one_page_share_no_id() -> None:
    ids = [e.get("id") for w in (WIDE, NARROW) for e in parsed(PLOT, w).iter() if e.get("id")]

    assert len(ids) == len(set(ids)) == 4


def test_labels_that_would_touch_are_moved_apart() -> None:
    twins = tuple(replace(PLOT.series[0], label=name) for name in ("Pr", "Nd", "Sm"))

    root = parsed(replace(PLOT, series=twins))

    feet = sorted(float(t.get("y", "0")) for t in root.iter(f"{SVG}text") if t.text in "PrNdSm")
    assert all(high - low >= 14 for low, high in pairwise(feet))


def test_a_log_axis_is_marked_in_powers_of_ten() -> None:
    series = Series(label="Nd", kind="line", points=((1, 1e-7), (2, 100)))

    marks = texts(parsed(replace(PLOT, series=(series,), log_y=True, targets=())))

    assert "100" in marks
    assert "10⁻⁶" in marks


@pytest.mark.parametrize(
    ("span", "step"),
    [(1, 0.2), (68, 20), (0.7, 0.2), (5, 1), (1000, 200), (26, 10), (0.003, 0.001)],
)
def test_ticks_stand_on_round_numbers(span: float, step: float) -> None:
    assert nice_step(span, 5) == pytest.approx(step)


def test_ticks_say_no_more_digits_than_they_need() -> None:
    labels = [label for _, label in Scale(-0.4, 0.4, 0, 100).ticks(4)]

    assert labels == ["−0.4", "−0.2", "0.0", "0.2", "0.4"]


@pytest.mark.parametrize("points", [(), ((1.0, 1.0),), ((1.0, float("nan")), (2.0, 3.0))])
def test_little_or_broken_data_still_gives_a_picture(
    points: tuple[tuple[float, float], ...],
) -> None:
    series = Series(label="x", kind="line", points=points)

    assert "nan" not in draw(replace(PLOT, series=(series,), targets=()))


def test_the_table_holds_the_numbers_as_text() -> None:
    markup = table(PLOT)

    assert '<th scope="col">Share</th>' in markup
    assert '<td class="at-right">&lt;2&gt;</td>' in markup


def test_the_pictures_of_every_lab_can_be_drawn() -> None:
    for lab in LABS.values():
        for plot in lab.run({c.id: c.default for c in lab.controls}, "").plots:
            for width in (WIDE, NARROW):
                assert parsed(plot, width).tag == f"{SVG}svg"
