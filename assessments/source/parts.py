"""The headings that may stand inside a question, in each language that authors write in."""

PARTS = {
    "hint": "hint",
    "explanation": "explanation",
    "solution": "solution",
    "if correct": "if correct",
    "if partly correct": "if partly correct",
    "if incorrect": "if incorrect",
    "common errors": "common errors",
    "references": "references",
    "rubric": "rubric",
    "model answer": "model answer",
    "notes": "notes",
    "提示": "hint",
    "解析": "explanation",
    "解答": "solution",
    "答对时": "if correct",
    "部分答对时": "if partly correct",
    "答错时": "if incorrect",
    "常见错误": "common errors",
    "参考文献": "references",
    "评分标准": "rubric",
    "参考答案": "model answer",
    "备注": "notes",
}

EVERYWHERE = frozenset(
    {
        "hint",
        "explanation",
        "solution",
        "if correct",
        "if partly correct",
        "if incorrect",
        "references",
        "notes",
    }
)
REPEATABLE = frozenset({"hint", "notes"})
NEVER_SHOWN = frozenset({"notes"})


def part_name(heading: str) -> str:
    """Return the one name of a part, empty if the heading is none of them."""
    return PARTS.get(" ".join(heading.casefold().split()), "")
