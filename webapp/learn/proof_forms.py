"""The forms of a certificate's own page."""

from wtforms import SelectField, StringField
from wtforms.validators import Length

from webapp.shell.forms import Form
from webapp.shell.i18n import N_


class ShareForm(Form):
    """A link to one certificate, for somebody, for some time."""

    note = StringField(
        N_("For whom"),
        [Length(max=120, message=N_("Use 120 characters at most."))],
        description=N_("Not needed. Only you see it."),
    )
    days = SelectField(
        N_("The link ends after"),
        choices={
            "7": N_("7 days"),
            "30": N_("30 days"),
            "90": N_("90 days"),
            "365": N_("365 days"),
        },
        default="30",
    )
