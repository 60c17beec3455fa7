"""The library alone: how fast questions are read and answers marked, beside a known piece of work.

Alone means in a process of its own: what else a process holds makes each collection slower.

Each figure is measured in turns with a reference, so that its ratio holds on another machine.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from statistics import median

from assessments import grade, quiz, read_quiz
from assessments.questions.base import Draw, Question
from tests.bench.table import Row, alternated, middle_ratio
from tests.fuzz.limits import AT_THE_LIMITS

ROOT = Path(__file__).parents[2]
FILES, EACH = 4, 500  # 500 questions are as many as a file may hold
ANSWERS = 400
ROUNDS = 5
REFERENCE = 20_000

HEAD = "---\nkind: bank\ntitle: T\n---\n"
PLAIN = """
## Which is {n}?

```yaml question
id: plain-{n}
```

Which of these reagents is number {n}?

- [x] right
- [ ] wrong
- [ ] wrong too

### Explanation

Because.
"""
DRAWN = """
## Separation factor

```yaml question
id: drawn
type: numeric
vars:
  D_Nd: 1.2 .. 3.6 step 0.1
  D_Pr: 0.8 | 0.9 | 1.0
calc:
  beta: D_Nd / D_Pr
answer: beta
tolerance: 2 %
```

In one contact $D_{Nd} = {{ D_Nd }}$ and $D_{Pr} = {{ D_Pr }}$. What is the factor?

### Common errors

| If the answer is | Say |
| --- | --- |
| D_Pr / D_Nd | You inverted the ratio. |
"""
COUNTED = DRAWN.partition("vars:")[0].replace("id: drawn", "id: counted") + (
    "answer: 2.40 mol/L\ntolerance: 0.05 mol/L\nunits: typed\n```\n\nHow strong is the acid?\n"
)


def reference() -> float:
    """Return the processor seconds that a fixed amount of exact arithmetic takes here and now."""
    began = time.process_time()
    total = Decimal(0)
    for number in range(1, REFERENCE):
        total += Decimal(1) / number
    return time.process_time() - began


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def rows() -> list[Row]:
    """Return what reading 2,000 questions, marking one answer and a file at the limits cost."""
    apart = [sys.executable, "-m", "tests.bench.reading"]
    told = subprocess.run(apart, check=True, capture_output=True, cwd=ROOT).stdout
    return [Row(**one) for one in json.loads(told)]


def _reading() -> Row:
    texts = [
        HEAD + "".join(PLAIN.replace("{n}", f"{file}-{n}") for n in range(EACH))
        for file in range(FILES)
    ]
    pairs = alternated(ROUNDS, reference, lambda: seconds(lambda: [read_quiz(t) for t in texts]))
    figure = min(took for took, _ in pairs)
    return Row(name="2,000 questions read", figure=figure, bar=1, unit="s", note=_beside(pairs))


def _marking() -> list[Row]:
    bank = read_quiz(HEAD + PLAIN.replace("{n}", "one") + COUNTED + DRAWN)
    plain, counted, drawn = (bank.question(name) for name in ("plain-one", "counted", "drawn"))
    draw = plain.draw("seed")
    return [
        _one(plain, {"pick": draw.alias("a")}, draw, "choice", 50),
        _one(counted, {"value": "2.41 mol/L"}, counted.draw("seed"), "number with a unit", 50),
        _one(drawn, {"value": "2.0"}, drawn.draw("seed"), "parameterised", 200),
    ]


def _one(question: Question, answer: dict[str, str], draw: Draw, kind: str, bar: float) -> Row:
    def many() -> float:
        fresh = [
            replace(draw) for _ in range(ANSWERS)
        ]  # a draw remembers its key: each has its own
        return seconds(lambda: [grade(question, answer, one) for one in fresh])

    many()
    pairs = alternated(ROUNDS, reference, many)
    figure = 1e6 * min(took for took, _ in pairs) / ANSWERS
    name = f"answer read and marked, {kind}"
    return Row(name=name, figure=figure, bar=bar, unit="µs", note=_beside(pairs))


def _at_the_limits() -> Row:
    took = {
        name: seconds(lambda text=text: quiz.check(text, "here.quiz.md"))  # type: ignore[misc]
        for name, text in AT_THE_LIMITS.items()
    }
    slowest = max(took, key=lambda name: took[name])
    note = f"slowest of {len(took)}: {slowest}; middle {median(took.values()):.2f} s"
    return Row(name="a file at the limits", figure=took[slowest], bar=5, unit="s", note=note)


def _beside(pairs: list[tuple[float, float]]) -> str:
    ratio = middle_ratio(pairs)
    return f"{ratio:.2f} × {REFERENCE} exact divisions ({1000 * min(r for _, r in pairs):.1f} ms)"


if __name__ == "__main__":
    print(json.dumps([asdict(row) for row in (_reading(), *_marking(), _at_the_limits())]))
