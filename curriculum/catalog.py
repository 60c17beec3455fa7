"""All that can be learned, by id: roles, courses, lessons, quizzes, checklists, words, works."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from hashlib import blake2b

from assessments import quiz as quizzes
from assessments.problems import Problem, SourceError
from assessments.questions.base import Question
from assessments.quiz import Quiz
from curriculum import lessons as lesson_texts
from curriculum.competencies import Competency
from curriculum.courses import Course, Module
from curriculum.data import Constant
from curriculum.drawings import asked_about
from curriculum.glossary import Term
from curriculum.lessons import Lesson, LessonBody
from curriculum.links import ContentLinks, Drawings, no_drawings
from curriculum.observations import Observation
from curriculum.places import module_of, place, quiz_path
from curriculum.redirects import end_of
from curriculum.roles import TIERS, Role
from curriculum.shelves import NOTHING, Reading, Shelves, fill
from curriculum.sources import Cited

BANK = ".bank"


@dataclass(frozen=True, eq=False, kw_only=True)
class Catalog:
    """Everything read from one tree. A missing id raises KeyError; order is the authors' order."""

    sources_text: Mapping[str, str] = field(repr=False)
    roles_by_id: Mapping[str, Role] = field(repr=False)
    competencies_by_id: Mapping[str, Competency] = field(repr=False)
    courses_by_id: Mapping[str, Course] = field(repr=False)
    modules_by_id: Mapping[str, Module] = field(repr=False)
    lessons_by_id: Mapping[str, Lesson] = field(repr=False)
    translations: Mapping[tuple[str, str], Lesson] = field(repr=False)
    glossary: Mapping[str, Term] = field(repr=False)
    sources: Mapping[str, Cited] = field(repr=False)
    constants: Mapping[str, Constant] = field(repr=False)
    observations_by_id: Mapping[str, Observation] = field(repr=False)
    redirects: Mapping[str, str] = field(repr=False)
    assets: Collection[str] = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=False)
    drawings: Drawings = field(default=no_drawings, repr=False)
    links_revision: str = ""
    tiers: tuple[str, ...] = TIERS

    @property
    def roles(self) -> tuple[Role, ...]:
        """All roles by their number."""
        return tuple(sorted(self.roles_by_id.values(), key=lambda role: (role.number, role.id)))

    @property
    def competencies(self) -> tuple[Competency, ...]:
        """All competencies, area by area."""
        return tuple(self.competencies_by_id.values())

    @property
    def courses(self) -> tuple[Course, ...]:
        """All courses."""
        return tuple(self.courses_by_id.values())

    def role(self, role_id: str) -> Role:
        """Return a role."""
        return self.roles_by_id[role_id]

    def competency(self, competency_id: str) -> Competency:
        """Return a competency."""
        return self.competencies_by_id[competency_id]

    def course(self, course_id: str) -> Course:
        """Return a course."""
        return self.courses_by_id[course_id]

    def module(self, course_id: str, slug: str = "") -> Module:
        """Return a module by course and own name, or by its full id."""
        return self.modules_by_id[f"{course_id}/{slug}" if slug else course_id]

    def modules(self, course_id: str) -> tuple[Module, ...]:
        """Return the modules of a course in order."""
        named = self.courses_by_id[course_id].modules
        return tuple(self.modules_by_id[name] for name in named if name in self.modules_by_id)

    def lesson(self, lesson_id: str, language: str = "en") -> Lesson:
        """Return a lesson, in the language asked for where there is that version."""
        return self.translations.get((lesson_id, language)) or self.lessons_by_id[lesson_id]

    def lessons(self, module_id: str) -> tuple[Lesson, ...]:
        """Return the lessons of a module that can be opened, in order; none of a mere outline."""
        module = self.modules_by_id[module_id]
        if not module.open:
            return ()
        found = (self.lessons_by_id.get(outlined.id) for outlined in module.lessons)
        return tuple(lesson for lesson in found if lesson is not None)

    def lesson_body(self, lesson: Lesson) -> LessonBody:
        """Return a lesson ready for a page."""
        return lesson_texts.body(lesson, self.links(lesson.path))

    def checks(self, lesson: Lesson) -> tuple[Question, ...]:
        """Return the questions that a lesson asks, in order, those of the practice bank too."""
        links = self.links(lesson.path)
        own = {question.id: question for question in lesson_texts.questions(lesson, links)}
        found: list[Question] = []
        for slot in lesson_texts.cut(lesson, links)[0]:
            for name in slot.question_ids:
                found.append(own[name] if name in own else self._of_bank(lesson, name))
        return tuple(found)

    def _of_bank(self, lesson: Lesson, name: str) -> Question:
        return self.quiz(self.modules_by_id[lesson.module].practice).question(name)

    def quiz(self, quiz_id: str) -> Quiz:
        """Return a quiz by its id; the id of a bank that no quiz shares returns the bank.

        Raises SourceError for one that cannot be read.
        """
        path = quiz_path(quiz_id)
        if path not in self.sources_text:
            return self.bank(quiz_id)
        return self.read_quiz(self.sources_text[path], path)

    def bank(self, bank_id: str) -> Quiz:
        """Return a bank. Raises SourceError for one that cannot be read."""
        path = quiz_path(bank_id.removesuffix(BANK), "bank")
        return self.read_quiz(self.sources_text[path], path)

    def read_quiz(self, text: str, path: str) -> Quiz:
        """Return the quiz or bank that some revision of the file at `path` holds.

        Its id follows from the path; a bank's ends in `.bank`, since a quiz may share its name.
        Raises SourceError with all that is wrong.
        """
        quiz, problems = _checked(text, path, self.links(path))
        if quiz is None:
            raise SourceError(problems)
        return quiz

    def quiz_problems(self, path: str) -> tuple[Problem, ...]:
        """Return all that is wrong with the quiz or bank at `path`."""
        return _checked(self.sources_text[path], path, self.links(path))[1]

    def readable_path(self, path: str) -> Quiz | None:
        """Return the quiz or bank at `path`, None if it has errors or is not there."""
        if path not in self.sources_text:
            return None
        return _checked(self.sources_text[path], path, self.links(path))[0]

    def readable(self, quiz_id: str, kind: str = "") -> Quiz | None:
        """Return a quiz or bank by id, None if it has errors or is not there."""
        kinds = (kind,) if kind else ("quiz", "bank")
        found = (self.readable_path(quiz_path(quiz_id, one)) for one in kinds)
        return next((quiz for quiz in found if quiz is not None), None)

    def quiz_title(self, quiz_id: str) -> str:
        """Return the title of a quiz or bank; its id where it has errors or is not there."""
        quiz = self.readable(quiz_id)
        return quiz.title if quiz is not None else quiz_id

    @staticmethod
    def bank_id(quiz_id: str, name: str) -> str:
        """Return the full id of a bank as a quiz names it: beside it, or by full id."""
        return name if "/" in name else f"{quiz_id.rpartition('/')[0]}/{name}"

    def banks(self, quiz_id: str) -> Callable[[str], Quiz]:
        """Return the look-up for the banks a quiz draws from: beside it, or by full id.

        It raises SourceError for a bank that cannot be read or is not there.
        """

        def look_up(name: str) -> Quiz:
            bank_id = self.bank_id(quiz_id, name)
            if quiz_path(bank_id.removesuffix(BANK), "bank") in self.sources_text:
                return self.bank(bank_id)
            said = f"it draws from “{name}”, and there is no such bank"
            raise SourceError([Problem(quiz_path(quiz_id), 1, 1, "error", "K20", said)])

        return look_up

    def has_quiz(self, quiz_id: str) -> bool:
        """Whether there is a quiz or bank of that id."""
        return any(quiz_path(quiz_id, kind) in self.sources_text for kind in ("quiz", "bank"))

    def quiz_ids(self, kind: str = "quiz") -> tuple[str, ...]:
        """Return the ids of all quizzes, or of all banks."""
        places = (place(path) for path in self.sources_text)
        return tuple(p.id for p in places if p and p.kind == kind and p.language == "en")

    def links(self, path: str) -> ContentLinks:
        """Return where the links of the source at `path` lead."""
        return ContentLinks(
            path,
            self.links_revision,
            self.glossary,
            self.sources,
            frozenset(self.assets),
            self.drawings,
        )

    def moved(self, name: str) -> str:
        """Return the id that stands today for an old one, empty if there is none."""
        return end_of(self.redirects, name) if name in self.redirects else ""

    @cached_property
    def asked_drawings(self) -> frozenset[str]:
        """The drawings that questions ask about: nobody gets them with the names in them."""
        return asked_about(self.sources_text)

    def roles_of(self, module_id: str) -> tuple[Role, ...]:
        """Return the roles whose course holds a module or that require it as a foundation."""
        course = module_id.partition("/")[0]
        return tuple(r for r in self.roles if r.course == course or module_id in r.foundations)

    def observations(self, role_id: str) -> tuple[Observation, ...]:
        """Return the observation checklists of a role by title."""
        own = [one for one in self.observations_by_id.values() if one.role == role_id]
        return tuple(sorted(own, key=lambda one: (one.title, one.id)))

    def opened(self, quiz_id: str) -> bool:
        """Whether a learner may open a quiz: an exam, or one of a published module."""
        module = module_of(quiz_id)
        return not module or (module in self.modules_by_id and self.modules_by_id[module].open)


