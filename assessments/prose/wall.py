"""The second wall: whatever the writers made, only known tags and attributes go on to a page."""

import nh3

_MATH = {
    "math", "menclose", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom",
    "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup",
    "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
}  # fmt: skip
_TEXT = {
    "a", "blockquote", "br", "caption", "code", "del", "div", "em", "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "s", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_MATH_ATTRIBUTES = {
    "accent", "accentunder", "class", "columnspan", "depth", "displaystyle", "fence", "height",
    "largeop", "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits",
    "notation", "rowspan", "rspace", "scriptlevel", "separator", "stretchy", "symmetric",
    "voffset", "width",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    **{name: set(_MATH_ATTRIBUTES) for name in _MATH},
    "math": _MATH_ATTRIBUTES | {"alttext", "display"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "a": {"class", "data-term", "href", "rel", "title"},
    "code": {"class"},
    "div": {"aria-label", "class", "role", "tabindex"},
    "figure": {"class", "id"},
    "img": {"alt", "decoding", "loading", "src", "title"},
    "ol": {"start"},
    "p": {"class"},
    "span": {"class", "lang"},
    "td": {"class"},
    "th": {"class", "scope"},
}
_CLEANER = nh3.Cleaner(
    tags=_MATH | _TEXT,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
    strip_comments=True,
    generic_attribute_prefixes=None,
)


def cleaned(markup: str) -> str:
    """Return `markup` without anything that is not on the lists above."""
    return _CLEANER.clean(markup)
