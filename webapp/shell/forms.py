"""The base of all forms: a token against forgery, words in the page's language, safe returns."""

from datetime import timedelta
from typing import Any, ClassVar, cast
from urllib.parse import urlsplit

from flask import abort, current_app, g, request, session
from markupsafe import Markup, escape
from wtforms import Form as PlainWTForm
from wtforms import SelectField
from wtforms.csrf.session import SessionCSRF
from wtforms.meta import DefaultMeta

from webapp.shell.i18n import gettext

TOKEN = "csrf_token"  # noqa: S105 - the name of a field


class Form(PlainWTForm):
    """A form of one page. Checks shape; the rules are the actions' business."""

    class Meta(DefaultMeta):
        """The token lasts as long as the browser's session: an exam may take hours."""

        csrf = True
        csrf_class = SessionCSRF
        csrf_field_name = TOKEN
        csrf_time_limit: ClassVar[timedelta | None] = None

        def __getattribute__(self, name: str) -> Any:
            """Take secret and context from the request at hand: forms are classes, made once."""
            if name == "csrf_secret":
                return str(current_app.secret_key).encode()
            return session if name == "csrf_context" else super().__getattribute__(name)

    def __init__(self, formdata: Any = None, obj: Any = None, **values: Any) -> None:
        super().__init__(formdata, obj, **values)
        for field in self:
            field.label.text = gettext(field.label.text)
            field.description = gettext(field.description)
            if isinstance(field, SelectField) and isinstance(field.choices, dict):
                field.choices = {key: gettext(text) for key, text in field.choices.items()}

    def validate(self, extra_validators: Any = None) -> bool:
        """Return whether all fields have the right shape; errors are in the page's language."""
        valid = super().validate(extra_validators)
        for field in self:
            field.errors = tuple(gettext(str(problem)) for problem in field.errors)
        return valid

    def refuse(self, name: str, problem: str) -> None:
        """Add a problem that only an action could find to the field it belongs to."""
        field = self[name]
        field.errors = (*field.errors, problem)


def csrf_field() -> Markup:
    """Return the hidden field that every form with POST carries."""
    return Markup(f'<input type="hidden" name="{TOKEN}" value="{escape(csrf_token())}">')  # noqa: S704


def csrf_token() -> str:
    """Return the token itself, for a script that sends a form."""
    if "csrf_token" not in g:
        maker = SessionCSRF()
        maker.form_meta = Form.Meta()
        # The field is not looked at: the token is that of the visit.
        g.csrf_token = str(maker.generate_csrf_token(None))  # type: ignore[arg-type]
    return cast(str, g.csrf_token)


def sent() -> bool:
    """Return whether the request at hand carries the token; for posts without a form class."""
    return Form(request.form).validate()


def require_sent() -> None:
    """Refuse a post without the token, for views whose post has no fields of its own."""
    if not sent():
        abort(400)


def safe_next(target: str | None, fallback: str) -> str:
    """Return `target` if it is an address of this site, else `fallback`: no open redirects."""
    if not target or not target.startswith("/") or target.startswith(("//", "/\\")):
        return fallback
    if any(ord(character) < 33 or character == "\\" for character in target):
        return fallback
    parts = urlsplit(target)
    return fallback if parts.scheme or parts.netloc else target
