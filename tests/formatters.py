"""Markdown formatters that authors' editors run, and the files that have changed."""

import logging
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import mdformat

from assessments.canon.meaning import Meaning, meaning

ROOT = Path(__file__).resolve().parents[1]
PRETTIER = ROOT / "tests/witness/node_modules/.bin/prettier"
PLUGINS = ("gfm", "frontmatter", "myst")


def sources() -> list[Path]:
    """Return every Markdown source of the content, and the examples of each kind of question."""
    examples = (ROOT / "assessments/questions").glob("*/examples.md")
    return sorted([*(ROOT / "content").rglob("*.md"), *examples])


def texts_of(paths: Iterable[Path]) -> dict[str, str]:
    """Return what stands in files, by their names in the repository."""
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}


def hurt(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return the names of the texts that no longer mean what they did."""
    changed = {n: text for n, text in before.items() if after[n] != text}
    return [n for n, text in changed.items() if _meant(after[n], n) != _meant(text, n)]


@lru_cache(maxsize=400)  # a text that two formatters write alike is read once
def _meant(text: str, name: str) -> Meaning:
    return meaning(text, name)


def changed() -> list[Path]:
    """Return the sources that differ from where this branch left `main`, or from the last commit.

    Where there is no git, as in an unpacked archive, there are none.
    """
    if shutil.which("git") is None:
        return []
    base = _git("merge-base", "main", "HEAD") or ["HEAD"]
    names = {*_git("diff", "--name-only", base[0]), *_git("ls-files", "-o", "--exclude-standard")}
    return [path for path in sources() if path.relative_to(ROOT).as_posix() in names]


def _git(*words: str) -> list[str]:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.split("\n")[:-1] if done.returncode == 0 else []


def by_mdformat(text: str) -> str:
    """Return what mdformat makes of a text with the plugins that CONTRIBUTING names."""
    logging.getLogger("mdformat").setLevel(logging.ERROR)  # two of them read front matter
    return mdformat.text(text, extensions=PLUGINS)


def by_prettier(folder: Path, texts: Mapping[str, str], *options: str) -> dict[str, str]:
    """Return what Prettier makes of texts by name; it works in `folder`."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    command = [PRETTIER, "--write", "--log-level=warn", "--no-config", *options, "."]
    subprocess.run(command, cwd=folder, check=True, timeout=600)
    return {name: (folder / name).read_text("utf-8") for name in texts}
