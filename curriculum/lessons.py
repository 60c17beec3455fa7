"""A lesson: what a learner reads, cut at the places where it asks something."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from html import unescape

from assessments import prose, quiz
from assessments.html import Html
from assessments.problems import Problem
from assessments.prose import Heading
from assessments.prose.links import PLAIN, Links
from assessments.questions.base import Question
from curriculum.fronts import Section, day, level, open_page, required, sections, some, whole

ALLOWED = (
    "title", "minutes", "level", "outcomes", "competencies", "terms", "sources", "as_of",
    "review_by", "safety", "kind", "language",
)  # fmt: skip
KEY_POINTS = frozenset({"key points", "要点"})
WORD = re.compile(r"[A-Za-zÀ-ɏ0-9][\w'’.,-]*|[\u4e00-\u9fff]")
TAG = re.compile(r"<[^>]*>")
FORMULA = re.compile(r"<math\b.*?</math>", re.DOTALL)
PICTURE = re.compile(r"!\[[^\]]*\]\(\s*<?([^)\s>]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson as its author wrote it. `module` is the full id of the module it belongs to."""

    id: str
    module: str
    slug: str
    title: str
    minutes: int
    level: int
    outcomes: tuple[str, ...]
    competencies: tuple[str, ...]
    terms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    as_of: date | None = None
    review_by: date | None = None
    safety: bool = False
    language: str = "en"
    path: str = ""
    text: str = field(default="", repr=False)  # the whole file
    body: str = field(default="", repr=False)
    body_line: int = 1

    @property
    def parts(self) -> tuple[Section, ...]:
        """The body under its `##` headings."""
        return sections(self.body, self.body_line)

    @property
    def key_points(self) -> tuple[str, ...]:
        """The points to keep in mind, as Markdown."""
        for part in self.parts:
            if part.title.casefold() in KEY_POINTS:
                lines = (line.strip() for line in part.text.split("\n"))
                return tuple(line[2:].strip() for line in lines if line.startswith(("- ", "* ")))
        return ()

    def overdue(self, today: date) -> bool:
        """Whether the date is past on which its facts should have been looked at again."""
        return self.review_by is not None and self.review_by < today


@dataclass(frozen=True, slots=True)
class CheckSlot:
    """A place where the lesson asks: ids of its own questions, or of its module's practice bank."""

    question_ids: tuple[str, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class LessonBody:
    """A lesson ready for a page: text and check slots in order, and its headings."""

    parts: tuple[Html | CheckSlot, ...]
    headings: tuple[Heading, ...]

    @property
    def question_ids(self) -> tuple[str, ...]:
        """All questions asked, in order."""
        slots = (part for part in self.parts if isinstance(part, CheckSlot))
        return tuple(name for slot in slots for name in slot.question_ids)


def read_lesson(
    text: str, path: str, lesson_id: str, language: str = "en"
) -> tuple[Lesson, tuple[Problem, ...]]:
    """Read a lesson's front matter; its body is looked at only when somebody wants it."""
    page = open_page(text, path, ALLOWED, "a lesson")
    front = page.front
    module, _, slug = lesson_id.rpartition("/")
    lesson = Lesson(
        id=lesson_id,
        module=module,
        slug=slug,
        title=required(front, "title"),
        minutes=whole(front, "minutes", 30),
        level=level(front, default=2),
        outcomes=some(front, "outcomes"),
        competencies=some(front, "competencies"),
        terms=front.list("terms"),
        sources=front.list("sources"),
        as_of=day(front, "as_of"),
        review_by=day(front, "review_by"),
        safety=front.flag("safety"),
        language=language,
        path=path,
        text=text,
        body=page.body,
        body_line=page.body_line,
    )
    return lesson, page.problems


@lru_cache(maxsize=512)
def cut(
    lesson: Lesson, links: Links = PLAIN
) -> tuple[tuple[quiz.Segment, ...], tuple[Question, ...], tuple[Problem, ...]]:
    """Cut a lesson's body into text and questions; what is wrong with its questions comes last."""
    return quiz.questions_in(lesson.text, lesson.path, links)


def questions(lesson: Lesson, links: Links = PLAIN) -> tuple[Question, ...]:
    """Return the questions that stand in the lesson itself."""
    return cut(lesson, links)[1]


@lru_cache(maxsize=256)
def body(lesson: Lesson, links: Links = PLAIN) -> LessonBody:
    """Render a lesson once per revision; questions stay slots that the page fills."""
    segments, _, _ = cut(lesson, links)
    parts: list[Html | CheckSlot] = []
    headings: list[Heading] = []
    for segment in segments:
        if segment.kind == "prose":
            parts.append(prose.render(segment.text, links=links, language=lesson.language))
            headings.extend(prose.headings(segment.text))
        else:
            parts.append(CheckSlot(segment.question_ids, own=segment.kind == "question"))
    return LessonBody(tuple(parts), tuple(headings))


def words(text: str) -> int:
    """Count the words of a text; a Chinese character counts as one."""
    return len(WORD.findall(text))


def words_read(html: str) -> int:
    """Count the words that a learner reads in a page's Html; formulas are not words."""
    return words(unescape(TAG.sub(" ", FORMULA.sub(" ", html))))


def lesson_words(lesson: Lesson, links: Links = PLAIN) -> int:
    """Count the words of a lesson's text as the page shows it, its questions left out."""
    return sum(words_read(str(part)) for part in body(lesson, links).parts if is_text(part))


def is_text(part: Html | CheckSlot) -> bool:
    """Whether a part of a lesson is text and not a place where it asks."""
    return not isinstance(part, CheckSlot)


def pictures(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the paths of the pictures that Markdown texts show."""
    return tuple(path for text in texts for path in PICTURE.findall(text))
