"""What was found about many certificates, in the reader's words: page, report and summary."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from curriculum.awards import claim, instants
from curriculum.awards.rows import Row
from webapp.paper.report import Report
from webapp.shell.i18n import N_, current_language, gettext, ngettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import kit
from webapp.shell.words import day

VERDICTS = {
    "valid": N_("Valid"),
    "not_in_force": N_("Genuine, but not in force"),
    "invalid": N_("Not genuine"),
    "indeterminate": N_("Could not be checked completely"),
    "unsupported": N_("Not a certificate of ours"),
}
STATES = {
    "expired": N_("Expired"),
    "revoked": N_("Withdrawn"),
    "superseded": N_("Replaced"),
    "suspended": N_("Suspended"),
    "not_yet_valid": N_("Not yet valid"),
    "private": N_("Page closed by the holder"),
    "unknown": N_("Unknown number"),
    "mistyped": N_("Mistyped number"),
    "test_issuer": N_("Test certificate"),
    "foreign_issuer": N_("Not ours"),
    "unreadable": N_("Not readable"),
    "no_credential": N_("No certificate in it"),
    "several_credentials": N_("More than one certificate in it"),
    "too_large": N_("Too large"),
    "encrypted": N_("Locked"),
    "nested": N_("ZIP within a ZIP"),
}
NAMES = {
    "": N_("not asked"),
    "same": N_("same"),
    "other-form": N_("other order or spelling: look at both"),
    "different": N_("different"),
    "unknown": N_("not compared"),
}
HEADS = (
    N_("Certificate"),
    N_("Verdict"),
    N_("Name"),
    N_("Role"),
    N_("Issuer"),
    N_("How it was assessed"),
    N_("Sitting"),
    N_("Identity"),
    N_("Questions from"),
    N_("Valid until"),
    N_("It does not confer"),
)


def heads() -> tuple[str, ...]:
    """Return the heads of the columns."""
    return tuple(gettext(head) for head in HEADS)


def verdict(row: Row) -> str:
    """Return the verdict in two to four words."""
    return gettext(STATES.get(row.state) or VERDICTS[row.verdict])


def name(row: Row) -> str:
    """Return how the names compare; where they are not the same, both are in it."""
    told = gettext(NAMES[row.name_result])
    if row.name_result in ("other-form", "different"):
        both = f"“{row.name_on_certificate}” / “{row.name_expected}”"
        return f"{told}: {both}" if row.name_result == "different" else f"{told} {both}"
    shown = row.name_on_certificate
    return f"{shown} ({told})" if shown else told


def cells(row: Row) -> tuple[str, ...]:
    """Return the cells of a row, each a text."""
    return (
        row.ref,
        verdict(row),
        name(row),
        row.role,
        row.issuer,
        said(claim.ASSURANCE_WORDS.get(row.assurance, "")),
        said(claim.SITTING_WORDS.get(row.sitting, "")),
        said(claim.IDENTITY_WORDS.get(row.identity, "")),
        said(claim.BANK_WORDS.get(row.bank, "")),
        row.valid_until,
        "; ".join(row.does_not_confer),
    )


def summary(rows: Sequence[Row]) -> str:
    """Return one sentence: how many are valid, and what the others are."""
    counted = Counter(row.verdict for row in rows)
    told = [
        gettext("%(valid)s of %(all)s valid", valid=counted["valid"], all=len(rows)),
        *(
            f"{gettext(words)}: {many}"
            for words, many in Counter(
                STATES.get(row.state) or VERDICTS[row.verdict]
                for row in rows
                if row.verdict != "valid"
            ).items()
        ),
    ]
    called = Counter(row.name_result for row in rows)
    if called["different"]:
        told.append(ngettext("%(num)d name differs", "%(num)d names differ", called["different"]))
    if called["other-form"]:
        told.append(
            ngettext("%(num)d name to look at", "%(num)d names to look at", called["other-form"])
        )
    return "; ".join(told) + "."


def report(rows: Sequence[Row], *, at: datetime) -> Report:
    """Return the report on paper of what was found at that time."""
    issuer = kit().keyring().trusted()
    who = f"{issuer.name} ({issuer.host})"
    foot = gettext(
        "Checked by %(who)s. What happens to a certificate later is not in this report.", who=who
    )
    return Report(
        title=gettext("Check of certificates on %(day)s", day=day(at)),
        lead=(summary(rows), f"{at:%Y-%m-%d %H:%M} UTC"),
        heads=heads(),
        rows=[cells(row) for row in rows],
        foot=(foot, gettext("Compare each name with an identity document yourself.")),
        issuer=issuer.name,
        language=current_language(),
        at=instants.written(at),
    )
