"""Text that is already safe HTML, marked as such so that templates do not escape it twice."""

from collections.abc import Iterable
from html import escape


class Html(str):
    """Markup made by `assessments.prose`; Jinja and MarkupSafe honour `__html__`."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def escaped(text: str) -> Html:
    """Return plain text as HTML that shows exactly that text."""
    return Html(escape(text))


def listed(entries: Iterable[Html]) -> Html:
    """Return pieces of HTML as a list, empty for none; a single piece needs no bullet."""
    pieces = [*entries]
    if len(pieces) < 2:
        return Html("".join(pieces))
    return Html("<ul>" + "".join(f"<li>{piece}</li>" for piece in pieces) + "</ul>")
