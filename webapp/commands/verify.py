"""`ytterby verify`: check certificates without a network, with the same checks as the site."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from curriculum.awards import bundle, canonical, documents
from curriculum.awards.answer import as_json
from curriculum.awards.trust import TrustedIssuer
from curriculum.awards.verdict import Knowledge, Verdict, verify

ALL_VALID, NOT_VALID, UNSURE, USAGE = 0, 1, 2, 3

_MARKS = {"pass": "ok", "fail": "FAIL", "unknown": "?", "skipped": "-"}


class _Usage(Exception):
    """The command was called in a way that cannot be answered."""


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
        files = [(name, _file(name)) for name in asked.files]
    except _Usage as wrong:
        sys.stderr.write(f"{wrong}\n")
        return USAGE
    except SystemExit as done:  # --help
        return int(done.code or 0)
    verdicts = [(name, _judged(data, knowledge)) for name, data in files]
    sys.stdout.write(_as_json(verdicts, knowledge) if asked.json else _as_text(verdicts))
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
        epilog="Take issuer.json and the status list once from the issuer's /verify page. "
        "Exit codes: 0 all valid, 1 one is not, 2 one could not be checked completely, 3 usage.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="certificate, PDF or JSON")
    parser.add_argument("--trust", action="append", default=[], metavar="FILE", help="issuer.json")
    parser.add_argument("--status", action="append", default=[], metavar="FILE", help="status list")
    parser.add_argument("--at", metavar="DATE", help="judge validity on this day, 2027-01-31")
    parser.add_argument("--expect-name", default="", metavar="NAME", help="compare the holder")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    return parser


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
        raise _Usage(f"{name}: {wrong}") from wrong


def _list(name: str) -> tuple[str, bytes]:
    """Return the address a status list gives itself, and its bytes; the checks judge it."""
    data = _file(name)
    try:
        return str(canonical.read_object(data).get("id")), data
    except canonical.NotJson as wrong:
        raise _Usage(f"{name}: {wrong}") from wrong


def _file(name: str) -> bytes:
    try:
        with Path(name).open("rb") as file:
            return file.read(documents.LARGEST + 1)
    except OSError as wrong:
        raise _Usage(f"{name}: {wrong.strerror}") from wrong


def _day(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise _Usage(f"--at {text}: write a date like 2027-01-31.") from wrong
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _judged(data: bytes, knowledge: Knowledge) -> Verdict:
    roots = tuple(root for issuer in knowledge.issuers for root in issuer.paper_roots)
    return verify(documents.read_document(data, roots), knowledge)


def _as_json(verdicts: Sequence[tuple[str, Verdict]], knowledge: Knowledge) -> str:
    answers = [
        {"file": name, **as_json(verdict, checked_at=knowledge.now, mode="offline")}
        for name, verdict in verdicts
    ]
    return json.dumps(answers, indent=2, ensure_ascii=False) + "\n"


def _as_text(verdicts: Sequence[tuple[str, Verdict]]) -> str:
    return "\n".join("\n".join(_lines(name, verdict)) + "\n" for name, verdict in verdicts)


def _lines(name: str, verdict: Verdict) -> list[str]:
    lines = [f"{name}: {verdict.word.replace('_', ' ')} ({verdict.state})", verdict.sentence]
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
        lines += [f"  Not        {one}" for one in claim.does_not_confer]
    if verdict.issuer is not None:
        prints = [key.fingerprint for key in verdict.issuer.keys if key.status == "active"]
        lines += [f"  Key        {one} (compare it with the paper)" for one in prints]
    lines += [
        f"  [{_MARKS[one.result]:^4}] {one.name:<9} {one.message}"
        + (f" ({one.code})" if one.code else "")
        for one in verdict.checks
    ]
    return lines
