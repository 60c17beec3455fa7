"""A set of self-made patent records, and what a query of classes, words and applicants returns."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

CLASSES = (
    "No class",
    "H01F 1/055",
    "H01F 1/057",
    "H01F 1/059",
    "H01F 1/053, 1/055, 1/057 or 1/059",
    "H02K 1/27",
)
WORDS = (
    "No words",
    "English",
    "Chinese",
    "English or Chinese",
    "English, Chinese or synonyms",
)
FIELDS = ("Title", "Title or abstract")
APPLICANTS = ("Any applicant", "List, present names", "List, present and former names")
JOINS = ("Class and words", "Class or words")
TOTAL, SOUGHT = 120, 25
LEAST_RECALL, LEAST_PRECISION = 0.90, 0.60

_GROUPS = ((), ("1/055",), ("1/057",), ("1/059",), ("1/053", "1/055", "1/057", "1/059"),
           ("H02K 1/27",))  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What is sought: its group, its words in two languages, and their synonyms."""

    name: str
    group: str
    english: str
    chinese: str
    synonyms: tuple[str, str]  # English, Chinese

    def words(self, choice: int) -> tuple[str, ...]:
        """Return the words of a choice of `WORDS`."""
        both = (self.english, self.chinese)
        return ((), both[:1], both[1:], both, (*both, *self.synonyms))[choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record as a database holds it; `kind` is what a reader finds it to be."""

    kind: str
    title: str
    abstract: str
    groups: tuple[str, ...]
    applicant: str

    @property
    def is_sought(self) -> bool:
        """Whether a reader would keep it."""
        return self.kind == KEPT


KEPT = "sought"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Five choices, by their numbers."""

    group: int
    words: int
    field: int
    applicants: int
    join: int


@dataclass(frozen=True, kw_only=True)
class Field:
    """A topic with its records, and the applicants on the list: (present, former) names."""

    topic: Topic
    records: tuple[Record, ...]
    listed: tuple[tuple[str, str], ...]

    def in_group(self, choice: int) -> tuple[bool, ...]:
        """Whether each record carries one of the groups of a choice."""
        wanted = _GROUPS[choice]
        return tuple(any(one in record.groups for one in wanted) for record in self.records)

    def in_words(self, words: int, field: int) -> tuple[bool, ...]:
        """Whether each record has one of the words, in its title or in its abstract, too."""
        wanted = tuple(one.casefold() for one in self.topic.words(words))
        return tuple(any(word in text for word in wanted) for text in self._texts[field])

    @cached_property
    def _texts(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the titles, and the titles with their abstracts, without capitals."""
        titles = tuple(one.title.casefold() for one in self.records)
        pairs = zip(titles, self.records, strict=True)
        return titles, tuple(f"{title}\n{one.abstract.casefold()}" for title, one in pairs)

    def by_listed(self, choice: int) -> tuple[bool, ...]:
        """Whether each record is of an applicant that a choice lets through."""
        names = {name for pair in self.listed for name in pair[:choice]}
        return tuple(not choice or record.applicant in names for record in self.records)

    def returned(self, query: Query) -> tuple[bool, ...]:
        """Whether each record is returned. A part that is not set is left out of the query."""
        parts = [
            *([self.in_group(query.group)] if query.group else []),
            *([self.in_words(query.words, query.field)] if query.words else []),
        ]
        joined = any if query.join else all
        return tuple(
            let and (not parts or joined(part[at] for part in parts))
            for at, let in enumerate(self.by_listed(query.applicants))
        )

    @cached_property
    def kinds(self) -> Mapping[str, int]:
        """Return how many records there are of each kind, the sought ones first."""
        return {
            kind: sum(one.kind == kind for one in self.records)
            for kind in dict.fromkeys(one.kind for one in self.records)
        }


@dataclass(frozen=True, kw_only=True)
class Search:
    """A query run on a field, and how well it does."""

    field: Field
    query: Query

    @cached_property
    def returned(self) -> tuple[bool, ...]:
        """Whether each record is returned."""
        return self.field.returned(self.query)

    @property
    def hits(self) -> int:
        """How many records are returned."""
        return sum(self.returned)

    @cached_property
    def found(self) -> int:
        """How many of them are sought."""
        return self.of_kind(KEPT)

    def of_kind(self, kind: str) -> int:
        """Return how many returned records are of a kind."""
        pairs = zip(self.field.records, self.returned, strict=True)
        return sum(hit and one.kind == kind for one, hit in pairs)

    @property
    def recall(self) -> float:
        """Share of the sought records that are returned."""
        return self.found / SOUGHT

    @property
    def precision(self) -> float:
        """Share of the returned records that are sought; 0 where nothing is returned."""
        return self.found / self.hits if self.hits else 0.0

    @property
    def passes(self) -> bool:
        """Whether recall and precision are high enough."""
        return self.recall >= LEAST_RECALL and self.precision >= LEAST_PRECISION

    @property
    def balance(self) -> float:
        """Return the harmonic mean of both."""
        return 2 * self.found / (SOUGHT + self.hits)
