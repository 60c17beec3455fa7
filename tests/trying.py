"""Practice that can be tried again, with hints and how sure one is; a learner at it by actions."""

from collections.abc import Mapping, Sequence

from tests.curriculum.trees import EXAM as EXAM_TEXT
from tests.sitting import PRACTICE, a_seat, begin, sitting_of
from webapp.actions import answers, hints
from webapp.actions.answers import Save
from webapp.actions.hints import Ask
from webapp.kit import Kit
from webapp.queries.sitting import Given

HEAD = """---
kind: quiz
title: Weighing
competencies: [ore-weigh]
{rules}---
"""
SAME = "retries: {mode: same-values, credit: [100 %, 50 %, 25 %]}\n"
NEW = "retries: {mode: new-values, credit: [100 %, 50 %]}\n"
GROW = "retries: {mode: new-values, grow: 20 %}\nfeedback: practice\n"
PRICED = "hint_penalty: 10 %\n"
SURE = "confidence: true\n"
QUESTIONS = """
## Order

```yaml question
id: order
```

What is done last?

- [ ] Zero

  > REMARK-ZERO
- [x] Read
- [ ] Load

### Hint

HINT-ONE

### Hint

HINT-TWO

### Explanation

EXPLAINED-ORDER

## Net mass

```yaml question
id: net
type: numeric
vars:
  gross: 20 .. 40 step 1
  tare: 1 .. 9 step 1
calc:
  net: gross - tare
answer: net
tolerance: 1 %
points: 2
```

The pan and ore weigh {{ gross }} g, the pan {{ tare }} g. How heavy is the ore, in grams?

### Hint

HINT-NET: {{ gross }} less what the pan weighs.

### Solution

EXPLAINED-NET: the ore weighs {{ net }} g.

## Two readings

```yaml question
id: two
type: case
```

The pan is empty.

### First

```yaml question
id: first
```

What does it show?

- [x] Zero
- [ ] One

#### Hint

HINT-FIRST

#### Explanation

EXPLAINED-FIRST

### Second

```yaml question
id: second
```

What comes then?

- [x] Ore
- [ ] Air

#### Explanation

EXPLAINED-SECOND
"""
HINTS = ("HINT-ONE", "HINT-TWO", "HINT-NET", "HINT-FIRST")
EXPLAINED = ("EXPLAINED-ORDER", "EXPLAINED-NET", "EXPLAINED-FIRST", "EXPLAINED-SECOND")


def practice(*rules: str, questions: str = QUESTIONS) -> str:
    """Return the text of a practice quiz by these rules."""
    return HEAD.format(rules="".join(rules)) + questions


def at_practice(kit: Kit, *rules: str) -> tuple[int, str]:
    """Return a learner and the token of an attempt at practice by these rules."""
    person = a_seat(kit, courses_ore_testing_weighing_weighing_quiz_md=practice(*rules))
    return person, begin(kit, person, PRACTICE)


def with_exam(kit: Kit, rule: str) -> tuple[int, str]:
    """Return a learner and the token of an attempt at the exam with this rule and a hint."""
    text = EXAM_TEXT.replace("pass: 70 %\n", f"pass: 70 %\n{rule}")
    person = a_seat(kit, exams_ore_tester_quiz_md=text + "\n### Hint\n\nHINT-EXAM\n")
    return person, begin(kit, person)


def fields(kit: Kit, token: str, number: int, *, right: bool = True) -> dict[str, list[str]]:
    """Return fields for the values that the question shows now: right ones or not."""
    sitting = sitting_of(kit, token)
    question, draw = sitting.question(number), sitting.draw(number)
    samples = [one for one in question.samples(draw) if any(one.raw.values())]
    sample = samples[0] if right else min(samples, key=lambda one: one.fraction)
    return {name: list(texts) for name, texts in sample.raw.items()}


def checks(
    kit: Kit,
    person: int,
    token: str,
    number: int,
    raw: Mapping[str, Sequence[str]],
    *,
    sure: str = "",
    based_on: int | None = None,
) -> Given:
    """Check an answer, from a page that has seen the newest save unless told otherwise."""
    catalog = kit.catalog()
    sent = _sent(kit, person, token, number, raw, sure, based_on)
    with kit.sessions.begin() as session:
        return answers.check(session, catalog, sent, now=kit.now())


def asks(
    kit: Kit,
    person: int,
    token: str,
    number: int = 1,
    *,
    ordinal: int = 0,
    part: str = "",
    raw: Mapping[str, Sequence[str]] | None = None,
) -> None:
    """Ask for a hint; what stands in the fields stays unless told otherwise."""
    catalog = kit.catalog()
    held = sitting_of(kit, token).fields(number)
    sent = _sent(kit, person, token, number, held.raw if raw is None else raw, held.confidence)
    with kit.sessions.begin() as session:
        ask = Ask(part=part, ordinal=ordinal)
        hints.open_hint(session, catalog, sent, ask, now=kit.now())


def _sent(
    kit: Kit,
    person: int,
    token: str,
    number: int,
    raw: Mapping[str, Sequence[str]],
    sure: str,
    based_on: int | None = None,
) -> Save:
    newest = sitting_of(kit, token).fields(number).sequence
    return Save(
        person_id=person,
        token=token,
        number=number,
        raw=raw,
        based_on=newest if based_on is None else based_on,
        confidence=sure,
    )
