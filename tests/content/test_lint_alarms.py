"""Our own texts and questions raise few of the warnings that are a matter of judgement.

They were written with the checker at hand, so this holds the line; it does not measure how often
the lint would be wrong on texts that it never saw.
"""

from collections import Counter
from pathlib import Path

from assessments import lint
from curriculum import lessons, tree
from curriculum.catalog import load
from curriculum.places import place

CONTENT = Path(__file__).resolve().parents[2] / "content"
FEW = 0.02


def test_each_rule_of_the_lint_warns_of_at_most_one_question_in_fifty() -> None:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    asked, found = 0, Counter[str]()

    for path, text in catalog.sources_text.items():
        where = place(path)
        source = lint.Source(path, tuple(text.split("\n")))
        if where is None or where.language != "en":
            continue
        if where.kind == "lesson":
            questions = lessons.questions(catalog.lessons_by_id[where.id], catalog.links(path))
        else:
            quiz = catalog.readable_path(path) if where.kind in ("quiz", "bank") else None
            questions = quiz.questions if quiz is not None else ()
        for question in questions:
            asked += 1
            found.update({problem.code for problem in lint.lint_question(question, source)})

    assert asked > 200
    assert {code: n for code, n in found.items() if n > FEW * asked} == {}