def load(
    sources: Mapping[str, str],
    assets: Collection[str] = (),
    drawings: Drawings = no_drawings,
    readings: Mapping[str, Reading] = NOTHING,
) -> Catalog:
    """Read a tree (path to text). Never fails: what is wrong stands in `problems`.

    `assets` are the paths of its pictures; where they map to hashes, a changed picture counts as
    a change of the links. `drawings` gives the text of an SVG to questions that need its shapes.
    `readings` is what is known of files, which are then not read again.
    """
    shelves = fill(sources, readings)
    known = frozenset(assets)
    states = assets if isinstance(assets, Mapping) else dict.fromkeys(known, "")
    return Catalog(
        sources_text=sources,
        roles_by_id=shelves.roles,
        competencies_by_id=shelves.competencies,
        courses_by_id=shelves.courses,
        modules_by_id=shelves.modules,
        lessons_by_id=shelves.lessons,
        translations=shelves.translations,
        glossary=dict(sorted(shelves.glossary.items())),
        sources=dict(sorted(shelves.works.items())),
        constants=shelves.constants,
        observations_by_id=shelves.observations,
        redirects=shelves.redirects,
        assets=known,
        problems=tuple(shelves.problems),
        drawings=drawings,
        links_revision=_links_revision(shelves, states),
    )


def _links_revision(shelves: Shelves, assets: Mapping[str, object]) -> str:
    """Name the state of all that links lead to: while it stays, rendered texts stay good."""
    digest = blake2b(digest_size=8)
    for term in sorted(shelves.glossary):
        digest.update(f"t{term}={shelves.glossary[term].term}\n".encode())
    for work in sorted(shelves.works):
        digest.update(f"w{work}={shelves.works[work].label}\n".encode())
    for asset in sorted(assets):
        digest.update(f"a{asset}={assets[asset]}\n".encode())
    return digest.hexdigest()


@lru_cache(maxsize=1024)
def _checked(text: str, path: str, links: ContentLinks) -> tuple[Quiz | None, tuple[Problem, ...]]:
    quiz, problems = quizzes.check(text, path, links)
    where = place(path)
    if quiz is not None and where is not None:
        quiz = replace(quiz, id=where.id + (BANK if where.kind == "bank" else ""))
    return quiz, problems
