"""What an author waits for: the whole content checked, and checked again after one edit."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.servers import ROOT
from tests.bench.table import Row

BARE = ("--no-cache", "--no-self-test")
EDITED = ("bank", "lesson")
TIMES = 5
Checked = tuple[float, str]  # seconds, and what is to be noted


def rows(content: Path) -> list[Row]:
    """Check a copy of the content; in the end its edits are undone."""
    with TemporaryDirectory(prefix="ytterby-checking-") as folder:
        kept = ("--cache", folder)
        return [
            _row("check without self-tests", 20, [_checked(content, BARE)]),
            _row("check with all self-tests", 60, [_checked(content, kept)]),
            _row("check, nothing changed", 2, [_checked(content, kept) for _ in range(TIMES)]),
            *(
                _row(f"check, one edit in a {kind}", 2, _after(content, kind, kept))
                for kind in EDITED
            ),
        ]


def _after(content: Path, kind: str, options: Sequence[str]) -> list[Checked]:
    """Check after each of several edits, each of them undone before the next."""
    found = []
    for number in range(TIMES):
        with _edited(_middle(content, kind), f"Again {number}"):
            found.append(_checked(content, options))
        _checked(content, options)
    return found


def _checked(content: Path, options: Sequence[str]) -> Checked:
    command = [str(Path(sys.executable).parent / "ytterby"), "check", str(content), *options]
    began, used = time.perf_counter(), _children()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    took = time.perf_counter() - began
    last = (done.stdout.strip().splitlines() or [""])[-1]
    return took, f"processor {_children() - used:.1f} s; {last}"


def _row(name: str, bar: float, found: Sequence[Checked]) -> Row:
    """Return the middle one: a check of a second and a half hangs on what else the machine does."""
    figure, note = sorted(found)[len(found) // 2]
    slowest = f"; slowest of {len(found)} {max(found)[0]:.2f} s" if len(found) > 1 else ""
    return Row(name=name, figure=figure, bar=bar, unit="s", note=note + slowest)


def _middle(content: Path, kind: str) -> Path:
    """Return the file of a kind that is as long as half of its like are not."""
    files = sorted(content.glob(f"courses/**/*.{kind}.md"), key=lambda file: file.stat().st_size)
    return files[len(files) // 2]


@contextmanager
def _edited(file: Path, words: str) -> Iterator[None]:
    """Let the first heading below the front matter say more, for a while."""
    text = file.read_text("utf-8")
    file.write_text(text.replace("\n## ", f"\n## {words} ", 1), "utf-8")
    try:
        yield
    finally:
        file.write_text(text, "utf-8")


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system
