"""Which text of an exam question a review is of: run it, and each review is marked as of today.

`python -m tests.content.review_marks` writes `of:` beside every question of the reviews of roles.
Do that after a question was read again, never to silence the test.
"""

import re
from hashlib import sha256
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2] / "content"
HEADING = re.compile(r"^(?=## )", re.MULTILINE)
ID = re.compile(r"^id: ([\w-]+)$", re.MULTILINE)
ENTRY = re.compile(r"^  - id: ([\w-]+)\n(?:    of: \w+\n)?", re.MULTILINE)


def marks(name: str) -> dict[str, str]:
    """Return the mark of the text of each question, or part of a case, in the exams' files."""
    found = {}
    for path in sorted((CONTENT / "exams").glob(name)):
        for text in HEADING.split(path.read_text("utf-8"))[1:]:
            mark = sha256(text.strip().encode()).hexdigest()[:10]
            first, *parts = ID.findall(text)
            found |= dict.fromkeys(parts or [first], mark)
    return found


def marked(review: str, now: dict[str, str]) -> str:
    """Return a review with each question marked as it stands now."""
    return ENTRY.sub(
        lambda found: (
            f"  - id: {found[1]}\n    of: {now[found[1]]}\n" if found[1] in now else found.group()
        ),
        review,
    )


if __name__ == "__main__":
    for path in sorted((CONTENT / "reviews").glob("*.yaml")):
        if (CONTENT / "exams" / f"{path.stem}.bank.md").exists():
            path.write_text(marked(path.read_text("utf-8"), marks("*.md")), "utf-8")
