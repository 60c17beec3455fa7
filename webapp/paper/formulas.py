"""Formulas on paper: the MathML of a text drawn as SVG, since the printer does not set MathML.

The result is for the printer only. It carries the height below the baseline as a style, which a
page of the site may not do, so it must never be sent to a browser.
"""

import re
import warnings
from functools import lru_cache
from html import escape
from math import isfinite
from xml.etree import ElementTree

from assessments.html import Html

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # how it opens its own font file
    from ziamath.config import config
    from ziamath.zmath import Math

# Glyphs as paths in place: as shared symbols their ids would repeat within one document.
config.svg2 = False

_SIZE = 16.0  # the drawing's font size; sizes are given in em, so the text decides the real one
_MATH = re.compile(r"<math\b.*?</math>", re.DOTALL)
_SCRIPT_STYLE = "\ufe00"  # follows script letters; the math font draws it as a box
_ALIGN = {"m-left": "left", "m-right": "right", "m-centre": "center"}
_COLOURS = {
    "m-red": "#b00000",
    "m-blue": "#0000c0",
    "m-green": "#006000",
    "m-orange": "#a04000",
    "m-grey": "#606060",
    "m-purple": "#700030",
}


def drawn(html: Html) -> Html:
    """Return a rendered text with each formula as a picture on the baseline of its line."""
    return Html(_MATH.sub(lambda found: svg(found[0]), html))


@lru_cache(maxsize=4096)
def svg(mathml: str) -> str:
    """Return one formula as inline SVG; its source stays as the spoken text."""
    xml = mathml.replace(_SCRIPT_STYLE, "").replace("&nbsp;", "\u00a0")  # HTML's one extra name
    root = ElementTree.fromstring(xml)  # noqa: S314 - our own markup
    spoken = root.get("alttext", "")
    for element in root.iter():
        _for_the_drawer(element)
    zoomed = Math(root, size=_SIZE, margin=0)
    picture = zoomed.svgxml()
    box = [float(number) for number in picture.get("viewBox", "0 0 0 0").split()]
    if len(box) != 4 or not all(map(isfinite, box)):
        return f"<span>{escape(spoken)}</span>"
    depth = box[1] + box[3]  # the baseline is the zero of the drawing
    for name, value in (("width", box[2]), ("height", box[3])):
        picture.set(name, f"{value / _SIZE:.3f}em")
    picture.set("style", f"vertical-align:{-depth / _SIZE:.3f}em")
    picture.set("role", "img")
    picture.set("aria-label", spoken)
    return ElementTree.tostring(picture, encoding="unicode")


def _for_the_drawer(element: ElementTree.Element) -> None:
    """Turn our classes back into the attributes that the drawer knows."""
    for name in element.attrib.pop("class", "").split():
        if name in _ALIGN:
            element.set("columnalign", _ALIGN[name])
        elif name in _COLOURS:
            element.set("mathcolor", _COLOURS[name])
