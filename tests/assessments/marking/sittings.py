"""Small quizzes and what was answered in them, without a store."""

from collections.abc import Sequence
from decimal import Decimal

from assessments import quiz as quizzes
from assessments.attempt import draw_form
from assessments.marking import Facts, Tried
from assessments.questions.base import Raw
from assessments.quiz import Quiz

TWO = """
## Sum

```yaml question
id: sum
type: numeric
points: 4
competencies: [sums]
vars: {a: 2 .. 9 step 1, b: 11 | 12 | 13}
answer: a * b
tolerance: exact
```

What is {{ a }} times {{ b }}?

### Hint

Begin with the tens.

### Hint

Then the rest, {{ a }} by {{ a }}.

## Plant

```yaml question
id: plant
type: case
```

A plant.

### Hint

Think of the plant.

### Several

```yaml question
id: several
type: multiple
points: 2
competencies: [plants]
```

Which?

- [x] a
- [x] b
- [ ] c
- [ ] d

#### Hint

Two of them.

### One

```yaml question
id: one
points: 1
competencies: [plants, sums]
```

Which?

- [x] a
- [ ] b
"""


def a_quiz(front: str = "", body: str = TWO) -> Quiz:
    return quizzes.read(f"---\nid: quiz\ntitle: T\n{front}\n---\n{body}", "a.quiz.md")


def facts(quiz: Quiz, tries: Sequence[Tried] = (), seed: str = "seed") -> Facts:
    form = draw_form(quiz, {}.__getitem__, seed)
    return Facts(form=form, banks={quiz.sha: quiz}, tries=tries)


def answer(quiz: Quiz, number: int, share: str, ordinal: int = 1, seed: str = "seed") -> Raw:
    """Return fields that earn a share of a question: 1, 0, or of the case a half of one part."""
    entry = facts(quiz, seed=seed).form.entry(number)
    question, draw = quiz.question(entry.question_id), entry.draw_of(ordinal)
    right = dict(question.samples(draw)[0].raw)
    if number == 1:
        value = draw.values["a"] * draw.values["b"]
        return {**right, "value": [str(value if share == "1" else value + 1)]}
    several, one = (draw.alias(part) for part in ("several", "one"))
    own = {part: inner for part, _, inner in question.parts(draw)}
    keys = {"1": "ab", "0.5": "a", "0": "cd"}[share]
    ticked = [own["several"].alias(key) for key in keys]
    other = own["one"].alias("a" if share == "1" else "b")
    names = {name.split(".")[0]: name for name in right}
    return {names[several]: ticked, names[one]: [other]}


def points(number: int) -> Decimal:
    return Decimal({1: 4, 2: 3}[number])
