"""Old ids and where they went: an address once given never dies."""

from collections.abc import Mapping
from types import MappingProxyType

from assessments.problems import Problem
from curriculum.fronts import open_page, required


def read_redirects(text: str, path: str) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Read `redirects.md`: pairs of an id that is gone and the id that stands for it now."""
    page = open_page(text, path, ("title", "redirects"), "the list of redirects")
    moved: dict[str, str] = {}
    for fields in page.front.each("redirects"):
        fields.refuse_unknown(("from", "to", "on"), "a redirect")
        old, new = required(fields, "from"), required(fields, "to")
        if old in moved:
            fields.error("from", "K07", f"“{old}” is redirected twice", fix="keep one")
        moved[old] = new
    for old in moved:
        if end_of(moved, old) == "":
            page.front.error("redirects", "K08", f"the redirects of “{old}” run in a circle")
    return MappingProxyType(moved), page.problems


def end_of(moved: Mapping[str, str], name: str) -> str:
    """Follow redirects to their end; empty when they run in a circle."""
    seen = {name}
    while name in moved:
        name = moved[name]
        if name in seen:
            return ""
        seen.add(name)
    return name
