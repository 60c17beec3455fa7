"""What an employer fills in: whom to ask, and which part of the team to look at."""

import re

from wtforms import EmailField, Field, SelectField, StringField
from wtforms.validators import DataRequired, Length, Regexp, ValidationError

from webapp.shell.forms import Form
from webapp.shell.i18n import N_

NEEDED = N_("Please fill this in.")
# The name goes into a letter that we send: no address may hide in it.
AN_ADDRESS = re.compile(r"://|www\.|@|\.\w{2,}/", re.IGNORECASE)


class InviteForm(Form):
    """Ask somebody by mail."""

    email = EmailField(
        N_("E-mail of the person"),
        [
            DataRequired(message=NEEDED),
            Regexp(r"^[^@\s]{1,64}@[^@\s]{1,130}$", message=N_("Check the address.")),
        ],
    )
    organisation = StringField(
        N_("Your organisation"),
        [DataRequired(message=NEEDED), Length(max=80, message=N_("Use 80 characters at most."))],
        description=N_("As the person will read it."),
    )
    role = SelectField(
        N_("About which role"), choices={"": N_("The person chooses")}, validate_choice=False
    )

    def validate_organisation(self, field: Field) -> None:
        """Refuse a name that leads elsewhere."""
        field.data = " ".join(str(field.data or "").split())
        if AN_ADDRESS.search(field.data):
            raise ValidationError(N_("Write a name without addresses."))


class FilterForm(Form):
    """Which part of the team is shown; in the address, so it can be kept."""

    class Meta(Form.Meta):
        """Changes nothing: without a token."""

        csrf = False

    q = StringField(N_("Name"), [Length(max=100)])
    role = SelectField(N_("Role"), choices={"": N_("All roles")}, validate_choice=False)
    show = SelectField(
        N_("Show"),
        choices={
            "": N_("Everybody"),
            "30": N_("Ends within 30 days"),
            "90": N_("Ends within 90 days"),
            "180": N_("Ends within 180 days"),
            "lacks": N_("Without a certificate in force"),
        },
        validate_choice=False,
    )
