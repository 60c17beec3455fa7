"""Quizzes, banks and the questions of a lesson, as their readers give them to others."""

from dataclasses import dataclass, fields
from datetime import timedelta
from decimal import Decimal

import pytest

from assessments import quiz
from assessments.problems import SourceError
from assessments.prose.links import CiteLink, TermLink
from assessments.questions.base import BadResponse, Draw, Flaw, Question, Raw, Response
from assessments.questions.choice import Choice
from assessments.quiz import Feedback, Where

QUESTION = """
## About {name}

```yaml question
id: {name}
{more}
```

Which is {name}?

- [x] this
- [ ] that
"""


def a_question(name: str, more: str = "points: 1") -> str:
    return QUESTION.format(name=name, more=more)


def a_quiz(front: str = "", *questions: str) -> str:
    body = "".join(questions or (a_question("one"), a_question("two")))
    return f"---\ntitle: A quiz\n{front}\n---\n\n# A quiz\n\nRead well.\n{body}"


def test_a_quiz_that_says_nothing_is_practice() -> None:
    read = quiz.read(a_quiz(), "a.quiz.md")

    assert (read.kind, read.secure, read.tries, read.time_limit) == ("quiz", False, None, None)
    assert read.feedback == Feedback("immediate")
    assert read.intro == "Read well."
    assert [question.id for question in read.questions] == ["one", "two"]


def test_the_rules_are_read_exactly() -> None:
    read = quiz.read(
        a_quiz(
            "use: secure\npass: 66.7 %\ntime_limit: 1 h 30 min\nattempts: 3\n"
            "cooldown: [7 d, 30 d]\nfeedback: after-close score-only\nhint_penalty: 10 %\n"
            "honour: true\ngate: safety\nblueprint: {a: 2.5}\nshuffle: [questions]"
        ),
        "a.quiz.md",
    )

    assert read.pass_mark == Decimal("0.667")
    assert read.time_limit == timedelta(minutes=90)
    assert (read.tries, read.cooldowns) == (3, (timedelta(days=7), timedelta(days=30)))
    assert read.feedback == Feedback("after-close", score_only=True)
    assert (read.honour, read.gate, read.hint_penalty) == (True, "safety", Decimal("0.1"))
    assert read.blueprint == {"a": Decimal("2.5")}
    assert read.shuffle_questions
    assert not read.questions[0].shuffle


def test_pools_choose_from_ids_or_from_a_bank() -> None:
    read = quiz.read(
        a_quiz(
            "pools:\n  - {from: [one, two], pick: 1}\n"
            "  - {from: bank:sx/core, where: {competency: c, difficulty: 0.3 .. 0.7}, points: 2}"
        ),
        "a.quiz.md",
    )

    own, other = read.pools
    assert (own.questions, own.pick, own.bank) == (("one", "two"), 1, "")
    assert (other.bank, other.pick, other.points) == ("sx/core", None, Decimal(2))
    assert other.where == Where(competencies=("c",), difficulty=(Decimal("0.3"), Decimal("0.7")))


def test_where_leaves_out_what_it_does_not_mean() -> None:
    easy, hard, unrated = quiz.read(
        a_quiz(
            "kind: bank",
            a_question("easy", "difficulty: 0.8\ncompetencies: [c]\nbloom: apply"),
            a_question("hard", "difficulty: 0.2\ncompetencies: [d]\nsafety: true"),
            a_question("unrated"),
        ),
        "a.bank.md",
    ).questions

    rated = Where(difficulty=(Decimal("0.7"), Decimal(1)))
    assert [rated.takes(question) for question in (easy, hard, unrated)] == [True, False, False]
    assert [Where(competencies=("d", "e")).takes(q) for q in (easy, hard)] == [False, True]
    assert [Where(bloom=("apply",)).takes(q) for q in (easy, hard)] == [True, False]
    assert [Where(safety=True).takes(q) for q in (easy, hard)] == [False, True]


def test_a_single_competency_of_the_file_is_that_of_its_questions() -> None:
    read = quiz.read(
        a_quiz("competencies: [sx]", a_question("one"), a_question("two", "competencies: [ph]")),
        "a.quiz.md",
    )

    assert [question.competencies for question in read.questions] == [("sx",), ("ph",)]


def test_a_question_is_found_by_its_id() -> None:
    read = quiz.read(a_quiz(), "a.quiz.md")

    assert read.question("two").title == "About two"
    with pytest.raises(KeyError):
        read.question("three")


def test_a_revision_changes_with_its_own_text_only() -> None:
    before = quiz.read(a_quiz(), "a.quiz.md")
    after = quiz.read(a_quiz().replace("Which is two", "Which one is two"), "a.quiz.md")

    assert before.question("one").revision == after.question("one").revision
    assert before.question("two").revision != after.question("two").revision
    assert before.sha != after.sha


