"""The records that a seed draws: what is sought, and near misses that look like it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from assessments.labs.claim_chart.log import logged
from assessments.labs.claim_chart.records import (
    APPLICANTS,
    CLASSES,
    FIELDS,
    JOINS,
    KEPT,
    LEAST_PRECISION,
    LEAST_RECALL,
    SOUGHT,
    TOTAL,
    WORDS,
    Field,
    Query,
    Record,
    Topic,
)

TOPICS = (
    Topic(
        name="sintered magnets of the kind Nd2Fe14B", group="1/057", english="sintered NdFeB",
        chinese="烧结钕铁硼", synonyms=("dense R-T-B", "烧结稀土铁硼"),
    ),
    Topic(
        name="magnets of samarium and cobalt", group="1/055", english="SmCo", chinese="钐钴",
        synonyms=("samarium-cobalt", "稀土钴"),
    ),
    Topic(
        name="magnets of samarium, iron and nitrogen", group="1/059", english="SmFeN",
        chinese="钐铁氮", synonyms=("samarium-iron-nitride", "稀土铁氮"),
    ),
)  # fmt: skip
_FIRMS = (
    ("Ostvale Magnetics", "Ostvale Metals"), ("Brammel", "Brammel-Hoyt"),
    ("Lindqvar", "Norvik Alloys"), ("Tessaly Works", "Tessaly Powder"),
    ("Quenby", "Quenby Electric"), ("Marrowdale", "Dale Ferrites"),
)  # fmt: skip
_OTHERS = ("Ardent Motors", "Pell & Crow", "Hallam Institute", "Wexcombe", "Rusholt")
_NAMES = {  # of near misses
    "1/057": "sintered Nd2Fe14B", "1/055": "Sm-Co", "bonded": "bonded magnet",
    "ferrite": "ferrite", "motor": "motor only", "other": "same applicant, other subject",
}  # fmt: skip
_MOST_QUERIES = 24  # that reach both goals, of 360
_DRAWS = 2000
_LEAST_PARTS = 2  # of class, words and list: none of them will do alone
_NARROW = 0.35  # of the fields: few firms file what is sought, and only their list parts it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habit:
    """How a field writes: shares of its records, each from 0 to 1.

    `titled` have a word in the title, `synonym` use only synonyms, `chinese` are in Chinese,
    `listed` are of listed firms, `former` of those under the former name, `mention` of the near
    misses name what is sought in the abstract, `crowded` share its group, `classed` of the sought
    stand in their own group and not in a wider one.
    """

    titled: float
    synonym: float
    chinese: float
    listed: float
    former: float
    mention: float
    crowded: float
    classed: float


def field_of(chance: Random) -> tuple[Field, Query]:
    """Return a field that a few queries fit, none of one part, and the best of those in the log."""
    narrow = chance.random() < _NARROW
    for _ in range(_DRAWS):
        field = _drawn(chance, narrow)
        passing = dict(passing_queries(field))
        if not all(_parts(query) >= _LEAST_PARTS for query in passing):
            continue
        known = [query for query in passing if query in _LOGGED]
        needs_list = all(query.applicants for query in passing)
        if known and len(passing) <= _MOST_QUERIES and needs_list >= narrow:
            return field, max(known, key=lambda query: passing[query])
    raise ValueError("no field of these draws has a query")


def _parts(query: Query) -> int:
    return sum(part > 0 for part in (query.group, query.words, query.applicants))


def every_query() -> Iterator[Query]:
    """Yield all queries that the panel can set."""
    choices = (CLASSES, WORDS, FIELDS, APPLICANTS, JOINS)
    for group, words, field, applicants, join in product(*(range(len(one)) for one in choices)):
        yield Query(group=group, words=words, field=field, applicants=applicants, join=join)


_EVERY = tuple(every_query())
_LOGGED = frozenset(query for _, _, query in logged())


def passing_queries(field: Field) -> Iterator[tuple[Query, float]]:
    """Yield each query that reaches both goals, with the harmonic mean of both.

    Each part of a query is a whole number here, with one bit for each record: 360 queries are
    then quick.
    """
    groups = [_bits(field.in_group(choice)) for choice in range(len(CLASSES))]
    words = {
        (choice, where): _bits(field.in_words(choice, where))
        for choice in range(len(WORDS))
        for where in range(len(FIELDS))
    }
    listed = [_bits(field.by_listed(choice)) for choice in range(len(APPLICANTS))]
    sought = _bits([one.is_sought for one in field.records])
    for query in _EVERY:
        group, word = groups[query.group], words[query.words, query.field]
        if query.group and query.words:
            hits = group | word if query.join else group & word
        else:
            hits = group | word if query.group or query.words else -1
        hits &= listed[query.applicants]
        found, count = (hits & sought).bit_count(), hits.bit_count()
        if found >= LEAST_RECALL * SOUGHT and found >= LEAST_PRECISION * count:
            yield query, 2 * found / (SOUGHT + count)


def _bits(flags: Sequence[bool]) -> int:
    return int("".join("01"[flag] for flag in reversed(flags)), 2)


def _drawn(chance: Random, narrow: bool) -> Field:
    topic = chance.choice(TOPICS)
    firms = chance.sample(_FIRMS, 3)
    habit = _Habit(
        titled=chance.uniform(0.3, 0.8), synonym=chance.choice((0.0, 0.15, 0.3)),
        chinese=chance.uniform(0.35, 0.65), listed=1.0 if narrow else chance.uniform(0.6, 0.8),
        former=chance.uniform(0.2, 0.4),
        mention=chance.uniform(0.7, 0.95) if narrow else chance.uniform(0.35, 0.65),
        crowded=chance.uniform(0.6, 0.95) if narrow else chance.uniform(0.55, 0.95),
        classed=chance.choice((1.0, 1.0, 0.75)),
    )  # fmt: skip
    pens = [_Pen(topic, tuple(firms), habit, chance)] * TOTAL
    kinds = [KEPT] * SOUGHT + _near(topic, chance)
    records = [pen.write(kind) for pen, kind in zip(pens, kinds, strict=True)]
    return Field(topic=topic, records=tuple(records), listed=tuple(firms))


def _near(topic: Topic, chance: Random) -> list[str]:
    """Return the kinds of the near misses; the topics of other labs' magnets are among them."""
    metal = "1/055" if topic.group != "1/055" else "1/057"
    kinds = ["bonded", "ferrite", "motor", metal, "other"]
    counts = [chance.randint(14, 21) for _ in kinds[1:]]
    counts.insert(0, TOTAL - SOUGHT - sum(counts))
    return [kind for kind, count in zip(kinds, counts, strict=True) for _ in range(count)]


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes the records of a field."""

    topic: Topic
    firms: tuple[tuple[str, str], ...]
    habit: _Habit
    chance: Random

    def write(self, kind: str) -> Record:
        return self._sought() if kind == KEPT else self._miss(kind)

    def _likely(self, share: float) -> bool:
        return self.chance.random() < share

    def _firm(self, listed: float) -> str:
        if not self._likely(listed):
            return self.chance.choice(_OTHERS)
        return self.chance.choice(self.firms)[self._likely(self.habit.former)]

    def _word(self) -> tuple[str, bool]:
        chinese = self._likely(self.habit.chinese)
        plain = self.topic.chinese if chinese else self.topic.english
        rare = self._likely(self.habit.synonym)
        return (self.topic.synonyms[chinese] if rare else plain), chinese

    def _sought(self) -> Record:
        word, chinese = self._word()
        title, abstract = _texts(word, chinese, self._likely(self.habit.titled))
        groups = (self.topic.group,) if self._likely(self.habit.classed) else ("1/053",)
        return Record(
            kind=KEPT, title=title, abstract=abstract, groups=groups,
            applicant=self._firm(self.habit.listed),
        )  # fmt: skip

    def _miss(self, kind: str) -> Record:
        word, chinese = self._word()
        named = kind != "other" and self._likely(self.habit.mention)
        title = "一种磁性装置" if chinese else "A magnetic device and its use"
        abstract = f"也可使用{word}。" if chinese else f"Unlike {word}, it needs no such process."
        return Record(
            kind=_NAMES[kind], title=title if kind != "other" else "A cutting tool and its coating",
            abstract=abstract if named else "", groups=self._groups(kind),
            applicant=self._firm(0.95 if kind == "other" else 0.3),
        )  # fmt: skip

    def _groups(self, kind: str) -> tuple[str, ...]:
        shared = (self.topic.group,) if self._likely(self.habit.crowded) else ()
        own = {
            "bonded": shared, "motor": ("H02K 1/27",), "ferrite": (), "other": (),
            "1/055": ("1/055",), "1/057": ("1/057",),
        }  # fmt: skip
        also = shared if kind in ("1/055", "1/057", "motor") and self._likely(0.4) else ()
        return tuple(dict.fromkeys((*own[kind], *also))) or ("other",)


def _texts(word: str, chinese: bool, titled: bool) -> tuple[str, str]:
    """Return title and abstract of a sought record; the word stands in one of them."""
    plain = "稀土磁体及其制备方法" if chinese else "Rare-earth magnet and method of making it"
    title = f"{word}磁体" if chinese else f"{word} magnet of high coercivity"
    told = f"公开了{word}磁体。" if chinese else f"A {word} magnet is disclosed."
    return (title if titled else plain), told
