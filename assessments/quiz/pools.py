"""Pools: where the questions of a form come from, and which of a bank are meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from assessments.questions import ALIASES, KINDS
from assessments.questions.base import Question
from assessments.quiz.model import Pool, Where
from assessments.source import Fields
from assessments.source.every_question import BLOOM

BANK = "bank:"
BANK_ID = re.compile(r"[a-z0-9]+([/-][a-z0-9]+)*")
RANGE = re.compile(r"([0-9.]+) ?\.\. ?([0-9.]+)")
FILTERS = ("competency", "bloom", "difficulty", "kind", "safety", "tags")


def read_pools(front: Fields, questions: Sequence[Question]) -> tuple[Pool, ...]:
    """Read where the questions of a form come from; own ids must exist."""
    known = {question.id for question in questions}
    return tuple(_pool(fields, known) for fields in front.each("pools"))


def _pool(fields: Fields, known: set[str]) -> Pool:
    fields.refuse_unknown(("from", "where", "pick", "points"), "a pool")
    sources = fields.scalars("from")
    bank = ""
    if not sources:
        fields.error("from", "P01", "a pool says where it draws `from`", expected="ids or bank:id")
    elif sources[0].value.startswith(BANK):
        bank = sources[0].value.removeprefix(BANK)
        if not BANK_ID.fullmatch(bank) or len(sources) > 1:
            fields.error("from", "P01", "a pool draws from one bank", expected="bank:some-id")
    else:
        for text in sources:
            if text.value not in known:
                said = f"this quiz has no question “{text.value}”"
                fields.sink.error("P02", said, text.line, text.col)
    own = () if bank else tuple(text.value for text in sources)
    points = fields.decimal("points")
    if points is not None and points <= 0:
        fields.error("points", "P03", "points are more than 0")
    return Pool(
        questions=own,
        bank=bank,
        where=_where(fields, bank),
        pick=_pick(fields, len(own)),
        points=points,
        line=fields.line,
    )


def _pick(fields: Fields, most: int) -> int | None:
    text = fields.text("pick", "all")
    if text == "all":
        return None
    count = int(text[:4]) if text.isascii() and text.isdigit() else 0
    if not count:
        fields.error("pick", "P03", f"“{text}” is not a number of questions", expected="3 or all")
    elif most and count > most:
        fields.error("pick", "P03", f"the pool has {most} questions, not {count}", fix="add more")
    return count


def _where(fields: Fields, bank: str) -> Where:
    where = fields.fields("where")
    if where is None:
        return Where()
    if not bank:
        fields.error("where", "P11", "`where` chooses from a bank; ids are chosen already")
    where.refuse_unknown(FILTERS, "`where`")
    return Where(
        competencies=where.list("competency"),
        bloom=_words(where, "bloom", BLOOM, "level"),
        difficulty=_difficulty(where),
        kinds=tuple(ALIASES.get(kind, kind) for kind in _kinds(where)),
        tags=where.list("tags"),
        safety=where.flag("safety") if "safety" in where else None,
    )


def _kinds(where: Fields) -> tuple[str, ...]:
    return _words(where, "kind", (*KINDS, *ALIASES), "kind of question")


def _words(where: Fields, key: str, known: Collection[str], what: str) -> tuple[str, ...]:
    for text in where.scalars(key):
        if text.value not in known:
            said = f"“{text.value}” is no {what}"
            where.sink.error("P11", said, text.line, text.col, expected=" / ".join(known))
    return where.list(key)


def _difficulty(where: Fields) -> tuple[Decimal, Decimal] | None:
    text = where.text("difficulty")
    if not text:
        return None
    found = RANGE.fullmatch(text)
    try:
        low, high = (Decimal(found[1]), Decimal(found[2])) if found else (Decimal(2), Decimal(0))
    except ArithmeticError:
        low, high = Decimal(2), Decimal(0)
    if 0 <= low <= high <= 1:
        return low, high
    where.error("difficulty", "P11", f"“{text}” is not a range", expected="0.3 .. 0.7")
    return None
