"""What was read of a file comes back from plain values as it was, or the file is read again."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from curriculum.catalog import load
from curriculum.check import check_tree, fronts
from curriculum.check.stages import Found, Stage, one_by_one
from curriculum.places import place
from curriculum.shelves import READERS
from tests.curriculum.trees import a_tree

DAMAGES = [None, "x", 5, ["x"], {}, {"Lesson": []}, {"Other": [1]}, {"day": 1}, {"tail": 1}]
HOME = "courses/ore-testing/weighing"
CHECKLIST = """---
title: Weigh a lot
task: Weigh one lot.
competencies: [ore-weigh]
conditions: [A scale]
protection: [Gloves]
---
## Steps

1. **Critical.** Sets the scale to zero.
2. Reads the mass.

## Readings

| Reading | Unit |
|---|---|
| Net | g |

## Questions

1. Why?
   > Because of the tare.

## Site

| Rule | Unit |
|---|---|
| Alarm | words |
"""


def tree() -> dict[str, str]:
    lesson = a_tree()[f"{HOME}/scales.lesson.md"]
    return {
        **a_tree(),
        f"{HOME}/scales.zh.lesson.md": lesson.replace("---\n", "---\nas_of: 2026-11-25\n", 1),
        f"{HOME}/odd.lesson.md": lesson.replace("\n---\n", "\n--\n"),
        "observations/ore-tester/weigh.md": CHECKLIST,
    }


@pytest.mark.parametrize("path", [path for path in tree() if place(path).kind in READERS])
def test_what_was_read_comes_back_as_it_was(path: str) -> None:
    text, where = tree()[path], place(path)
    assert where is not None
    thing, _ = READERS[where.kind](text, path, where)

    kept = json.loads(json.dumps(fronts.plain(thing, text)))

    assert fronts.back(kept, text) == thing
    assert len(text) < 2000 or len(json.dumps(kept)) < len(text)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_reading_of_another_form_is_no_reading(damage: object) -> None:
    def run(stages: Sequence[Stage]) -> list[Found]:
        return [
            replace(found, read=damage) if found.read else found for found in one_by_one(stages)
        ]

    assert check_tree(tree(), run=run) == check_tree(tree())


def test_a_catalogue_of_known_readings_is_the_same() -> None:
    read, known = load(tree()), load(tree(), readings=fronts.read(tree(), one_by_one))

    assert known.problems == read.problems
    assert known.links_revision == read.links_revision
    for name in ("lessons_by_id", "translations", "competencies_by_id", "glossary", "sources"):
        assert getattr(known, name) == getattr(read, name)
    assert known.observations_by_id == read.observations_by_id
