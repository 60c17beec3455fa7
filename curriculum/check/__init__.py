"""Everything that is wrong with a content tree, told in one pass."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from assessments.problems import Problem
from curriculum.catalog import Catalog, load
from curriculum.check import (
    exams,
    fronts,
    lessons,
    literals,
    observations,
    outline,
    questions,
    twins,
    words,
)
from curriculum.check.stages import Runner, one_by_one
from curriculum.links import Drawings, no_drawings
from curriculum.places import place


def check_tree(
    sources: Mapping[str, str],
    assets: Collection[str] = (),
    *,
    today: date | None = None,
    self_test: bool = True,
    drawings: Drawings = no_drawings,
    run: Runner = one_by_one,
) -> list[Problem]:
    """Return all problems of a tree, sorted by place.

    `today` turns review dates that are past into problems; without it they are not looked at.
    `self_test` also has each question mark its own answers, which takes most of the time.
    `drawings` gives the text of an SVG to questions that need its shapes.
    `run` decides how the stages are run: by default one after the other.
    """
    catalog = load(sources, assets, drawings, fronts.read(sources, run))
    found = {
        *catalog.problems,
        *_strangers(sources),
        *check_catalog(catalog, today, self_test, run),
    }
    return sorted(found)


def check_catalog(
    catalog: Catalog, today: date | None = None, self_test: bool = True, run: Runner = one_by_one
) -> Iterator[Problem]:
    """Say what is wrong beyond the single file: references, coverage, questions, dates."""
    yield from outline.check(catalog)
    yield from words.check(catalog, today)
    yield from observations.check(catalog)
    files = [
        *lessons.stages(catalog, today, self_test),
        *questions.stages(catalog, today, self_test),
    ]
    stages = [*files, *exams.stages(catalog), *literals.stages(catalog)]
    every = tuple(run(stages))
    for found in every:
        yield from found.problems
    asked = {stage.path: found.asked for stage, found in zip(files, every, strict=False)}
    named = {stage.path: found.named for stage, found in zip(files, every, strict=False)}
    yield from lessons.check_named(catalog, named, asked)
    yield from questions.enough_practice(catalog, asked)
    yield from exams.check_apart(catalog, asked)
    yield from twins.check(catalog, asked)


def _strangers(sources: Mapping[str, str]) -> Iterator[Problem]:
    for path in sources:
        if place(path) is None and not path.startswith("reviews/"):
            said = "nothing reads a file of this name"
            fix = "see the content tree in CONTRIBUTING.md"
            yield Problem(path, 0, 0, "warning", "K10", said, fix=fix)
