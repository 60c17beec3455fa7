"""Signing in and up and out. The same answer and the same time for known and unknown addresses."""

from collections.abc import Collection

from flask import redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue
from flask_login import login_user, logout_user

from webapp.accounts.door import door
from webapp.accounts.forms import BareForm, SignInForm, SignUpForm
from webapp.accounts.hashing import hasher
from webapp.actions import accounts
from webapp.actions.accounts import NewPerson
from webapp.actions.errors import Refused
from webapp.queries import people
from webapp.shell.access import anyone
from webapp.shell.access import people as signed_in
from webapp.shell.forms import safe_next
from webapp.shell.i18n import current_language, gettext
from webapp.shell.request import apart, kit, load_visitor, now, person, session

# Where the work of each grant begins; who has several begins where the rarer one does.
HOMES = (
    ("operator", "/admin"),
    ("author", "/teach"),
    ("employer", "/team"),
    ("learner", "/learn"),
)


@door.get("/signin")
@anyone
def sign_in() -> ResponseReturnValue:
    """Show the form, or go on when that is already done."""
    visitor = person()
    if visitor is not None:
        return redirect(_onward(visitor.kinds), 303)
    return _page(SignInForm())


@door.post("/signin")
@anyone
@apart
def send_sign_in() -> ResponseReturnValue:
    """Compare the password outside any transaction, then open the sign-in in a short one."""
    form = SignInForm(request.form)
    if not form.validate():
        return _page(form), 422
    email, password = form.email.data or "", form.password.data or ""
    address = request.remote_addr or ""
    try:
        accounts.check_limits(session(), email, address, now=now())
    except Refused as refused:
        form.refuse("password", gettext(str(refused)))
        return _page(form), 429
    held = people.credentials(session(), email)
    session().rollback()  # nothing stays open while the password is hashed
    if not hasher().fits(held.password_hash if held else None, password) or held is None:
        with kit().sessions.begin() as writing:
            accounts.count_failure(writing, email, address, now=now())
        form.refuse("password", gettext("Address and password do not fit together."))
        return _page(form), 422
    fresh = hasher().hashed(password) if hasher().is_old(held.password_hash) else ""
    with kit().sessions.begin() as writing:
        accounts.forget_failures(writing, email)
        if fresh:
            accounts.rehash(writing, held.person_id, fresh)
    return _enter(held.person_id)


@door.get("/signup")
@anyone
def sign_up() -> ResponseReturnValue:
    """Show the form."""
    return _sign_up_page(SignUpForm())


@door.post("/signup")
@anyone
@apart
def send_sign_up() -> ResponseReturnValue:
    """Open an account. Who has one already gets a letter; the page says the same to both."""
    form = SignUpForm(request.form)
    if not form.validate():
        return _sign_up_page(form), 422
    password_hash = hasher().hashed(form.password.data or "")
    new = NewPerson(
        name=form.name.data or "",
        email=form.email.data or "",
        password_hash=password_hash,
        language=current_language(),
    )
    with kit().sessions.begin() as writing:
        accounts.register(writing, new, now=now())
    return redirect(url_for(".welcome", next=_headed() or None), 303)


@door.get("/signup/done")
@anyone
def welcome() -> ResponseReturnValue:
    """Say that the account can be used, or that a letter is on its way: to all the same."""
    return render_template("webapp/accounts/welcome.html", onward=_headed())


def _sign_up_page(form: SignUpForm) -> str:
    return render_template("webapp/accounts/signup.html", form=form, onward=_headed())


def _headed() -> str:
    """Return where the visit was headed before it came here, empty if nowhere."""
    return safe_next(request.values.get("next"), "")


@door.post("/signout")
@signed_in
def sign_out() -> ResponseReturnValue:
    """End this sign-in, on the server too."""
    form, visitor = BareForm(request.form), person()
    if form.validate() and visitor is not None:
        accounts.end_signin(session(), visitor.id, visitor.signin_id, now=now())
        logout_user()
        cookie.clear()
    return redirect("/", 303)


def _enter(person_id: int) -> ResponseReturnValue:
    """Sign this browser in. The old cookie's contents go: nothing of a stranger's is kept."""
    token = kit().new_token()
    agent = request.user_agent.string
    with kit().sessions.begin() as writing:
        accounts.open_signin(writing, person_id, token, agent, now=now())
    cookie.clear()
    cookie.permanent = True
    visitor = load_visitor(token)
    login_user(visitor)
    return redirect(_onward(visitor.kinds if visitor else ()), 303)


def _onward(kinds: Collection[str]) -> str:
    """Return where a visit goes on: where it was headed, else where this person works."""
    home = next((place for kind, place in HOMES if kind in kinds), url_for(".home"))
    return safe_next(request.values.get("next"), home)


def _page(form: SignInForm) -> str:
    return render_template("webapp/accounts/signin.html", form=form, onward=_headed())
