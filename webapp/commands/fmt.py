"""`ytterby fmt`: bring quizzes, banks, lessons and other sources into their one written form."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from assessments.canon import MeaningLost, canonical, ids_in, with_ids
from assessments.problems import SourceError
from assessments.source.limits import decoded

CONTENT = Path(__file__).resolve().parents[2] / "content"
QUESTIONS = (".quiz.md", ".bank.md", ".lesson.md")


def run(argv: Sequence[str]) -> int:
    """Write each file in its canonical form, or only tell which are not.

    Return 1 if a file has errors, or with --check and --diff if one would change; 2 if a path
    that was named is not there or is no Markdown.
    """
    asked = _arguments().parse_args(argv)
    paths = asked.path or [CONTENT]
    if missing := [path for path in paths if not path.exists()]:
        sys.stderr.write(f"There is no {missing[0]}. Name a file or a content folder.\n")
        return 2
    if others := [path for path in paths if path.is_file() and path.suffix != ".md"]:
        sys.stderr.write(f"{others[0]} is no Markdown. Only files that end in .md are written.\n")
        return 2
    files = sorted({file for path in paths for file in sources(path)})
    taken = _ids(files) if asked.assign_ids else set()
    told_only = asked.check or asked.diff
    changed = failed = 0
    for file in files:
        try:
            before, after = _both(file, taken, assign=asked.assign_ids)
        except (SourceError, MeaningLost) as error:
            failed += 1
            sys.stderr.write(f"{error}\n{file} is left as it is.\n")
            continue
        if before == after.encode():
            continue
        changed += 1
        sys.stdout.write(_diff(file, before, after) if asked.diff else f"{file}\n")
        if not told_only:
            file.write_bytes(after.encode())
    verb = "would change" if told_only else "changed"
    sys.stdout.write(f"{changed} of {len(files)} files {verb}, {failed} left because of errors\n")
    return int(bool(failed or (told_only and changed)))


def sources(path: Path) -> Iterator[Path]:
    """Yield the files under `path` that have a canonical form; a file that is named is taken."""
    if path.is_file():
        yield path
        return
    for file in path.rglob("*.md"):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if not hidden and (file.name.endswith(QUESTIONS) or _has_front(file)):
            yield file


def _has_front(file: Path) -> bool:
    """Whether a file begins as all our sources do; a README does not."""
    with file.open("rb") as opened:
        return opened.read(8).removeprefix(b"\xef\xbb\xbf").startswith(b"---")


def _ids(files: Sequence[Path]) -> set[str]:
    texts = ((file, file.read_bytes().decode(errors="replace")) for file in files)
    return {name for file, text in texts for name in ids_in(text, file.as_posix())}


def _both(file: Path, taken: set[str], *, assign: bool) -> tuple[bytes, str]:
    before = file.read_bytes()
    path = file.as_posix()
    text = decoded(before, path)
    if assign and path.endswith(QUESTIONS):
        text = with_ids(text, path, taken)
        taken.update(ids_in(text, path))
    return before, canonical(text, path)


def _diff(file: Path, before: bytes, after: str) -> str:
    old = before.decode().splitlines(keepends=True)
    rows = unified_diff(old, after.splitlines(keepends=True), str(file), f"{file} (canonical)")
    return "".join(row if row.endswith("\n") else f"{row}\n" for row in rows)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ytterby fmt", description=__doc__)
    parser.add_argument(
        "path", nargs="*", type=Path, help="files, or folders of sources (default: our content)"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing, list what would change"
    )
    parser.add_argument("--diff", action="store_true", help="write nothing, show what would change")
    parser.add_argument(
        "--assign-ids",
        action="store_true",
        help="give questions without an id one, out of their heading; ids that stand are kept",
    )
    return parser
