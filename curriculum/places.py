"""What a path inside the content tree means: which kind of source, which id, which language."""

import re
from dataclasses import dataclass
from functools import lru_cache

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LANGUAGE = r"(?:\.(?P<language>zh))?"
PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("role", rf"roles/(?P<id>{SLUG}){LANGUAGE}\.md"),
        ("competencies", rf"competencies/(?P<id>{SLUG}){LANGUAGE}\.md"),
        ("course", rf"courses/(?P<id>{SLUG})/course{LANGUAGE}\.md"),
        ("module", rf"courses/(?P<id>{SLUG}/{SLUG})/module{LANGUAGE}\.md"),
        ("lesson", rf"courses/(?P<id>{SLUG}/{SLUG}/{SLUG}){LANGUAGE}\.lesson\.md"),
        ("quiz", rf"courses/(?P<id>{SLUG}/{SLUG}/{SLUG}){LANGUAGE}\.quiz\.md"),
        ("bank", rf"courses/(?P<id>{SLUG}/{SLUG}/{SLUG}){LANGUAGE}\.bank\.md"),
        ("quiz", rf"(?P<id>exams/{SLUG}){LANGUAGE}\.quiz\.md"),
        ("bank", rf"(?P<id>exams/{SLUG}){LANGUAGE}\.bank\.md"),
        ("glossary", rf"glossary/(?P<id>{SLUG}){LANGUAGE}\.md"),
        ("sources", rf"sources/(?P<id>{SLUG}){LANGUAGE}\.md"),
        ("data", rf"data/(?P<id>{SLUG}){LANGUAGE}\.md"),
        ("observation", rf"observations/(?P<id>{SLUG}/{SLUG}){LANGUAGE}\.md"),
        ("lab", rf"labs/(?P<id>{SLUG}){LANGUAGE}\.md"),
        ("redirects", r"(?P<id>redirects)\.md"),
    )
)


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at a path."""

    kind: str
    id: str
    language: str = "en"


@lru_cache(maxsize=8192)
def place(path: str) -> Place | None:
    """Say what a path means, None if nothing reads it."""
    for kind, pattern in PATTERNS:
        found = pattern.fullmatch(path)
        if found:
            return Place(kind, found["id"], found.groupdict().get("language") or "en")
    return None


def quiz_path(quiz_id: str, kind: str = "quiz") -> str:
    """Return where a quiz or bank stands."""
    return f"{'' if quiz_id.startswith('exams/') else 'courses/'}{quiz_id}.{kind}.md"


def module_of(name: str) -> str:
    """Return the module (`<course>/<module>`) that a lesson or quiz belongs to, empty for exams."""
    parts = name.split("/")
    return "/".join(parts[:2]) if len(parts) == 3 else ""
