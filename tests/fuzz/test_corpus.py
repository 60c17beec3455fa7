"""What the fuzzer found once is read well for ever, and anything like it; a short hunt for more.

CI fuzzes for a minute, `./dev test --long` for an hour (or FUZZ_SECONDS) on a corpus that it keeps
in `var/fuzz`.
How long files at the limits take is a figure of `./dev bench`.
"""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments import quiz
from assessments.problems import Problem
from assessments.source.limits import BRACKETS, FILE_BYTES, LINE_CHARACTERS, LINES
from tests.fuzz.limits import AT_THE_LIMITS
from tests.fuzz.target import Broken, look_at, read_anything

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT = sorted((HERE / "corpus").iterdir())
SEEDS = [path.read_bytes() for path in (*KEPT, *ROOT.glob("assessments/questions/*/examples.md"))]


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_what_was_found_once_ends_in_a_model_or_in_problems(path: Path) -> None:
    read_anything(path.read_bytes())


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_end_in_a_model_or_in_problems(data: bytes) -> None:
    read_anything(data)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False), st.integers(1, 6))
def test_damaged_files_end_in_a_model_or_in_problems(
    data: bytes, chance: Random, times: int
) -> None:
    for _ in range(times):
        at, size = chance.randrange(len(data) + 1), chance.randrange(40)
        other = chance.choice(SEEDS)
        put = chance.choice(
            [b"", other[at : at + size], bytes([chance.randrange(256)]), b"\n---\n"]
        )
        data = data[:at] + put + data[at + chance.choice([0, size]) :]

    read_anything(data)


LARGE = {
    "a file": ("x\n" * (FILE_BYTES // 2 + 1), "F20"),
    "lines": ("\n" * LINES, "F24"),
    "cells": ("|\n" * 4 + "|" * 3000 + "\n" + ("|" * 3000 + "\n") * 6, "F25"),
    "a line": ("x" * (LINE_CHARACTERS + 1), "F21"),
    "brackets": ("[" * (BRACKETS + 1), "F23"),
    "brackets in all": (("[" * 190 + "\n\n") * 60, "F23"),
    "questions": ("## Q\n```yaml question\n```\nA\n" * 501, "S11"),
    "values in a block": ("## Q\n```yaml question\na: [" + "x, " * 1200 + "]\nb: ["
                          + "x, " * 1200 + "]\n```\n", "F06"),
}  # fmt: skip


@pytest.mark.parametrize("name", LARGE)
def test_what_is_too_large_is_refused_by_name(name: str) -> None:
    body, code = LARGE[name]

    _, problems = quiz.check(f"---\ntitle: T\n---\n{body}", "here.quiz.md")

    assert code in {problem.code for problem in problems}


@pytest.mark.parametrize("name", AT_THE_LIMITS)
def test_a_file_at_the_limits_is_read_or_refused(name: str) -> None:
    text = AT_THE_LIMITS[name]

    quiz.check(text, "here.quiz.md")
    quiz.questions_in(text, "here.lesson.md")


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="atheris has wheels for Linux only")
def test_fuzzing_finds_nothing() -> None:
    seconds = int(os.environ.get("FUZZ_SECONDS", "60"))
    kept = ["--corpus", "var/fuzz/corpus"] if seconds > 60 else []
    command = [sys.executable, "tests/fuzz/run.py", "--seconds", str(seconds), *kept]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=seconds + 180)

    assert done.returncode == 0, done.stderr[-3000:]
    assert "DONE" in done.stderr


def test_the_target_notices_a_problem_without_a_place() -> None:
    with pytest.raises(Broken):
        look_at((Problem("here.quiz.md", 9, 1, "error", "S01", "below the end"),), "one line")
