"""What other people's formatters do to a source changes no meaning: examples, and what changed.

All content is left to `tests/witness/test_formatters.py`, which CI runs.
"""

from pathlib import Path

import pytest

from assessments import quiz
from assessments.canon import canonical
from tests.formatters import PRETTIER, ROOT, by_mdformat, by_prettier, changed, hurt, texts_of

EXAMPLES = sorted((ROOT / "assessments/questions").glob("*/examples.md"))
CHANGED = [path for path in changed() if path not in EXAMPLES]
NAME = "tricky.bank.md"
TRICKY = """---
kind: bank
title: Tricky # for formatters
---

<!-- of the authors -->

> [!WARNING]
> Wear goggles.

## A power

```yaml question
id: power
type: numeric
vars: {N: 2 .. 4, d_x: 2 .. 30 step 2} # whole
answer: d_x ** N
tolerance: 1 %
```

What is $d_{x}^{N}$ for {{ d_x }} and {{ N }}, with $\\ce{Nd^{3+}}$ and $\\ce{H2O}$ about?

### Common errors

| If the answer is | Say |
| --- | --- |
| d_x * N ** 2 | A \\| B |

### Solution

1. ${{ d_x }} \\times {{ d_x }}$, **once**.
2. Then `a_b * c`.

## 稀土

```yaml question
id: choice
type: multiple
```

哪些是稀土？第一行
第二行。

- [x] 钕

  > 对。
- [x] $x^2$
- [ ] 铁

  ```text
  Fe   x
  ```
"""


def test_the_tricky_source_is_a_good_one() -> None:
    assert quiz.check(TRICKY, NAME)[1] == ()
    assert canonical(TRICKY, NAME) == TRICKY


def test_a_formatter_that_knows_no_formulas_is_noticed() -> None:
    assert hurt({NAME: TRICKY}, {NAME: TRICKY.replace("d_{x}", "d\\_{x}")}) == [NAME]


def test_mdformat_cannot_hurt_what_is_tricky() -> None:
    assert hurt({NAME: TRICKY}, {NAME: by_mdformat(TRICKY)}) == []


@pytest.mark.parametrize("path", [*EXAMPLES, *CHANGED], ids=lambda path: path.as_posix()[-60:])
def test_mdformat_leaves_a_source_its_meaning(path: Path) -> None:
    texts = texts_of([path])

    assert hurt(texts, {name: by_mdformat(text) for name, text in texts.items()}) == []


@pytest.mark.skipif(not PRETTIER.exists(), reason="`npm ci` in tests/witness brings Prettier")
@pytest.mark.parametrize("options", [(), ("--prose-wrap=always",)], ids=["default", "wrap always"])
def test_prettier_leaves_what_changed_its_meaning(options: tuple[str, ...], tmp_path: Path) -> None:
    texts = {**texts_of([*EXAMPLES, *CHANGED]), NAME: TRICKY}

    assert hurt(texts, by_prettier(tmp_path, texts, *options)) == []
