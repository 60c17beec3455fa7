"""What the checker tells of an example on a page of a rule."""

import re
from collections.abc import Sequence

from assessments import quiz
from assessments.attempt import draw_form
from assessments.lint import Source, lint, lint_question, texts
from assessments.problems import Problem, SourceError
from assessments.prose.links import CiteLink, TermLink
from assessments.quiz import Quiz
from assessments.rules import Example

TIMES = re.compile(r"⟨([0-9]+) times: ([^⟩]*)⟩")
CODE_POINT = re.compile(r"⟨U\+([0-9A-F]{4})⟩")
CORE = """---
kind: bank
title: Core
---
## Diluent

```yaml question
id: diluent
bloom: apply
```

Which of these is a diluent?

- [x] Kerosene
- [ ] P507
"""

BOXES = "".join(
    f'<rect id="{name}" x="{x}" y="5" width="40" height="40"/>'
    for name, x in (("feed", 5), ("strip", 55))
)
SHEET = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">{BOXES}</svg>'
DRAWINGS = {
    "figures/flowsheet.svg": SHEET,
    "figures/broken.svg": SHEET.removesuffix("</svg>"),
    "figures/scripted.svg": SHEET.replace("</svg>", "<script>1</script></svg>"),
}


class Links:
    """Links that know one term, one source and three drawings."""

    def term(self, key: str) -> TermLink | None:
        return TermLink("#tare") if key == "tare" else None

    def cite(self, key: str) -> CiteLink | None:
        return CiteLink("#scales", "Maker 2020") if key == "scales2020" else None

    def asset(self, path: str) -> str | None:
        return path if path in DRAWINGS else None

    def drawing(self, path: str) -> str | None:
        return DRAWINGS.get(path)


def source_of(example: Example) -> str:
    """Return the whole file of an example: abbreviations written out, front matter put above."""
    text = TIMES.sub(lambda found: found[2] * int(found[1]), example.text)
    text = CODE_POINT.sub(lambda found: chr(int(found[1], 16)), text)
    text = text.replace("⟨501 questions⟩", "\n".join(map(_question, range(501))))
    whole = text.lstrip("\n").startswith("---") or text.startswith("# ")
    return text if whole else f"---\ntitle: Example\n---\n\n{text}"


def told(example: Example) -> list[Problem]:
    """Return everything that an author is told of an example."""
    text = source_of(example)
    if example.path.endswith(".lesson.md"):
        return _of_lesson(text, example.path)
    read, problems = quiz.check(text, "here.quiz.md", Links())
    if read is None:
        return list(problems)
    return [*problems, *quiz.self_test(read), *lint(read, text), *_of_form(read)]


def _of_lesson(text: str, path: str) -> list[Problem]:
    segments, questions, problems = quiz.questions_in(text, path)
    prose = [(segment.text, segment.line) for segment in segments if segment.kind == "prose"]
    read = [problem for part, line in prose for problem in texts.check(part, path, line)]
    source = Source(path, tuple(text.split("\n")))
    asked = [problem for question in questions for problem in lint_question(question, source)]
    return [*problems, *read, *texts.check_grade(prose, path), *asked]


def _of_form(read: Quiz) -> Sequence[Problem]:
    try:
        draw_form(read, lambda _: quiz.read(CORE, "core.bank.md"), "seed")
    except SourceError as undrawn:
        return undrawn.problems
    return ()


def _question(number: int) -> str:
    return f"## Q\n\n```yaml question\nid: q-{number}\n```\n\nWhich?\n\n- [x] P507\n- [ ] TBP\n"
