"""Links to one's own certificate: made and shown once, ended at any time."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import sharing
from webapp.actions.errors import Refused
from webapp.learn.door import door
from webapp.learn.proof import own, page
from webapp.learn.proof_forms import ShareForm
from webapp.shell.access import learners
from webapp.shell.forms import require_sent
from webapp.shell.i18n.libraries import said
from webapp.shell.request import kit, learner_id, now, session


@door.post("/proof/<number>/links")
@learners
def share_certificate(number: str) -> ResponseReturnValue:
    """Make a link; its address is in this answer and nowhere else."""
    mine, form = own(number), ShareForm(request.form)
    if not form.validate():
        return page(mine, form), 422  # type: ignore[return-value]
    token, note = kit().new_token(), (form.note.data or "").strip()
    try:
        sharing.share(
            session(), (learner_id(), number), token, note, days=int(form.days.data), now=now()
        )
    except Refused as refused:
        form.refuse("note", said(str(refused)))
        return page(mine, form), 422  # type: ignore[return-value]
    return page(mine, ShareForm(None), f"{kit().settings.url}/s/{token}")


@door.post("/proof/<number>/links/<int:link_id>/end")
@learners
def end_share(number: str, link_id: int) -> ResponseReturnValue:
    """End a link."""
    require_sent()
    sharing.end(session(), learner_id(), number, link_id, now=now())
    return redirect(url_for(".certificate", number=number), 303)
