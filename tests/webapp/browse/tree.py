"""A small content tree: one role, one open module with a lesson that asks, one being written."""

ROLE = """---
title: Solvent Extraction Chemist
number: 3
code: SXC
tier: upstream
summary: Splits neighbours, praseodymium from neodymium.
course: extraction
foundations: []
lab: {id: sx-cascade, title: Split praseodymium from neodymium, status: published}
competencies:
  - {id: sx-chemistry, level: 3}
does_not_confer: [Permission to operate a plant]
seed:
  - bullet: Multi-stage separation
    covered_by: [extraction/first]
---

## A day at work

Samples first.
"""
COMPETENCIES = """---
title: Solvent extraction
competencies:
  - id: sx-chemistry
    title: Extraction chemistry
    act: desk
    statement: Predicts how D moves with pH.
---
"""
COURSE = """---
title: Extraction
status: being-written
summary: From pH to stages.
modules: [first, second]
---

Prose.
"""
OPEN = """---
title: First module
status: published
level: L2
hours: 6
competencies: [sx-chemistry]
outcomes: [Predict D]
lessons:
  - {id: slope, title: The slope of three}
---

Afterwards you can predict.
"""
WRITTEN = """---
title: Second module
status: being-written
level: L3
hours: 4
competencies: [sx-chemistry]
outcomes: [Design]
lessons:
  - {id: later, title: A later lesson}
---

An outline.
"""
LESSON = """---
title: The slope of three
minutes: 14
level: L2
outcomes: [Predict the change of D for a change of pH]
competencies: [sx-chemistry]
terms: [distribution-ratio]
sources: [xie2014]
review_by: 2026-01-01
---

## Two lines

The [distribution ratio](term:distribution-ratio) moves with $10^{3 \\Delta pH}$.

## How far does it move?

```yaml question
id: slope-of-three
type: choice
competencies: [sx-chemistry]
```

The pH rises by one third. What happens to D?

- [x] It grows about ten times
- [ ] It doubles
  > The slope is three, not one.

### Explanation

KEPT-FROM-THE-PAGE three protons leave for each ion.

## Key points

- Three protons for one ion.
"""
GLOSSARY = """---
title: Extraction chemistry
terms:
  - id: distribution-ratio
    term: distribution ratio
    zh: 分配比
    pinyin: fēnpèi bǐ
    symbol: D
    definition: What is in the organic over what is in the aqueous.
---
"""
SOURCES = """---
title: Solvent extraction
sources:
  - id: xie2014
    kind: paper
    authors: Xie, F.; Zhang, T. A.
    year: 2014
    title: A critical review on solvent extraction
    in: Minerals Engineering 56
    doi: 10.1016/j.mineng.2013.10.021
    supports: The slope.
    seen: 2026-11-25
---
"""
TREE = {
    "roles/solvent-extraction-chemist.md": ROLE,
    "competencies/extraction.md": COMPETENCIES,
    "courses/extraction/course.md": COURSE,
    "courses/extraction/first/module.md": OPEN,
    "courses/extraction/second/module.md": WRITTEN,
    "courses/extraction/first/slope.lesson.md": LESSON,
    "glossary/extraction.md": GLOSSARY,
    "sources/extraction.md": SOURCES,
}
