"""The page of a verdict, whichever way the question came: a number, a file, a holder's link."""

from flask import render_template, url_for

from curriculum.awards import colours
from webapp.queries import scores
from webapp.queries.scores import Score
from webapp.queries.sharing import Opened
from webapp.queries.verdicts import Found
from webapp.shell.request import catalog, now, session
from webapp.verify.forms import FileForm, NameForm


def verdict_page(
    found: Found,
    *,
    uploaded: bool = False,
    name: NameForm | None = None,
    file: FileForm | None = None,
    link: Opened | None = None,
    token: str = "",
) -> str:
    """Return the page; `link` and its token where a holder's link was opened."""
    held = found.certificate
    here = url_for("verify.shared_certificate", token=token) if link else ""
    if held and not link:
        here = url_for("verify.certificate", number=held.number)
    return render_template(
        "webapp/verify/verdict.html",
        found=found,
        verdict=found.verdict,
        uploaded=uploaded,
        name=name or NameForm(),
        file=file or FileForm(),
        link=link,
        here=here,
        scores=_scores(found),
        at=now(),
        colours=colours.lines,
    )


def _scores(found: Found) -> list[tuple[str, str, Score]]:
    """Return the points behind a believed certificate, with titles, where its holder shows them."""
    held = found.certificate
    if held is None or not held.share_scores or not found.verdict.believed:
        return []
    known = catalog()
    return [
        (
            known.quiz_title(one.source),
            known.competency(one.competency).title
            if one.competency in known.competencies_by_id
            else one.competency,
            one,
        )
        for one in scores.behind(session(), held)
    ]
