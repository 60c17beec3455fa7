"""Fuzz the readers with atheris, which looks for bytes that reach code not reached before.

    python tests/fuzz/run.py [--seconds 60] [--corpus folder]

Starts from the kept corpus and all examples of the kinds. What breaks a promise of `target.py` is
printed and written to `tests/fuzz/found/`; put it, made small, into `tests/fuzz/corpus/`, where
`test_corpus.py` reads it for ever after.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

import atheris  # noqa: E402 - a script: the repository's root has to be on the path first

with atheris.instrument_imports(include=["assessments", "markdown_it", "mdit_py_plugins"]):
    from tests.fuzz import target

WORDS = (
    *("```yaml question\n", "---\n", "- [x] ", "- [ ] ", "### Hint\n", "{{ ", " }}", "\\ce{"),
    *("type: ", "vars: ", "answer: ", "tolerance: ", " .. ", " step ", "| --- |", "<!--", "-->"),
    *("blanks: ", "{{? ", "$$", "kind: bank\n", "pools: ", "from: bank:", "regions: ", "poly: "),
)


def seeds(folder: Path) -> None:
    """Write what the fuzzer starts from: the kept corpus and every kind's examples."""
    kept = [*(HERE / "corpus").iterdir(), *(ROOT / "assessments/questions").glob("*/examples.md")]
    for number, path in enumerate(kept):
        (folder / f"seed{number}").write_bytes(path.read_bytes())
    quoted = (word.encode().hex() for word in WORDS)
    rows = ("".join(f"\\x{word[at : at + 2]}" for at in range(0, len(word), 2)) for word in quoted)
    (folder.parent / "words.dict").write_text("".join(f'"{row}"\n' for row in rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--corpus", type=Path, help="a folder kept between runs")
    asked = parser.parse_args()
    found = HERE / "found"
    found.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="ytterby-fuzz-") as place:
        corpus = asked.corpus or Path(place) / "corpus"
        corpus.mkdir(parents=True, exist_ok=True)
        seeds(corpus)
        arguments = [
            *("fuzz", str(corpus), f"-max_total_time={asked.seconds}", "-timeout=5"),
            *("-max_len=16384", "-rss_limit_mb=2048", f"-artifact_prefix={found}/"),
            *(f"-dict={corpus.parent / 'words.dict'}", "-print_final_stats=1", "-len_control=20"),
        ]
        atheris.Setup(arguments, target.read_anything)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
