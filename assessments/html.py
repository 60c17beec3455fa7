"""Text that is already safe HTML, marked as such so that templates do not escape it twice."""

from html import escape


class Html(str):
    """Markup made by `assessments.prose`; Jinja and MarkupSafe honour `__html__`."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def escaped(text: str) -> Html:
    """Return plain text as HTML that shows exactly that text."""
    return Html(escape(text))
