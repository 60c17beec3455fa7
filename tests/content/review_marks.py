"""Which text of an exam question a review is of: run it, and each review is marked as of today.

`python -m tests.content.review_marks ROLE [BEGINNING]` writes `of:` beside the questions of a
role's review, or of those whose ids begin so. Do that after a question was read again, never to
silence the test, and only for the questions that you have read.
"""

import argparse
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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("role")
    parser.add_argument("beginning", nargs="?", default="")
    asked = parser.parse_args()
    review = CONTENT / "reviews" / f"{asked.role}.yaml"
    read = {k: v for k, v in marks("*.md").items() if k.startswith(asked.beginning)}
    review.write_text(marked(review.read_text("utf-8"), read), "utf-8")
