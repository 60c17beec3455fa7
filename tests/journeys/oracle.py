"""Knows every answer: it reads an attempt's stored form, and the revision that the form names."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import ClassVar

from assessments import quiz as quizzes
from assessments.attempt import Form
from assessments.quiz import Quiz

PUT_BACK = (
    """update submission set at = BACK(at)
       where attempt_id in (select id from attempt where quiz = ?)""",
    "update evidence set at = BACK(at) where source = ?",
    "update attempt set started_at = BACK(started_at) where quiz = ?",
)
Raw = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Oracle:
    """Looks into the database file beside the running site; it reads, and lets a day pass."""

    database: Path
    earlier: ClassVar[str] = r"datetime(\1, '-25 hours')"

    def rows(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """Answer one question in SQL."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as opened:
            return opened.execute(question, values).fetchall()

    def a_day_passes(self, quiz: str) -> None:
        """Put what was sat of a quiz a day and an hour back: no test can wait so long."""
        for statement in PUT_BACK:
            self.write(re.sub(r"BACK\((\w+)\)", self.earlier, statement), quiz)

    def write(self, statement: str, *values: object) -> None:
        """Change what the site keeps, behind its back."""
        with closing(sqlite3.connect(self.database, timeout=20)) as opened, opened:
            opened.execute(statement, values)

    def form(self, token: str) -> Form:
        """Return what was drawn for an attempt."""
        return Form.from_json(
            str(self.rows("select form from attempt where token = ?", token)[0][0])
        )

    def length(self, token: str) -> int:
        """Return how many questions an attempt has."""
        return len(self.form(token).entries)

    def right(self, token: str, number: int) -> Raw:
        """Return the fields of a question as they earn everything."""
        return self._samples(token, number)[0]

    def wrong(self, token: str, number: int) -> Raw:
        """Return fields that can be read but do not earn everything, if the question has such."""
        return self._samples(token, number)[-1]

    def _samples(self, token: str, number: int) -> list[Raw]:
        entry = self.form(token).entry(number)
        wanted = "select path, text from source_revision where sha256 = ?"
        path, text = self.rows(wanted, entry.sha)[0]
        question = _quiz(str(text), str(path)).question(entry.question_id)
        return [sample.raw for sample in question.samples(entry.draw)]


@lru_cache(maxsize=50)
def _quiz(text: str, path: str) -> Quiz:
    return quizzes.read(text, path)
