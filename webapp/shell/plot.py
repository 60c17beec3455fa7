"""Pictures of numbers as SVG: text that the theme colours, that prints, and that can be read.

Everything is an attribute or a class, nothing a style, so the page's policy lets it through. Each
plot is written for a wide and for a narrow column; the style sheet shows the one that fits.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, isfinite, log10

from assessments.html import Html
from assessments.labs.base import Plot, Series

WIDE, NARROW = 640, 330
_HEIGHT = {WIDE: 360, NARROW: 270}
_RIGHT = {WIDE: 92, NARROW: 76}  # room for the labels at the ends of lines
_LEFT, _TOP, _BOTTOM = 62, 22, 46
_LINE = 14  # between the feet of two labels
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a value stands along one axis, in units of the picture."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def at(self, value: float) -> float:
        """Return the place of `value`; what lies outside stands at the edge."""
        low, high, value = (self._measure(v) for v in (self.low, self.high, value))
        share = min(max((value - low) / (high - low), 0.0), 1.0)
        return self.start + share * (self.end - self.start)

    def _measure(self, value: float) -> float:
        return log10(max(value, self.low)) if self.log else value

    def ticks(self, most: int) -> tuple[tuple[float, str], ...]:
        """Return at most `most` + 2 round values with their labels."""
        if self.log:
            return tuple(_log_ticks(self.low, self.high, most))
        step = nice_step(self.high - self.low, most)
        places = max(0, -floor(log10(step)))
        first, last = ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9)
        return tuple((n * step, _label(n * step, places)) for n in range(first, last + 1))


def nice_step(span: float, most: int) -> float:
    """Return the smallest of 1, 2 or 5 times a power of ten that cuts `span` into `most` parts."""
    raw = span / most
    power = 10.0 ** floor(log10(raw))
    return power * next(nice for nice in (1, 2, 5, 10) if nice * power >= raw * (1 - 1e-9))


def _label(value: float, places: int) -> str:
    text = f"{value:.{places}f}"
    if not float(text):
        text = text.removeprefix("-")  # no axis has a minus zero
    return text.replace("-", "\u2212")


def _log_ticks(low: float, high: float, most: int) -> Iterator[tuple[float, str]]:
    first, last = ceil(log10(low) - 1e-9), floor(log10(high) + 1e-9)
    step = max(1, ceil((last - first) / most))
    for power in range(last - (last - first) // step * step, last + 1, step):
        plain = f"{10.0**power:.{max(0, -power)}f}" if -3 <= power <= 4 else ""
        yield 10.0**power, plain or f"10{str(power).translate(_RAISED)}"


def draw(plot: Plot, *, width: int = WIDE, key: str = "plot") -> Html:
    """Return the picture as SVG; `key` must be one of its own in the page, as ids grow from it."""
    x, y = _scales(plot, width)
    name, size = f"{escape(key)}-{width}", "wide" if width == WIDE else "narrow"
    pieces = [
        f'<svg class="plot plot-{size}" viewBox="0 0 {width} {_HEIGHT[width]}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{name}-title">{escape(plot.title)}</title>',
        f'<desc id="{name}-desc">{escape(plot.description)}</desc>',
        *_axes(plot, x, y, width),
        *_targets(plot, x, y),
        *(shape for n, s in enumerate(plot.series, 1) for shape in _shapes(s, n, x, y)),
        *_labels(plot.series, x, y),
        "</svg>",
    ]
    return Html("".join(pieces))


def both(plot: Plot, *, key: str) -> Html:
    """Return the wide and the narrow picture; the style sheet shows the one that fits."""
    return Html(draw(plot, width=WIDE, key=key) + draw(plot, width=NARROW, key=key))


def table(plot: Plot, caption: str = "") -> Html:
    """Return the numbers behind the picture as a table that scrolls in its own frame."""
    said = escape(caption or plot.title)
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in plot.table.head)
    rows = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f'<td class="at-right">{escape(cell)}</td>' for cell in row[1:])
        + "</tr>"
        for row in plot.table.rows
    )
    return Html(
        f'<div class="scroller" tabindex="0" role="region" aria-label="{said}"><table>'
        f"<caption>{said}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _scales(plot: Plot, width: int) -> tuple[Scale, Scale]:
    points = [point for series in plot.series for point in series.points]
    bars = any(series.kind == "bars" for series in plot.series)
    xs = [p[0] for p in points] + [t.value for t in plot.targets if t.axis == "x"]
    ys = [p[1] for p in points] + [t.value for t in plot.targets if t.axis == "y"]
    if bars:
        ys.append(0.0)  # a bar's length is its value
        xs += [min(xs, default=0) - 0.5, max(xs, default=1) + 0.5]
    low, high = plot.x_range or _span(xs, log=False)
    x = Scale(low, high, _LEFT, width - _RIGHT[width])
    low, high = plot.y_range or _span(ys, log=plot.log_y)
    y = Scale(low, high, _HEIGHT[width] - _BOTTOM, _TOP, plot.log_y)
    return x, y


def _span(values: Iterable[float], *, log: bool) -> tuple[float, float]:
    """Return round limits that hold all values; something to draw even for none or one."""
    finite = [v for v in values if isfinite(v) and (v > 0 or not log)]
    low, high = min(finite, default=1.0), max(finite, default=1.0)
    if log:
        low, high = 10.0 ** floor(log10(low)), 10.0 ** ceil(log10(high))
        return (low, high) if low < high else (low, low * 10)
    if low == high:
        low, high = low - 0.5, high + 0.5
    step = nice_step(high - low, 5)
    margin = 1e-9 * step
    return floor((low + margin) / step) * step, ceil((high - margin) / step) * step


def _axes(plot: Plot, x: Scale, y: Scale, width: int) -> Iterator[str]:
    for value, label in y.ticks(5):
        at = y.at(value)
        yield _segment("plot-grid", (x.start, at), (x.end, at))
        yield _text("plot-tick", (x.start - 8, at + 4), label, "end")
    for value, label in x.ticks(6 if width == WIDE else 4):
        at = x.at(value)
        yield _segment("plot-axis", (at, y.start), (at, y.start + 5))
        yield _text("plot-tick", (at, y.start + 18), label, "middle")
    yield _segment("plot-axis", (x.start, y.start), (x.end, y.start))
    yield _text("plot-label", ((x.start + x.end) / 2, y.start + 38), plot.x_label, "middle")
    yield _text("plot-label", (4, 13), plot.y_label, "start")


def _targets(plot: Plot, x: Scale, y: Scale) -> Iterator[str]:
    for target in plot.targets:
        if target.axis == "x":
            at = x.at(target.value)
            yield _segment("plot-target", (at, y.start), (at, y.end))
            yield _text("plot-target-label", (at + 5, y.start - 6), target.label, "start")
        else:
            at = y.at(target.value)
            yield _segment("plot-target", (x.start, at), (x.end, at))
            yield _text("plot-target-label", (x.end + 6, at + 4), target.label, "start")


def _shapes(series: Series, number: int, x: Scale, y: Scale) -> Iterator[str]:
    kind = f"plot-s{(number - 1) % 4 + 1} plot-{series.kind}"
    places = [(x.at(a), y.at(b)) for a, b in series.points if isfinite(a) and isfinite(b)]
    if series.kind == "points":
        for a, b in places:
            yield f'<circle class="{kind}" cx="{_n(a)}" cy="{_n(b)}" r="3.5"/>'
    elif series.kind == "bars":
        breadth = 0.7 * (x.end - x.start) / max(len(places), 1)
        foot = y.at(0.0)
        for a, b in places:
            yield (
                f'<rect class="{kind}" x="{_n(a - breadth / 2)}" y="{_n(min(b, foot))}" '
                f'width="{_n(breadth)}" height="{_n(abs(foot - b))}"/>'
            )
    elif places:
        yield f'<path class="{kind}" d="{_path(places, steps=series.kind == "steps")}"/>'


def _path(places: Sequence[Point], *, steps: bool) -> str:
    pieces = [f"M{_n(places[0][0])} {_n(places[0][1])}"]
    for a, b in places[1:]:
        pieces.append(f"H{_n(a)}V{_n(b)}" if steps else f"L{_n(a)} {_n(b)}")
    return "".join(pieces)


def _labels(series: Sequence[Series], x: Scale, y: Scale) -> Iterator[str]:
    """Write each series' label beside its end; those that would touch are moved apart."""
    placed: list[Point] = []
    for number, one in enumerate(series, 1):
        ends = [point for point in one.points if all(map(isfinite, point))]
        if not one.label or not ends or one.kind == "bars":
            continue
        at, foot = x.at(ends[-1][0]) + 7, y.at(ends[-1][1]) + 4
        while any(abs(at - a) < 70 and abs(foot - b) < _LINE for a, b in placed):
            foot += 1
        placed.append((at, foot))
        kind = f"plot-series-label plot-s{(number - 1) % 4 + 1}"
        yield _text(kind, (at, foot), one.label, "start")


def _segment(kind: str, start: Point, end: Point) -> str:
    return (
        f'<line class="{kind}" x1="{_n(start[0])}" y1="{_n(start[1])}" '
        f'x2="{_n(end[0])}" y2="{_n(end[1])}"/>'
    )


def _text(kind: str, at: Point, text: str, anchor: str) -> str:
    place = f'x="{_n(at[0])}" y="{_n(at[1])}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {place}>{escape(text)}</text>'


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
