"""The forms of the learner's door. Answers are not among them: a question reads its own fields."""

from wtforms import BooleanField, RadioField

from webapp.shell.forms import Form
from webapp.shell.i18n import N_


class StartForm(Form):
    """Begin an attempt: how much time, and the honour statement where the quiz asks for it."""

    multiplier = RadioField(
        N_("Time"),
        choices={"1": N_("As set"), "1.5": N_("One and a half times"), "2": N_("Twice")},
        default="1",
    )
    honour = BooleanField(N_("I answer alone, without the questions' keys or another person."))


class HandInForm(Form):
    """Hand the attempt in: nothing but the token against forgery."""