def test_all_problems_travel_in_one_error() -> None:
    with pytest.raises(SourceError) as caught:
        quiz.read(a_quiz("pass: 180 %", a_question("One"), a_question("two", "bloom: x")), "a.md")

    assert [problem.code for problem in caught.value.problems] == ["F14", "Q01", "F15"]


def test_warnings_do_not_stop_a_quiz() -> None:
    found, problems = quiz.check(a_quiz("", a_question("one") + "\n### Hint\n"), "a.quiz.md")

    assert found is not None
    assert [problem.severity for problem in problems] == ["warning"]


def test_five_hundred_questions_are_read() -> None:
    text = a_quiz("kind: bank", *(a_question(f"question-{n}") for n in range(500)))

    read = quiz.read(text, "large.bank.md")

    assert len(read.questions) == 500


def test_a_file_holds_at_most_five_hundred_questions() -> None:
    text = a_quiz("kind: bank", *(a_question(f"q{n}") for n in range(501)))

    assert [problem.code for problem in quiz.check(text, "a.bank.md")[1]] == ["S11"]


LESSON = """---
title: Ores
---

# Ores

Read this.

## Check yourself

```yaml question
id: ore
```

Which is an ore?

- [x] Bastnäsite
- [ ] Brass

### Explanation

Brass is made.

## Further

And this.

```yaml check
items: [sx-acid, sx-beta]
```

The end.
"""


def test_a_lesson_is_cut_into_prose_and_questions_in_order() -> None:
    segments, questions, problems = quiz.questions_in(LESSON, "ores.lesson.md")

    assert problems == ()
    assert [(s.kind, s.line, s.question_ids) for s in segments] == [
        ("prose", 5, ()),
        ("question", 9, ("ore",)),
        ("prose", 24, ()),
        ("check", 28, ("sx-acid", "sx-beta")),
        ("prose", 32, ()),
    ]
    assert [s.text for s in segments if s.kind == "prose"] == [
        "# Ores\n\nRead this.",
        "## Further\n\nAnd this.",
        "The end.",
    ]
    assert questions[0].explanation == "Brass is made."


def test_problems_of_a_lesson_have_its_own_lines() -> None:
    text = LESSON.replace("- [x] Bast", "- [y] Bast").replace("items: [sx-acid, sx-beta]", "items:")
    _, questions, problems = quiz.questions_in(text, "ores.lesson.md")

    assert questions == ()
    assert [(problem.code, problem.line) for problem in problems] == [("C01", 17), ("S13", 29)]


def test_a_lesson_whose_front_matter_is_broken_has_that_problem_only() -> None:
    segments, questions, problems = quiz.questions_in("---\ntitle: a: b\n---\nText", "l.md")

    assert (segments, questions) == ((), ())
    assert [problem.code for problem in problems] == ["F01"]


def test_a_key_that_earns_nothing_is_found_by_the_self_test() -> None:
    read = quiz.read(
        a_quiz("", a_question("one", "type: multiple\nweights: {b: 100 %}")), "a.quiz.md"
    )

    said = [problem.message for problem in quiz.self_test(read)]
    assert said[0] == "question “one”: its right answer earns 0.000, not 1.000"


def test_a_bank_for_exams_marks_several_right_options_all_or_nothing() -> None:
    several = a_question("one", "type: multiple").replace("[ ] that", "[x] that\n- [ ] other")
    rules = [
        quiz.read(a_quiz(front, several), "a.bank.md").questions[0]
        for front in ("kind: bank", "kind: bank\nuse: secure")
    ]

    assert [rule.scoring for rule in rules if isinstance(rule, Choice)] == [
        "per-option",
        "all-or-nothing",
    ]


def test_a_question_that_cannot_read_its_own_answer_is_found() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Deaf(Choice):
        """A question that refuses every answer, wherever it lists its samples."""

        def read(self, raw: Raw, draw: Draw) -> Response:
            raise BadResponse("What?")

        def flaws(self, draw: Draw, around: Question | None = None) -> tuple[Flaw, ...]:
            return (("it is too loud", ""),)

    one = quiz.read(a_quiz(), "a.quiz.md").questions[0]
    assert isinstance(one, Choice)
    deaf = Deaf(**{f.name: getattr(one, f.name) for f in fields(one)})

    said = [problem.message for problem in quiz.try_out(deaf)]
    assert said == [
        "question “one”: it is too loud",
        "question “one”: its own answer cannot be read: What?",
    ]


def test_links_reach_every_question() -> None:
    @dataclass(frozen=True)
    class Somewhere:
        """Knows one figure and nothing else."""

        def term(self, key: str) -> TermLink | None:
            return None

        def cite(self, key: str) -> CiteLink | None:
            return None

        def asset(self, path: str) -> str | None:
            return "/assets/1.svg" if path == "figures/a.svg" else None

    text = a_quiz("", a_question("one").replace("Which", "![A line](figures/a.svg)\n\nWhich"))
    one = quiz.read(text, "a.quiz.md", Somewhere()).questions[0]

    assert 'src="/assets/1.svg"' in str(one.shown(one.draw("seed"))["prompt"])
