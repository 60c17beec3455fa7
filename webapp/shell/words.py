"""Dates, spans and figures in words. A moment says its zone."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from html import escape

from babel.dates import format_date
from flask import Flask
from markupsafe import Markup

from assessments.marks import written
from webapp.shell.i18n import current_language, ngettext


def day(value: date) -> str:
    """Return a day in words of the page's language: 23 November 2026."""
    return format_date(value, "d MMMM y" if current_language() == "en" else "long", _babel())


def month(value: date) -> str:
    """Return a month in words of the page's language: November 2026."""
    return format_date(value, "LLLL y" if current_language() == "en" else "y年M月", _babel())


def moment(value: datetime, *, seconds: bool = False) -> Markup:
    """Return an instant as `<time>`, written in UTC and saying so; a save is told to the second."""
    shape = "d MMM y" if current_language() == "en" else "medium"
    clock = value.strftime("%H:%M:%S" if seconds else "%H:%M")
    text = f"{format_date(value, shape, _babel())}, {clock} UTC"
    return Markup(f'<time datetime="{escape(value.isoformat())}">{escape(text)}</time>')  # noqa: S704 - both parts are escaped


def span(value: timedelta) -> str:
    """Return a length of time in words: 7 days, 45 minutes, 1 hour 30 minutes."""
    minutes = int(value.total_seconds() // 60)
    days, minutes = divmod(minutes, 1440)
    hours, minutes = divmod(minutes, 60)
    parts = [
        ngettext("%(num)d day", "%(num)d days", days) if days else "",
        ngettext("%(num)d hour", "%(num)d hours", hours) if hours else "",
        ngettext("%(num)d minute", "%(num)d minutes", minutes) if minutes else "",
    ]
    return " ".join(part for part in parts if part) or ngettext(
        "%(num)d minute", "%(num)d minutes", 0
    )


def percent(value: Decimal) -> str:
    """Return a share from 0 to 1 as whole percent, never rounded up to a pass: 69.9 % is 69 %."""
    return f"{int(100 * value)} %"


def install(app: Flask) -> None:
    """Offer the words to templates as filters."""
    app.jinja_env.filters.update(
        day=day, month=month, moment=moment, span=span, percent=percent, points=written
    )


def _babel() -> str:
    return {"zh": "zh_Hans"}.get(current_language(), "en_GB")
