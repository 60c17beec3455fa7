"""`ytterby stats`: how much there is to learn, role by role, as a table or as JSON."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from curriculum import tree
from curriculum.catalog import load
from curriculum.check import check_catalog
from curriculum.roles import Role
from curriculum.stats import stats

CONTENT = Path(__file__).resolve().parents[2] / "content"
COLUMNS = ("modules", "lessons", "words", "practice", "exam", "parameterised", "figures", "sources")


def run(argv: Sequence[str]) -> int:
    """Count the trees named, ours if none is."""
    parser = argparse.ArgumentParser(prog="ytterby stats", description=__doc__)
    parser.add_argument("path", nargs="*", type=Path, help="content folders (default: ours)")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    asked = parser.parse_args(argv)
    roots = asked.path or [CONTENT]
    catalog = load(tree.read(roots), frozenset(tree.assets(roots)))
    found = {*catalog.problems, *check_catalog(catalog, self_test=False)}
    counted = stats(catalog, sum(problem.severity == "error" for problem in found))
    if asked.json:
        sys.stdout.write(json.dumps(counted, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(_table(catalog.roles, counted))
    return 0


def _table(roles: Sequence[Role], counted: dict[str, object]) -> str:
    rows = counted["roles"]
    if not isinstance(rows, list):
        return ""
    lines = ["  ".join(["role".ljust(34), *(name.rjust(13) for name in COLUMNS)])]
    lines += [_line(role.title, row) for role, row in zip(roles, rows, strict=True)]
    lines += [_line("Foundations", counted["foundations"]), _line("All", counted["totals"])]
    return "\n".join([*lines, f"{counted['problems']} problems", ""])


def _line(name: str, row: object) -> str:
    figures = row if isinstance(row, dict) else {}
    return "  ".join([name.ljust(34), *(str(figures.get(key, "")).rjust(13) for key in COLUMNS)])
