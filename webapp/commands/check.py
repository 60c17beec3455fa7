"""`ytterby check`: tell everything that is wrong with a content tree, for people or programs."""

import argparse
import gc
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from assessments.problems import Problem, SourceError
from curriculum import rules, tree
from curriculum.check import check_tree
from webapp.keeping import Keeper, code_version, cores, file_for, marking_version

CACHE = Path.home() / ".cache" / "ytterby" / "check"
CONTENT = Path(__file__).resolve().parents[2] / "content"


def run(argv: Sequence[str]) -> int:
    """Check the trees named (the later ones are covered by the earlier). Return 1 on errors."""
    asked = _arguments().parse_args(argv)
    if asked.explain:
        return _explain(asked.explain)
    roots = asked.path or [CONTENT]
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        sys.stderr.write(f"There is no folder {missing[0]}. Name a content folder.\n")
        return 2
    try:
        sources, pictures = tree.read(roots), tree.assets(roots)
    except SourceError as unread:
        told = unread.problems
        sys.stdout.write(_as_json(told) if asked.json else _as_text(told, {}))
        return 1
    kind = "quick" if asked.no_self_test else ""
    kept = None if asked.no_cache else file_for(asked.cache, roots, kind)
    keeper = Keeper(kept, code_version(), marking_version(), cores())
    gc.disable()  # nearly all that is read is needed to the end: looking for rubbish is a tenth
    try:
        problems = check_tree(
            sources,
            frozenset(pictures),
            drawings=tree.drawings(pictures),
            today=asked.today,
            self_test=not asked.no_self_test,
            run=keeper.run,
        )
        keeper.close()
    finally:
        gc.enable()
    sys.stdout.write(_as_json(problems) if asked.json else _as_text(problems, sources))
    return int(any(problem.severity == "error" for problem in problems))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ytterby check", description=__doc__)
    parser.add_argument("path", nargs="*", type=Path, help="content folders (default: ours)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    parser.add_argument("--explain", metavar="CODE", help="say what a code means, as T02")
    parser.add_argument("--no-self-test", action="store_true", help="do not let questions mark")
    parser.add_argument("--no-cache", action="store_true", help="look at everything again")
    parser.add_argument(
        "--cache", type=Path, default=CACHE, help=f"where findings are kept (default: {CACHE})"
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        help="tell review dates that are past on this day, as 2026-11-25",
    )
    return parser


def _explain(code: str) -> int:
    """Print the page of one code. Return 2 for a code that nothing raises."""
    rule = rules.pages().get(code.upper())
    if rule is None:
        near = ", ".join(rules.near(code)) or ", ".join(sorted({c[0] for c in rules.pages()}))
        sys.stderr.write(f"There is no code {code}. Near it: {near}.\n")
        return 2
    sys.stdout.write(rule.page)
    return 0


def _as_json(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counted = {"errors": errors, "warnings": len(problems) - errors}
    told = {"problems": [asdict(problem) for problem in problems], **counted}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _as_text(problems: Sequence[Problem], sources: Mapping[str, str]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    lines = [problem.told(sources.get(problem.path, "")) for problem in problems]
    warnings = len(problems) - errors
    lines.append(f"{errors} errors, {warnings} warnings")
    return "\n".join(lines) + "\n"
