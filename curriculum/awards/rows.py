"""One row of an answer about many certificates, and the table that all of them make."""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from curriculum.awards import instants, names
from curriculum.awards.verdict import Verdict

NameResult = Literal["", "same", "other-form", "different", "unknown"]
COLUMNS = (
    "ref",
    "verdict",
    "state",
    "name_result",
    "name_expected",
    "name_on_certificate",
    "role",
    "issuer",
    "assurance",
    "sitting",
    "identity",
    "bank",
    "awarded",
    "valid_until",
    "does_not_confer",
    "number",
    "sentence",
)
PROBLEMS = {
    "too_large": "The file is larger than 5 MB.",
    "unreadable": "The file could not be unpacked.",
    "encrypted": "The file is locked with a password.",
    "nested": "A ZIP file within a ZIP file is not opened.",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is told of one certificate; the verdict does not depend on the name expected.

    `ref` is what the asker calls it: a file, a number, or words of their own.
    """

    ref: str
    verdict: str
    state: str
    sentence: str
    name_result: NameResult = ""
    name_expected: str = ""
    name_on_certificate: str = ""
    role: str = ""
    issuer: str = ""
    assurance: str = ""
    sitting: str = ""
    identity: str = ""
    bank: str = ""
    awarded: str = ""
    valid_until: str = ""
    does_not_confer: tuple[str, ...] = ()
    number: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the row as JSON holds it."""
        return {**asdict(self), "does_not_confer": list(self.does_not_confer)}


def of_verdict(ref: str, verdict: Verdict, expected: str = "") -> Row:
    """Return the row of a verdict that was come to without a name."""
    told: dict[str, Any] = {
        "ref": ref,
        "verdict": verdict.word,
        "state": verdict.state,
        "sentence": verdict.sentence,
        "name_expected": expected,
    }
    claim = verdict.claim
    if claim is None or not verdict.believed:
        return Row(**told, name_result="unknown" if expected.strip() else "")
    until = claim.valid_until
    return Row(
        **told,
        name_result=names.compare(claim.printed_name, expected) if expected.strip() else "",
        name_on_certificate=claim.printed_name,
        role=claim.role_title,
        issuer=f"{claim.issuer_name} ({claim.host})",
        assurance=claim.assurance,
        sitting=claim.conditions.sitting,
        identity=claim.conditions.identity,
        bank=claim.conditions.bank,
        awarded=instants.written(claim.awarded)[:10],
        valid_until=instants.written(until)[:10] if until else "",
        does_not_confer=claim.does_not_confer,
        number=claim.number,
    )


def of_problem(ref: str, problem: str, expected: str = "") -> Row:
    """Return the row of a file that could not be taken out of its archive."""
    return Row(
        ref=ref,
        verdict="unsupported",
        state=problem,
        sentence=PROBLEMS[problem],
        name_expected=expected,
        name_result="unknown" if expected.strip() else "",
    )


def from_dict(kept: Mapping[str, Any]) -> Row:
    """Return the row that `as_dict` wrote."""
    return Row(**{**kept, "does_not_confer": tuple(kept["does_not_confer"])})


def summary(rows: Sequence[Row]) -> dict[str, int]:
    """Count the verdicts, and the names that are not simply the same."""
    counted = Counter(row.verdict for row in rows)
    called = Counter(row.name_result for row in rows)
    return {
        "rows": len(rows),
        **{
            word: counted[word]
            for word in ("valid", "not_in_force", "invalid", "indeterminate", "unsupported")
        },
        "name_differs": called["different"],
        "name_other_form": called["other-form"],
    }


def as_csv(rows: Sequence[Row]) -> str:
    """Return the rows as CSV; no cell can start a formula in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        told = row.as_dict() | {"does_not_confer": "; ".join(row.does_not_confer)}
        writer.writerow(neutral(str(told[column])) for column in COLUMNS)
    return out.getvalue()


def neutral(text: str) -> str:
    """Return the text as a cell that a spreadsheet shows and does not compute."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
