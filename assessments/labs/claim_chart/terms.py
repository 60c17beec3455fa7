"""When a term ends, by the rules that the lab prints."""

from dataclasses import dataclass
from datetime import date, timedelta

US, INVENTION, UTILITY, DESIGN = (
    "US patent", "Chinese invention patent", "Chinese utility model", "Chinese design patent",
)  # fmt: skip
LONGER_SINCE = date(2021, 6, 1)  # first filing date of a Chinese design with 15 years
_YEARS = {US: 20, INVENTION: 20, UTILITY: 10}
ADJACENT = timedelta(days=1)  # the last day of a term, or the day after, is accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A granted document. `priority` is a foreign first filing, `added` days of adjustment."""

    kind: str
    priority: date | None
    filed: date
    granted: date
    added: int = 0

    @property
    def years(self) -> int:
        """Length of the term without adjustment."""
        if self.kind == DESIGN:
            return 15 if self.filed >= LONGER_SINCE else 10
        return _YEARS[self.kind]

    @property
    def ends(self) -> date:
        """Return the end of the term: so many years from filing, then the days of adjustment."""
        return later(self.filed, self.years) + timedelta(days=self.added)

    @property
    def told(self) -> str:
        """Return all that the learner needs to know of it."""
        first = f"foreign priority {self.priority}, " if self.priority else ""
        added = f", adjustment {self.added} days" if self.added else ""
        return f"{self.kind}: {first}filed {self.filed}, granted {self.granted}{added}"

    def is_ended_by(self, typed: date | None) -> bool:
        """Whether a date is the end of the term, or next to it."""
        return typed is not None and abs(typed - self.ends) <= ADJACENT

    def slip(self, typed: date) -> str:
        """Name the usual slip that gives this date, empty where none does."""
        added = timedelta(days=self.added)
        slips = [
            (self.priority, self.years, added, "It is counted from the foreign priority."),
            (self.granted, self.years, added, "It is counted from the grant."),
            (self.filed, 20, timedelta(0), "It is the term of an invention without adjustment."),
            (self.filed, 10, timedelta(0), "Ten years are the term of another right or date."),
            (self.filed, 15, timedelta(0), "Fifteen years hold for designs filed from 2021-06-01."),
        ]
        for start, years, more, said in slips:
            if start and abs(later(start, years) + more - typed) <= ADJACENT:
                return said
        return ""


def later(start: date, years: int) -> date:
    """Return the same day so many years later; no case starts on 29 February."""
    return start.replace(year=start.year + years)


def read(typed: int) -> date | None:
    """Return the date that year, month and day in one number name, None where there is none."""
    try:
        return date(typed // 10000, typed // 100 % 100, typed % 100)
    except ValueError:
        return None


def written(day: date) -> int:
    """Return a date as it is typed."""
    return day.year * 10000 + day.month * 100 + day.day
