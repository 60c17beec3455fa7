"""The forms of the operator's door. Each asks why: the answer stands in the trail."""

from wtforms import DateField, SelectField, StringField
from wtforms.validators import DataRequired, Length, Optional, Regexp

from webapp.shell.forms import Form
from webapp.shell.i18n import N_

SCOPE = r"([a-z0-9][a-z0-9/-]{0,198}[a-z0-9])?\Z"
REASON = (
    DataRequired(message=N_("Say why in a few words: it stands in the trail.")),
    Length(max=500, message=N_("Use 500 characters at most.")),
)


class GrantForm(Form):
    """Let a person do one kind of thing."""

    kind = SelectField(
        N_("Grant"),
        choices={
            "learner": N_("Learner: learns and is assessed"),
            "author": N_("Author: writes and publishes sources"),
            "assessor": N_("Assessor: marks answers, signs what was observed"),
            "employer": N_("Employer: sees what holders agreed to"),
            "operator": N_("Operator: sees people, grants, disables"),
        },
    )
    scope = StringField(
        N_("Where an assessor marks (may stay empty: everywhere)"),
        [Regexp(SCOPE, message=N_("Write a quiz or its folder, such as exams/my-exam."))],
    )
    until = DateField(N_("Until (may stay empty)"), [Optional()])
    why = StringField(N_("Reason"), REASON)


class ReasonForm(Form):
    """Do one thing to a person, for a reason."""

    why = StringField(N_("Reason"), REASON)


class TypedForm(ReasonForm):
    """Do something grave: the address must be typed too."""

    email = StringField(
        N_("Type the person's e-mail address"), [DataRequired(message=N_("Fill this in."))]
    )


class RetryForm(Form):
    """Try a job again that was given up."""
