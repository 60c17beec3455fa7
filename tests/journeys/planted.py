"""A quiz of all kinds with a marker in everything that a learner must not see too early."""

SECRET = "planted-"  # what every planted word begins with; no other text of the tree has it
NUMBERS = ("73519", "91827", "84627", "3.53", "2.78")  # keys that are numbers
VARIANTS = ("500001", "600002", "700003")  # only the drawn one may ever be seen

QUIZ = """---
kind: quiz
title: Final assessment
use: secure
attempts: 5
pass: 70 %
feedback: {policy}
competencies: [ore-weigh]
---
## Choosing

```yaml question
id: choosing
```

Which one?

- [ ] Iron

  > planted-choice-wrong
- [x] Gold

  > planted-choice-right
- [ ] Lead

  > planted-choice-other

### Hint

planted-choice-hint

### Explanation

planted-choice-explanation

### If incorrect

planted-choice-incorrect

### Notes

planted-choice-notes

## Counting

```yaml question
id: counting
type: numeric
vars:
  v: 500001 | 600002 | 700003
answer: 73519
tolerance: exact
```

Count, beginning at {{{{ v }}}}.

### Hint

planted-numeric-hint

### Explanation

planted-numeric-explanation

### Solution

planted-numeric-solution

### Common errors

| If the answer is | Say |
| --- | --- |
| 91827 | planted-numeric-slip |

## Naming

```yaml question
id: naming
type: text
accept: [planted-text-key, planted-text-other-key]
```

Name it.

### Explanation

planted-text-explanation

## Pairing

```yaml question
id: pairing
type: matching
```

Pair them.

| Left | Right |
| --- | --- |
| Iron | Fe |
| Gold | Au |
| | Pb |

### Explanation

planted-matching-explanation

### If partly correct

planted-matching-partly

## Sorting

```yaml question
id: sorting
type: ordering
```

Sort them.

1. Dig
2. Crush
3. Float

### Explanation

planted-ordering-explanation

## Grouping

```yaml question
id: grouping
type: categorise
layout: matrix
bins: [Gas]
```

Group them.

| Thing | Group |
| --- | --- |
| Iron | Metal |
| Sulfur | Other |

### Explanation

planted-categorise-explanation

### If incorrect

planted-categorise-incorrect

## Finding

```yaml question
id: finding
type: hotspot
image: planted-figures/pan.svg
regions:
  planted-key: {{label: planted-label, svg: "#planted-pan", describe: The left one}}
  planted-other: {{label: planted-other-label, rect: 60 10 30 30, describe: The right one}}
answer: planted-key
```

Find it.

![Two boxes](planted-figures/pan.svg)

### Explanation

planted-hotspot-explanation

## Planning

```yaml question
id: planning
type: essay
words: 1 .. 60
```

Plan it.

### Rubric

| Criterion | 0 planted-essay-low | 2 planted-essay-high |
| --- | --- | --- |
| planted-essay-criterion | planted-essay-missing | planted-essay-complete |

### Model answer

planted-essay-model

### Explanation

planted-essay-explanation

## Filling

```yaml question
id: filling
type: cloze
blanks:
  a: {{accept: [planted-cloze-key]}}
  b: {{answer: 84627}}
```

It is {{{{? a }}}} and {{{{? b }}}}.

### Explanation

planted-cloze-explanation

## Deciding

```yaml question
id: deciding
type: case
```

The pump stands.

### First

```yaml question
id: deciding-first
competencies: [ore-weigh]
```

And now?

- [x] Look

  > planted-case-right
- [ ] Wait

  > planted-case-wrong

#### Explanation

planted-case-explanation

### Then

```yaml question
id: deciding-then
type: text
competencies: [ore-weigh]
accept: [planted-case-key]
```

And then?

## Splitting

```yaml question
id: splitting
type: lab
lab: sx-cascade
params: {{beta: 1.5, feed_error: 0}}
targets:
  stages: {{at most: 100, points: 1}}
example: {{n: 44, m: 44, S: 3.53, W: 2.78}}
```

Split them.

### Explanation

planted-lab-explanation
"""

FIGURE = "exams/planted-figures/pan.svg"
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" class="planted-class">
<title>planted-title</title><desc>planted-desc</desc><!-- planted-comment -->
<g id="planted-group" data-name="planted-data"><rect id="planted-pan" class="planted-rect"
 x="10" y="5" width="30" height="15" fill="#ddd"/></g></svg>
"""

# What a learner who answered wrong is told once the policy allows it.
TOLD_AFTER = (
    *(
        f"planted-{kind}-explanation"
        for kind in (
            *("choice", "numeric", "text", "matching", "ordering", "categorise", "hotspot"),
            *("cloze", "case", "lab"),
        )
    ),
    *(
        "planted-choice-wrong",
        "planted-choice-incorrect",
        "planted-numeric-slip",
        "planted-categorise-incorrect",
        "planted-label",
        "planted-numeric-solution",
    ),
    *("planted-text-key", "planted-cloze-key", "73519", "84627"),
)


def quiz(policy: str = "after-submit") -> str:
    """Return the quiz with this feedback policy."""
    return QUIZ.format(policy=policy)
