"""`ytterby verify`: check certificates without a network, with the same checks as the site."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from curriculum.awards import bundle, canonical, documents, names
from curriculum.awards.answer import as_json
from curriculum.awards.documents import Document
from curriculum.awards.trust import TrustedIssuer
from curriculum.awards.verdict import Knowledge, Verdict, verify
from webapp.commands import given_files
from webapp.commands.given_files import Given, NotGiven

ALL_VALID, NOT_VALID, UNSURE, USAGE = 0, 1, 2, 3

_FILES = "certificate (PDF, PNG, SVG, JSON), folder, ZIP file, or list in CSV: file,name"
_CSV = "names expected on the files: file,name"
_MARKS = {"pass": "ok", "fail": "FAIL", "unknown": "?", "skipped": "-"}


class _Usage(Exception):
    """The command was called in a way that cannot be answered."""


Judged = tuple[Given, Verdict]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> Any:
        raise _Usage(f"{self.format_usage()}{message}")


def run(argv: Sequence[str], *, now: datetime | None = None) -> int:
    """Check the files and print what was found.

    Returns 0 when all are valid, 1 when one is not (invalid, not in force, not ours, a test),
    2 when one could not be checked completely, 3 when the command was not understood.
    """
    try:
        asked = _parser().parse_intermixed_args(argv)
        knowledge = _knowledge(asked, now or datetime.now(UTC))
        given = _given(asked)
        # A file is let go once it is judged: a folder may hold more than fits in memory.
        verdicts = [(replace(one, data=b""), _judged(one, knowledge)) for one in given]
    except (_Usage, NotGiven) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return USAGE
    except SystemExit as done:  # --help
        return int(done.code or 0)
    if asked.json:
        sys.stdout.write(_as_json(verdicts, knowledge))
    elif len(verdicts) == 1 or asked.details:
        sys.stdout.write(_as_text(verdicts))
    else:
        sys.stdout.write(_as_table(verdicts))
    return max(map(_code, (verdict for _, verdict in verdicts)), key=(0, 2, 1).index)


def _code(verdict: Verdict) -> int:
    if verdict.word == "valid":
        return ALL_VALID
    unsure = verdict.word == "indeterminate" and verdict.state != "name_differs"
    return UNSURE if unsure else NOT_VALID


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="ytterby verify",
        description="Check certificates. Nothing is fetched from a network.",
        epilog="Take issuer.json and both status lists from the issuer's /verify page. "
        "Exit codes: 0 all valid, 1 one is not, 2 one could not be checked completely, 3 usage.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    parser.add_argument("--csv", action="append", default=[], metavar="FILE", help=_CSV)
    parser.add_argument("--trust", action="append", default=[], metavar="FILE", help="issuer.json")
    parser.add_argument("--status", action="append", default=[], metavar="FILE", help="status list")
    parser.add_argument("--at", metavar="DATE", help="judge validity on this day, 2027-01-31")
    parser.add_argument("--expect-name", default="", metavar="NAME", help="compare the holder")
    parser.add_argument("--details", action="store_true", help="every check, of many files too")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    return parser


def _given(asked: argparse.Namespace) -> Iterator[Given]:
    known = [*asked.trust, *asked.status, *asked.csv]
    return given_files.certificates(asked.files, asked.csv, apart_from=known)


def _knowledge(asked: argparse.Namespace, now: datetime) -> Knowledge:
    return Knowledge(
        issuers=tuple(_issuer(name) for name in asked.trust),
        now=now,
        at=_day(asked.at) if asked.at else None,
        status_lists=dict(_list(name) for name in asked.status),
        expected_name=asked.expect_name,
    )


def _issuer(name: str) -> TrustedIssuer:
    try:
        return bundle.read(_file(name))
    except bundle.BadBundle as wrong:
        raise _Usage(f"{name} is not the issuer's file, get it anew. {wrong}") from wrong


def _list(name: str) -> tuple[str, bytes]:
    """Return the address a status list gives itself, and its bytes; the checks judge it."""
    data = _file(name)
    try:
        return str(canonical.read_object(data).get("id")), data
    except canonical.NotJson as wrong:
        raise _Usage(f"{name}: {wrong}") from wrong


def _file(name: str) -> bytes:
    return given_files.read(Path(name))


def _day(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise _Usage(f"--at {text}: write a date like 2027-01-31.") from wrong
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _judged(given: Given, knowledge: Knowledge) -> Verdict:
    roots = tuple(root for issuer in knowledge.issuers for root in issuer.paper_roots)
    known = replace(knowledge, expected_name=given.expected or knowledge.expected_name)
    if given.problem:
        problem = "too_large" if given.problem == "too_large" else "unreadable"
        digest = sha256(given.data).hexdigest()
        document = Document(kind="unreadable", sha256=digest, problem=problem, detail=given.problem)
        return verify(document, known)
    return verify(documents.read_document(given.data, roots), known)


def _as_json(verdicts: Sequence[Judged], knowledge: Knowledge) -> str:
    answers = [
        {
            "file": given.name,
            "expected_name": given.expected or knowledge.expected_name,
            **as_json(verdict, checked_at=knowledge.now, mode="offline"),
        }
        for given, verdict in verdicts
    ]
    return json.dumps(answers, indent=2, ensure_ascii=False) + "\n"


def _as_text(verdicts: Sequence[Judged]) -> str:
    return "\n".join("\n".join(_lines(one.name, found)) + "\n" for one, found in verdicts)


def _as_table(verdicts: Sequence[Judged]) -> str:
    """Return one line a file in the order given, and a last line that counts."""
    heads = ("FILE", "VERDICT", "WHY", "NAME", "HOLDER", "VALID UNTIL", "ISSUER")
    table = [heads, *(_cells(given, verdict) for given, verdict in verdicts)]
    widths = [max(len(row[at]) for row in table) for at in range(len(heads))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    ]
    valid = sum(verdict.word == "valid" for _, verdict in verdicts)
    last = f"{valid} of {len(verdicts)} valid. Say --details for every check."
    return "\n".join([*lines, "", last, ""])


def _cells(given: Given, verdict: Verdict) -> tuple[str, ...]:
    claim = verdict.claim if verdict.believed else None
    word = verdict.word.replace("_", " ")
    why = "" if verdict.state == verdict.word else verdict.state.replace("_", " ")
    if claim is None:
        return given.name, word, why, "", "", "", ""
    until = claim.valid_until
    likeness = names.compare(claim.printed_name, given.expected) if given.expected else ""
    return (
        given.name,
        word,
        why,
        {"other-form": "other form"}.get(likeness, likeness),
        claim.printed_name
        if likeness in ("", "same")
        else f"{claim.printed_name} / {given.expected}",
        f"{until:%Y-%m-%d}" if until else "no end",
        f"{claim.issuer_name} ({claim.host})",
    )


def _lines(name: str, verdict: Verdict) -> list[str]:
    why = "" if verdict.state == verdict.word else f" ({verdict.state})"
    lines = [f"{name}: {verdict.word.replace('_', ' ')}{why}", verdict.sentence]
    lines += [one.detail for one in verdict.checks if one.name == "status" and one.detail]
    proof = next((one for one in verdict.checks if one.name == "proof"), None)
    claim = verdict.claim
    if claim is not None and proof is not None and proof.result == "pass":
        until = claim.valid_until
        lines += [
            f"  Holder     {claim.printed_name}",
            f"  Role       {claim.role_title}",
            f"  Assurance  {claim.assurance_words}. {claim.not_seen}",
            f"  Conditions {', '.join(claim.conditions.words)}",
            f"  Valid      {claim.valid_from:%Y-%m-%d} to {f'{until:%Y-%m-%d}' if until else '-'}",
            f"  Number     {claim.number}",
        ]
        lines += [f"  Not given  {one}" for one in claim.does_not_confer]
    if verdict.issuer is not None:
        prints = [key.fingerprint for key in verdict.issuer.keys if key.status == "active"]
        lines += [f"  Key        {one} (compare it with the paper)" for one in prints]
    lines += [
        f"  [{_MARKS[one.result]:^4}] {one.name:<9} {one.message}"
        + (f" ({one.code})" if one.code else "")
        for one in verdict.checks
    ]
    return lines
