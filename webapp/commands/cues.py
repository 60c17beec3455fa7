"""`ytterby cues`: what a reader would score who knows nothing but how tests are written."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from assessments.cues import ALPHA, RULES, Decision, Outcome
from assessments.cues.judging import SHARE
from curriculum import tree
from curriculum.catalog import load
from curriculum.cues import Pool, cues

CONTENT = Path(__file__).resolve().parents[2] / "content"
CORRECTION = "Holm's correction, over the rules that say anything in a pool"
WORDS = {rule.id: rule.words for rule in RULES}


def run(argv: Sequence[str]) -> int:
    """Judge the trees named, ours if none is. Return 1 if a role, or all, scores above chance."""
    parser = argparse.ArgumentParser(prog="ytterby cues", description=__doc__)
    parser.add_argument("path", nargs="*", type=Path, help="content folders (default: ours)")
    parser.add_argument("--json", action="store_true", help="JSON instead of tables")
    asked = parser.parse_args(argv)
    roots = asked.path or [CONTENT]
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        sys.stderr.write(f"There is no folder {missing[0]}. Name a content folder.\n")
        return 2
    pictures = tree.assets(roots)
    pools = cues(load(tree.read(roots), frozenset(pictures), tree.drawings(pictures)))
    sys.stdout.write(_as_json(pools) if asked.json else _as_text(pools))
    return int(any(pool.severity == "error" for pool in pools))


def _as_json(pools: Sequence[Pool]) -> str:
    told = {
        "alpha": ALPHA,
        "interval": SHARE,
        "correction": CORRECTION,
        "rules": WORDS,
        "pools": [
            {
                "kind": pool.kind,
                "name": pool.name,
                "severity": pool.severity,
                "outcomes": [_row(one) for one in pool.outcomes],
            }
            for pool in pools
        ],
        **_counted(pools),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _row(one: Outcome) -> dict[str, object]:
    figures = {name: float(getattr(one, name)) for name in ("score", "chance", "low", "high")}
    return {
        "rule": one.rule,
        "decisions": one.decisions,
        "said": one.said,
        **figures,
        "p": one.p,
        "adjusted": one.adjusted,
        "above": one.above,
        "found": [_where(found) for found in one.found] if one.above else [],
    }


def _as_text(pools: Sequence[Pool]) -> str:
    """Tell whole tables of what is above chance, and of all together; of each role its best."""
    told: set[tuple[str, ...]] = set()
    shown = (pool for pool in pools if pool.above or pool.kind == "all")
    lines = [line for pool in shown for line in _told(pool, told)]
    lines += [_best(pool) for pool in pools if pool.kind == "role"]
    counted = _counted(pools)
    banks = sum(pool.kind == "bank" for pool in pools)
    lines.append(f"{banks} files looked at; above chance means p ≤ {ALPHA} after {CORRECTION}")
    lines.append(f"{counted['errors']} errors, {counted['warnings']} warnings")
    return "\n".join(lines) + "\n"


def _best(pool: Pool) -> str:
    best = min(pool.outcomes, key=lambda one: (one.adjusted, one.p))
    score = f"{float(best.score):.1f} of {best.decisions} by {best.rule}"
    chance = f"chance {float(best.chance):.1f}, {float(best.low):.1f}–{float(best.high):.1f}"
    return f"{pool.name:<32} at best {score} ({chance}; p {best.adjusted:.3f})"


def _told(pool: Pool, told: set[tuple[str, ...]]) -> Iterator[str]:
    """Yield the table of a pool, and below it where a rule above chance finds the key.

    A list that is `told` already is not told again: roles share what all of them are asked.
    """
    yield f"{pool.kind} {pool.name}: {pool.severity or 'no better than chance'}"
    yield f"    {'rule':<12}{'says':>9}{'score':>8}{'chance':>8}   {'by chance':<13}{'p, Holm':>8}"
    for one in pool.outcomes:
        span = f"{float(one.low):.1f}–{float(one.high):.1f}"
        figures = f"{float(one.score):>8.1f}{float(one.chance):>8.1f}"
        says = f"{one.said}/{one.decisions}"
        mark = "  ABOVE" if one.above else ""
        yield f"    {one.rule:<12}{says:>9}{figures}   {span:<13}{one.adjusted:>8.3f}{mark}"
    for one in pool.above:
        places = tuple(map(_where, one.found))
        known = places in told
        where = "the questions listed for it above" if known else "these questions:"
        yield f"    {one.rule} ({WORDS[one.rule]}) finds the key in {where}"
        yield from () if known else (f"        {place}" for place in places)
        yield "    fix: reword some of these options until the rule no longer pays"
        told.add(places)


def _where(found: Decision) -> str:
    question = found.question
    return f"{question.path}:{question.line} {question.id}"


def _counted(pools: Sequence[Pool]) -> dict[str, int]:
    return {
        "errors": sum(pool.severity == "error" for pool in pools),
        "warnings": sum(pool.severity == "warning" for pool in pools),
    }
