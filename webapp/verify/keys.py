"""An employer's keys for programs: made and shown once, ended at any time."""

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import api_keys
from webapp.actions.errors import Refused
from webapp.queries import api_keys as queries
from webapp.shell.access import employers
from webapp.shell.forms import require_sent
from webapp.shell.headers import private
from webapp.shell.i18n.libraries import said
from webapp.shell.request import kit, learner_id, now, session
from webapp.verify.door import door
from webapp.verify.forms import KeyForm


@door.get("/verify/keys")
@employers
def keys_page() -> ResponseReturnValue:
    return _page(KeyForm())


@door.post("/verify/keys")
@employers
def make_key() -> ResponseReturnValue:
    form = KeyForm(request.form)
    if not form.validate():
        return _page(form), 422
    token = kit().new_token()
    try:
        key = api_keys.make(session(), learner_id(), str(form.name.data), token, now=now())
    except Refused as refused:
        form.refuse("name", said(str(refused)))
        return _page(form), 422
    return private(make_response(_page(KeyForm(), made=key)))


@door.post("/verify/keys/<int:key_id>/end")
@employers
def end_key(key_id: int) -> ResponseReturnValue:
    require_sent()
    api_keys.end(session(), learner_id(), key_id, now=now())
    return redirect(url_for(".keys_page"), 303)


def _page(form: KeyForm, made: str = "") -> str:
    kept = queries.of_person(session(), learner_id())
    return render_template("webapp/verify/keys.html", form=form, kept=kept, made=made)
