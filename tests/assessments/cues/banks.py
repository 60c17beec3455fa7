"""Small banks written for the tests of cues: choice questions from their options and the key."""

from collections.abc import Iterable, Sequence

from assessments import quiz
from assessments.cues import Decision, Outcome, decisions_of, judge

Item = tuple[str, Sequence[str], int]  # stem, options, number of the right one


def source(items: Iterable[Item], fields: str = "", front: str = "") -> str:
    """Return a bank of questions with one right option each."""
    parts = [f"---\ntitle: A bank\nkind: bank\n{front}---\n"]
    for number, (stem, options, right) in enumerate(items):
        rows = [f"- [{'x' if at == right else ' '}] {text}" for at, text in enumerate(options)]
        block = f"```yaml question\nid: q{number}\n{fields}```"
        parts.append(f"\n## Q{number}\n\n{block}\n\n{stem}\n\n" + "\n".join(rows) + "\n")
    return "".join(parts)


def decided(text: str) -> list[Decision]:
    """Return the decisions of a bank."""
    read = quiz.read(text, "a.bank.md")
    return [one for question in read.questions for one in decisions_of(question)]


def outcomes(text: str) -> dict[str, Outcome]:
    """Return what each rule scores in a bank."""
    return {one.rule: one for one in judge(decided(text))}
