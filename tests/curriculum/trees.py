"""A whole small content tree: one role, one open module, one outline, an exam with its gate."""

ROLE = """---
title: Tester of ores
number: 1
code: TST
tier: upstream
summary: Tests ores.
course: ore-testing
foundations: [units]
competencies: [{id: ore-weigh, level: 3}, {id: ore-plan, level: 3}]
exam: exams/ore-tester
rule: {gate: exams/gate, gate_sittings: 1, points: 12}
validity: {months: 36, safety: 12, law: 12}
does_not_confer: [Anything else]
seed: [{bullet: Weighing ores, covered_by: [ore-testing/weighing/scales]}]
---
## Who hires them, and for what

Mines.
"""
COMPETENCIES = """---
title: Ores
competencies:
  - {id: ore-weigh, title: Weighing, act: desk, statement: Weighs.}
  - {id: ore-plan, title: Planning, act: desk, statement: Plans.}
  - {id: units, title: Units, act: desk, statement: Converts.}
  - {id: safe, title: Safety, act: plant, statement: Keeps safe., gate: safety}
---
"""
COURSE = """---
title: Ore testing
status: being-written
summary: How to test ores.
modules: [weighing, planning]
---
"""
FOUNDATIONS = """---
title: Foundations
status: being-written
summary: What all need.
modules: [units]
---
"""
OUTLINE = """---
title: {title}
status: being-written
level: L2
hours: 5
competencies: [{competency}]
outcomes: [Do it]
lessons: [{{id: one, title: One}}]
---
"""
WEIGHING = """---
title: Weighing
status: published
level: L2
hours: 5
competencies: [ore-weigh]
outcomes: [Weigh an ore]
lessons:
  - {id: scales, title: Scales}
  - {id: tare, title: Tare}
  - {id: drift, title: Drift}
practice: practice
quiz: weighing
---
"""
LESSON = """---
title: {title}
minutes: 20
level: L2
outcomes: [Read a scale, Zero a scale]
competencies: [ore-weigh]
terms: [tare]
sources: [scales2020]
---
## What it is

The [tare](term:tare) is taken off first, as [the maker says](cite:scales2020). It weighs 5 g.

| load | reading |
|---|---|
| 1 g | 1.0 g |

## Try it

```yaml question
id: {slug}-try
competencies: [ore-weigh]
```

Which comes first?

- [x] Tare
- [ ] Load
- [ ] Print

### Explanation

The pan is not the ore.

## And more

```yaml check
items: [order]
```

## Key points

- Zero first.
- Load next.
- Read last.
- Write the unit.
"""
BANK = """---
kind: bank
title: Practice
competencies: [ore-weigh]
---
## Order

```yaml question
id: order
```

What is done last?

- [ ] Zero
- [x] Read
- [ ] Load

### Explanation

A reading ends it.
"""
QUIZ = """---
kind: quiz
title: Weighing
competencies: [ore-weigh]
pools: [{from: "bank:practice", pick: 1}]
---
"""
EXAM = """---
kind: quiz
title: Final assessment
use: secure
attempts: 2
cooldown: 7 d
pass: 70 %
competencies: [ore-weigh]
---
## Net mass

```yaml question
id: net
type: numeric
competencies: [ore-weigh, units]
bloom: apply
basis: computed
points: 36
vars:
  gross: 20 .. 40 step 1
  tare: 1 .. 9 step 1
calc:
  net: gross - tare
answer: net
tolerance: 1 %
```

The pan and ore weigh {{ gross }} g, the pan {{ tare }} g. How heavy is the ore, in grams?

### Solution

The ore weighs {{ net }} g.
"""
GATE = """---
kind: quiz
title: Safety gate
use: secure
attempts: 3
pass: 100 %
gate: safety
competencies: [safe]
---
## Never

```yaml question
id: never
competencies: [safe]
basis: definition
```

What must never go on burning metal?

- [ ] Dry sand
- [x] Water
- [ ] A lid

### Explanation

It feeds the fire.
"""
GLOSSARY = """---
title: Words
terms:
  - {id: tare, term: tare, zh: 皮重, pinyin: pí zhòng, definition: The mass of the empty pan.}
---
"""
SOURCES = """---
title: Works
sources:
  - id: scales2020
    kind: book
    authors: Maker, A.
    year: 2020
    title: Scales
    in: A press
    supports: The order of weighing.
---
"""
CHECKLIST = """---
title: Draw a sample
task: Draws a sample from a heap and labels it.
competencies: [ore-plan]
conditions: [A heap on which nobody works]
protection: [Gloves, Helmet]
sources: [scales2020]
---

## Steps

1. **Critical.** Puts on the helmet.
2. **Critical.** Looks up for loose stones.
3. Lays out the sheet.
4. Digs at the first mark.
5. Digs at the second mark.
6. Mixes on the sheet.
7. Quarters the sample.
8. Labels the bag.

## Readings

| Reading | Unit |
| --- | --- |
| Mass of the sample | kg |

## Questions

1. Why mix first?
   > The heap is not the same throughout.

## Site

| To fill in | Unit |
| --- | --- |
| Procedure | |
"""
SAMPLING = "observations/ore-tester/draw-a-sample.md"


def an_observed_tree(checklist: str = CHECKLIST) -> dict[str, str]:
    """Return the tree with one competency that only a plant can show, and a checklist for it."""
    plant = COMPETENCIES.replace("Planning, act: desk", "Planning, act: plant")
    return {**a_tree(competencies_ores_md=plant), SAMPLING: checklist}


def a_tree(**changes: str | None) -> dict[str, str]:
    """Return the tree with some files changed, or left out with None.

    A change is named by its path, `/` and `-` and `.` written as `_`.
    """
    home = "courses/ore-testing/weighing"
    tree = {
        "roles/ore-tester.md": ROLE,
        "competencies/ores.md": COMPETENCIES,
        "courses/ore-testing/course.md": COURSE,
        "courses/ore-testing/planning/module.md": OUTLINE.format(
            title="Planning", competency="ore-plan"
        ),
        f"{home}/module.md": WEIGHING,
        f"{home}/practice.bank.md": BANK,
        f"{home}/weighing.quiz.md": QUIZ,
        "courses/foundations/course.md": FOUNDATIONS,
        "courses/foundations/units/module.md": OUTLINE.format(title="Units", competency="units"),
        "exams/ore-tester.quiz.md": EXAM,
        "exams/gate.quiz.md": GATE,
        "glossary/words.md": GLOSSARY,
        "sources/works.md": SOURCES,
    }
    for slug in ("scales", "tare", "drift"):
        tree[f"{home}/{slug}.lesson.md"] = LESSON.format(title=slug.title(), slug=slug)
    named = {path.replace("/", "_").replace("-", "_").replace(".", "_"): path for path in tree}
    for name, text in changes.items():
        path = named[name]
        if text is None:
            del tree[path]
        else:
            tree[path] = text
    return tree
