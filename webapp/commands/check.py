"""`ytterby check`: tell everything that is wrong with a content tree, for people or programs."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from assessments.problems import Problem
from curriculum import tree
from curriculum.check import check_tree

CONTENT = Path(__file__).resolve().parents[2] / "content"


def run(argv: Sequence[str]) -> int:
    """Check the trees named (the later ones are covered by the earlier). Return 1 on errors."""
    asked = _arguments().parse_args(argv)
    roots = asked.path or [CONTENT]
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        sys.stderr.write(f"There is no folder {missing[0]}. Name a content folder.\n")
        return 2
    problems = check_tree(
        tree.read(roots),
        frozenset(tree.assets(roots)),
        today=asked.today,
        self_test=not asked.no_self_test,
    )
    sys.stdout.write(_as_json(problems) if asked.json else _as_text(problems))
    return int(any(problem.severity == "error" for problem in problems))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="ytterby check", description=__doc__)
    parser.add_argument("path", nargs="*", type=Path, help="content folders (default: ours)")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    parser.add_argument("--no-self-test", action="store_true", help="do not let questions mark")
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        help="tell review dates that are past on this day, as 2026-11-25",
    )
    return parser


def _as_json(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    counted = {"errors": errors, "warnings": len(problems) - errors}
    told = {"problems": [asdict(problem) for problem in problems], **counted}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _as_text(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    lines = [str(problem) for problem in problems]
    warnings = len(problems) - errors
    lines.append(f"{errors} errors, {warnings} warnings")
    return "\n".join(lines) + "\n"
