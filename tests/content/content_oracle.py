"""Holds a module's printed numbers and keys against figures computed afresh, from the stems alone.

Nothing of the content's own formulas is used here: an oracle gets what the learner sees drawn,
and its answer is sent through the same form as a learner's.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from assessments import quiz
from assessments.questions.base import Draw, Question

COURSES = Path(__file__).parents[2] / "content" / "courses"
SEEDS = tuple(f"seed-{count}" for count in range(12))
Oracle = Callable[..., float | dict[str, float]]

# Standard atomic weights in g/mol, typed here from the IUPAC table of 2021.
WEIGHT = {
    "H": 1.008, "C": 12.011, "N": 14.007, "O": 15.999, "Na": 22.990, "P": 30.974, "Cl": 35.45,
    "Y": 88.906, "La": 138.906, "Ce": 140.116, "Pr": 140.908, "Nd": 144.242, "Sm": 150.36,
    "Tb": 158.925, "Dy": 162.500,
}  # fmt: skip


def oxide_factor(element: str, atoms: int, oxygens: int) -> float:
    """Return the mass of oxide for each mass of element."""
    return (atoms * WEIGHT[element] + oxygens * WEIGHT["O"]) / (atoms * WEIGHT[element])


def lesson(module: str, slug: str) -> str:
    """Return a lesson's source with its line breaks as spaces."""
    text = (COURSES / module / f"{slug}.lesson.md").read_text(encoding="utf-8")
    return " ".join(text.split())


def questions(module: str) -> Iterator[Question]:
    """Yield every question of a module: its bank's and its lessons', parts of cases singly."""
    for path in sorted((COURSES / module).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        name = str(path.relative_to(COURSES.parent))
        if path.name.endswith(".bank.md"):
            found: tuple[Question, ...] = quiz.read(text, name).questions
        elif path.name.endswith(".lesson.md"):
            found = quiz.questions_in(text, name)[1]
        else:
            continue
        for question in found:
            yield from getattr(question, "children", (question,))


def asks_for_numbers(question: Question) -> bool:
    """Whether the key of a question holds a number that can be computed."""
    if question.kind == "cloze":
        return any(char.isdigit() for char in question.explanation)
    return question.kind == "numeric"


def earns(question: Question, oracle: Oracle, seed: str) -> tuple[float, object]:
    """Return the share of points that the oracle's answer earns, and the answer."""
    draw = question.draw(seed)
    names = oracle.__code__.co_varnames[: oracle.__code__.co_argcount]
    answer = oracle(**{name: float(draw.values[name]) for name in names})
    mark = question.grade(question.read(_form(answer, draw), draw), draw)
    return float(mark.fraction), answer


def _form(answer: float | Mapping[str, float], draw: Draw) -> dict[str, list[str]]:
    if isinstance(answer, Mapping):
        return {f"b-{draw.alias(name)}": [_digits(value)] for name, value in answer.items()}
    return {"value": [_digits(answer)]}


def _digits(value: float) -> str:
    return f"{value:.6g}" if 1e-4 <= abs(value) < 1e6 or value == 0 else f"{value:.5e}"
