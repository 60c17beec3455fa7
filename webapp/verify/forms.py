"""What a verifier fills in: a number, a file, a name. None of it is kept."""

from wtforms import FileField, StringField
from wtforms.validators import InputRequired, Length

from webapp.shell.forms import Form
from webapp.shell.i18n import N_


class NumberForm(Form):
    """The number on the certificate."""

    number = StringField(
        N_("Certificate number"),
        [InputRequired(N_("Type the number under the QR code.")), Length(max=80)],
        description=N_("The 21 characters under the QR code. Capitals and hyphens do not matter."),
    )


class FileForm(Form):
    """The file that the verifier was given."""

    file = FileField(
        N_("PDF or JSON file"), description=N_("Up to 5 MB. It is checked and not kept.")
    )


class NameForm(Form):
    """The name as the verifier knows it."""

    name = StringField(
        N_("Name as you know it"), [InputRequired(N_("Type a name.")), Length(max=200)]
    )
