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


def rows(content: Path) -> list[Row]:
    """Check a copy of the content; in the end its edits are undone."""
    with TemporaryDirectory(prefix="ytterby-checking-") as folder:
        kept = ("--cache", folder)
        found = [
            _row("check without self-tests", 20, content, BARE),
            _row("check with all self-tests", 60, content, kept),
            _row("check, nothing changed", 2, content, kept),
        ]
        for kind in ("bank", "lesson"):
            with _edited(_middle(content, kind)):
                found.append(_row(f"check, one edit in a {kind}", 2, content, kept))
        return found


def _row(name: str, bar: float, content: Path, options: Sequence[str]) -> Row:
    command = [str(Path(sys.executable).parent / "ytterby"), "check", str(content), *options]
    began, used = time.perf_counter(), _children()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    took = time.perf_counter() - began
    last = (done.stdout.strip().splitlines() or [""])[-1]
    note = f"processor {_children() - used:.1f} s; {last}"
    return Row(name=name, figure=took, bar=bar, unit="s", note=note)


def _middle(content: Path, kind: str) -> Path:
    """Return the file of a kind that is as long as half of its like are not."""
    files = sorted(content.glob(f"courses/**/*.{kind}.md"), key=lambda file: file.stat().st_size)
    return files[len(files) // 2]


@contextmanager
def _edited(file: Path) -> Iterator[None]:
    """Let the first heading below the front matter say a word more, for a while."""
    text = file.read_text("utf-8")
    file.write_text(text.replace("\n## ", "\n## Again ", 1), "utf-8")
    try:
        yield
    finally:
        file.write_text(text, "utf-8")


def _children() -> float:
    used = os.times()
    return used.children_user + used.children_system
